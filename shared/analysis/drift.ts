/** How far a step is from its place in another state of the plan: the ghosts of a chart show it. */
import { say } from '../i18n/words';
import { fromDay, type Day, type IsoDate } from '../model/dates';
import { sameValue } from '../model/equal';
import type { ResolvedStep } from '../schedule/resolve';
import type { Dates } from './changes';
import { driftWords } from './driftWords';

export interface Drift {
  /** Its former place; both null if it did not exist or had no date. */
  readonly start: Day | null;
  readonly end: Day | null;
  /** "+ 3 mois", "fin + 3 mois", "nouvelle"; '' if no end is known both before and after. */
  readonly words: string;
  readonly way: 'later' | 'earlier' | 'none';
}

const iso = (day: Day | null): IsoDate | null => (day === null ? null : fromDay(day));
const datesOf = ({ start, end }: ResolvedStep): Dates => ({ start: iso(start), end: iso(end) });

/**
 * The move from its former place to the present one; null if it has not moved, or no longer exists.
 */
export function driftOf(was: ResolvedStep | undefined, is: ResolvedStep | undefined): Drift | null {
  if (!is || was === is) return null;
  if (!was) return { start: null, end: null, words: say('versions.isNew'), way: 'none' };
  const [from, to] = [datesOf(was), datesOf(is)];
  if (sameValue(from, to)) return null;
  return {
    start: was.start,
    end: was.end,
    words: driftWords({ from, to }) ?? '',
    way: wayOf(was, is),
  };
}

/** Later if its end is later, or its start if the end stayed. */
function wayOf(was: ResolvedStep, is: ResolvedStep): Drift['way'] {
  const by = daysBetween(was.end, is.end) || daysBetween(was.start, is.start);
  if (by > 0) return 'later';
  return by < 0 ? 'earlier' : 'none';
}

/** 0 too where either date is missing. */
const daysBetween = (was: Day | null, is: Day | null): number =>
  was === null || is === null ? 0 : is - was;
