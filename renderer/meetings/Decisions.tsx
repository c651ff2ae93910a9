import { type ReactNode } from 'react';
import { say, sayProblem } from '../../shared/i18n/words';
import { decisionSchema, newDecision, type Decision } from '../../shared/model/meeting';
import { keyAtEnd } from '../../shared/model/order';
import { sayDate } from '../../shared/model/periods/say';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { TextField } from '../ui/TextField';
import { useRegister, type RegisterActs } from '../core/useRegister';
import { useDayReader } from './MeetingHead';

/** Relevé de décisions: what was decided, what is to be done, by whom, by when, on which step. */
export function Decisions({
  meetingId,
  disabled,
}: {
  meetingId: Id;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const acts = useRegister('decisions');
  const all = Object.values(useAppState((state) => state.plan.decisions)).sort(bySiblingOrder);
  const own = all.filter((decision) => decision.meetingId === meetingId);
  const add =
    (kind: Decision['kind']) =>
    (title: string): string | null =>
      title.trim() === ''
        ? null
        : acts.add(
            newDecision({
              id: app.context.newId(),
              meetingId,
              order: keyAtEnd(all),
              kind,
              title: title.trim(),
            }),
          );
  return (
    <section className="meeting-part" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{say('meetings.decisions')}</h2>
      {own.length === 0 ? <p className="quiet small">{say('meetings.noDecision')}</p> : null}
      <ul className="decisions">
        {own.map((decision) => (
          <One key={decision.id} decision={decision} acts={acts} disabled={disabled} />
        ))}
      </ul>
      {disabled ? null : (
        <div className="meeting-fields">
          {decisionSchema.shape.kind.options.map((kind) => (
            <TextField
              key={`${kind}${own.length}`}
              label={say(`meetings.add_${kind}`)}
              hideLabel
              value=""
              placeholder={`+ ${say(`meetings.add_${kind}`)}`}
              onKeep={add(kind)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function One({
  decision,
  acts,
  disabled,
}: {
  decision: Decision;
  acts: RegisterActs;
  disabled: boolean;
}): ReactNode {
  const actors = useAppState((state) => state.plan.actors);
  const evaluation = useAppState((state) => state.evaluation);
  const readDay = useDayReader();
  const keep = (fields: Partial<Decision>): string | null => acts.set(decision.id, fields);
  return (
    <li className="decision" data-kind={decision.kind}>
      <span className="tag" data-kind={decision.kind === 'action' ? 'doubt' : 'accent'}>
        {say(`meetings.kindOf_${decision.kind}`)}
      </span>
      <TextField
        label={say('meetings.decisionTitle')}
        hideLabel
        className="decision-title"
        value={decision.title}
        disabled={disabled}
        onKeep={(title) => keep({ title: title.trim() })}
      />
      <select
        className="input"
        aria-label={say('meetings.owner')}
        value={decision.ownerId ?? ''}
        disabled={disabled}
        onChange={(event) => keep({ ownerId: event.target.value || null })}
      >
        <option value="">{say('meetings.noOwner')}</option>
        {Object.values(actors)
          .sort(bySiblingOrder)
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </select>
      <TextField
        label={say('meetings.due')}
        hideLabel
        className="decision-due"
        value={decision.due === null ? '' : sayDate(decision.due)}
        placeholder={say('meetings.due')}
        disabled={disabled}
        onKeep={(text) => {
          const due = readDay(text);
          return due !== null && isProblem(due) ? sayProblem(due) : keep({ due });
        }}
      />
      <select
        className="input decision-step"
        aria-label={say('meetings.step')}
        value={decision.stepId ?? ''}
        disabled={disabled}
        onChange={(event) => keep({ stepId: event.target.value || null })}
      >
        <option value="">{say('meetings.noStep')}</option>
        {evaluation.tree.order.map((id) => (
          <option key={id} value={id}>
            {evaluation.tree.nodes.get(id)!.wbs} {evaluation.plan.steps[id]!.title}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={say('meetings.status')}
        value={decision.status}
        disabled={disabled}
        onChange={(event) =>
          keep({ status: decisionSchema.shape.status.parse(event.target.value) })
        }
      >
        {decisionSchema.shape.status.options.map((status) => (
          <option key={status} value={status}>
            {say(`meetings.status_${status}`)}
          </option>
        ))}
      </select>
      {disabled ? null : (
        <button
          type="button"
          className="link-button"
          aria-label={`${say('details.delete')} ${decision.title}`}
          onClick={() => acts.remove(decision.id)}
        >
          ✕
        </button>
      )}
      {decision.sentence === null ? null : (
        <blockquote className="source decision-sentence">« {decision.sentence.trim()} »</blockquote>
      )}
    </li>
  );
}
