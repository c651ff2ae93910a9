import { type ReactNode } from 'react';
import { setBudget } from '../../../shared/commands/budget';
import { say } from '../../../shared/i18n/words';
import type { Budget } from '../../../shared/model/means';
import { parsePercent } from '../../../shared/model/numbers';
import { isProblem } from '../../../shared/model/problem';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import { Button } from '../../ui/Button';
import { sayDay } from '../cellText';
import { readDay } from '../readDay';
import { SubsidyDelay } from './SubsidyDelay';
import { sayRate } from '../../../shared/wording/numbers';
import { sayProblem } from '../../../shared/wording/problems';

/**
 * The parameters of the computation: when what is done is done, how the FCTVA and subsidies come.
 */
export function Parameters({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const budget = useAppState((state) => state.plan.budget);
  const set = (fields: Partial<Budget>): string | null => {
    const done = app.dispatch(setBudget, { fields }, { quiet: true });
    return isProblem(done) ? sayProblem(done) : null;
  };
  const keepStatus = (text: string): string | null => {
    const statusDate = text.trim() === '' ? null : readDay(text);
    return statusDate === null && text.trim() !== ''
      ? say('meansView.badDay', { text: text.trim() })
      : set({ statusDate });
  };
  return (
    <section className="limits" aria-label={say('meansView.budgetTitle')}>
      <span className="label">{say('meansView.budgetTitle')}</span>
      <TextField
        label={say('meansView.statusDate')}
        value={sayDay(budget.statusDate)}
        disabled={disabled}
        onKeep={keepStatus}
      />
      <p className="quiet small">{say('meansView.statusDateHint')}</p>
      <label className="field">
        <span className="label">{say('meansView.fctvaLag')}</span>
        <select
          className="input"
          value={budget.fctvaLagYears}
          disabled={disabled}
          onChange={(event) => set({ fctvaLagYears: Number(event.target.value) })}
        >
          {([0, 1, 2] as const).map((years) => (
            <option key={years} value={years}>
              {say(`meansView.fctvaLag_${years}`)}
            </option>
          ))}
        </select>
      </label>
      <Rates
        rates={budget.fctvaRates}
        disabled={disabled}
        onKeep={(fctvaRates) => set({ fctvaRates })}
      />
      <SubsidyDelay label={say('meansView.subsidyDelay')} />
    </section>
  );
}

type Rate = Budget['fctvaRates'][number];

/** The dated rates of the FCTVA, the earliest first. */
function Rates({
  rates,
  disabled,
  onKeep,
}: {
  rates: readonly Rate[];
  disabled: boolean;
  onKeep: (rates: Rate[]) => string | null;
}): ReactNode {
  const app = useApp();
  const sorted = [...rates].sort((a, b) => (a.from < b.from ? -1 : 1));
  const change = (at: number, fields: Partial<Rate>): string | null =>
    onKeep(sorted.map((rate, index) => (index === at ? { ...rate, ...fields } : rate)));
  const add = (): void => {
    onKeep([
      ...sorted,
      {
        from: `${Number((sorted.at(-1)?.from ?? app.state().plan.horizon.start).slice(0, 4)) + 1}-01-01`,
        rate: sorted.at(-1)?.rate ?? 164_040,
      },
    ]);
  };
  return (
    <div className="limits" role="group" aria-label={say('meansView.fctvaRates')}>
      {sorted.map(({ from, rate }, at) => (
        <div key={`${from} ${at}`} className="credit">
          <TextField
            label={say('meansView.fctvaRate')}
            value={sayRate(rate)}
            disabled={disabled}
            onKeep={(text) => {
              const read = parsePercent(text);
              return isProblem(read) ? sayProblem(read) : change(at, { rate: read });
            }}
          />
          <TextField
            label={say('meansView.fctvaFrom')}
            value={sayDay(from)}
            disabled={disabled}
            onKeep={(text) => {
              const day = readDay(text);
              return day === null
                ? say('meansView.badDay', { text: text.trim() })
                : change(at, { from: day });
            }}
          />
          {disabled || sorted.length === 1 ? null : (
            <button
              type="button"
              className="link-button"
              aria-label={say('meansView.removeRate', { date: sayDay(from) })}
              onClick={() => onKeep(sorted.filter((_, index) => index !== at))}
            >
              ✕
            </button>
          )}
        </div>
      ))}
      {disabled ? null : <Button onPress={add}>{say('meansView.addRate')}</Button>}
    </div>
  );
}
