/** Filters the rows of steps, in the plan's view and in a living roadmap. */
import type { Certainty } from '../model/period';
import type { Id } from '../model/record';
import type { StepStatus } from '../model/step';

/** The criteria of the filter; an empty list or text filters nothing. */
export interface Filter {
  readonly text: string;
  readonly themeIds: readonly Id[];
  readonly ownerIds: readonly Id[];
  readonly placeIds: readonly Id[];
  readonly certainties: readonly Certainty[];
  readonly statuses: readonly StepStatus[];
  /** Keeps steps that touch this period; holds both the typed words and their reading. */
  readonly period: {
    readonly words: string;
    readonly start: string | null;
    readonly end: string | null;
  } | null;
}

export const NO_FILTER: Filter = {
  text: '',
  themeIds: [],
  ownerIds: [],
  placeIds: [],
  certainties: [],
  statuses: [],
  period: null,
};

/** True when any criterion is set. */
export function isFiltering(filter: Filter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.period !== null ||
    [filter.themeIds, filter.ownerIds, filter.placeIds, filter.certainties, filter.statuses].some(
      (list) => list.length > 0,
    )
  );
}
