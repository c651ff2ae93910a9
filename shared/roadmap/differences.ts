/** Finds the steps with other dates in another evaluation of the plan, and how far they move. */
import type { Evaluation } from '../evaluate';
import { fromDay, type Day } from '../model/dates';
import type { Id } from '../model/record';
import type { ResolvedStep } from '../schedule/resolve';
import { clean } from './text';
import { sayDate } from '../wording/dates';
import { shiftWords } from '../wording/durations';

/** The dates of a step in the other evaluation, and its shift in words ("+ 3 mois"). */
export interface Difference {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly shift: string;
}

/**
 * The leaf steps whose dates differ in another evaluation, in the order of the plan; without those
 * that have no date there.
 */
export function differences(from: Evaluation, to: Evaluation): Map<Id, Difference> {
  const found = new Map<Id, Difference>();
  for (const id of from.tree.order) {
    const [own, other] = [from.steps.get(id)!, to.steps.get(id)];
    if (
      own.childIds.length > 0 ||
      !other ||
      (other.start === null && other.end === null) ||
      (own.start === other.start && own.end === other.end)
    )
      continue;
    found.set(id, { start: other.start, end: other.end, shift: shiftOf(own, other) });
  }
  return found;
}

type Span = Pick<ResolvedStep, 'start' | 'end'>;

/** The shift of the end, else of the start; also words for a step that had no date before. */
function shiftOf(own: Span, other: Span): string {
  const [from, to] =
    own.end !== null && other.end !== null && own.end !== other.end
      ? [own.end, other.end]
      : [own.start, other.start];
  if (from !== null && to !== null) return clean(shiftWords(fromDay(from), fromDay(to)));
  return sayDate(fromDay((other.end ?? other.start)!));
}
