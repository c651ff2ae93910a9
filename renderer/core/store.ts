/**
 * The store: the only writer of the plan. Every edit goes through `dispatch`, is journalled by the
 * session, and re-read by the views.
 */
import type { Filter } from '../../shared/analysis/filter';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { writesForAll } from '../../shared/commands/common';
import { execute, type Command, type Edit } from '../../shared/commands/command';
import { evaluate } from '../../shared/evaluate';
import {
  advance,
  redo,
  rowOfEdit,
  undo,
  type History,
  type RowDraft,
} from '../../shared/history/history';
import type { JournalRow } from '../../shared/history/journal';
import { isIdle, NO_SWITCHES, type Switches } from '../../shared/hypotheses/failing';
import { say } from '../../shared/i18n/words';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import type { Plan } from '../../shared/model/plan';
import type { Context, Id } from '../../shared/model/record';
import {
  FIRST_VIEW,
  type AppState,
  type Notice,
  type Panel,
  type Selection,
  type Theme,
  type ViewState,
} from './state';
import { sayMessage, sayProblem } from '../../shared/wording/problems';

/** What the store needs of a plan's session in storage. */
export interface SessionPort {
  readonly planId: Id;
  readonly plan: Plan;
  readonly history: History;
  readonly role: 'writer' | 'reader';
  commit(row: RowDraft, plan: Plan, contents: Readonly<Record<string, unknown>>): JournalRow;
}

/** A context that also hands over the contents kept since last asked. */
export interface KeepingContext extends Context {
  takeContents(): Record<string, unknown>;
}

/**
 * What the person was doing is checked before the plan: a refusal is shown at the foot of the
 * window and given back.
 */
export interface App {
  readonly store: StoreApi<AppState>;
  readonly context: KeepingContext;
  state(): AppState;
  /** Carries out a command. Gives the edit, or the Problem, which is also shown unless `quiet`. */
  dispatch<P>(command: Command<P>, payload: P, options?: { quiet?: boolean }): Edit | Problem;
  undo(): void;
  redo(): void;
  select(ids: readonly Id[], more?: Partial<Selection>): void;
  setView(view: Partial<ViewState>): void;
  setFilter(filter: Partial<Filter>): void;
  setTheme(theme: Theme): void;
  /** Shows a scenario in every view; edits then write to it. */
  setScenario(scenarioId: Id): void;
  /**
   * Simulates: takes hypotheses as failing or holding in every view. Never stored, never undone;
   * edits still write to the scenario shown.
   */
  setSwitches(switches: Switches): void;
  openPanel(panel: Panel): void;
  /** Shows what a pasted text would do, or (null) drops it. */
  paste(text: string | null): void;
  notify(text: string, kind?: Notice['kind']): void;
  /** Takes back the error that the foot shows, if any. */
  clearError(): void;
  /** Takes in what storage reports: another window's edits, a new role, a new state of saving. */
  receive(
    change: Partial<
      Pick<
        AppState,
        | 'plan'
        | 'history'
        | 'role'
        | 'saving'
        | 'savingProblem'
        | 'unnoted'
        | 'welcome'
        | 'fileChanged'
      >
    >,
  ): void;
}

const START: Pick<
  AppState,
  | 'switches'
  | 'saving'
  | 'savingProblem'
  | 'unnoted'
  | 'panel'
  | 'notice'
  | 'selection'
  | 'pasting'
  | 'fileChanged'
> = {
  switches: NO_SWITCHES,
  saving: 'saved',
  savingProblem: null,
  unnoted: null,
  panel: null,
  notice: null,
  pasting: null,
  fileChanged: null,
  selection: { ids: [], focusId: null, anchorId: null },
};

/** The scenario asked for where the plan has it, else the base. */
function scenarioIn(plan: Plan, scenarioId: Id | null): Id {
  return scenarioId !== null && plan.scenarios[scenarioId] ? scenarioId : plan.baseScenarioId;
}

/** The switches of hypotheses that the plan still has. */
function switchesIn(plan: Plan, switches: Switches): Switches {
  const there = (ids: readonly Id[]): readonly Id[] =>
    ids.every((id) => plan.hypotheses[id]) ? ids : ids.filter((id) => plan.hypotheses[id]);
  const [fail, hold] = [there(switches.fail), there(switches.hold)];
  if (fail === switches.fail && hold === switches.hold) return switches;
  return isIdle({ fail, hold }) ? NO_SWITCHES : { fail, hold };
}

/** The acts that change what is looked at, never the plan. */
function looking(
  store: StoreApi<AppState>,
): Pick<
  App,
  | 'clearError'
  | 'select'
  | 'setView'
  | 'setFilter'
  | 'setTheme'
  | 'setScenario'
  | 'setSwitches'
  | 'paste'
  | 'openPanel'
> {
  const state = (): AppState => store.getState();
  const clearError = (): void => {
    if (state().notice?.kind === 'error') store.setState({ notice: null });
  };
  return {
    clearError,
    select(ids, more = {}) {
      const focusId = more.focusId ?? ids.at(-1) ?? null;
      store.setState({ selection: { ids, focusId, anchorId: more.anchorId ?? ids[0] ?? focusId } });
    },
    setView(view) {
      // What was refused in another view is not looked at any more.
      if (view.screen !== undefined && view.screen !== state().view.screen) clearError();
      store.setState({ view: { ...state().view, ...view } });
    },
    setFilter: (filter) =>
      store.setState({ view: { ...state().view, filter: { ...state().view.filter, ...filter } } }),
    setTheme: (theme) => store.setState({ theme }),
    setScenario(scenarioId) {
      const { plan, evaluation, switches, view } = state();
      store.setState({
        scenarioId,
        evaluation: evaluate(plan, { scenarioId, switches }, evaluation),
        view: { ...view, scenarioId },
      });
    },
    setSwitches(wanted) {
      const { plan, evaluation, scenarioId } = state();
      const switches = isIdle(wanted) ? NO_SWITCHES : switchesIn(plan, wanted);
      store.setState({
        switches,
        evaluation: evaluate(plan, { scenarioId, switches }, evaluation),
      });
    },
    paste: (pasting) => store.setState({ pasting }),
    openPanel: (panel) => store.setState({ panel }),
  };
}

/** Shows a plan in every view: what of the selection and of the simulation it still has is kept. */
function showPlan(
  store: StoreApi<AppState>,
  plan: Plan,
  history: History,
  patches?: JournalRow['patches'],
): void {
  const { evaluation, selection, ...before } = store.getState();
  const scenarioId = scenarioIn(plan, before.scenarioId);
  const switches = switchesIn(plan, before.switches);
  const kept = selection.ids.filter((id) => plan.steps[id]);
  const focusId =
    selection.focusId !== null && plan.steps[selection.focusId] ? selection.focusId : null;
  store.setState({
    plan,
    history,
    scenarioId,
    switches,
    evaluation: evaluate(plan, { scenarioId, switches }, evaluation, patches),
    ...(kept.length === selection.ids.length && focusId === selection.focusId
      ? {}
      : { selection: { ...selection, ids: kept, focusId } }),
  });
}

/** The acts that change the plan: an edit, and taking one back or doing it again. */
function editing(
  store: StoreApi<AppState>,
  session: SessionPort,
  context: KeepingContext,
  notify: App['notify'],
): Pick<App, 'dispatch' | 'undo' | 'redo'> {
  const state = (): AppState => store.getState();
  const keep = (row: RowDraft, plan: Plan): void => {
    const sealed = session.commit(row, plan, context.takeContents());
    showPlan(store, plan, advance(state().history, sealed), row.patches);
    // The edit itself is what there is to say now.
    store.setState({ notice: null });
  };
  const refuse = (refused: Problem, quiet = false): Problem => {
    if (!quiet) notify(sayProblem(refused), 'error');
    return refused;
  };
  const takeBack = (turn: typeof undo, done: 'commands.undone' | 'commands.redone'): void => {
    if (state().role === 'reader') {
      refuse(problem('app.readOnly'));
      return;
    }
    const turned = turn(state().plan, state().history);
    if (!turned) return;
    keep(turned.row, turned.plan);
    notify(say(done, { label: sayMessage(turned.row.label) }));
  };
  return {
    dispatch(command, payload, { quiet = false } = {}) {
      if (state().role === 'reader') return refuse(problem('app.readOnly'), quiet);
      const edit = execute(state().plan, command, payload, context);
      if (isProblem(edit)) return refuse(edit, quiet);
      const { plan, scenarioId } = state();
      if (edit.patches.length > 0) keep(rowOfEdit(state().history, edit), edit.plan);
      if (writesForAll(plan, scenarioId, edit.patches))
        notify(say('scenarioBar.forAll', { title: plan.scenarios[scenarioId]!.title }));
      return edit;
    },
    undo: () => takeBack(undo, 'commands.undone'),
    redo: () => takeBack(redo, 'commands.redone'),
  };
}

/** Makes the app's store on an open session. */
export function createApp(
  session: SessionPort,
  context: KeepingContext,
  first: { view?: ViewState; theme: Theme; welcome: boolean },
): App {
  const scenarioId = scenarioIn(session.plan, first.view?.scenarioId ?? null);
  const store = createStore<AppState>(() => ({
    ...START,
    plan: session.plan,
    scenarioId,
    evaluation: evaluate(session.plan, { scenarioId }),
    history: session.history,
    role: session.role,
    view: first.view ?? FIRST_VIEW,
    theme: first.theme,
    welcome: first.welcome,
  }));
  const notify: App['notify'] = (text, kind = 'info') =>
    store.setState(({ notice }) => ({ notice: { text, kind, at: (notice?.at ?? 0) + 1 } }));
  return {
    store,
    context,
    state: () => store.getState(),
    notify,
    ...editing(store, session, context, notify),
    ...looking(store),
    receive({ plan, history, ...rest }) {
      if (plan && history) showPlan(store, plan, history);
      store.setState(rest);
    },
  };
}
