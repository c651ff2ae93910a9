import { type ReactNode } from 'react';
import { removeBudgetItem, setBudgetItem } from '../../../shared/commands/budget';
import type { Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import type { Breach } from '../../../shared/means/breaches';
import type { Limit } from '../../../shared/model/means';
import { isProblem } from '../../../shared/model/problem';
import { sayProblem } from '../../../shared/wording/problems';
import { useApp } from '../../core/AppContext';
import type { App } from '../../core/store';
import { useEvaluationAfterPaint } from '../../core/useMeans';
import { parseLimitAmount, sayLimit, sayLimitAmount } from '../../ui/limitWords';
import { SelectField } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { BrokenLimit } from './BrokenLimit';
import { RemoveButton } from './RemoveButton';
import '../means.css';

/** Writes fields of a limit. Returns the reason for a refusal, else null. */
function setLimit(app: App, id: Limit['id'], fields: Partial<Limit>): string | null {
  const done = app.dispatch(
    setBudgetItem,
    { scenarioId: app.state().plan.baseScenarioId, collection: 'limits', id, fields },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/** A limit: its amount, its year, and whether the current scenario respects it. */
export function OneLimit({ limit, disabled }: { limit: Limit; disabled: boolean }): ReactNode {
  const app = useApp();
  const evaluation = useEvaluationAfterPaint();
  const { id, kind } = limit;
  const broken = evaluation?.breaches.filter((breach) => breach.limit.id === id) ?? [];
  const remove = (): void => {
    app.dispatch(removeBudgetItem, {
      scenarioId: app.state().plan.baseScenarioId,
      collection: 'limits',
      ids: [id],
    });
  };
  return (
    <div className="limit" data-broken={broken.length > 0}>
      <b>{say(`meansView.limit_${kind}`)}</b>
      {disabled ? null : (
        <RemoveButton
          className="limit-remove"
          label={say('meansView.removeLimit', { title: sayLimit(limit) })}
          onPress={remove}
        />
      )}
      <Terms limit={limit} years={evaluation?.means.years ?? []} disabled={disabled} />
      <Held broken={broken} evaluation={evaluation} />
    </div>
  );
}

interface TermsProps {
  readonly limit: Limit;
  readonly years: readonly number[];
  readonly disabled: boolean;
}

function Terms({ limit: { id, kind, year, amount }, years, disabled }: TermsProps): ReactNode {
  const app = useApp();
  const keepAmount = (text: string): string | null => {
    const read = parseLimitAmount(kind, text);
    return isProblem(read) ? sayProblem(read) : setLimit(app, id, { amount: read });
  };
  const keepYear = (text: string): void => {
    const why = setLimit(app, id, { year: text === '' ? null : Number(text) });
    if (why !== null) app.notify(why, 'error');
  };
  return (
    <div className="field-pair">
      <TextField
        label={say('meansView.limitAmount')}
        value={sayLimitAmount(kind, amount)}
        disabled={disabled}
        onKeep={keepAmount}
      />
      <SelectField
        label={say('meansView.limitYear')}
        value={year === null ? '' : String(year)}
        disabled={disabled}
        options={[
          ['', say(kind === 'ownShare' ? 'meansView.wholePlan' : 'meansView.eachYear')],
          ...years.map((each) => [String(each), String(each)] as const),
        ]}
        onChange={keepYear}
      />
    </div>
  );
}

interface HeldProps {
  readonly broken: readonly Breach[];
  readonly evaluation: Evaluation | null;
}

function Held({ broken, evaluation }: HeldProps): ReactNode {
  if (!evaluation || broken.length === 0)
    return <span className="small good">✓ {say('meansView.limitHeld')}</span>;
  return broken.map((breach) => (
    <BrokenLimit key={breach.year} breach={breach} evaluation={evaluation} />
  ));
}
