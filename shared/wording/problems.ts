/** Puts problems, labels and other messages into words. */
import { isWordKey, say } from '../i18n/words';
import type { Message, MessageParam, Quantity } from '../model/message';
import type { Problem } from '../model/problem';
import { dayAsTyped, sayDates } from './dates';
import { sayMoney } from './money';
import { sayMegabytes, sayNumber, sayRate } from './numbers';

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
  return sayMessage({ code, params: withDaysTyped(params) });
}

/** The parameters with days as users type them, including those of nested problems. */
function withDaysTyped(params: Message['params']): Message['params'] {
  const typed = (value: MessageParam): MessageParam => {
    if (typeof value === 'string') return DAY.test(value) ? dayAsTyped(value) : value;
    return typeof value === 'object' && 'code' in value
      ? { ...value, params: withDaysTyped(value.params) }
      : value;
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typed(value)]));
}

/**
 * The word for the field at the end of a path or on it ("rate", "lineIds.gone"); null if there is
 * none.
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

/** A message in words, including nested messages; its code if the catalogue lacks it. */
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
  if ('unit' in value) return QUANTITIES[value.unit](value.amount);
  return 'code' in value ? sayMessage(value) : sayDates(value.start, value.end);
}

const QUANTITIES: Readonly<Record<Quantity['unit'], (amount: number) => string>> = {
  bytes: sayMegabytes,
  cents: sayMoney,
  ppm: (amount) => sayRate(amount, { most: 2 }),
  plain: (amount) => sayNumber(amount),
};
