import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Budget } from '../../../shared/model/means';
import { parsePercent } from '../../../shared/model/numbers';
import { isProblem } from '../../../shared/model/problem';
import { dayAsTyped } from '../../../shared/wording/dates';
import { sayRate } from '../../../shared/wording/numbers';
import { sayProblem } from '../../../shared/wording/problems';
import { useApp } from '../../core/AppContext';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { readFullDay } from '../../../shared/model/periods/fullDay';
import { RemoveButton } from './RemoveButton';
import '../means.css';

type Rate = Budget['fctvaRates'][number];

/** The first FCTVA rate to propose, from CGCT L1615-6, in ppm. */
const FIRST_RATE = 164_040;

interface Props {
  readonly rates: readonly Rate[];
  readonly disabled: boolean;
  readonly onKeep: (rates: Rate[]) => string | null;
}

/** The dated rates of the FCTVA, the earliest first. */
export function Rates({ rates, disabled, onKeep }: Props): ReactNode {
  const app = useApp();
  const sorted = [...rates].sort((a, b) => (a.from < b.from ? -1 : 1));
  const last = sorted.at(-1);
  const add = (): void => {
    const year = Number((last?.from ?? app.state().plan.horizon.start).slice(0, 4));
    onKeep([...sorted, { from: `${year + 1}-01-01`, rate: last?.rate ?? FIRST_RATE }]);
  };
  return (
    <div className="limits" role="group" aria-label={say('meansView.fctvaRates')}>
      {sorted.map((rate, at) => (
        <OneRate
          key={`${rate.from} ${at}`}
          rate={rate}
          disabled={disabled}
          onChange={(fields) =>
            onKeep(sorted.map((each) => (each === rate ? { ...each, ...fields } : each)))
          }
          onRemove={
            sorted.length === 1 ? null : () => onKeep(sorted.filter((each) => each !== rate))
          }
        />
      ))}
      {disabled ? null : <Button onPress={add}>{say('meansView.addRate')}</Button>}
    </div>
  );
}

interface RateProps {
  readonly rate: Rate;
  readonly disabled: boolean;
  readonly onChange: (fields: Partial<Rate>) => string | null;
  /** null for the only one, which stays. */
  readonly onRemove: (() => void) | null;
}

function OneRate({ rate: { from, rate }, disabled, onChange, onRemove }: RateProps): ReactNode {
  const keepRate = (text: string): string | null => {
    const read = parsePercent(text);
    return isProblem(read) ? sayProblem(read) : onChange({ rate: read });
  };
  const keepDay = (text: string): string | null => {
    const day = readFullDay(text);
    return day === null ? say('meansView.badDay', { text: text.trim() }) : onChange({ from: day });
  };
  return (
    <div className="credit">
      <TextField
        label={say('meansView.fctvaRate')}
        value={sayRate(rate)}
        disabled={disabled}
        onKeep={keepRate}
      />
      <TextField
        label={say('meansView.fctvaFrom')}
        value={dayAsTyped(from)}
        disabled={disabled}
        onKeep={keepDay}
      />
      {disabled || !onRemove ? null : (
        <RemoveButton
          label={say('meansView.removeRate', { date: dayAsTyped(from) })}
          onPress={onRemove}
        />
      )}
    </div>
  );
}
