import { type ReactNode } from 'react';
import { addBudgetItem } from '../../../shared/commands/budget';
import { say } from '../../../shared/i18n/words';
import type { MeansResult } from '../../../shared/means/types';
import { limitSchema, type Limit } from '../../../shared/model/means';
import { useApp, useAppState } from '../../core/AppContext';
import { AddSelect } from '../../ui/Select';
import { OneLimit } from './OneLimit';
import { Parameters } from './Parameters';
import '../means.css';

/**
 * A new limit on own shares starts at 20 %; any other is the current value rounded up to a thousand
 * euros or a tenth of an ETPT.
 */
const OWN_SHARE = 200_000;
const STEP = { etpt: 100, others: 100_000 };

/** The first value of a new limit, which the current scenario just respects. */
function firstAmount(kind: Limit['kind'], { totals }: MeansResult): number {
  if (kind === 'ownShare') return OWN_SHARE;
  const step = kind === 'etpt' ? STEP.etpt : STEP.others;
  const most = Math.max(0, ...totals.map((year) => year[kind]));
  return Math.ceil(most / step) * step;
}

/** The settings of the whole plan: its limits, the parameters of the computation. */
export function BudgetDetails(): ReactNode {
  const disabled = useAppState((state) => state.role === 'reader');
  return (
    <>
      <h2>{say('meansView.planTitle')}</h2>
      <p className="quiet small">{say('meansView.readHere')}</p>
      <Limits disabled={disabled} />
      <Parameters disabled={disabled} />
    </>
  );
}

/** Limits belong to the plan: each applies to every scenario. */
function Limits({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const limits = useAppState((state) => state.evaluation.plan.limits);
  const add = (kind: Limit['kind']): void => {
    app.dispatch(addBudgetItem, {
      scenarioId: app.state().plan.baseScenarioId,
      collection: 'limits',
      item: {
        id: app.context.newId(),
        kind,
        year: null,
        amount: firstAmount(kind, app.state().evaluation.means),
      },
    });
  };
  return (
    <section className="limits" aria-label={say('meansView.limits')}>
      <span className="label">{say('meansView.limits')}</span>
      {Object.values(limits).map((limit) => (
        <OneLimit key={limit.id} limit={limit} disabled={disabled} />
      ))}
      {disabled ? null : (
        <AddSelect
          label={say('meansView.addLimit')}
          options={limitSchema.shape.kind.options.map((kind) => [
            kind,
            say(`meansView.limit_${kind}`),
          ])}
          onAdd={(kind) => add(limitSchema.shape.kind.parse(kind))}
        />
      )}
      <p className="quiet small">{say('meansView.limitsHint')}</p>
    </section>
  );
}
