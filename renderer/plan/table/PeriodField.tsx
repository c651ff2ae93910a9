import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { PeriodForm } from '../../../shared/model/period';
import { readPeriod, type PeriodReading } from '../../../shared/model/periods/read';
import { isProblem, type Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { commitPeriod, commitSeries, periodContext, periodOf } from './cells';
import { sayDates } from '../../../shared/wording/dates';
import { lengthWords } from '../../../shared/wording/durations';
import { sayProblem } from '../../../shared/wording/problems';
import './period.css';

export type PeriodEnd = 'enter' | 'tab' | 'back-tab' | 'blur' | 'escape' | 'series';

interface Props {
  readonly stepIds: readonly Id[];
  readonly text: string;
  /** In a table cell the reading floats under the field; in the panel it stands there. */
  readonly floating?: boolean;
  readonly autoFocus?: boolean;
  /**
   * Called when the field is done with: kept, restored, or turned into rounds. Not called while an
   * error stands.
   */
  readonly onDone?: (end: PeriodEnd) => void;
  /** Told when what was typed can't be kept; the error stands in the field too. */
  readonly onRefuse?: (text: string, reason: string, end: PeriodEnd) => void;
  /** Why `text` was refused before. */
  readonly refusal?: string | null;
  readonly label?: string;
  /** Told in the empty field instead of a reading, where several steps differ. */
  readonly placeholder?: string | undefined;
}

const FORMS: readonly PeriodForm[] = ['within', 'by', 'from'];

/**
 * A period typed as people say it: its reading below as it is typed, its form in one click, an
 * error that keeps the text.
 */
export function PeriodField({
  stepIds,
  text: given,
  floating = false,
  autoFocus = false,
  onDone,
  onRefuse,
  refusal = null,
  label,
  placeholder,
}: Props): ReactNode {
  const app = useApp();
  const [text, setText] = useState(given);
  const disabled = useAppState((state) => state.role === 'reader');
  const stored = useAppState(
    (state) => state.evaluation.plan.steps[stepIds[0] ?? '']?.period ?? null,
  );
  const [chosen, setChosen] = useState<PeriodForm | null>(null);
  const [refused, setRefused] = useState(refusal);
  const [focused, setFocused] = useState(autoFocus);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const id = useId();
  useEffect(() => {
    setText(given);
    setChosen(null);
    setRefused(refusal);
  }, [given, stepIds[0]]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (autoFocus) {
      input.current?.focus();
      input.current?.setSelectionRange(text.length, text.length);
    }
  }, []); // eslint-disable-line react-hooks/exhaustive-deps
  const reading = readPeriod(text, periodContext(app, stepIds[0] ?? null));
  const untouched = text === given && stored !== null;
  const form =
    chosen ?? (untouched ? stored.form : isProblem(reading) ? 'within' : reading.period.form);

  const keep = (end: PeriodEnd, as: PeriodForm = form): boolean => {
    if (text === given && as === (stored?.form ?? as) && refused === null) {
      finish(end);
      return true;
    }
    const why = isProblem(reading) ? sayProblem(reading) : commitPeriod(app, stepIds, reading, as);
    setRefused(why);
    if (why === null) finish(end);
    else if (onRefuse) onRefuse(text, why, end);
    else if (end !== 'blur') app.notify(why, 'error');
    return why === null;
  };
  const finish = (end: PeriodEnd): void => {
    done.current = true;
    onDone?.(end);
  };
  const offered = isProblem(reading) ? [] : FORMS.filter((each) => reading.alternatives[each]);
  const rounds = isProblem(reading) || stepIds.length !== 1 ? 0 : (reading.series?.count ?? 0);
  const makeRounds = (): void => {
    if (isProblem(reading) || rounds === 0) return;
    commitSeries(app, stepIds[0]!, reading);
    finish('series');
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const turn = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (turn !== undefined && event.target === input.current && offered.length > 1) {
      event.preventDefault();
      setChosen(offered[(offered.indexOf(form) + turn + offered.length) % offered.length]!);
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      makeRounds();
      return;
    }
    if (event.key === 'Enter' && event.target !== input.current) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      keep('enter');
    }
    if (event.key === 'Tab' && floating) {
      if (keep(event.shiftKey ? 'back-tab' : 'tab')) event.preventDefault();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      setText(given);
      setRefused(null);
      setChosen(null);
      finish('escape');
    }
  };
  const onBlur = (event: React.FocusEvent): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocused(false);
    if (!done.current) keep('blur');
    done.current = false;
  };
  return (
    <div
      className="period-field"
      data-floating={floating}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
        done.current = false;
      }}
    >
      <input
        ref={input}
        className="input"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(null);
          setChosen(null);
        }}
        aria-label={label ?? say('model.field_period')}
        aria-invalid={refused !== null}
        aria-describedby={`${id}-reading`}
        spellCheck={false}
        autoComplete="off"
        disabled={disabled}
        placeholder={placeholder}
      />
      <div
        id={`${id}-reading`}
        className="period-reading"
        hidden={floating && !focused}
        aria-live="polite"
      >
        {refused !== null ? (
          <span className="field-error">{refused}</span>
        ) : text === '' && placeholder !== undefined ? null : (
          <Reading reading={reading} form={form} />
        )}
        {focused ? (
          <Choices
            offered={offered}
            form={form}
            rounds={rounds}
            onForm={(each) => {
              setChosen(each);
              if (!floating) keep('enter', each);
            }}
            onRounds={makeRounds}
          />
        ) : null}
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly offered: readonly PeriodForm[];
  readonly form: PeriodForm;
  readonly rounds: number;
  readonly onForm: (form: PeriodForm) => void;
  readonly onRounds: () => void;
}

/**
 * The other forms of the wording and the rounds it may mean, one click each. A press takes no focus
 * from the field.
 */
function Choices({ offered, form, rounds, onForm, onRounds }: ChoicesProps): ReactNode {
  if (offered.length === 0 && rounds === 0) return null;
  const stay = (event: React.MouseEvent): void => event.preventDefault();
  return (
    <span className="period-forms" role="group" aria-label={say('periods.formLabel')}>
      {offered.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === form}
          onMouseDown={stay}
          onClick={() => onForm(each)}
        >
          {say(`periods.form_${each}`)}
        </button>
      ))}
      {rounds > 0 ? (
        <button type="button" onMouseDown={stay} onClick={onRounds}>
          {say('periods.seriesOffer', { count: rounds })}{' '}
          <small>{say('table.periodSeriesKey')}</small>
        </button>
      ) : null}
      {offered.length > 1 ? <small className="quiet">{say('table.periodFormKeys')}</small> : null}
    </span>
  );
}

function Reading({
  reading,
  form,
}: {
  reading: PeriodReading | Problem;
  form: PeriodForm;
}): ReactNode {
  if (isProblem(reading)) return <span className="quiet">{sayProblem(reading)}</span>;
  const { start, end } = periodOf(reading, form);
  if (start === null && end === null) return <span>{say('periods.undated')}</span>;
  return (
    <span>
      <b>{sayDates(start, end)}</b>
      {start !== null && end !== null && start !== end ? ` · ${lengthWords(start, end)}` : ''}
      {reading.yearGuessed === null ? null : (
        <span className="tag" data-kind="doubt">
          {say('periods.yearGuessed', { year: reading.yearGuessed })}
        </span>
      )}
    </span>
  );
}
