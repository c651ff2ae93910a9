import { useState, type ReactNode } from 'react';
import { addItem } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { newDecision, type Decision } from '../../../shared/model/meeting';
import { keyAtEnd } from '../../../shared/model/order';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { useApp } from '../../core/AppContext';
import type { App } from '../../core/store';
import { useDayReader } from '../../meetings/useDayReader';
import { presentationStore } from '../current';
import { useMeetingDay } from '../useMeetingDay';
import { useProjected } from '../Projected';
import { BarForm, BarSelect, tellDone, useAbout } from './BarForm';
import { sayDate } from '../../../shared/wording/dates';
import { sayMessage, sayProblem } from '../../../shared/wording/problems';

/** A decision or an action taken down: what, who, by when, on which step. */
export function NoteBar({ kind }: { kind: Decision['kind'] }): ReactNode {
  const app = useApp();

  const readDay = useDayReader(useMeetingDay());
  const [title, setTitle] = useState('');
  const [ownerId, setOwner] = useState<Id>('');
  const [due, setDue] = useState('');
  const [stepId, setStep] = useState<Id>('');
  const [error, setError] = useState<string | null>(null);
  useAbout(stepId);
  const retyped = (keep: (value: string) => void) => (value: string) => {
    keep(value);
    setError(null);
  };
  const write = (): void => {
    if (title.trim() === '') {
      setError(say(`presentation.whatDecided_${kind}`));
      return;
    }
    const { day, refusal } = readDay(due);
    if (refusal !== null) {
      setError(refusal);
      return;
    }
    const done = noteDown(app, {
      kind,
      title: title.trim(),
      ownerId: ownerId || null,
      due: day,
      stepId: stepId || null,
    });
    if (isProblem(done)) setError(sayProblem(done));
    else tellDone(doneWords(sayMessage(done.label), day));
  };
  return (
    <BarForm
      label={say(kind === 'decision' ? 'presentation.decision' : 'presentation.action')}
      submit={say('presentation.inscribe')}
      error={error}
      onSubmit={write}
      main={
        <TitleField
          label={say(`presentation.what_${kind}`)}
          value={title}
          onChange={retyped(setTitle)}
        />
      }
    >
      <div className="write-more">
        <OwnerChoice value={ownerId} onChange={setOwner} />
        <DueField value={due} said={readDay(due).said} onChange={retyped(setDue)} />
        <StepChoice value={stepId} onChange={setStep} />
      </div>
    </BarForm>
  );
}

/** What was done, and by which day with its year. */
const doneWords = (done: string, day: string | null): string =>
  day === null ? done : `${done} · ${say('meetings.dueOn', { date: sayDate(day) })}`;

/** Adds it to the plan, as said in this meeting, on the item shown. */
function noteDown(
  app: App,
  noted: Pick<Decision, 'kind' | 'title' | 'ownerId' | 'due' | 'stepId'>,
): ReturnType<App['dispatch']> {
  const { meetingId, itemId } = presentationStore.getState();
  const { plan } = app.state();
  const item = newDecision({
    ...noted,
    id: app.context.newId(),
    order: keyAtEnd(Object.values(plan.decisions).sort(bySiblingOrder)),
    meetingId,
    agendaItemId: itemId !== null && plan.agendaItems[itemId] ? itemId : null,
  });
  return app.dispatch(addItem, { collection: 'decisions', item }, { quiet: true });
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TitleField({ label, value, onChange }: FieldProps & { label: string }): ReactNode {
  return (
    <input
      className="write-title"
      autoFocus
      aria-label={label}
      value={value}
      maxLength={500}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="off"
    />
  );
}

function OwnerChoice({ value, onChange }: FieldProps): ReactNode {
  const { plan } = useProjected();
  return (
    <BarSelect
      label={say('meetings.owner')}
      value={value}
      options={[
        ['', say('presentation.nobody')],
        ...Object.values(plan.actors)
          .sort(bySiblingOrder)
          .map((actor) => [actor.id, actor.title] as const),
      ]}
      onChange={onChange}
    />
  );
}

function DueField({ value, said, onChange }: FieldProps & { said: string | null }): ReactNode {
  return (
    <>
      <label className="write-choice">
        <span>{say('presentation.byWhen')}</span>
        <input
          className="write-due"
          value={value}
          placeholder={say('presentation.dueExample')}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
        />
      </label>
      <output className="write-read">{said}</output>
    </>
  );
}

/** The steps by number and title, in order. */
function StepChoice({ value, onChange }: FieldProps): ReactNode {
  const { tree, plan } = useProjected();
  return (
    <BarSelect
      label={say('meetings.step')}
      value={value}
      options={[
        ['', say('presentation.noStepChosen')],
        ...tree.order.map(
          (id) => [id, `${tree.nodes.get(id)!.wbs} ${plan.steps[id]!.title}`] as const,
        ),
      ]}
      onChange={onChange}
    />
  );
}
