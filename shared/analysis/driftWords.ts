import { say } from '../i18n/words';
import { shiftWords } from '../wording/durations';
import type { Dates } from './changes';

/**
 * How far a step has moved, as a label beside it: "+ 3 mois" where it moved whole (or has but one
 * end), "fin + 3 mois" where one end stayed,
 * "début + 1 mois, fin + 3 mois" where each moved by its own length; null where neither end was
 * known before and is now.
 */
export function driftWords({ from, to }: { from: Dates; to: Dates }): string | null {
  const [start, end] = [shiftOf(from.start, to.start), shiftOf(from.end, to.end)];
  if (start === end) return start;
  const hasStart = from.start !== null || to.start !== null;
  const hasEnd = from.end !== null || to.end !== null;
  const parts = [
    ...(start === null ? [] : [hasEnd ? say('versions.driftStart', { size: start }) : start]),
    ...(end === null ? [] : [hasStart ? say('versions.driftEnd', { size: end }) : end]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

/** By how much one end moved; null where it did not, or is not known in both. */
const shiftOf = (from: string | null, to: string | null): string | null =>
  from === null || to === null || from === to ? null : shiftWords(from, to);
