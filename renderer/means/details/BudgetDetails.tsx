import { type ReactNode } from 'react';
import { addBudgetItem, removeBudgetItem, setBudgetItem } from '../../../shared/commands/budget';
import { say } from '../../../shared/i18n/words';
import type { MeansResult } from '../../../shared/means/types';
import { limitSchema, type Limit } from '../../../shared/model/means';
import { isProblem } from '../../../shared/model/problem';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import { parseLimitAmount, sayLimit, sayLimitAmount } from '../../ui/limitWords';
import { useEvaluationAfterPaint } from '../../core/useMeans';
import { BrokenLimit } from './BrokenLimit';
import { Parameters } from './Parameters';
import { sayProblem } from '../../../shared/wording/problems';

/**
 * Own shares are of 20 % where nothing else is said; a step of a thousand euros or a tenth of an
 * ETPT for the others.
 */
const OWN_SHARE = 200_000;
const STEP = { etpt: 100, others: 100_000 };

/** What a new limit asks for before it is typed: just enough for the scenario shown to hold it. */
function firstAmount(kind: Limit['kind'], { totals }: MeansResult): number {
  if (kind === 'ownShare') return OWN_SHARE;
  const step = kind === 'etpt' ? STEP.etpt : STEP.others;
  const most = Math.max(0, ...totals.map((year) => year[kind]));
  return Math.ceil(most / step) * step;
}

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
        <select
          className="tag-add"
          aria-label={say('meansView.addLimit')}
          value=""
          onChange={(event) => {
            const kind = limitSchema.shape.kind.safeParse(event.target.value);
            if (kind.success) add(kind.data);
          }}
        >
          <option value="">+ {say('meansView.addLimit')}</option>
          {limitSchema.shape.kind.options.map((kind) => (
            <option key={kind} value={kind}>
              {say(`meansView.limit_${kind}`)}
            </option>
          ))}
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
    const done = app.dispatch(
      setBudgetItem,
      { scenarioId: app.state().plan.baseScenarioId, collection: 'limits', id, fields },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const broken = evaluation?.breaches.filter((breach) => breach.limit.id === id) ?? [];
  return (
    <div className="limit" data-broken={broken.length > 0}>
      <b>{say(`meansView.limit_${kind}`)}</b>
      {disabled ? null : (
        <button
          type="button"
          className="link-button limit-remove"
          aria-label={say('meansView.removeLimit', { title: sayLimit(limit) })}
          onClick={() =>
            app.dispatch(removeBudgetItem, {
              scenarioId: app.state().plan.baseScenarioId,
              collection: 'limits',
              ids: [id],
            })
          }
        >
          ✕
        </button>
      )}
      <div className="field-pair">
        <TextField
          label={say('meansView.limitAmount')}
          value={sayLimitAmount(kind, amount)}
          disabled={disabled}
          onKeep={(text) => {
            const read = parseLimitAmount(kind, text);
            return isProblem(read) ? sayProblem(read) : set({ amount: read });
          }}
        />
        <label className="field">
          <span className="label">{say('meansView.limitYear')}</span>
          <select
            className="input"
            value={year ?? ''}
            disabled={disabled}
            onChange={(event) => {
              const why = set({
                year: event.target.value === '' ? null : Number(event.target.value),
              });
              if (why !== null) app.notify(why, 'error');
            }}
          >
            <option value="">
              {say(kind === 'ownShare' ? 'meansView.wholePlan' : 'meansView.eachYear')}
            </option>
            {(evaluation?.means.years ?? []).map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </div>
      {broken.length === 0 ? (
        <span className="small good">✓ {say('meansView.limitHeld')}</span>
      ) : (
        evaluation &&
        broken.map((breach) => (
          <BrokenLimit key={breach.year} breach={breach} evaluation={evaluation} />
        ))
      )}
    </div>
  );
}
