/** Several plans in one file, to be taken to another browser or to the desktop application: `.phasage` files in a list. */
import { z } from 'zod';

const bundleSchema = z.object({ format: z.literal('phasage-plans'), version: z.literal(1), files: z.array(z.looseObject({ format: z.literal('phasage') })).max(1000) });

/** The text of several `.phasage` texts. */
export function writeBundle(texts: readonly string[]): string {
  return `${JSON.stringify({ format: 'phasage-plans', version: 1, files: texts.map((text) => JSON.parse(text) as unknown) }, null, 1)}\n`;
}

/** The `.phasage` texts of a bundle; null where the text is none. */
export function readBundle(text: string): string[] | null {
  if (!text.includes('phasage-plans')) return null;
  try {
    const checked = bundleSchema.safeParse(JSON.parse(text));
    return checked.success ? checked.data.files.map((file) => JSON.stringify(file)) : null;
  } catch {
    return null;
  }
}
