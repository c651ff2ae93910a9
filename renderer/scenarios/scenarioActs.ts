/** Edits of scenarios, for the bar, the menu and the keys. Each is one command, so one undo. */
import {
  addScenario,
  duplicateScenario,
  moveScenario,
  removeScenario,
  renameScenario,
} from '../../shared/commands/scenarios';
import { say } from '../../shared/i18n/words';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { Scenario } from '../../shared/model/scenario';
import type { App } from '../core/store';

/** The title of a scenario, or the words for one without a title. */
export function scenarioTitle(scenario: Scenario | undefined): string {
  return scenario?.title.trim() || say('scenarioBar.untitled');
}

/** The scenarios in order, the base first, without archived ones except the current. */
export function scenariosShown(plan: Plan, scenarioId: Id): readonly Scenario[] {
  return scenariosInOrder(plan).filter(
    (scenario) => !scenario.archived || scenario.id === scenarioId,
  );
}

/** The archived scenarios, in order. */
export function archivedScenarios(plan: Plan): readonly Scenario[] {
  return scenariosInOrder(plan).filter((scenario) => scenario.archived);
}

/** Every scenario in order, the base first. */
export function scenariosInOrder(plan: Plan): Scenario[] {
  return Object.values(plan.scenarios).sort(
    (a, b) =>
      Number(b.id === plan.baseScenarioId) - Number(a.id === plan.baseScenarioId) ||
      bySiblingOrder(a, b),
  );
}

/** A title that no scenario has yet. */
export function freeTitle(plan: Plan, wanted: string): string {
  const taken = new Set(Object.values(plan.scenarios).map(({ title }) => title));
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(title)) return title;
  }
}

/** Adds a scenario over `parentId` and shows it. Returns its id; null if it can't. */
export function newScenario(app: App, parentId: Id): Id | null {
  const { plan } = app.state();
  const title =
    parentId === plan.baseScenarioId
      ? say('scenarioBar.newTitle', { number: Object.keys(plan.scenarios).length })
      : say('scenarioBar.derivedTitle', { title: scenarioTitle(plan.scenarios[parentId]) });
  const id = app.context.newId();
  if (isProblem(app.dispatch(addScenario, { id, parentId, title: freeTitle(plan, title) })))
    return null;
  app.setScenario(id);
  return id;
}

/** Shows the next (1) or previous (-1) scenario, and wraps around. */
export function turnScenario(app: App, by: 1 | -1): void {
  const { plan, scenarioId } = app.state();
  const shown = scenariosShown(plan, scenarioId);
  const at = shown.findIndex(({ id }) => id === scenarioId);
  app.setScenario(shown[(at + by + shown.length) % shown.length]!.id);
}

/** Copies a scenario with its overrides and shows the copy. Returns its id; null if it can't. */
export function copyScenario(app: App, scenarioId: Id): Id | null {
  const { plan } = app.state();
  const id = app.context.newId();
  const title = freeTitle(
    plan,
    say('scenarioBar.copyTitle', { title: scenarioTitle(plan.scenarios[scenarioId]) }),
  );
  if (isProblem(app.dispatch(duplicateScenario, { scenarioId, id, title }))) return null;
  app.setScenario(id);
  return id;
}

/** Renames a scenario if the title has changed. */
export function keepName(app: App, scenario: Scenario, title: string): void {
  if (title !== '' && title !== scenario.title)
    app.dispatch(renameScenario, { scenarioId: scenario.id, title });
}

/** Moves a scenario one position up (-1) or down (1) among the visible ones. */
export function shiftScenario(app: App, scenario: Scenario, by: 1 | -1): void {
  const order = movable(app.state().plan);
  const at = order.findIndex(({ id }) => id === scenario.id);
  app.dispatch(moveScenario, {
    scenarioId: scenario.id,
    beforeId: order[by === 1 ? at + 2 : at - 1]?.id ?? null,
  });
}

/** True if the scenario can move further that way. The base stays first. */
export function canShift(plan: Plan, scenario: Scenario, by: 1 | -1): boolean {
  const order = movable(plan);
  const at = order.findIndex(({ id }) => id === scenario.id);
  return at >= 0 && order[at + by] !== undefined;
}

function movable(plan: Plan): Scenario[] {
  return scenariosInOrder(plan).filter(
    ({ id, archived }) => id !== plan.baseScenarioId && !archived,
  );
}

/** Removes a scenario; if it was on screen, shows the base. */
export function dropScenario(app: App, scenario: Scenario): void {
  const title = scenarioTitle(scenario);
  if (!isProblem(app.dispatch(removeScenario, { scenarioId: scenario.id })))
    app.notify(say('scenarioBar.removed', { title }));
}
