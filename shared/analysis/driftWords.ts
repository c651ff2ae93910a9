import { say } from '../i18n/words';
import { shiftWords } from '../wording/durations';
import type { Dates } from './changes';

/**
 * The label for the shift of a step: "+ 3 mois" if it moved as a whole (or has only one end), "fin
 * + 3 mois" if only one end moved, "début + 1 mois, fin + 3 mois" if both moved by different
 * lengths; null if no end is known both before and after.
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

/** The shift of one end; null if it did not move, or is unknown before or after. */
const shiftOf = (from: string | null, to: string | null): string | null =>
  from === null || to === null || from === to ? null : shiftWords(from, to);
