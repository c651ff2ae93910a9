import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { setPeriod } from '../../../shared/commands/periods';
import { say } from '../../../shared/i18n/words';
import { certaintySchema } from '../../../shared/model/period';
import { useApp, useAppState } from '../../app/AppContext';
import { rowsOf } from '../../app/actions/steps';
import { CERTAINTY_WORDS, commitText, editText } from './cells';
import { PeriodField, type PeriodEnd } from './PeriodField';
import { columnsFor, type ColumnKey } from './columns';
import { edit, NEW_ROW, stopEditing, tableStore, type Editing } from './tableState';

interface Props { readonly editing: Editing; readonly refocus: () => void }

/** The field of the cell being edited: Enter keeps and goes down, Tab keeps and goes right, Escape restores. */
export function CellEditor({ editing, refocus }: Props): ReactNode {
  const app = useApp();
  const leave = (end: PeriodEnd): void => {
    stopEditing();
    if (end !== 'blur') refocus();
    if (end === 'enter') goDown(app, editing.rowId);
    if (end === 'tab' || end === 'back-tab') goAside(app, editing, end === 'tab' ? 1 : -1);
  };
  if (editing.column === 'period') return <PeriodField stepIds={[editing.rowId]} text={editing.text} floating autoFocus onDone={leave} />;
  if (editing.column === 'certainty') return <CertaintySelect editing={editing} leave={leave} />;
  return <TextField editing={editing} leave={leave} />;
}

function goDown(app: ReturnType<typeof useApp>, rowId: string): void {
  if (rowId === NEW_ROW) { edit(NEW_ROW, 'title', ''); return; }
  const { ids, indexOf } = rowsOf(app.state());
  const next = ids[(indexOf.get(rowId) ?? 0) + 1];
  if (next === undefined) { tableStore.setState({ onNewRow: true, column: 'title' }); return; }
  app.select([next]);
}

function goAside(app: ReturnType<typeof useApp>, { rowId, column }: Editing, by: 1 | -1): void {
  const keys = columnsFor(app.state().view.tableWidth).map(({ key }): string => key).filter((key) => key !== 'wbs') as ColumnKey[];
  const next = keys[keys.indexOf(column) + by];
  if (rowId === NEW_ROW || next === undefined) { if (by === 1) goDown(app, rowId); return; }
  edit(rowId, next, editText(app, app.state().evaluation.steps.get(rowId), next));
}

function TextField({ editing, leave }: { editing: Editing; leave: (end: PeriodEnd) => void }): ReactNode {
  const app = useApp();
  const { rowId, column } = editing;
  const [text, setText] = useState(editing.text);
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  const id = useId();
  useEffect(() => { input.current?.focus(); input.current?.setSelectionRange(editing.text.length, editing.text.length); }, [editing.text.length]);
  const keep = (end: PeriodEnd): void => {
    const why = commitText(app, rowId, column, text);
    setError(why);
    if (why !== null) { if (end !== 'blur') app.notify(why, 'error'); return; }
    left.current = true;
    if (rowId === NEW_ROW && end === 'enter' && text.trim() !== '') setText('');
    leave(rowId === NEW_ROW && text.trim() === '' ? 'escape' : end);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') { event.preventDefault(); keep('enter'); }
    if (event.key === 'Tab') { event.preventDefault(); keep(event.shiftKey ? 'back-tab' : 'tab'); }
    if (event.key === 'Escape') { event.preventDefault(); left.current = true; leave('escape'); }
  };
  return (
    <div className="cell-editor">
      <input ref={input} className="input" value={text} aria-label={say(`model.field_${column as 'title'}`)} aria-invalid={error !== null} aria-describedby={error === null ? undefined : id} spellCheck={column === 'title'}
        list={column === 'ownerId' ? `${id}-owners` : undefined} autoComplete="off" onChange={(event) => { setText(event.target.value); setError(null); }} onKeyDown={onKeyDown} onBlur={() => { if (!left.current) keep('blur'); }} />
      {column === 'ownerId' ? <Owners id={`${id}-owners`} /> : null}
      {error === null ? null : <span id={id} className="cell-error" role="alert">{error}</span>}
    </div>
  );
}

function Owners({ id }: { id: string }): ReactNode {
  const actors = useAppState((state) => state.plan.actors);
  return <datalist id={id}>{Object.values(actors).map((actor) => <option key={actor.id} value={actor.title} />)}</datalist>;
}

function CertaintySelect({ editing, leave }: { editing: Editing; leave: (end: PeriodEnd) => void }): ReactNode {
  const app = useApp();
  const field = useRef<HTMLSelectElement>(null);
  const left = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const keep = (value: string, end: PeriodEnd): void => {
    const { scenarioId, plan } = app.state();
    const period = plan.steps[editing.rowId]?.period;
    const certainty = certaintySchema.parse(value);
    if (!period) { if (certainty !== 'unsettled') app.notify(say('problems.undated'), 'error'); } else if (period.certainty !== certainty) app.dispatch(setPeriod, { scenarioId, stepIds: [editing.rowId], period: { ...period, certainty } });
    left.current = true;
    leave(end);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLSelectElement>): void => {
    event.stopPropagation();
    if (event.key === 'Enter') { event.preventDefault(); keep(event.currentTarget.value, 'enter'); }
    if (event.key === 'Tab') { event.preventDefault(); keep(event.currentTarget.value, event.shiftKey ? 'back-tab' : 'tab'); }
    if (event.key === 'Escape') { event.preventDefault(); left.current = true; leave('escape'); }
  };
  return (
    <select ref={field} className="input" defaultValue={editing.text} aria-label={say('model.field_certainty')} onKeyDown={onKeyDown} onBlur={(event) => { if (!left.current) keep(event.currentTarget.value, 'blur'); }}>
      {certaintySchema.options.map((certainty) => <option key={certainty} value={certainty}>{say(CERTAINTY_WORDS[certainty])}</option>)}
    </select>
  );
}

