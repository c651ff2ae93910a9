/** The content of a roadmap, before it has a place on paper. */
import type { Day } from '../model/dates';
import type { Id } from '../model/record';
import type { Annotations, Ghost } from './annotations';
import type { ThemeStyle } from './scene';

/** How an end is drawn: sharp, a little soft (estimated), soft (to settle). */
export type Ends = 'firm' | 'near' | 'soft';

/** One of `start` and `end` at least is known; the other is null where it is open. */
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
  /** Before the title: the hypotheses it rests on, as "?1 "; '' for none. */
  readonly mark: string;
  /** Where it would be otherwise. */
  readonly ghost: Ghost | null;
  /** Widths of the two in em, the title in its own weight with its mark. */
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
  /** Lines that their labels may take; left out: as many as they need. */
  readonly markLanes?: number;
  /** The first and last day shown. */
  readonly start: Day;
  readonly end: Day;
  /** Included steps that the depth or the period leaves out. */
  readonly deeper: number;
  readonly outside: number;
  /** Some of the dates are examples. */
  readonly examples: boolean;
  readonly annotations: Annotations;
  readonly themes: readonly { title: string; style: ThemeStyle }[];
  /**
   * What has changed, or is otherwise in the scenario compared, in sentences by what they speak of.
   */
  readonly changes: readonly { readonly title: string; readonly sentences: readonly string[] }[];
}
