/** The rows of the current chip's menu: acts on its scenario. */
import { archiveScenario } from '../../../shared/commands/scenarios';
import type { WordKey } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import type { Scenario } from '../../../shared/model/scenario';
import type { App } from '../../core/store';
import { startRenaming } from '../../scenarios/renaming';
import {
  canShift,
  copyScenario,
  dropScenario,
  newScenario,
  shiftScenario,
} from '../../scenarios/scenarioActs';

export interface ChipAct {
  readonly id: string;
  readonly label: WordKey;
  /** Undefined: always available. */
  when?(scenario: Scenario, isBase: boolean, plan: Plan): boolean;
  run(app: App, scenario: Scenario): void;
}

export const CHIP_ACTS: readonly ChipAct[] = [
  { id: 'rename', label: 'scenarioBar.rename', run: (_app, { id }) => startRenaming(id) },
  {
    id: 'duplicate',
    label: 'scenarioBar.duplicate',
    run: (app, { id }) => startRenaming(copyScenario(app, id)),
  },
  {
    id: 'derive',
    label: 'scenarioBar.derive',
    run: (app, { id }) => startRenaming(newScenario(app, id)),
  },
  {
    id: 'overrides',
    label: 'scenarioBar.showOverrides',
    when: (_scenario, isBase) => !isBase,
    run: (app) => app.openPanel('overrides'),
  },
  {
    id: 'up',
    label: 'scenarioBar.up',
    when: (scenario, _isBase, plan) => canShift(plan, scenario, -1),
    run: (app, scenario) => shiftScenario(app, scenario, -1),
  },
  {
    id: 'down',
    label: 'scenarioBar.down',
    when: (scenario, _isBase, plan) => canShift(plan, scenario, 1),
    run: (app, scenario) => shiftScenario(app, scenario, 1),
  },
  {
    id: 'archive',
    label: 'scenarioBar.archive',
    when: ({ archived }, isBase) => !isBase && !archived,
    run: (app, { id }) => {
      app.dispatch(archiveScenario, { scenarioId: id, archived: true });
      app.setScenario(app.state().plan.baseScenarioId);
    },
  },
  {
    id: 'unarchive',
    label: 'scenarioBar.unarchive',
    when: ({ archived }) => archived,
    run: (app, { id }) => {
      app.dispatch(archiveScenario, { scenarioId: id, archived: false });
    },
  },
  {
    id: 'remove',
    label: 'scenarioBar.remove',
    when: (_scenario, isBase) => !isBase,
    run: dropScenario,
  },
];
