/** Problems and labels, which are data, put into words. */
import { isWordKey, say, type WordParams } from '../i18n/words';
import type { Problem } from '../model/problem';
import { dayAsTyped } from './dates';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A problem as one French sentence; its code is a key of the catalogue. Days are said as they are
 * typed, a refused field by its French name.
 */
export function sayProblem(problem: Problem): string {
  const { code, params, place } = problem;
  if (code === 'problems.badPayload') {
    const field = fieldWord(place?.collection, String(params['field'] ?? ''));
    return field === null ? say('problems.badValue') : say(code, { field });
  }
  if (!isWordKey(code)) return say('problems.unknown', { code });
  return say(
    code,
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' && DAY.test(value) ? dayAsTyped(value) : value,
      ]),
    ),
  );
}

/**
 * The word for the field that a path ends in or lies in ("rate", "lineIds.gone"); null where there
 * is none.
 */
function fieldWord(collection: string | undefined, path: string): string | null {
  const key = path
    .split('.')
    .reverse()
    .map((name) =>
      collection === 'steps' ? `model.field_${name}` : `fields.${collection}_${name}`,
    )
    .find(isWordKey);
  return key ? say(key) : null;
}

/** A label as words. */
export function sayLabel(label: { code: string; params: WordParams }): string {
  return isWordKey(label.code) ? say(label.code, label.params) : label.code;
}
