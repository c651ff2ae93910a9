import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { acceptMinutes } from '../../shared/commands/minutes';
import { readMinutes, type Mark, type Proposal } from '../../shared/formats/minutes/read';
import { say, sayProblem } from '../../shared/i18n/words';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { acceptance } from './accept';
import { Proposals } from './Proposals';

const LONGEST = 200_000;

/**
 * "Colle le compte rendu, obtiens le plan": the text at the left, underlined; at the right what it
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
  const scenario = useAppState(({ plan: { baseScenarioId, scenarios }, scenarioId }) =>
    scenarioId === baseScenarioId ? null : (scenarios[scenarioId]?.title ?? null),
  );
  const pasted = useDeferredValue(text.slice(0, LONGEST));
  const reading = useMemo(
    () =>
      readMinutes(
        pasted,
        plan,
        { today: app.context.today(), yearHint: null, horizon: plan.horizon },
        meetingId,
      ),
    [app, pasted, plan, meetingId],
  );
  const proposals = reading.proposals.filter(
    ({ kind }) => kind !== 'agendaItem' || meetingId !== null,
  );
  const isTicked = (proposal: Proposal): boolean => ticked[proposal.index] ?? proposal.likely;
  const chosen = proposals.filter(isTicked);
  const accept = (): void => {
    const done = app.dispatch(
      acceptMinutes,
      acceptance(chosen, app.state().scenarioId, meetingId, app.context.newId),
      { quiet: true },
    );
    if (isProblem(done)) {
      setRefused(sayProblem(done));
      return;
    }
    app.notify(say('meetings.accepted', { count: chosen.length }));
    onClose();
  };
  return (
    <Dialog title={say('meetings.pasteTitle')} size="wide" onClose={onClose}>
      <p className="quiet small">{say('meetings.pasteHint')}</p>
      <div className="minutes-paste">
        <label className="field">
          <span className="label">{say('meetings.pasteText')}</span>
          <textarea
            autoFocus
            rows={pasted === '' ? 14 : 5}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setTicked({});
            }}
          />
        </label>
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
      {proposals.length === 0 || scenario === null ? null : (
        <p className="quiet small">{say('meetings.pasteScenario', { scenario })}</p>
      )}
      {refused === null ? null : (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      <div className="dialog-buttons">
        <Button onPress={onClose}>{say('app.cancel')}</Button>
        <Button variant="primary" isDisabled={chosen.length === 0} onPress={accept}>
          {say('meetings.accept', { count: chosen.length })}
        </Button>
      </div>
    </Dialog>
  );
}

/**
 * The text with its steps, dates and decisions underlined. Dates stand inside sentences, so the
 * narrower mark shows.
 */
function Underlined({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  const edges = [
    ...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  const parts = edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1]!;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      words: text.slice(start, end),
      kind: over.find(({ kind }) => kind === 'date')?.kind ?? over[0]?.kind ?? null,
    };
  });
  return (
    <div className="underlined" tabIndex={0} role="region" aria-label={say('meetings.underlined')}>
      {parts.map(({ start, words, kind }) =>
        kind === null ? (
          <span key={start}>{words}</span>
        ) : (
          <u key={start} data-mark={kind}>
            {words}
          </u>
        ),
      )}
    </div>
  );
}
