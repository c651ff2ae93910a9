/**
 * Several plans in one file, to take to another browser or to the desktop application: a list of
 * `.phasage` files.
 */
import { z } from 'zod';
import { problem, type Problem } from '../../model/problem';
import { flawOf } from './flaw';
import { placeOfIssue } from './place';
import { elementsUnder } from './scan';

/** The name that marks a bundle, as opposed to a single plan. */
export const BUNDLE_NAME = 'phasage-plans';

const bundleSchema = z.object({
  format: z.literal(BUNDLE_NAME),
  version: z.literal(1),
  files: z.array(z.looseObject({ format: z.literal('phasage') })).max(1000),
});

/** Joins several `.phasage` texts. */
export function writeBundle(texts: readonly string[]): string {
  const files = texts.map((text) => JSON.parse(text) as unknown);
  return `${JSON.stringify({ format: BUNDLE_NAME, version: 1, files }, null, 1)}\n`;
}

/**
 * The `.phasage` texts of a bundle, unchanged: parsing and writing them again would drop one of two
 * equal keys. Problems: `files.notJson`, `files.damaged`, `files.keyTwice`.
 */
export function readBundle(text: string): readonly string[] | Problem {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return problem('files.notJson');
  }
  const checked = bundleSchema.safeParse(raw);
  if (!checked.success)
    return problem('files.damaged', { place: placeOfIssue(checked.error.issues[0]!, raw) });
  const { elements, shell } = elementsUnder('files', text);
  return flawOf(shell) ?? elements;
}
