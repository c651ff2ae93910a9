/**
 * Edits of hypotheses and their effects, for the register, the details, the menu and the keys. Each
 * is one command, so one undo.
 */
import { addBudgetItem, removeBudgetItem, setBudgetItem } from '../../shared/commands/budget';
import { hypothesisTitle } from '../../shared/analysis/simulated';
import { say } from '../../shared/i18n/words';
import { fieldOf } from '../../shared/model/fields';
import {
  newEffect,
  newHypothesis,
  type Effect,
  type Hypothesis,
} from '../../shared/model/hypothesis';
import { keyAtEnd, keysBetween } from '../../shared/model/order';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { NEW_ROW } from '../ui/grid/gridState';
import { chooseHypothesis, hypothesesStore, registerGrid } from './registerState';
import { registerRows } from './rows';
import { sayProblem } from '../../shared/wording/problems';

/**
 * Writes one field in the current scenario, or in the base if all scenarios share it (a statement,
 * the target of an effect). Returns the reason for a refusal, else null.
 */
function setField(
  app: App,
  collection: 'hypotheses' | 'effects',
  id: Id,
  fields: Readonly<Record<string, unknown>>,
): string | null {
  const { plan, scenarioId } = app.state();
  const own = Object.keys(fields).every((field) => fieldOf(collection, field)?.overridable);
  const done = app.dispatch(
    setBudgetItem,
    { scenarioId: own ? scenarioId : plan.baseScenarioId, collection, id, fields },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/** Writes a field of a hypothesis. Returns the reason for a refusal, else null. */
export function setHypothesis<F extends keyof Hypothesis>(
  app: App,
  id: Id,
  field: F,
  value: Hypothesis[F],
): string | null {
  return setHypothesisFields(app, id, { [field]: value });
}

/** Writes fields of a hypothesis. Returns the reason for a refusal, else null. */
export function setHypothesisFields(app: App, id: Id, fields: Partial<Hypothesis>): string | null {
  return setField(app, 'hypotheses', id, fields);
}

/** Writes fields of an effect. Returns the reason for a refusal, else null. */
export function setEffect(app: App, id: Id, fields: Partial<Effect>): string | null {
  return setField(app, 'effects', id, fields);
}

/**
 * Adds a hypothesis at the end and chooses it. It applies in all scenarios if the base is on
 * screen, else in the current one. Returns the reason for a refusal, else null.
 */
export function addHypothesis(app: App, title: string): string | null {
  const { plan, scenarioId } = app.state();
  const id = app.context.newId();
  const item = newHypothesis({
    id,
    order: keyAtEnd(Object.values(plan.hypotheses).sort(bySiblingOrder)),
    title,
    scenarioIds: scenarioId === plan.baseScenarioId ? {} : { [scenarioId]: true },
  });
  const done = app.dispatch(
    addBudgetItem,
    { scenarioId, collection: 'hypotheses', item },
    { quiet: true },
  );
  if (isProblem(done)) return sayProblem(done);
  const { filter } = hypothesesStore.getState();
  // If the filter hid it, it would seem lost.
  if (filter === 'confirmed' || filter === 'refuted' || filter === 'overdue')
    hypothesesStore.setState({ filter: 'all' });
  chooseHypothesis(id);
  return null;
}

/** Opens the register with the field for a new hypothesis. */
export function startHypothesis(app: App): void {
  app.setView({ screen: 'hypotheses' });
  chooseHypothesis(null);
  hypothesesStore.setState({ tab: 'register' });
  registerGrid.store.setState({ onNewRow: true });
  registerGrid.edit(NEW_ROW, 'title', '');
}

/** Removes a hypothesis with its effects from every scenario, and chooses the row after it. */
export function removeHypothesis(app: App, id: Id): void {
  const title = hypothesisTitle(app.state().plan.hypotheses[id]);
  const { ids, indexOf } = registerRows(app.state(), app.context.today());
  const at = indexOf.get(id) ?? -1;
  if (
    isProblem(
      app.dispatch(removeBudgetItem, {
        scenarioId: app.state().plan.baseScenarioId,
        collection: 'hypotheses',
        ids: [id],
      }),
    )
  )
    return;
  chooseHypothesis(ids[at + 1] ?? ids[at - 1] ?? null);
  app.notify(say('hypotheses.removed', { title }));
}

/**
 * The hypothesis that another one swaps with when it moves by a row (1 down, -1 up); undefined at
 * the end of its group.
 */
function passedOver(app: App, id: Id, by: 1 | -1): Id | undefined {
  const { here, elsewhere } = registerRows(app.state(), app.context.today());
  const group = here.includes(id) ? here : elsewhere;
  return group[group.indexOf(id) + by];
}

/** True if the hypothesis can move further that way. */
export function canMove(app: App, id: Id, by: 1 | -1): boolean {
  return app.state().plan.hypotheses[id] !== undefined && passedOver(app, id, by) !== undefined;
}

/** Moves a hypothesis one row up (-1) or down (1). */
export function moveHypothesis(app: App, id: Id, by: 1 | -1): void {
  const passed = passedOver(app, id, by);
  if (passed === undefined) return;
  const others = Object.values(app.state().plan.hypotheses)
    .filter((one) => one.id !== id)
    .sort(bySiblingOrder);
  const at = others.findIndex((one) => one.id === passed) + (by === 1 ? 1 : 0);
  const [order] = keysBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null, 1);
  const why = setField(app, 'hypotheses', id, { order: order! });
  if (why !== null) app.notify(why, 'error');
}

/** Shows a hypothesis in the register, with its details. */
export function goToHypothesis(app: App, id: Id): void {
  hypothesesStore.setState({ tab: 'register', filter: 'all' });
  chooseHypothesis(id);
  registerGrid.store.setState({ onNewRow: false });
  app.setView({ screen: 'hypotheses', detailsOpen: true });
}

/** Adds an effect on a target. Returns the reason for a refusal, else null. */
export function addEffect(
  app: App,
  hypothesisId: Id,
  kind: Effect['kind'],
  fields: Partial<Effect>,
): string | null {
  const item = newEffect({ id: app.context.newId(), hypothesisId, kind, ...fields });
  const done = app.dispatch(
    addBudgetItem,
    { scenarioId: app.state().plan.baseScenarioId, collection: 'effects', item },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/** Removes an effect. */
export function removeEffect(app: App, id: Id): void {
  app.dispatch(removeBudgetItem, {
    scenarioId: app.state().plan.baseScenarioId,
    collection: 'effects',
    ids: [id],
  });
}
