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
import { Proposals } from './Proposals';
import { Underlined } from './Underlined';
import { sayProblem } from '../../shared/wording/problems';

const LONGEST = 200_000;

/**
 * "Collez le compte rendu, obtenez le plan": the text at the left, underlined; at the right what it
 * would put in the plan, to tick.
 */
export function PasteMinutes({
  meetingId,
  onClose,
}: {
  meetingId: Id | null;
  onClose: () => void;
}): ReactNode {
  const app = useApp();
  const [text, setText] = useState('');
  const [ticked, setTicked] = useState<Readonly<Record<number, boolean>>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const plan = useAppState((state) => state.evaluation.plan);
  const pasted = useDeferredValue(text.slice(0, LONGEST));
  const reading = useReading(pasted, plan, meetingId);
  const isTicked = (proposal: Proposal): boolean => ticked[proposal.index] ?? proposal.likely;
  const isHeld =
    meetingId !== null || reading.proposals.some((one) => one.kind === 'meeting' && isTicked(one));
  const proposals = reading.proposals.filter(({ kind }) => kind !== 'agendaItem' || isHeld);
  const chosen = proposals.filter(isTicked);
  const accept = (): void => {
    const why = acceptAll(app, chosen, meetingId);
    setRefused(why);
    if (why === null) onClose();
  };
  return (
    <Dialog title={say('meetings.pasteTitle')} size="wide" onClose={onClose}>
      <p className="quiet small">{say('meetings.pasteHint')}</p>
      <div className="minutes-paste">
        <PastedText
          value={text}
          rows={pasted === '' ? 14 : 5}
          onChange={(value) => {
            setText(value);
            setTicked({});
          }}
        />
        {pasted === '' ? null : <Underlined text={pasted} marks={reading.marks} />}
      </div>
      {text.length > LONGEST ? <p role="status">{say('meetings.pasteCut')}</p> : null}
      {pasted !== '' && proposals.length === 0 ? (
        <p role="status">{say('meetings.pasteNothing')}</p>
      ) : null}
      <Proposals
        proposals={proposals}
        plan={plan}
        isTicked={isTicked}
        onTick={(index, on) => setTicked({ ...ticked, [index]: on })}
        onTickAll={(on) => setTicked(Object.fromEntries(proposals.map(({ index }) => [index, on])))}
      />
      {proposals.length === 0 ? null : <ScenarioNote />}
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

function useReading(pasted: string, plan: Plan, meetingId: Id | null): MinutesReading {
  const app = useApp();
  return useMemo(() => {
    const today = app.context.today();
    const own = ownDateOf(pasted, contextFrom(plan, today));
    const day = own ?? plan.meetings[meetingId ?? '']?.date ?? null;
    return readMinutes(pasted, plan, contextFrom(plan, today, day), meetingId);
  }, [app, pasted, plan, meetingId]);
}

/** Puts the proposals into the plan; why they could not be, null when they are in. */
function acceptAll(app: App, chosen: readonly Proposal[], meetingId: Id | null): string | null {
  const { scenarioId, plan } = app.state();
  const accepted = acceptance(chosen, scenarioId, meetingId, app.context.newId, plan.actors);
  const done = app.dispatch(acceptMinutes, accepted, { quiet: true });
  if (isProblem(done)) return sayProblem(done);
  if (meetingId === null) meetingsStore.setState({ meetingId: accepted.meetingId });
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
