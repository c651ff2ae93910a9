/**
 * What the window holds. The plan changes only through `dispatch`, `undo` and `redo` of the store.
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
 * Steps selected. `focusId` is the row that the keyboard is on; `anchorId` is where a Shift
 * selection starts.
 */
export interface Selection {
  readonly ids: readonly Id[];
  readonly focusId: Id | null;
  readonly anchorId: Id | null;
}

/** How the plan is looked at: kept per plan, never part of it. */
export interface ViewState {
  readonly pxPerDay: number;
  /** The day (may be a fraction) at the chart's left edge; null until first drawn. */
  readonly leftDay: number | null;
  readonly scrollTop: number;
  readonly folded: Readonly<Record<Id, boolean>>;
  readonly tableWidth: number;
  readonly detailsOpen: boolean;
  /** The view shown (`VIEWS`). */
  readonly screen: string;
  /** The scenario shown last; null: the base. */
  readonly scenarioId: Id | null;
  readonly filter: Filter;
  /**
   * Scenarios compared (the first is what the others are compared with; fewer than two: the first
   * ones), and how.
   */
  readonly comparison: {
    readonly scenarioIds: readonly Id[];
    readonly net: 'netAssured' | 'netIfGranted';
    readonly part: 'figures' | 'calendar';
    readonly onlyDifferences: boolean;
  };
}

export type Theme = 'system' | 'light' | 'dark';

/** A dialog or panel that stands over the plan; one at a time. */
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

/** One line for the user, at the foot of the window and read out. */
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
   * The simulation, kept nowhere: hypotheses taken as failing or as holding, whatever their status.
   * `evaluation` shows what it does.
   */
  readonly switches: Switches;
  readonly history: History;
  readonly role: Role;
  readonly saving: Saving;
  readonly savingProblem: Problem | null;
  /** Why the last edits stand in the browser's database alone; null where the host has them too. */
  readonly unnoted: Problem | null;
  readonly selection: Selection;
  readonly view: ViewState;
  readonly theme: Theme;
  readonly panel: Panel;
  readonly notice: Notice | null;
  /** Text pasted and not yet decided on. */
  readonly pasting: string | null;
  /** The bar of the first start, offering the other two ways to begin. */
  readonly welcome: boolean;
  /**
   * The plan's file, where another program has changed it since it was last read or written here.
   */
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
