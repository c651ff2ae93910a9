import { type ReactNode } from 'react';
import { otherwiseOf } from '../../shared/analysis/otherwise';
import { restsOn } from '../../shared/hypotheses/rests';
import { hypothesisTitle } from '../../shared/analysis/simulated';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { overlay } from '../../shared/scenarios/overlay';
import { useApp, useAppState } from '../core/AppContext';
import { goToHypothesis } from './acts';
import { StatusTag } from './StatusTag';
import { Button } from '../ui/Button';

/**
 * "Repose sur": the hypotheses that a step depends on, each with a link to it, and the alternative.
 * Nothing if there are none.
 */
export function RestsOn({ stepId }: { stepId: Id }): ReactNode {
  const app = useApp();
  const evaluation = useAppState((state) => state.evaluation);
  const { source, scenarioId, failure } = evaluation;
  // A failure may have dropped the lines that connect a step with a hypothesis, so read the plan
  // before failures.
  const hypotheses = restsOn(overlay(source, scenarioId), scenarioId, stepId);
  if (hypotheses.length === 0) return null;
  const otherwise = otherwiseOf(evaluation, stepId);
  return (
    <div className="field">
      <span className="label">{say('hypotheses.restsOn')}</span>
      <ul className="rests-on">
        {hypotheses.map((hypothesis) => (
          <li key={hypothesis.id}>
            <Button
              variant="link"
              className="rests-link"
              aria-label={say('hypotheses.open', { title: hypothesisTitle(hypothesis) })}
              onPress={() => goToHypothesis(app, hypothesis.id)}
            >
              {hypothesisTitle(hypothesis)}
            </Button>{' '}
            {failure.failing.includes(hypothesis.id) ? (
              <span className="tag" data-kind="alarm">
                ✗ {say('hypotheses.fails')}
              </span>
            ) : (
              <StatusTag status={hypothesis.status} />
            )}
          </li>
        ))}
      </ul>
      {failure.atRisk.has(stepId) ? (
        <span className="small">
          <span className="tag" data-kind="alarm">
            ⚠ {say('hypotheses.atRisk')}
          </span>
        </span>
      ) : null}
      {otherwise ? <span className="small quiet">{otherwise.words}</span> : null}
    </div>
  );
}
