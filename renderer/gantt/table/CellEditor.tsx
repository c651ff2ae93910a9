import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { certaintySchema } from '../../../shared/model/period';
import { useApp, useAppState } from '../../app/AppContext';
import { rowsOf } from '../../app/actions/steps';
import type { App } from '../../app/store';
import { CERTAINTY_WORDS, commitCertainty, commitText, editText } from './cells';
import { PeriodField, type PeriodEnd } from './PeriodField';
import { dropRefusal, edit, NEW_ROW, refuse, shownColumns, stopEditing, tableStore, type Editing } from './tableState';

interface Props { readonly editing: Editing; readonly refocus: () => void }
type Leave = (end: PeriodEnd) => void;

/** The field of the cell being edited: Enter keeps and goes down, Tab keeps and goes right, Escape restores. A refused text stays at its cell. */
export function CellEditor({ editing, refocus }: Props): ReactNode {
  const app = useApp();
  const { rowId, column, text } = editing;
  const [refusal] = useState(() => tableStore.getState().refusals[rowId]?.[column]);
  const leave: Leave = (end) => {
    stopEditing();
    dropRefusal(rowId, column);
    if (end !== 'blur') refocus();
    if (end === 'enter') goDown(app, rowId);
    if (end === 'tab' || end === 'back-tab') goAside(app, editing, end === 'tab' ? 1 : -1);
  };
  const onRefuse = (typed: string, reason: string, end: PeriodEnd): void => {
    refuse(rowId, column, { text: typed, reason });
    if (end === 'blur') stopEditing();
    app.notify(reason, 'error');
  };
  const reason = refusal?.text === text ? refusal.reason : null;
  if (column === 'period') return <PeriodField stepIds={[rowId]} text={text} refusal={reason} floating autoFocus onDone={leave} onRefuse={onRefuse} />;
  if (column === 'certainty') return <CertaintySelect editing={editing} leave={leave} />;
  return <TextField editing={editing} reason={reason} leave={leave} onRefuse={onRefuse} />;
}

function goDown(app: App, rowId: string): void {
  if (rowId === NEW_ROW) { edit(NEW_ROW, 'title', ''); return; }
  const { ids, indexOf } = rowsOf(app.state());
  const next = ids[(indexOf.get(rowId) ?? -1) + 1];
  if (next === undefined) tableStore.setState({ onNewRow: true, column: 'title' });
  app.select(next === undefined ? [] : [next]);
}

function goAside(app: App, { rowId, column }: Editing, by: 1 | -1): void {
  const keys = shownColumns().map(({ key }) => key).slice(1);
  const next = keys[keys.indexOf(column) + by];
  if (rowId === NEW_ROW || next === undefined) { if (by === 1) goDown(app, rowId); return; }
  edit(rowId, next, editText(app, app.state().evaluation.steps.get(rowId), next), { known: true });
}

interface TextProps { readonly editing: Editing; readonly reason: string | null; readonly leave: Leave; readonly onRefuse: (text: string, reason: string, end: PeriodEnd) => void }

function TextField({ editing, reason, leave, onRefuse }: TextProps): ReactNode {
  const app = useApp();
  const { rowId, column } = editing;
  const [text, setText] = useState(editing.text);
  const [error, setError] = useState(reason);
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  const id = useId();
  useEffect(() => { input.current?.focus(); input.current?.setSelectionRange(editing.text.length, editing.text.length); }, [editing.text.length]);
  const keep = (end: PeriodEnd): void => {
    const why = commitText(app, [rowId], column, text);
    setError(why);
    left.current = why === null || end === 'blur';
    if (why !== null) onRefuse(text, why, end);
    else leave(rowId === NEW_ROW && text.trim() === '' && end !== 'blur' ? 'escape' : end);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') { event.preventDefault(); keep('enter'); }
    if (event.key === 'Tab') { event.preventDefault(); keep(event.shiftKey ? 'back-tab' : 'tab'); }
    if (event.key === 'Escape') { event.preventDefault(); left.current = true; leave('escape'); }
  };
  return (
    <div className="cell-editor">
      <input ref={input} className="input" value={text} aria-label={say(`model.field_${column as 'title'}`)} aria-invalid={error !== null} aria-describedby={error === null ? undefined : id} spellCheck={column === 'title'}
        list={column === 'ownerId' ? `${id}-owners` : undefined} autoComplete="off" onChange={(event) => { setText(event.target.value); setError(null); }} onKeyDown={onKeyDown} onBlur={() => { if (!left.current) keep('blur'); }} />
      {column === 'ownerId' ? <Owners id={`${id}-owners`} /> : null}
      {error === null ? null : <span id={id} className="cell-error">{error}</span>}
    </div>
  );
}

function Owners({ id }: { id: string }): ReactNode {
  const actors = useAppState((state) => state.plan.actors);
  return <datalist id={id}>{Object.values(actors).map((actor) => <option key={actor.id} value={actor.title} />)}</datalist>;
}

function CertaintySelect({ editing, leave }: { editing: Editing; leave: Leave }): ReactNode {
  const app = useApp();
  const field = useRef<HTMLSelectElement>(null);
  const left = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const keep = (value: string, end: PeriodEnd): void => {
    const certainty = certaintySchema.parse(value);
    const before = app.state().evaluation.plan.steps[editing.rowId]?.period?.certainty ?? 'unsettled';
    const why = certainty === before ? null : commitCertainty(app, [editing.rowId], certainty);
    if (why !== null) app.notify(why, 'error');
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
