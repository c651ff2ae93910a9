import { useEffect, useRef, useState, type ReactNode } from 'react';
import Markdown from 'react-markdown';
import { setNotes } from '../../../shared/commands/stepFields';
import { say } from '../../../shared/i18n/words';
import type { Id } from '../../../shared/model/record';
import { useApp } from '../AppContext';

const PAUSE = 800;

/** Notes in Markdown: read as set text, edited as typed; kept at each pause, one entry of history for the sitting. */
export function Notes({ stepId, notes, disabled }: { stepId: Id; notes: string; disabled: boolean }): ReactNode {
  const app = useApp();
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState(notes);
  const timer = useRef(0);
  const latest = useRef({ text, notes });
  latest.current = { text, notes };
  useEffect(() => setText(notes), [notes]);
  useEffect(() => {
    const keep = (): void => { window.clearTimeout(timer.current); };
    return keep;
  }, []);
  const keep = (): void => {
    window.clearTimeout(timer.current);
    if (latest.current.text !== latest.current.notes) app.dispatch(setNotes, { scenarioId: app.state().scenarioId, stepId, notes: latest.current.text });
  };
  const onChange = (next: string): void => {
    setText(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keep, PAUSE);
  };
  if (editing) {
    return (
      <div className="field">
        <label htmlFor="notes-field">{say('details.notesHint')}</label>
        <textarea id="notes-field" autoFocus rows={8} value={text} onChange={(event) => onChange(event.target.value)} onBlur={() => { keep(); setEditing(false); }}
          onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); event.currentTarget.blur(); } }} />
      </div>
    );
  }
  return (
    <div className="field">
      <span className="label">{say('model.field_notes')}</span>
      {notes ? <div className="notes-read"><Markdown components={{ a: ({ href, children }) => <a href={href} target="_blank" rel="noopener noreferrer">{children}</a>, img: () => null }}>{notes}</Markdown></div> : null}
      {disabled ? null : <button type="button" className="link-button" onClick={() => setEditing(true)}>{notes ? say('details.edit') : say('details.writeNotes')}</button>}
    </div>
  );
}
