import type { ReactNode } from 'react';
import type { Evaluation } from '../../../shared/evaluate';
import { hypothesesOf, isIdle, type Switches } from '../../../shared/hypotheses/failing';
import { saySimulated, simulatedOf } from '../../../shared/analysis/simulated';
import { say } from '../../../shared/i18n/words';
import type { LivingAct } from './state';
import { Button } from '../../ui/Button';

/** The hypotheses of the scenario, with switches to make them fail or hold. */
export function WhatIf({
  evaluation,
  switches,
  act,
}: {
  evaluation: Evaluation;
  switches: Switches;
  act: (act: LivingAct) => void;
}): ReactNode {
  const hypotheses = hypothesesOf(evaluation.plan, evaluation.scenarioId);
  const failing = new Set(evaluation.failure.failing);
  return (
    <section className="living-part" aria-labelledby="what-if">
      <h2 id="what-if">{say('living.whatIf')}</h2>
      {hypotheses.length === 0 ? <p className="quiet">{say('living.whatIfNone')}</p> : null}
      <ul className="living-switches">
        {hypotheses.map((hypothesis) => (
          <li key={hypothesis.id}>
            <label>
              <input
                type="checkbox"
                checked={failing.has(hypothesis.id)}
                onChange={() => act({ kind: 'turn', hypothesis })}
              />{' '}
              <span>
                {hypothesis.title}
                {hypothesis.status === 'refuted' ? (
                  <small className="tag" data-kind="alarm">
                    {say('living.refuted')}
                  </small>
                ) : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {isIdle(switches) ? null : (
        <p className="living-simulated" role="status">
          {say('living.simulated', { told: saySimulated(simulatedOf({ evaluation, switches })) })}{' '}
          <Button variant="link" onPress={() => act({ kind: 'reset' })}>
            {say('living.reset')}
          </Button>
        </p>
      )}
    </section>
  );
}
