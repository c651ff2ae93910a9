import { type ReactNode } from 'react';
import { isIdle } from '../../shared/hypotheses/failing';
import { simulatedOf, type Simulated } from '../../shared/analysis/simulated';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { startRenaming } from '../scenarios/renaming';
import { Button } from '../ui/Button';
import { lazily } from '../ui/lazily';
import { keepSimulation, stopSimulation, turn } from './simulation';
import './simulation.css';

const WhatIfWords = lazily(
  async () => (await import('./WhatIfWords')).WhatIfWords,
  ({ children }) => children,
);

/**
 * The striped banner over every view during a simulation: the switched hypotheses, each with a way
 * back, and what to do next.
 */
export function SimulationBar(): ReactNode {
  const app = useApp();
  const on = useAppState((state) => !isIdle(state.switches));
  // Users may edit titles meanwhile, and switch scenarios.
  const evaluation = useAppState((state) => (isIdle(state.switches) ? null : state.evaluation));
  const reader = useAppState((state) => state.role === 'reader');
  if (!on || !evaluation) return null;
  return (
    <section className="simulation-bar" aria-label={say('hypotheses.simulation')}>
      <b role="status" className="simulation-title" title={say('hypotheses.simulationEdits')}>
        {say('hypotheses.simulation')}
      </b>
      <ul className="simulation-list">
        {simulatedOf(app.state()).map((each) => (
          <li key={each.id}>
            <Turned {...each} />
          </li>
        ))}
      </ul>
      <WhatIfWords />
      <span className="simulation-hint">{say('hypotheses.simulationEdits')}</span>
      <span className="simulation-acts">
        {reader ? null : (
          <Button onPress={() => startRenaming(keepSimulation(app))}>
            {say('hypotheses.keepSimulation')}
          </Button>
        )}
        <Button variant="primary" onPress={() => stopSimulation(app)}>
          {say('hypotheses.stopSimulation')}
        </Button>
      </span>
    </section>
  );
}

function Turned({ id, title, fails, idle }: Simulated): ReactNode {
  const app = useApp();
  const what = fails ? 'hypotheses.simulationFails' : 'hypotheses.simulationHolds';
  return (
    <span className="simulation-chip" data-idle={idle || undefined}>
      <span>{say(idle ? 'hypotheses.simulationIdle' : what, { title })}</span>
      <Button
        variant="bare"
        aria-label={say('hypotheses.simulationTurnBack', { title })}
        hint={say('hypotheses.simulationTurnBack', { title })}
        onPress={() => turn(app, id)}
      >
        ✕
      </Button>
    </span>
  );
}
