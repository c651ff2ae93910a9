import { type ReactNode } from 'react';
import { addBudgetItem, removeBudgetItem, setBudgetItem } from '../../../shared/commands/budget';
import { say } from '../../../shared/i18n/words';
import { STILL, type Shift } from '../../../shared/means/time';
import { beforeShift, shiftOfCredits } from '../../../shared/means/used';
import type { IsoDate } from '../../../shared/model/dates';
import type { MeansLine, PaymentCredit } from '../../../shared/model/means';
import { parseMoney } from '../../../shared/model/money';
import { isProblem } from '../../../shared/model/problem';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { Button } from '../../ui/Button';
import { sayDay } from '../cellText';
import { readFullDay } from '../../../shared/model/periods/fullDay';
import { RemoveButton } from './RemoveButton';
import { useMeans } from '../../core/useMeans';
import { sayMoney } from '../../../shared/wording/money';
import { sayProblem } from '../../../shared/wording/problems';
import '../means.css';

const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The same day a year later; the 28th for a 29 February. */
const yearAfter = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;

/** What of a programme is payable and when, and what is left to open. */
export function Credits({ line, disabled }: { line: MeansLine; disabled: boolean }): ReactNode {
  const app = useApp();
  const all = useAppState((state) => state.evaluation.plan.paymentCredits);
  const result = useMeans()?.lines.get(line.id);
  const programme = result?.programme;
  const credits = Object.values(all)
    .filter(({ lineId, included }) => included && lineId === line.id)
    .sort((a, b) => compareTexts(a.date, b.date) || compareTexts(a.id, b.id));
  const add = (): void => {
    const { plan, scenarioId } = app.state();
    const last = credits.at(-1)?.date;
    const date = last === undefined ? (line.start ?? plan.horizon.start) : yearAfter(last);
    app.dispatch(addBudgetItem, {
      scenarioId,
      collection: 'paymentCredits',
      item: {
        id: app.context.newId(),
        lineId: line.id,
        date,
        amount: Math.max(0, programme?.left ?? 0),
        included: true,
      },
    });
  };
  return (
    <section className="limits" aria-label={say('meansView.credits')}>
      <span className="label">{say('meansView.credits')}</span>
      {programme ? (
        <span className="small">
          {say('meansView.ap', { amount: sayMoney(programme.ap) })} ·{' '}
          {programme.left < 0 ? (
            <b className="field-error">
              {say('meansView.creditsOver', { amount: sayMoney(-programme.left) })}
            </b>
          ) : (
            say('meansView.creditsLeft', { amount: sayMoney(programme.left) })
          )}
        </span>
      ) : null}
      {credits.map((credit) => (
        <OneCredit
          key={credit.id}
          credit={credit}
          date={programme?.credits.find(({ id }) => id === credit.id)?.date ?? credit.date}
          shift={result?.shift ?? STILL}
          disabled={disabled}
        />
      ))}
      {disabled ? null : <Button onPress={add}>{say('meansView.addCredit')}</Button>}
    </section>
  );
}

interface CreditProps {
  readonly credit: PaymentCredit;
  /** Where it is counted, once its line has moved with its step. */
  readonly date: IsoDate;
  /** How far that line has moved. */
  readonly shift: Shift;
  readonly disabled: boolean;
}

function OneCredit({ credit, date: used, shift, disabled }: CreditProps): ReactNode {
  const app = useApp();
  const set = (fields: Partial<PaymentCredit>): string | null => {
    const done = app.dispatch(
      setBudgetItem,
      { scenarioId: app.state().scenarioId, collection: 'paymentCredits', id: credit.id, fields },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const keepDate = (text: string): string | null => {
    const date = readFullDay(text);
    if (date === null) return say('meansView.badDay', { text });
    const { statusDate } = app.state().plan.budget;
    // What is paid does not move.
    const isPaid = statusDate !== null && date < statusDate;
    const kept = isPaid ? date : beforeShift(date, shiftOfCredits(shift));
    return kept === null || (!isPaid && statusDate !== null && kept < statusDate)
      ? say('meansView.badMovedDay', { day: sayDay(date) })
      : set({ date: kept });
  };
  const keepAmount = (text: string): string | null => {
    const amount = parseMoney(text);
    return isProblem(amount) ? sayProblem(amount) : set({ amount });
  };
  return (
    <div
      className="credit"
      role="group"
      aria-label={say('meansView.creditOf', { date: sayDay(used) })}
    >
      <TextField
        label={say('meansView.creditDate')}
        value={sayDay(used)}
        disabled={disabled}
        onKeep={keepDate}
      />
      <TextField
        label={say('meansView.creditAmount')}
        value={sayMoney(credit.amount)}
        disabled={disabled}
        onKeep={keepAmount}
      />
      {disabled ? null : (
        <RemoveButton
          label={say('meansView.removeCredit', { date: sayDay(used) })}
          onPress={() =>
            app.dispatch(removeBudgetItem, {
              scenarioId: app.state().scenarioId,
              collection: 'paymentCredits',
              ids: [credit.id],
            })
          }
        />
      )}
      <OverrideNote collection="paymentCredits" itemId={credit.id} />
    </div>
  );
}
