/** What the chart is fed, row by row; the chart knows nothing of the plan. */
import type { Day } from '../../shared/model/dates';

/** One of `start` and `end` at least is known; the other is null where it is open. */
export interface ChartRound {
  readonly id: string;
  readonly number: number;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly done: boolean;
  readonly selected: boolean;
}

/** `bar`: drawn by frappe-gantt. `empty`: a row without a date. */
export type RowKind = 'bar' | 'milestone' | 'summary' | 'rounds' | 'empty';

export interface ChartRow {
  readonly id: string;
  readonly kind: RowKind;
  readonly title: string;
  /** Shown inside or beside the bar. */
  readonly label: string;
  /** Both ends included; null where open. */
  readonly start: Day | null;
  readonly end: Day | null;
  /** How sure the ends are: estimated ones fade a little, unsettled ones more. */
  readonly ends: 'firm' | 'estimated' | 'unsettled';
  /** A tentative date: dashed outline. */
  readonly tentative: boolean;
  /** Name of a theme's style: a CSS variable `--theme-…`. */
  readonly style: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly rounds: readonly ChartRound[];
  readonly conflict: boolean;
  readonly selected: boolean;
  /** It rests on something unsettled: a "?" beside it. */
  readonly doubt?: boolean;
  /**
   * Where it would stand otherwise, and the sentence that says so; both dates null: the sentence
   * alone.
   */
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

/** The place of a row, by id; undefined where it is not shown. */
export interface RowIndex {
  get(id: string): number | undefined;
  has(id: string): boolean;
}
