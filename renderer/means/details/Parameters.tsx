import { type ReactNode } from 'react';
import { setBudget } from '../../../shared/commands/budget';
import { say } from '../../../shared/i18n/words';
import type { Budget } from '../../../shared/model/means';
import { isProblem } from '../../../shared/model/problem';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import { SelectField } from '../../ui/Select';
import { sayDay } from '../cellText';
import { readFullDay } from '../../../shared/model/periods/fullDay';
import { Rates } from './Rates';
import { SubsidyDelay } from './SubsidyDelay';
import { sayProblem } from '../../../shared/wording/problems';
import '../means.css';

/** The parameters of the computation: the status date, the FCTVA, the delay of subsidies. */
export function Parameters({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const budget = useAppState((state) => state.plan.budget);
  const set = (fields: Partial<Budget>): string | null => {
    const done = app.dispatch(setBudget, { fields }, { quiet: true });
    return isProblem(done) ? sayProblem(done) : null;
  };
  const keepStatus = (text: string): string | null => {
    const statusDate = text.trim() === '' ? null : readFullDay(text);
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
      <SelectField
        label={say('meansView.fctvaLag')}
        value={String(budget.fctvaLagYears)}
        disabled={disabled}
        options={([0, 1, 2] as const).map((years) => [
          String(years),
          say(`meansView.fctvaLag_${years}`),
        ])}
        onChange={(years) => set({ fctvaLagYears: Number(years) })}
      />
      <Rates
        rates={budget.fctvaRates}
        disabled={disabled}
        onKeep={(fctvaRates) => set({ fctvaRates })}
      />
      <SubsidyDelay label={say('meansView.subsidyDelay')} />
    </section>
  );
}
