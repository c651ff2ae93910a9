/** Steps that differ from one scenario to another, in days and in words. */
import type { Evaluation } from '../evaluate';
import { fromDay, type Day, type IsoDate } from '../model/dates';
import { say } from '../i18n/words';
import type { Id } from '../model/record';
import { sayDates } from '../wording/dates';
import { shiftWords } from '../wording/durations';

/** The dates of a step in one scenario; null if open or unknown. */
export interface StepPlace {
  readonly included: boolean;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

export interface StepDifference {
  readonly stepId: Id;
  readonly title: string;
  /** In the order of the scenarios. */
  readonly places: readonly StepPlace[];
  /**
   * The difference from the first scenario: days later (or earlier) at each end, null if either
   * lacks that end; and in words.
   */
  readonly against: readonly {
    readonly startDays: number | null;
    readonly endDays: number | null;
    readonly words: string;
  }[];
}

const days = (from: Day | null, to: Day | null): number | null =>
  from === null || to === null ? null : to - from;
const iso = (day: Day | null): IsoDate | null => (day === null ? null : fromDay(day));

/**
 * The steps whose dates or presence differ between evaluations, in the order of the first
 * evaluation that has them.
 */
export function stepDifferences(evaluations: readonly Evaluation[]): StepDifference[] {
  const [first, ...others] = evaluations;
  if (!first || others.every(({ steps }) => steps === first.steps)) return [];
  const ids = new Set<Id>(evaluations.flatMap(({ tree }) => tree.order));
  const found: StepDifference[] = [];
  for (const stepId of ids) {
    const resolved = evaluations.map(({ steps }) => steps.get(stepId));
    const [one] = resolved;
    if (
      resolved.every(
        (other) =>
          other === one ||
          (other !== undefined &&
            one !== undefined &&
            other.start === one.start &&
            other.end === one.end),
      )
    )
      continue;
    const title = resolved.find((other) => other !== undefined)!.step.title;
    found.push({
      stepId,
      title,
      places: resolved.map((other) => ({
        included: other !== undefined,
        start: iso(other?.start ?? null),
        end: iso(other?.end ?? null),
      })),
      against: resolved.slice(1).map((other) => ({
        startDays: days(one?.start ?? null, other?.start ?? null),
        endDays: days(one?.end ?? null, other?.end ?? null),
        words: wordsOf(one, other),
      })),
    });
  }
  return found;
}

type Span = { readonly start: Day | null; readonly end: Day | null };

function wordsOf(from: Span | undefined, to: Span | undefined): string {
  if (!from || !to)
    return from === to ? say('analysis.nowhere') : say(to ? 'analysis.added' : 'analysis.cut');
  const start =
    from.start === null || to.start === null
      ? null
      : shiftWords(fromDay(from.start), fromDay(to.start));
  const end =
    from.end === null || to.end === null ? null : shiftWords(fromDay(from.end), fromDay(to.end));
  if (from.start === to.start && from.end === to.end) return say('analysis.same');
  if (start !== null && start === end) return start;
  if (start !== null && from.end === to.end) return say('analysis.startMoved', { shift: start });
  if (end !== null && from.start === to.start) return say('analysis.endMoved', { shift: end });
  if (start !== null && end !== null) return say('analysis.bothMoved', { start, end });
  return sayDates(iso(to.start), iso(to.end));
}
