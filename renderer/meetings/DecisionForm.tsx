import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { decisionSchema, type Decision } from '../../shared/model/meeting';
import { bySiblingOrder } from '../../shared/model/record';
import { useAppState } from '../core/AppContext';
import type { RegisterActs } from '../core/useRegister';
import { TextField } from '../ui/TextField';
import { useDayReader } from './useDayReader';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { sayDate } from '../../shared/wording/dates';

interface FieldProps {
  readonly decision: Decision;
  readonly keep: (fields: Partial<Decision>) => string | null;
  readonly disabled: boolean;
}

/** One decision or action: what, who, by when, on which step, what became of it. */
export function DecisionForm({
  decision,
  acts,
  disabled,
  statusDisabled,
}: {
  decision: Decision;
  acts: RegisterActs;
  disabled: boolean;
  /** An action of a closed meeting is still followed up. */
  statusDisabled: boolean;
}): ReactNode {
  const meetingDay = useAppState(
    ({ plan }) => plan.meetings[decision.meetingId ?? '']?.date ?? null,
  );
  const readDay = useDayReader(meetingDay, decision.due);
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
      <OwnerChoice decision={decision} keep={keep} disabled={disabled} />
      <TextField
        label={say('meetings.due')}
        hideLabel
        className="decision-due"
        value={decision.due === null ? '' : sayDate(decision.due)}
        placeholder={say('meetings.due')}
        disabled={disabled}
        read={(text) => readDay(text).said}
        onKeep={(text) => {
          const { day: due, refusal } = readDay(text);
          return refusal ?? keep({ due });
        }}
      />
      <StepChoice decision={decision} keep={keep} disabled={disabled} />
      <StatusChoice decision={decision} keep={keep} disabled={statusDisabled} />
      {disabled ? null : (
        <Button
          variant="link"
          aria-label={`${say('details.delete')} ${decision.title}`}
          onPress={() => acts.remove(decision.id)}
        >
          ✕
        </Button>
      )}
      {decision.sentence === null ? null : (
        <blockquote className="source decision-sentence">« {decision.sentence.trim()} »</blockquote>
      )}
    </li>
  );
}

function OwnerChoice({ decision, keep, disabled }: FieldProps): ReactNode {
  const actors = useAppState((state) => state.plan.actors);
  return (
    <Select
      label={say('meetings.owner')}
      value={decision.ownerId ?? ''}
      disabled={disabled}
      options={[
        ['', say('meetings.noOwner')],
        ...Object.values(actors)
          .sort(bySiblingOrder)
          .map(({ id, title }) => [id, title] as const),
      ]}
      onChange={(id) => keep({ ownerId: id || null })}
    />
  );
}

function StepChoice({ decision, keep, disabled }: FieldProps): ReactNode {
  const { tree, plan } = useAppState((state) => state.evaluation);
  return (
    <Select
      className="input decision-step"
      label={say('meetings.step')}
      value={decision.stepId ?? ''}
      disabled={disabled}
      options={[
        ['', say('meetings.noStep')],
        ...tree.order.map(
          (id) => [id, `${tree.nodes.get(id)!.wbs} ${plan.steps[id]!.title}`] as const,
        ),
      ]}
      onChange={(id) => keep({ stepId: id || null })}
    />
  );
}

function StatusChoice({ decision, keep, disabled }: FieldProps): ReactNode {
  return (
    <Select
      label={say('meetings.status')}
      value={decision.status}
      disabled={disabled}
      options={decisionSchema.shape.status.options.map((status) => [
        status,
        say(`meetings.status_${status}`),
      ])}
      onChange={(status) => keep({ status })}
    />
  );
}
