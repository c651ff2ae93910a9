/**
 * The state of the window. The plan changes only through `dispatch`, `undo` and `redo` of the
 * store.
 */
import { NO_FILTER, type Filter } from '../../shared/analysis/filter';
import type { Evaluation } from '../../shared/evaluate';
import type { History } from '../../shared/history/history';
import type { Switches } from '../../shared/hypotheses/failing';
import type { Plan } from '../../shared/model/plan';
import type { Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';

export type Saving = 'saved' | 'saving' | 'failed';
export type Role = 'writer' | 'reader';

/**
 * The selected steps. `focusId` is the row of the keyboard; `anchorId` is the start of a Shift
 * selection.
 */
export interface Selection {
  readonly ids: readonly Id[];
  readonly focusId: Id | null;
  readonly anchorId: Id | null;
}

/** The view of the plan: kept for each plan, but never part of it. */
export interface ViewState {
  readonly pxPerDay: number;
  /** The day (may be a fraction) at the chart's left edge; null until first drawn. */
  readonly leftDay: number | null;
  readonly scrollTop: number;
  readonly folded: Readonly<Record<Id, boolean>>;
  readonly tableWidth: number;
  readonly detailsOpen: boolean;
  /** The current view (`VIEWS`). */
  readonly screen: string;
  /** The last shown scenario; null: the base. */
  readonly scenarioId: Id | null;
  readonly filter: Filter;
  /**
   * The compared scenarios (the first one is the reference; with fewer than two, the first ones of
   * the plan), and the options.
   */
  readonly comparison: {
    readonly scenarioIds: readonly Id[];
    readonly net: 'netAssured' | 'netIfGranted';
    readonly part: 'figures' | 'calendar';
    readonly onlyDifferences: boolean;
  };
}

export type Theme = 'system' | 'light' | 'dark';

/** A dialog or panel over the plan; one at a time. */
export type Panel =
  | 'palette'
  | 'present'
  | 'help'
  | 'shortcuts'
  | 'plans'
  | 'history'
  | 'filter'
  | 'registers'
  | 'overrides'
  | 'backups'
  | 'salvage'
  | 'versions'
  | 'explained'
  | 'living'
  | 'roadmap'
  | null;

/** One line for the user at the foot of the window, also for screen readers. */
export interface Notice {
  readonly text: string;
  readonly kind: 'info' | 'error';
  readonly at: number;
}

export interface AppState {
  readonly plan: Plan;
  readonly scenarioId: Id;
  readonly evaluation: Evaluation;
  /**
   * The simulation, which nothing keeps: hypotheses made to fail or to hold, whatever their status.
   * `evaluation` includes its effects.
   */
  readonly switches: Switches;
  readonly history: History;
  readonly role: Role;
  readonly saving: Saving;
  readonly savingProblem: Problem | null;
  /** Why the last edits are only in the browser's database; null if the host has them too. */
  readonly unnoted: Problem | null;
  readonly selection: Selection;
  readonly view: ViewState;
  readonly theme: Theme;
  readonly panel: Panel;
  readonly notice: Notice | null;
  /** Pasted text that the user has not accepted or dropped yet. */
  readonly pasting: string | null;
  /** True to show the welcome bar of the first start, with the other ways to begin. */
  readonly welcome: boolean;
  /** The plan's file, if another program has changed it since the app last read or wrote it. */
  readonly fileChanged: {
    readonly token: string;
    readonly name: string;
    readonly stamp: string;
  } | null;
}

export const FIRST_COMPARISON: ViewState['comparison'] = {
  scenarioIds: [],
  net: 'netIfGranted',
  part: 'figures',
  onlyDifferences: false,
};

export const FIRST_VIEW: ViewState = {
  pxPerDay: 0.55,
  leftDay: null,
  scrollTop: 0,
  folded: {},
  tableWidth: 520,
  detailsOpen: true,
  screen: 'plan',
  scenarioId: null,
  filter: NO_FILTER,
  comparison: FIRST_COMPARISON,
};
