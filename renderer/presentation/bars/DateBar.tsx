import { useState, type ReactNode } from 'react';
import { settleDate } from '../../../shared/commands/settle';
import type { Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import { certaintySchema, type Certainty, type Period } from '../../../shared/model/period';
import { contextFrom } from '../../../shared/model/periods/context';
import { readPeriod } from '../../../shared/model/periods/read';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { onOneDay } from '../../../shared/model/step';
import { useApp } from '../../core/AppContext';
import type { App } from '../../core/store';
import { presentationStore } from '../current';
import { useMeetingDay } from '../useMeetingDay';
import { useProjected } from '../Projected';
import { BarForm, BarSelect, tellDone, useAbout } from './BarForm';
import { sayDates } from '../../../shared/wording/dates';
import { sayMessage, sayProblem } from '../../../shared/wording/problems';
import { sayRefusal, takenWords } from '../../../shared/wording/readings';

type Reading = ReturnType<typeof readPeriod>;

/**
 * A vague date fixed: which step, in which words, how sure. What is read of the words is shown as
 * they are typed.
 */
export function DateBar(): ReactNode {
  const app = useApp();
  const evaluation = useProjected();
  const groups = byCertainty(evaluation);
  const [stepId, setStep] = useState<Id>(() => Object.values(groups).flat()[0] ?? '');
  const step = evaluation.plan.steps[stepId];
  const [words, setWords] = useState<string | null>(null);
  const [certainty, setCertainty] = useState<Certainty>('firm');
  const [error, setError] = useState<string | null>(null);
  useAbout(stepId);
  const text = words ?? step?.period?.words ?? '';
  const { reading, refusal } = useReading(text);
  const read = datedBy(reading);
  const write = (): void => {
    if (!step) return;
    if (!read) {
      setError(refusal ?? say('presentation.whichDate'));
      return;
    }
    const period = { ...(step.kind === 'milestone' ? onOneDay(read) : read), certainty };
    const done = settle(app, stepId, period, fullWords(text, reading));
    if (isProblem(done)) setError(sayProblem(done));
    else tellDone(`${sayMessage(done.label)} · ${sayDates(period.start, period.end)}`);
  };
  return (
    <BarForm
      label={say('presentation.date')}
      submit={say('presentation.inscribe')}
      error={error}
      onSubmit={write}
      main={
        <StepChoice
          evaluation={evaluation}
          groups={groups}
          value={stepId}
          onChange={(id) => {
            setStep(id);
            setWords(null);
            setError(null);
          }}
        />
      }
    >
      <div className="write-more">
        <WordsField
          value={text}
          onChange={(value) => {
            setWords(value);
            setError(null);
          }}
        />
        <output className="write-read">{read ? readWords(read, reading) : ''}</output>
        <CertaintyChoice value={certainty} onChange={setCertainty} />
      </div>
    </BarForm>
  );
}

/**
 * What a text says of a date: one without its year is the first on or after the meeting, or today.
 */
function useReading(text: string): { reading: Reading; refusal: string | null } {
  const app = useApp();
  const { plan } = useProjected();
  const context = contextFrom(plan, app.context.today(), useMeetingDay());
  const reading = readPeriod(text, context);
  return { reading, refusal: isProblem(reading) ? sayRefusal(reading, text, context) : null };
}

/** The words, and the days read where the words alone do not say them. */
function fullWords(words: string, reading: Reading): string {
  if (isProblem(reading) || takenWords(reading) === '') return words;
  return `${words} (${sayDates(reading.period.start, reading.period.end)})`;
}

/** The days read, and what was taken beside the words. */
const readWords = ({ start, end }: Period, reading: Reading): string =>
  [sayDates(start, end), isProblem(reading) ? '' : takenWords(reading)].filter(Boolean).join(' · ');

/** The period read, where it has a day at least. */
function datedBy(reading: Reading): Period | null {
  if (isProblem(reading)) return null;
  const { period } = reading;
  return period.start === null && period.end === null ? null : period;
}

/** Writes the date, and the decision that fixes it. */
function settle(app: App, stepId: Id, period: Period, words: string): ReturnType<App['dispatch']> {
  const { meetingId } = presentationStore.getState();
  const { scenarioId, plan } = app.state();
  // What is masked here is written as it is in the plan.
  const sentence = say('presentation.dateSentence', {
    title: plan.steps[stepId]?.title ?? '',
    words,
  });
  return app.dispatch(
    settleDate,
    { scenarioId, stepId, period, meetingId, sentence },
    { quiet: true },
  );
}

function StepChoice({
  evaluation,
  groups,
  value,
  onChange,
}: {
  evaluation: Evaluation;
  groups: Record<Certainty, Id[]>;
  value: Id;
  onChange: (id: Id) => void;
}): ReactNode {
  return (
    <BarSelect
      label={say('meetings.step')}
      value={value}
      options={(Object.keys(groups) as Certainty[])
        .filter((each) => groups[each].length > 0)
        .map((each) => ({
          title: say(`model.certainty_${each}`),
          options: groups[each].map((id) => [
            id,
            `${evaluation.tree.nodes.get(id)!.wbs} ${evaluation.plan.steps[id]!.title}`,
          ]),
        }))}
      onChange={onChange}
    />
  );
}

function WordsField({
  value,
  onChange,
}: {
  value: string;
  onChange: (words: string) => void;
}): ReactNode {
  return (
    <label className="write-choice">
      <span>{say('model.field_period')}</span>
      <input
        className="write-words"
        autoFocus
        value={value}
        placeholder={say('presentation.dueExample')}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
      />
    </label>
  );
}

function CertaintyChoice({
  value,
  onChange,
}: {
  value: Certainty;
  onChange: (certainty: Certainty) => void;
}): ReactNode {
  return (
    <BarSelect
      label={say('model.field_certainty')}
      value={value}
      options={certaintySchema.options.map((each) => [each, say(`model.certainty_${each}`)])}
      onChange={onChange}
    />
  );
}

/** The steps that have a date of their own to be fixed, the least sure first. */
function byCertainty({ tree, steps }: Evaluation): Record<Certainty, Id[]> {
  const groups: Record<Certainty, Id[]> = { unsettled: [], estimated: [], firm: [] };
  for (const id of tree.order) {
    const { step, certainty, childIds } = steps.get(id)!;
    if (step.period) groups[certainty].push(id);
    else if (childIds.length === 0) groups.unsettled.push(id);
  }
  return groups;
}
