import { useState, type ReactNode } from 'react';
import { settleDate } from '../../../shared/commands/settle';
import type { Evaluation } from '../../../shared/evaluate';
import { say, sayLabel, sayProblem } from '../../../shared/i18n/words';
import { certaintySchema, type Certainty } from '../../../shared/model/period';
import { readPeriod } from '../../../shared/model/periods/read';
import { sayDates } from '../../../shared/model/periods/say';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { onOneDay } from '../../../shared/model/step';
import { useApp } from '../../core/AppContext';
import { presentationStore } from '../current';
import { useProjected } from '../Projected';
import { BarForm, Choice, tellDone, useAbout } from './BarForm';

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
  const reading = readPeriod(text, {
    today: app.context.today(),
    yearHint: null,
    horizon: evaluation.plan.horizon,
  });
  const read =
    isProblem(reading) || (reading.period.start === null && reading.period.end === null)
      ? null
      : reading.period;
  const write = (): void => {
    if (!step) return;
    if (!read) {
      setError(isProblem(reading) ? sayProblem(reading) : say('presentation.whichDate'));
      return;
    }
    const period = { ...(step.kind === 'milestone' ? onOneDay(read) : read), certainty };
    const { meetingId } = presentationStore.getState();
    const { scenarioId, plan } = app.state();
    // What is masked here is written as it is in the plan.
    const sentence = say('presentation.dateSentence', {
      title: plan.steps[stepId]?.title ?? '',
      words: text,
    });
    const done = app.dispatch(
      settleDate,
      { scenarioId, stepId, period, meetingId, sentence },
      { quiet: true },
    );
    if (isProblem(done)) setError(sayProblem(done));
    else tellDone(sayLabel(done.label));
  };
  return (
    <BarForm
      label={say('presentation.date')}
      submit={say('presentation.inscribe')}
      error={error}
      onSubmit={write}
      main={
        <Choice
          label={say('meetings.step')}
          value={stepId}
          onChange={(id) => {
            setStep(id);
            setWords(null);
            setError(null);
          }}
        >
          {(Object.keys(groups) as Certainty[]).map((each) =>
            groups[each].length === 0 ? null : (
              <optgroup key={each} label={say(`model.certainty_${each}`)}>
                {groups[each].map((id) => (
                  <option key={id} value={id}>
                    {evaluation.tree.nodes.get(id)!.wbs} {evaluation.plan.steps[id]!.title}
                  </option>
                ))}
              </optgroup>
            ),
          )}
        </Choice>
      }
    >
      <div className="write-more">
        <label className="write-choice">
          <span>{say('model.field_period')}</span>
          <input
            className="write-words"
            autoFocus
            value={text}
            placeholder={say('presentation.dueExample')}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setWords(event.target.value);
              setError(null);
            }}
            autoComplete="off"
          />
        </label>
        <output className="write-read">{read ? sayDates(read.start, read.end) : ''}</output>
        <Choice
          label={say('model.field_certainty')}
          value={certainty}
          onChange={(value) => setCertainty(certaintySchema.parse(value))}
        >
          {certaintySchema.options.map((each) => (
            <option key={each} value={each}>
              {say(`model.certainty_${each}`)}
            </option>
          ))}
        </Choice>
      </div>
    </BarForm>
  );
}

/** The steps that have a date of their own to be fixed, the least sure first. */
function byCertainty({ tree, steps }: Evaluation): Record<Certainty, Id[]> {
  const groups: Record<Certainty, Id[]> = { unsettled: [], estimated: [], firm: [] };
  for (const id of tree.order) {
    const { step, childIds } = steps.get(id)!;
    if (step.period) groups[step.period.certainty].push(id);
    else if (childIds.length === 0) groups.unsettled.push(id);
  }
  return groups;
}
