/** The acts on hypotheses that menus, palette and shortcut sheet know too. */
import { isIdle } from '../../shared/hypotheses/failing';
import type { Action } from '../app/actions/action';
import { startRenaming } from '../scenarios/renaming';
import { keepSimulation, stopSimulation } from './simulation';

export const HYPOTHESIS_ACTIONS: readonly Action[] = [
  { id: 'stopSimulation', label: 'hypotheses.stopSimulation', group: 'groupScenario', scope: 'outsideText', when: (state) => !isIdle(state.switches), run: stopSimulation },
  { id: 'keepSimulation', label: 'hypotheses.keepSimulation', group: 'groupScenario', scope: 'outsideText', when: (state) => !isIdle(state.switches) && state.role === 'writer', run: (app) => startRenaming(keepSimulation(app)) },
];
