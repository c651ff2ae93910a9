/** Problems, labels and other messages, which are data, put into words. */
import { isWordKey, say } from '../i18n/words';
import type { Message, MessageParam } from '../model/message';
import type { Problem } from '../model/problem';
import { dayAsTyped, sayDates } from './dates';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A problem as one French sentence; its code is a key of the catalogue. Writes days as users type
 * them, and a refused field by its French name.
 */
export function sayProblem(problem: Problem): string {
  const { code, params, place } = problem;
  if (code === 'problems.badPayload') {
    const field = fieldWord(place?.collection, String(params['field'] ?? ''));
    return field === null ? say('problems.badValue') : say(code, { field });
  }
  if (!isWordKey(code)) return say('problems.unknown', { code });
  const days = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && DAY.test(value) ? dayAsTyped(value) : value,
  ]);
  return sayMessage({ code, params: Object.fromEntries(days) });
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

/** A message as words, and the messages inside it; its code where the catalogue does not have it. */
export function sayMessage({ code, params, inSentence = false }: Message): string {
  if (!isWordKey(code)) return code;
  const words = say(
    code,
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, sayParam(value)])),
  );
  return inSentence ? words.toLowerCase() : words;
}

function sayParam(value: MessageParam): string | number {
  if (typeof value !== 'object') return value;
  return 'code' in value ? sayMessage(value) : sayDates(value.start, value.end);
}
