/** What the rows of steps are narrowed to, in the plan's view and in a living roadmap. */
import type { Certainty } from '../model/period';
import type { Id } from '../model/record';
import type { StepStatus } from '../model/step';

/** What the rows are narrowed to; an empty list or text narrows nothing. */
export interface Filter {
  readonly text: string;
  readonly themeIds: readonly Id[];
  readonly ownerIds: readonly Id[];
  readonly placeIds: readonly Id[];
  readonly certainties: readonly Certainty[];
  readonly statuses: readonly StepStatus[];
  /** Steps that touch this period; what was typed is kept beside what was read. */
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

/** True when the filter narrows the rows. */
export function isFiltering(filter: Filter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.period !== null ||
    [filter.themeIds, filter.ownerIds, filter.placeIds, filter.certainties, filter.statuses].some(
      (list) => list.length > 0,
    )
  );
}
