/** The numbers that comparisons use, that caps limit and that levers vary. */
import type { Evaluation } from '../evaluate';
import type { MeansResult, MeansTotals } from '../means/types';
import { fromDay, type Day, type IsoDate } from '../model/dates';

/** A total for caps and comparisons. Cents, but `etpt` in thousandths. */
export type Measure = 'netAssured' | 'netIfGranted' | 'investment' | 'operating' | 'cost' | 'etpt';

export const MEASURES: readonly Measure[] = [
  'netAssured',
  'netIfGranted',
  'investment',
  'operating',
  'cost',
  'etpt',
];

/**
 * A measure in one year, or over all years if the year is null; 0 for a year outside the horizon.
 */
export function measureOf(
  { totals, total }: MeansResult,
  measure: Measure,
  year: number | null,
): number {
  const from: MeansTotals | undefined =
    year === null ? total : totals.find((one) => one.year === year);
  if (!from) return 0;
  return measure === 'cost' ? from.operating + from.investment : from[measure];
}

/** The part of a measure outside the years of the plan; no total includes it (M4). */
export function outsideOf({ outside }: MeansResult, measure: Measure): number {
  return measure === 'cost' ? outside.operating + outside.investment : outside[measure];
}

const ends = new WeakMap<Evaluation['steps'], Day | null>();

/**
 * The last day of the plan on screen: the latest end of a step, inside the horizon or not; null if
 * no step has one.
 */
export function endOf({ steps, tree }: Pick<Evaluation, 'steps' | 'tree'>): IsoDate | null {
  let last = ends.get(steps);
  if (last === undefined) {
    last = null;
    // A root spans everything under it.
    for (const id of tree.rootIds) {
      const end = steps.get(id)?.end ?? null;
      if (end !== null && (last === null || end > last)) last = end;
    }
    ends.set(steps, last);
  }
  return last === null ? null : fromDay(last);
}
