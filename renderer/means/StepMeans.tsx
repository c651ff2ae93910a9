import { type ReactNode } from 'react';
import { meansOfStep } from '../../shared/analysis/stepMeans';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { useApp } from '../core/AppContext';
import { Button } from '../ui/Button';
import { goToLine } from './goToLine';
import { useEvaluationAfterPaint } from '../core/useMeans';
import { sayMoney } from '../../shared/wording/money';
import { sayFte } from '../../shared/wording/numbers';

/**
 * "Moyens liés": the means lines that serve a step, with their cost over the plan and links to
 * them. Nothing if there are none.
 */
export function StepMeans({ stepId }: { stepId: Id }): ReactNode {
  const app = useApp();
  const evaluation = useEvaluationAfterPaint();
  const results = evaluation ? meansOfStep(evaluation, stepId) : [];
  if (!evaluation || results.length === 0) return null;
  return (
    <div className="field">
      <span className="label">{say('details.means')}</span>
      <ul className="step-means">
        {results.map(({ line, total }) => {
          const title = line.title.trim() || say('meansView.untitled');
          return (
            <li key={line.id}>
              <Button
                variant="link"
                aria-label={say('hypotheses.openLine', { title })}
                onPress={() => goToLine(app, evaluation.scenarioId, line.id)}
              >
                {title}
              </Button>
              {line.kind === 'post' ? (
                <small className="quiet"> {say('explain.fte', { fte: sayFte(line.fte) })}</small>
              ) : null}
              <span className="step-means-amount">
                {line.kind === 'receipt' ? `− ${sayMoney(total)}` : sayMoney(total)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
