/** The meaning of the words in a pasted cell, in any column. */
import { say, type WordKey } from '../../i18n/words';
import { certaintySchema, type Period } from '../../model/period';
import { unaccented } from '../../model/periods/normalise';
import type { Id } from '../../model/record';
import { stepKindSchema, stepStatusSchema, type Step } from '../../model/step';

/**
 * The items that rows can name: existing themes and places, and actors that exist or that the paste
 * will create.
 */
export interface Names {
  theme(name: string): Id | null;
  place(name: string): Id | null;
  /** Creates the actor if it is missing. */ actor(name: string): Id;
}

/** The certainty with this name, without regard to accents and case. */
export const certaintyNamed = (text: string): Period['certainty'] | undefined =>
  named(text, certaintySchema.options, 'certainty');

/** The status with this name. */
export const statusNamed = (text: string): Step['status'] | undefined =>
  named(text, stepStatusSchema.options, 'status');

/** The kind of step with this name. */
export const kindNamed = (text: string): Step['kind'] | undefined =>
  named(text, stepKindSchema.options, 'kind');

function named<T extends string>(
  text: string,
  values: readonly T[],
  prefix: 'status' | 'certainty' | 'kind',
): T | undefined {
  return values.find(
    (value) => unaccented(say(`model.${prefix}_${value}` as WordKey)) === unaccented(text.trim()),
  );
}

/**
 * The text of a cell: null if it is blank, undefined if its column is missing. A dash counts as
 * blank, as does "-   €", which spreadsheets show for an amount of nothing.
 */
export function cellText(cell: string): string | null;
export function cellText(cell: string | undefined): string | null | undefined;
export function cellText(cell: string | undefined): string | null | undefined {
  if (cell === undefined) return undefined;
  const text = cell.trim();
  return /^[-\u2010-\u2015\u2212]?[\s\u00a0\u202f]*€?$/.test(text) ? null : text;
}
