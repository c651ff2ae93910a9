import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { useAppState } from '../../core/AppContext';
import { PeriodChoices, ReadingWords } from './PeriodReading';
import { usePeriodField, type PeriodFieldProps, type TypedPeriod } from './usePeriodField';
import './period.css';

/**
 * A period typed as people say it: its reading below as it is typed, its form in one click, an
 * error that keeps the text.
 */
export function PeriodField(props: PeriodFieldProps): ReactNode {
  const { floating = false, autoFocus = false, label, placeholder } = props;
  const typed = usePeriodField(props);
  const disabled = useAppState((state) => state.role === 'reader');
  const [focused, setFocused] = useState(autoFocus);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useFocusAtEnd(input, autoFocus);
  return (
    <div
      className="period-field"
      data-floating={floating}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setFocused(false);
        typed.leave();
      }}
      onKeyDown={(event) => answerKey(event, typed, input.current, floating)}
      onFocus={() => {
        setFocused(true);
        typed.enter();
      }}
    >
      <input
        ref={input}
        className="input"
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        aria-label={label ?? say('model.field_period')}
        aria-invalid={typed.refused !== null}
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
        <Read typed={typed} blank={placeholder !== undefined} />
        {focused ? <Choices typed={typed} floating={floating} /> : null}
      </div>
    </div>
  );
}

function useFocusAtEnd(input: RefObject<HTMLInputElement | null>, wanted: boolean): void {
  useEffect(() => {
    const field = input.current;
    if (!wanted || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [input, wanted]);
}

/** Up and down choose the form, Ctrl+Enter makes rounds, Escape restores; Tab keeps in a cell. */
function answerKey(
  event: React.KeyboardEvent,
  typed: TypedPeriod,
  input: HTMLInputElement | null,
  floating: boolean,
): void {
  event.stopPropagation();
  if (event.nativeEvent.isComposing) return;
  const onText = event.target === input;
  const { offered, form } = typed;
  const turn = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (turn !== undefined && onText && offered.length > 1) {
    event.preventDefault();
    typed.choose(offered[(offered.indexOf(form) + turn + offered.length) % offered.length]!);
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    typed.makeRounds();
  } else if (event.key === 'Enter' && onText) {
    event.preventDefault();
    typed.keep('enter');
  } else if (event.key === 'Tab' && floating) {
    if (typed.keep(event.shiftKey ? 'back-tab' : 'tab')) event.preventDefault();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    typed.restore();
  }
}

/** Why what is typed is refused, else how it is read; `blank`: nothing of an empty field. */
function Read({ typed, blank }: { typed: TypedPeriod; blank: boolean }): ReactNode {
  const { refused, unread, text, reading, form } = typed;
  if (refused !== null) return <span className="field-error">{refused}</span>;
  if (text === '' && blank) return null;
  return <ReadingWords reading={reading} unread={unread} form={form} />;
}

function Choices({ typed, floating }: { typed: TypedPeriod; floating: boolean }): ReactNode {
  return (
    <PeriodChoices
      offered={typed.offered}
      form={typed.form}
      rounds={typed.rounds}
      onForm={(form) => {
        typed.choose(form);
        if (!floating) typed.keep('enter', form);
      }}
      onRounds={typed.makeRounds}
      onKeepWords={isProblem(typed.reading) ? typed.keepWords : null}
    />
  );
}
