/** The actions on scenarios, for menus, palette and shortcut sheet. */
import type { Action } from '../core/action';
import { newScenario, turnScenario } from './scenarioActs';
import { startRenaming } from './renaming';

export const SCENARIO_ACTIONS: readonly Action[] = [
  {
    id: 'newScenario',
    label: 'scenarioBar.new',
    group: 'groupScenario',
    scope: 'outsideText',
    when: (state) => state.role === 'writer',
    run: (app) => startRenaming(newScenario(app, app.state().plan.baseScenarioId)),
  },
  {
    id: 'nextScenario',
    label: 'scenarioBar.actionNext',
    group: 'groupScenario',
    keys: ['Ctrl+Alt+PageDown'],
    scope: 'everywhere',
    when: (state) => Object.keys(state.plan.scenarios).length > 1,
    run: (app) => turnScenario(app, 1),
  },
  {
    id: 'previousScenario',
    label: 'scenarioBar.actionPrevious',
    group: 'groupScenario',
    keys: ['Ctrl+Alt+PageUp'],
    scope: 'everywhere',
    when: (state) => Object.keys(state.plan.scenarios).length > 1,
    run: (app) => turnScenario(app, -1),
  },
  {
    id: 'overrides',
    label: 'scenarioBar.actionOverrides',
    group: 'groupScenario',
    scope: 'outsideText',
    when: (state) => state.scenarioId !== state.plan.baseScenarioId,
    run: (app) => app.openPanel('overrides'),
  },
];
