/** The rows of the chart, which knows nothing about the plan. */
import type { Day } from '../../shared/model/dates';

/** At least one of `start` and `end` is known; an open one is null. */
export interface ChartRound {
  readonly id: string;
  readonly number: number;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly done: boolean;
  readonly selected: boolean;
}

/** `bar`: frappe-gantt draws it. `empty`: a row without dates. */
export type RowKind = 'bar' | 'milestone' | 'summary' | 'rounds' | 'empty';

export interface ChartRow {
  readonly id: string;
  readonly kind: RowKind;
  readonly title: string;
  /** Inside or beside the bar. */
  readonly label: string;
  /** Both ends included; null where open. */
  readonly start: Day | null;
  readonly end: Day | null;
  /** The certainty of the ends: estimated ones fade a little, unsettled ones more. */
  readonly ends: 'firm' | 'estimated' | 'unsettled';
  /** True for a tentative date, with a dashed outline. */
  readonly tentative: boolean;
  /** The name of a theme's style: a CSS variable `--theme-…`. */
  readonly style: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly rounds: readonly ChartRound[];
  readonly conflict: boolean;
  readonly selected: boolean;
  /** True if it depends on something unsettled: a "?" beside it. */
  readonly doubt?: boolean;
  /** The alternative dates and their sentence; if both dates are null, only the sentence. */
  readonly otherwise?: {
    readonly start: Day | null;
    readonly end: Day | null;
    readonly words: string;
  } | null;
}

export interface ChartLink {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
}

/** The index of a row by id; undefined if it is hidden. */
export interface RowIndex {
  get(id: string): number | undefined;
  has(id: string): boolean;
}
