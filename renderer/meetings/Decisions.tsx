import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { decisionSchema, newDecision, type Decision } from '../../shared/model/meeting';
import { keyAtEnd } from '../../shared/model/order';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { TextField } from '../ui/TextField';
import { useRegister } from '../core/useRegister';
import { DecisionForm } from './DecisionForm';

/** Relevé de décisions: the decisions and actions, with who, by when, for which step. */
export function Decisions({
  meetingId,
  disabled,
  closed,
}: {
  meetingId: Id;
  disabled: boolean;
  closed: boolean;
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
          <DecisionForm
            key={decision.id}
            decision={decision}
            acts={acts}
            disabled={disabled || closed}
            statusDisabled={disabled}
          />
        ))}
      </ul>
      {disabled || closed ? null : (
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
