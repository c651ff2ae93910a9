import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { acceptMinutes } from '../../shared/commands/minutes';
import type { Proposal } from '../../shared/formats/minutes/proposal';
import { ownDateOf } from '../../shared/formats/minutes/ownDate';
import { readMinutes, type MinutesReading } from '../../shared/formats/minutes/read';
import { say } from '../../shared/i18n/words';
import { contextFrom } from '../../shared/model/periods/context';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { meetingsStore } from '../core/meeting';
import type { App } from '../core/store';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { acceptance } from './accept';
import { MeetingField } from './MeetingField';
import { meetingOf } from './meetingOf';
import { Proposals } from './Proposals';
import { Underlined } from './Underlined';
import { sayProblem } from '../../shared/wording/problems';

const LONGEST = 200_000;

/**
 * "Collez le compte rendu, obtenez le plan": the text at the left, underlined; at the right what it
 * would put in the plan, to tick.
 */
export function PasteMinutes({
  shownId,
  onClose,
}: {
  /** The meeting on screen; null: none. */
  shownId: Id | null;
  onClose: () => void;
}): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.evaluation.plan);
  const paste = usePaste(plan, shownId);
  const { text, pasted, meetingId, proposals } = paste;
  const [refused, setRefused] = useState<string | null>(null);
  const chosen = proposals.filter(paste.isTicked);
  const accept = (): void => {
    const why = acceptAll(app, chosen, meetingId);
    setRefused(why);
    if (why === null) onClose();
  };
  return (
    <Dialog title={say('meetings.pasteTitle')} size="wide" onClose={onClose}>
      <p className="quiet small">{say('meetings.pasteHint')}</p>
      <div className="minutes-paste">
        <PastedText value={text} rows={pasted === '' ? 14 : 5} onChange={paste.write} />
        {pasted === '' ? null : <Underlined text={pasted} marks={paste.marks} />}
      </div>
      {text.length > LONGEST ? <p role="status">{say('meetings.pasteCut')}</p> : null}
      {pasted !== '' && proposals.length === 0 ? (
        <p role="status">{say('meetings.pasteNothing')}</p>
      ) : null}
      {proposals.length === 0 ? null : (
        <>
          <MeetingField
            plan={plan}
            meetingId={meetingId}
            isNew={paste.isTold}
            onChoose={paste.choose}
          />
          <Proposals
            proposals={proposals}
            plan={plan}
            isTicked={paste.isTicked}
            onTick={paste.tick}
            onTickAll={paste.tickAll}
          />
          <ScenarioNote />
        </>
      )}
      {refused === null ? null : (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      <Buttons count={chosen.length} onAccept={accept} onClose={onClose} />
    </Dialog>
  );
}

function PastedText({
  value,
  rows,
  onChange,
}: {
  value: string;
  rows: number;
  onChange: (text: string) => void;
}): ReactNode {
  return (
    <label className="field">
      <span className="label">{say('meetings.pasteText')}</span>
      <textarea
        autoFocus
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** Says into which scenario it goes, where that is not the base. */
function ScenarioNote(): ReactNode {
  const scenario = useAppState(({ plan: { baseScenarioId, scenarios }, scenarioId }) =>
    scenarioId === baseScenarioId ? null : (scenarios[scenarioId]?.title ?? null),
  );
  return scenario === null ? null : (
    <p className="quiet small">{say('meetings.pasteScenario', { scenario })}</p>
  );
}

/** What is pasted, what is read of it, and what of that is ticked. */
function usePaste(plan: Plan, shownId: Id | null) {
  const [text, setText] = useState('');
  const [ticked, setTicked] = useState<Readonly<Record<number, boolean>>>({});
  const [chosenId, choose] = useState<Id | null | undefined>(undefined);
  const pasted = useDeferredValue(text.slice(0, LONGEST));
  const { meetingId, reading } = useReading(pasted, plan, shownId, chosenId);
  const isTicked = (proposal: Proposal): boolean => ticked[proposal.index] ?? proposal.likely;
  const isTold = reading.proposals.some((one) => one.kind === 'meeting' && isTicked(one));
  // An agenda needs a meeting to stand in.
  const proposals = reading.proposals.filter(
    ({ kind }) => kind !== 'agendaItem' || meetingId !== null || isTold,
  );
  return {
    text,
    pasted,
    marks: reading.marks,
    meetingId,
    isTold,
    proposals,
    isTicked,
    choose,
    write: (value: string): void => {
      setText(value);
      setTicked({});
      choose(undefined);
    },
    tick: (index: number, on: boolean): void => setTicked({ ...ticked, [index]: on }),
    tickAll: (on: boolean): void =>
      setTicked(Object.fromEntries(proposals.map(({ index }) => [index, on]))),
  };
}

/** The reading, and the meeting it is for: the one chosen, else the one that the text tells. */
function useReading(
  pasted: string,
  plan: Plan,
  shownId: Id | null,
  chosenId: Id | null | undefined,
): { readonly meetingId: Id | null; readonly reading: MinutesReading } {
  const app = useApp();
  return useMemo(() => {
    const today = app.context.today();
    const own = ownDateOf(pasted, contextFrom(plan, today));
    const meetingId = chosenId === undefined ? meetingOf(plan, shownId, own) : chosenId;
    const day = own ?? plan.meetings[meetingId ?? '']?.date ?? null;
    return {
      meetingId,
      reading: readMinutes(pasted, plan, contextFrom(plan, today, day), meetingId),
    };
  }, [app, pasted, plan, shownId, chosenId]);
}

/** Puts the proposals into the plan; why they could not be, null when they are in. */
function acceptAll(app: App, chosen: readonly Proposal[], meetingId: Id | null): string | null {
  const { scenarioId, plan } = app.state();
  const accepted = acceptance(chosen, scenarioId, meetingId, app.context.newId, plan.actors);
  const done = app.dispatch(acceptMinutes, accepted, { quiet: true });
  if (isProblem(done)) return sayProblem(done);
  if (accepted.meetingId !== null) meetingsStore.setState({ meetingId: accepted.meetingId });
  app.notify(say('meetings.accepted', { count: chosen.length }));
  return null;
}

function Buttons({
  count,
  onAccept,
  onClose,
}: {
  count: number;
  onAccept: () => void;
  onClose: () => void;
}): ReactNode {
  return (
    <div className="dialog-buttons">
      <Button onPress={onClose}>{say('app.cancel')}</Button>
      <Button variant="primary" isDisabled={count === 0} onPress={onAccept}>
        {say('meetings.accept', { count: count })}
      </Button>
    </div>
  );
}
