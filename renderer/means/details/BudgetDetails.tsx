import { type ReactNode } from 'react';
import { addBudgetItem, removeBudgetItem, setBudget, setBudgetItem } from '../../../shared/commands/budget';
import { say, sayProblem } from '../../../shared/i18n/words';
import { limitSchema, type Limit } from '../../../shared/model/means';
import { isProblem } from '../../../shared/model/problem';
import { useApp, useAppState } from '../../app/AppContext';
import { TextField } from '../../app/details/TextField';
import { parseLimitAmount, sayBreach, sayLimit, sayLimitAmount } from '../limitWords';
import { useEvaluationAfterPaint } from '../useMeans';

/** What a new limit asks for before it is typed. */
const FIRST_AMOUNTS: Readonly<Record<Limit['kind'], number>> = { netAssured: 4_000_000, netIfGranted: 4_000_000, investment: 2_000_000, etpt: 1000, ownShare: 200_000 };

/** What holds for the whole plan: its limits, the parameters of the computation. */
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

/** A limit is the plan's: set once, it bears on every scenario. */
function Limits({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const limits = useAppState((state) => state.evaluation.plan.limits);
  const add = (kind: Limit['kind']): void => {
    app.dispatch(addBudgetItem, { scenarioId: app.state().plan.baseScenarioId, collection: 'limits', item: { id: app.context.newId(), kind, year: null, amount: FIRST_AMOUNTS[kind] } });
  };
  return (
    <section className="limits" aria-label={say('meansView.limits')}>
      <span className="label">{say('meansView.limits')}</span>
      {Object.values(limits).map((limit) => <OneLimit key={limit.id} limit={limit} disabled={disabled} />)}
      {disabled ? null : (
        <select className="tag-add" aria-label={say('meansView.addLimit')} value="" onChange={(event) => { const kind = limitSchema.shape.kind.safeParse(event.target.value); if (kind.success) add(kind.data); }}>
          <option value="">+ {say('meansView.addLimit')}</option>
          {limitSchema.shape.kind.options.map((kind) => <option key={kind} value={kind}>{say(`meansView.limit_${kind}`)}</option>)}
        </select>
      )}
      <p className="quiet small">{say('meansView.limitsHint')}</p>
    </section>
  );
}

function OneLimit({ limit, disabled }: { limit: Limit; disabled: boolean }): ReactNode {
  const app = useApp();
  const evaluation = useEvaluationAfterPaint();
  const { id, kind, year, amount } = limit;
  const set = (fields: Partial<Limit>): string | null => {
    const done = app.dispatch(setBudgetItem, { scenarioId: app.state().plan.baseScenarioId, collection: 'limits', id, fields }, { quiet: true });
    return isProblem(done) ? sayProblem(done) : null;
  };
  const broken = evaluation?.breaches.filter((breach) => breach.limit.id === id) ?? [];
  return (
    <div className="limit" data-broken={broken.length > 0}>
      <b>{say(`meansView.limit_${kind}`)}</b>
      {disabled ? null : <button type="button" className="link-button limit-remove" aria-label={say('meansView.removeLimit', { title: sayLimit(limit) })} onClick={() => app.dispatch(removeBudgetItem, { scenarioId: app.state().plan.baseScenarioId, collection: 'limits', ids: [id] })}>✕</button>}
      <div className="field-pair">
        <TextField label={say('meansView.limitAmount')} value={sayLimitAmount(kind, amount)} disabled={disabled} onKeep={(text) => { const read = parseLimitAmount(kind, text); return isProblem(read) ? sayProblem(read) : set({ amount: read }); }} />
        <label className="field">
          <span className="label">{say('meansView.limitYear')}</span>
          <select className="input" value={year ?? ''} disabled={disabled} onChange={(event) => { const why = set({ year: event.target.value === '' ? null : Number(event.target.value) }); if (why !== null) app.notify(why, 'error'); }}>
            <option value="">{say(kind === 'ownShare' ? 'meansView.wholePlan' : 'meansView.eachYear')}</option>
            {(evaluation?.means.years ?? []).map((each) => <option key={each} value={each}>{each}</option>)}
          </select>
        </label>
      </div>
      {broken.length === 0 ? <span className="small good">✓ {say('meansView.limitHeld')}</span> : broken.map((breach) => <span key={breach.year} className="field-error">⚠ {breach.year === null ? '' : `${breach.year} : `}{sayBreach(breach).by}</span>)}
    </div>
  );
}

function Parameters({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const budget = useAppState((state) => state.plan.budget);
  return (
    <section className="limits" aria-label={say('meansView.budgetTitle')}>
      <span className="label">{say('meansView.budgetTitle')}</span>
      <label className="field">
        <span className="label">{say('meansView.fctvaLag')}</span>
        <select className="input" value={budget.fctvaLagYears} disabled={disabled} onChange={(event) => app.dispatch(setBudget, { fields: { fctvaLagYears: Number(event.target.value) } })}>
          {([0, 1, 2] as const).map((years) => <option key={years} value={years}>{say(`meansView.fctvaLag_${years}`)}</option>)}
        </select>
      </label>
      <TextField label={say('meansView.subsidyDelay')} value={String(budget.subsidyDelayMonths)} disabled={disabled} onKeep={(text) => {
        if (!/^\d{1,3}$/.test(text.trim()) || Number(text) > 120) return say('meansView.badMonths', { text: text.trim() });
        app.dispatch(setBudget, { fields: { subsidyDelayMonths: Number(text) } });
        return null;
      }} />
    </section>
  );
}
