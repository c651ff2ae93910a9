import { useState, type ReactNode } from 'react';
import { addItem } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { parseDecimal } from '../../../shared/model/numbers';
import { contextUntil } from '../../../shared/model/periods/context';
import { readPeriod } from '../../../shared/model/periods/read';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { useApp } from '../../core/AppContext';
import { Button } from '../../ui/Button';

interface MeasureDraft {
  readonly date: string;
  readonly value: string;
  readonly error: string | null;
  readonly setDate: (text: string) => void;
  readonly setValue: (text: string) => void;
  /** Adds the measure, or says why it can't be. */
  readonly add: () => void;
}

/** A measured value being typed: its day (today where none is typed) and its number. */
function useMeasureDraft(indicatorId: Id): MeasureDraft {
  const app = useApp();
  const [date, setDate] = useState('');
  const [value, setValue] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (): void => {
    const today = app.context.today();
    const reading = readPeriod(date || today, contextUntil(app.state().plan, today));
    const number = parseDecimal(value);
    if (isProblem(reading) || reading.period.end === null) {
      setError(say('details.badDate'));
      return;
    }
    if (number === null) {
      setError(say('details.badNumber'));
      return;
    }
    app.dispatch(addItem, {
      collection: 'measures',
      item: {
        id: app.context.newId(),
        indicatorId,
        date: reading.period.end,
        value: number,
        notes: '',
      },
    });
    setDate('');
    setValue('');
    setError(null);
  };
  return { date, value, error, setDate, setValue, add };
}

/** The line that adds a measured value to an indicator. */
export function NewMeasure({ indicatorId }: { indicatorId: Id }): ReactNode {
  const { date, value, error, setDate, setValue, add } = useMeasureDraft(indicatorId);
  return (
    <>
      <div className="work-line">
        <input
          className="input"
          aria-label={say('details.measureDate')}
          placeholder={say('details.measureDate')}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <input
          className="input"
          aria-label={say('details.measureValue')}
          placeholder={say('details.measureValue')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <Button onPress={add} aria-label={say('details.addMeasure')}>
          +
        </Button>
      </div>
      {error ? (
        <span className="field-error" role="alert">
          {error}
        </span>
      ) : null}
    </>
  );
}
