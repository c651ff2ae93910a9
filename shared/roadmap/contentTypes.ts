/** The content of a roadmap, before it has a place on paper. */
import type { Day } from '../model/dates';
import type { Id } from '../model/record';
import type { Annotations, Ghost } from './annotations';
import type { ThemeStyle } from './scene';

/** The style of a bar's end: sharp, slightly soft (estimated), soft (unsettled). */
export type Ends = 'firm' | 'near' | 'soft';

/** At least one of `start` and `end` is known; an open one is null. */
export interface Round {
  readonly id: Id;
  readonly title: string;
  readonly date: string;
  readonly number: number;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly done: boolean;
}

export interface Row {
  readonly stepId: Id;
  readonly kind: 'bar' | 'summary' | 'milestone' | 'rounds';
  readonly title: string;
  readonly date: string;
  /** The marks of its hypotheses before the title, as "?1 "; '' if there are none. */
  readonly mark: string;
  /** Its alternative dates. */
  readonly ghost: Ghost | null;
  /** The widths of title (in its own weight, with its mark) and dates, in em. */
  readonly titleWidth: number;
  readonly dateWidth: number;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly ends: Ends;
  readonly tentative: boolean;
  readonly cancelled: boolean;
  readonly theme: ThemeStyle;
  readonly themeId: Id | undefined;
  /** 0 to 1. */
  readonly progress: number;
  readonly rounds: readonly Round[];
}

export interface Group {
  readonly title: string;
  readonly theme: ThemeStyle | null;
  readonly rows: readonly Row[];
}
export interface Entry {
  readonly stepId: Id;
  readonly title: string;
  readonly note: string;
  readonly theme: ThemeStyle | null;
}
export interface Deadline {
  readonly date: string;
  readonly titles: readonly { stepId: Id; title: string }[];
  /** How many more steps end on that day. */ readonly more: number;
}
export interface Mark {
  readonly day: Day;
  readonly title: string;
  readonly short: string;
}

export interface Content {
  readonly groups: readonly Group[];
  readonly undated: readonly Entry[];
  readonly next: readonly Deadline[];
  readonly marks: readonly Mark[];
  /** The maximum number of lines for their labels; undefined for no limit. */
  readonly markLanes?: number;
  /** The first and last day shown. */
  readonly start: Day;
  readonly end: Day;
  /** The number of included steps outside the depth or the period. */
  readonly deeper: number;
  readonly outside: number;
  /** True if some of the dates are examples. */
  readonly examples: boolean;
  readonly annotations: Annotations;
  readonly themes: readonly { title: string; style: ThemeStyle }[];
  /**
   * The changes since a version, or the differences of the compared scenario, as sentences by
   * subject.
   */
  readonly changes: readonly { readonly title: string; readonly sentences: readonly string[] }[];
}
