/** The actions on hypotheses, for menus, palette and shortcut sheet. */
import { isIdle } from '../../shared/hypotheses/failing';
import type { Action } from '../core/action';
import type { AppState } from '../core/state';
import type { App } from '../core/store';
import { startRenaming } from '../scenarios/renaming';
import { canMove, moveHypothesis, removeHypothesis, startHypothesis } from './acts';
import { hypothesesStore } from './registerState';
import { keepSimulation, stopSimulation, turn } from './simulation';

const chosen = (state: AppState): boolean =>
  state.view.screen === 'hypotheses' &&
  state.plan.hypotheses[hypothesesStore.getState().chosenId ?? ''] !== undefined;
const withChosen =
  (act: (app: App, id: string) => void) =>
  (app: App): void => {
    const { chosenId } = hypothesesStore.getState();
    if (chosenId !== null) act(app, chosenId);
  };
const move = (by: 1 | -1): ((app: App) => void) =>
  withChosen((app, id) => {
    if (canMove(app, id, by)) moveHypothesis(app, id, by);
  });

export const HYPOTHESIS_ACTIONS: readonly Action[] = [
  {
    id: 'newHypothesis',
    label: 'hypotheses.new',
    group: 'groupScenario',
    scope: 'outsideText',
    when: (state) => state.role === 'writer',
    run: startHypothesis,
  },
  {
    id: 'turnHypothesis',
    label: 'hypotheses.actionTurn',
    group: 'groupScenario',
    scope: 'outsideText',
    hiddenInMenu: true,
    when: chosen,
    run: withChosen(turn),
  },
  {
    id: 'hypothesisUp',
    label: 'hypotheses.moveUp',
    group: 'groupScenario',
    scope: 'outsideText',
    hiddenInMenu: true,
    when: (state) => chosen(state) && state.role === 'writer',
    run: move(-1),
  },
  {
    id: 'hypothesisDown',
    label: 'hypotheses.moveDown',
    group: 'groupScenario',
    scope: 'outsideText',
    hiddenInMenu: true,
    when: (state) => chosen(state) && state.role === 'writer',
    run: move(1),
  },
  {
    id: 'removeHypothesis',
    label: 'hypotheses.remove',
    group: 'groupScenario',
    scope: 'outsideText',
    hiddenInMenu: true,
    when: (state) => chosen(state) && state.role === 'writer',
    run: withChosen(removeHypothesis),
  },
  {
    id: 'stopSimulation',
    label: 'hypotheses.stopSimulation',
    group: 'groupScenario',
    scope: 'outsideText',
    when: (state) => !isIdle(state.switches),
    run: stopSimulation,
  },
  {
    id: 'keepSimulation',
    label: 'hypotheses.keepSimulation',
    group: 'groupScenario',
    scope: 'outsideText',
    when: (state) => !isIdle(state.switches) && state.role === 'writer',
    run: (app) => startRenaming(keepSimulation(app)),
  },
];
