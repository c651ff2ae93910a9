import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { PeriodForm } from '../../../shared/model/period';
import type { PeriodReading } from '../../../shared/model/periods/read';
import { isProblem, type Problem } from '../../../shared/model/problem';
import { sayDates } from '../../../shared/wording/dates';
import { lengthWords } from '../../../shared/wording/durations';
import { takenWords } from '../../../shared/wording/readings';
import { Button } from '../../ui/Button';
import { periodOf } from './cells';

interface ChoicesProps {
  readonly offered: readonly PeriodForm[];
  readonly form: PeriodForm;
  readonly rounds: number;
  readonly onForm: (form: PeriodForm) => void;
  readonly onRounds: () => void;
  /** Keeps the words as they are, unsettled; null if they are readable. */
  readonly onKeepWords: (() => void) | null;
}

/**
 * The other forms of the wording and its possible rounds, one click each. A press takes no focus
 * from the field.
 */
export function PeriodChoices({
  offered,
  form,
  rounds,
  onForm,
  onRounds,
  onKeepWords,
}: ChoicesProps): ReactNode {
  if (offered.length === 0 && rounds === 0 && !onKeepWords) return null;
  const stay = (event: React.MouseEvent): void => event.preventDefault();
  return (
    <span className="period-forms" role="group" aria-label={say('periods.formLabel')}>
      {offered.map((each) => (
        <Button
          key={each}
          variant="bare"
          pressed={each === form}
          onMouseDown={stay}
          onPress={() => onForm(each)}
        >
          {say(`periods.form_${each}`)}
        </Button>
      ))}
      {rounds > 0 ? (
        <Button variant="bare" onMouseDown={stay} onPress={onRounds}>
          {say('periods.seriesOffer', { count: rounds })}{' '}
          <small>{say('table.periodSeriesKey')}</small>
        </Button>
      ) : null}
      {onKeepWords ? (
        <Button variant="bare" onMouseDown={stay} onPress={onKeepWords}>
          {say('table.keepWords')}
        </Button>
      ) : null}
      {offered.length > 1 ? <small className="quiet">{say('table.periodFormKeys')}</small> : null}
    </span>
  );
}

interface WordsProps {
  readonly reading: PeriodReading | Problem;
  /** The reason why it can't be read. */
  readonly unread: string | null;
  readonly form: PeriodForm;
}

/** The dates of a wording in a form, or the reason why it can't be read. */
export function ReadingWords({ reading, unread, form }: WordsProps): ReactNode {
  if (isProblem(reading)) return <span className="quiet">{unread}</span>;
  const { start, end } = periodOf(reading, form);
  if (start === null && end === null)
    return <span>{say(reading.rule === 'P24' ? 'periods.kept' : 'periods.undated')}</span>;
  const taken = takenWords(reading);
  return (
    <span>
      <b>{sayDates(start, end)}</b>
      {start !== null && end !== null && start !== end ? ` · ${lengthWords(start, end)}` : ''}
      {taken === '' ? null : (
        <span className="tag" data-kind="doubt">
          {taken}
        </span>
      )}
    </span>
  );
}
