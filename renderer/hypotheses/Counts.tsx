import { type ReactNode } from 'react';
import { hypothesesOf } from '../../shared/hypotheses/failing';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import type { AppState } from '../core/state';
import { hypothesesStore } from './registerState';
import { isOverdue } from './overdue';
import { Button } from '../ui/Button';

/** How many hypotheses of the current scenario are unsettled or fail. */
const unsettledOf = ({ evaluation: { plan, scenarioId, failure } }: AppState): number =>
  hypothesesOf(plan, scenarioId).filter(
    ({ id, status }) => status === 'toCheck' || failure.failing.includes(id),
  ).length;

/** "2 hypothèses non levées", a link to them; nothing if there are none. */
export function UnsettledCount(): ReactNode {
  const app = useApp();
  const count = useAppState(unsettledOf);
  if (count === 0) return null;
  const show = (): void => {
    hypothesesStore.setState({ tab: 'register', filter: 'all' });
    app.setView({ screen: 'hypotheses' });
  };
  return (
    <>
      {' '}
      ·{' '}
      <Button variant="link" className="count-link" onPress={show}>
        {say('hypotheses.unsettledCount', { count })}
      </Button>
    </>
  );
}

/** The foot of the hypotheses view. */
export function HypothesisCounts(): ReactNode {
  const app = useApp();
  const here = useAppState((state) => hypothesesOf(state.evaluation.plan, state.scenarioId).length);
  const unsettled = useAppState(unsettledOf);
  const overdue = useAppState(
    (state) =>
      hypothesesOf(state.evaluation.plan, state.scenarioId).filter((hypothesis) =>
        isOverdue(hypothesis, app.context.today()),
      ).length,
  );
  return (
    <span className="foot-counts">
      {say('hypotheses.count', { count: here })}
      {unsettled > 0 ? ` · ${say('hypotheses.unsettledCount', { count: unsettled })}` : ''}
      {overdue > 0 ? ` · ${say('hypotheses.overdueCount', { count: overdue })}` : ''}
    </span>
  );
}
