import { useState, type ReactNode } from 'react';
import { addItem } from '../../../shared/commands/registers';
import { say, sayLabel, sayProblem } from '../../../shared/i18n/words';
import { newDecision, type Decision } from '../../../shared/model/meeting';
import { keyAtEnd } from '../../../shared/model/order';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { useApp } from '../../core/AppContext';
import { useDayReader } from '../../meetings/MeetingHead';
import { presentationStore } from '../current';
import { useProjected } from '../Projected';
import { BarForm, Choice, tellDone, useAbout } from './BarForm';
import { StepOptions } from './StepOptions';

/** A decision or an action taken down: what, who, by when, on which step. */
export function NoteBar({ kind }: { kind: Decision['kind'] }): ReactNode {
  const app = useApp();
  const { plan } = useProjected();
  const readDay = useDayReader();
  const [title, setTitle] = useState('');
  const [ownerId, setOwner] = useState<Id>('');
  const [due, setDue] = useState('');
  const [stepId, setStep] = useState<Id>('');
  const [error, setError] = useState<string | null>(null);
  useAbout(stepId);
  const write = (): void => {
    if (title.trim() === '') {
      setError(say(`presentation.whatDecided_${kind}`));
      return;
    }
    const day = readDay(due);
    if (day !== null && isProblem(day)) {
      setError(sayProblem(day));
      return;
    }
    const { meetingId, itemId } = presentationStore.getState();
    const { plan: stored } = app.state();
    const item = newDecision({
      id: app.context.newId(),
      order: keyAtEnd(Object.values(stored.decisions).sort(bySiblingOrder)),
      kind,
      title: title.trim(),
      ownerId: ownerId || null,
      due: day,
      stepId: stepId || null,
      meetingId,
      agendaItemId: itemId !== null && stored.agendaItems[itemId] ? itemId : null,
    });
    const done = app.dispatch(addItem, { collection: 'decisions', item }, { quiet: true });
    if (isProblem(done)) setError(sayProblem(done));
    else tellDone(sayLabel(done.label));
  };
  return (
    <BarForm
      label={say(kind === 'decision' ? 'presentation.decision' : 'presentation.action')}
      submit={say('presentation.inscribe')}
      error={error}
      onSubmit={write}
      main={
        <input
          className="write-title"
          autoFocus
          aria-label={say(`presentation.what_${kind}`)}
          value={title}
          maxLength={500}
          onChange={(event) => {
            setTitle(event.target.value);
            setError(null);
          }}
          autoComplete="off"
        />
      }
    >
      <div className="write-more">
        <Choice label={say('meetings.owner')} value={ownerId} onChange={setOwner}>
          <option value="">{say('presentation.nobody')}</option>
          {Object.values(plan.actors)
            .sort(bySiblingOrder)
            .map((actor) => (
              <option key={actor.id} value={actor.id}>
                {actor.title}
              </option>
            ))}
        </Choice>
        <label className="write-choice">
          <span>{say('presentation.byWhen')}</span>
          <input
            className="write-due"
            value={due}
            placeholder={say('presentation.dueExample')}
            onChange={(event) => {
              setDue(event.target.value);
              setError(null);
            }}
            autoComplete="off"
          />
        </label>
        <Choice label={say('meetings.step')} value={stepId} onChange={setStep}>
          <option value="">{say('presentation.noStepChosen')}</option>
          <StepOptions />
        </Choice>
      </div>
    </BarForm>
  );
}
