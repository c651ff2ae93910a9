/**
 * Several plans in one file, to be taken to another browser or to the desktop application:
 * `.phasage` files in a list.
 */
import { z } from 'zod';

/** What tells the file from a single plan. */
export const BUNDLE_NAME = 'phasage-plans';

const bundleSchema = z.object({
  format: z.literal(BUNDLE_NAME),
  version: z.literal(1),
  files: z.array(z.looseObject({ format: z.literal('phasage') })).max(1000),
});

/** The text of several `.phasage` texts. */
export function writeBundle(texts: readonly string[]): string {
  return `${JSON.stringify({ format: BUNDLE_NAME, version: 1, files: texts.map((text) => JSON.parse(text) as unknown) }, null, 1)}\n`;
}

/** The `.phasage` texts of a bundle; null where the text is none. */
export function readBundle(text: string): string[] | null {
  if (!text.includes(BUNDLE_NAME)) return null;
  try {
    const checked = bundleSchema.safeParse(JSON.parse(text));
    return checked.success ? checked.data.files.map((file) => JSON.stringify(file)) : null;
  } catch {
    return null;
  }
}
