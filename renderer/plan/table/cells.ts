/**
 * Edits through the columns of the step table. Each commit is one command and returns the reason
 * for a refusal.
 */
import { setCertainty, setPeriod } from '../../../shared/commands/periods';
import { makeRounds, roundsOf } from '../../../shared/commands/series';
import { setOwner, setStep } from '../../../shared/commands/stepFields';
import { say, type WordKey } from '../../../shared/i18n/words';
import { partsOf } from '../../../shared/model/dates';
import { keyAtEnd } from '../../../shared/model/order';
import type { Certainty, Period, PeriodForm } from '../../../shared/model/period';
import { contextIn } from '../../../shared/model/periods/context';
import { nameKey } from '../../../shared/model/periods/normalise';
import {
  keptWords,
  type PeriodContext,
  type PeriodReading,
} from '../../../shared/model/periods/read';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { onOneDay, type Step } from '../../../shared/model/step';
import { rowsOf } from '../steps';
import type { z } from 'zod';
import type { App } from '../../core/store';
import { wordsFor } from '../../../shared/wording/periods';
import { sayProblem } from '../../../shared/wording/problems';

/**
 * The context for reading a wording in the row: its own year, else that of the nearest dated row
 * above; the plan's horizon and school holidays; today.
 */
export function periodContext(app: App, stepId: Id | null): PeriodContext {
  const { evaluation, plan } = app.state();
  const { ids, indexOf } = rowsOf(app.state());
  const last = stepId === null ? ids.length - 1 : (indexOf.get(stepId) ?? -1);
  let yearHint: number | null = null;
  for (let index = last; index >= 0 && yearHint === null; index -= 1) {
    const { start, end } = evaluation.steps.get(ids[index]!)!;
    const day = start ?? end;
    if (day !== null) yearHint = partsOf(day).year;
  }
  return contextIn(plan, app.context.today(), yearHint);
}

/** The period of a reading in a form; the words stay as typed. */
export function periodOf(reading: PeriodReading, form: PeriodForm): Period {
  const ends = reading.alternatives[form];
  return ends ? { ...reading.period, form, ...ends } : reading.period;
}

/**
 * Sets the period of steps. A milestone with several days gets the last. Returns the reason for a
 * refusal, else null.
 */
export function commitPeriod(
  app: App,
  stepIds: readonly Id[],
  reading: PeriodReading,
  form: PeriodForm = reading.period.form,
): string | null {
  const { evaluation, scenarioId } = app.state();
  const read = periodOf(reading, form);
  const period = stepIds.some((id) => evaluation.plan.steps[id]?.kind === 'milestone')
    ? onOneDay(read)
    : read;
  const done = app.dispatch(
    setPeriod,
    {
      scenarioId,
      stepIds: [...stepIds],
      period: reading.rule === 'P17' ? null : period,
    },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/**
 * Keeps unreadable words as an unsettled period of steps. Returns the reason for a refusal, else
 * null.
 */
export function commitWords(app: App, stepIds: readonly Id[], words: string): string | null {
  const done = app.dispatch(
    setPeriod,
    {
      scenarioId: app.state().scenarioId,
      stepIds: [...stepIds],
      period: keptWords(words.trim()),
    },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/** Sets the certainty of the dates of steps. Returns the reason for a refusal, else null. */
export function commitCertainty(
  app: App,
  stepIds: readonly Id[],
  certainty: Certainty,
): string | null {
  const done = app.dispatch(
    setCertainty,
    { scenarioId: app.state().scenarioId, stepIds: [...stepIds], certainty },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/**
 * Makes the rounds of a wording. Rounds are the same in every scenario: outside the base, shows the
 * user where to make them.
 */
export function commitSeries(app: App, stepId: Id, reading: PeriodReading): void {
  const { series } = reading;
  const { plan, scenarioId } = app.state();
  if (!series) return;
  if (scenarioId !== plan.baseScenarioId) {
    app.notify(say('table.roundsInBase'), 'error');
    return;
  }
  const rounds = roundsOf(series);
  app.dispatch(makeRounds, {
    stepId,
    seriesId: app.context.newId(),
    words: reading.period.words,
    ...series,
    roundIds: rounds.map(() => app.context.newId()),
    roundWords: rounds.map(({ start, end }) => wordsFor({ form: 'within', start, end })),
  });
}

/**
 * Sets the owner of steps by name, and creates the actor if the plan has none with that name.
 * Returns the reason for a refusal, else null.
 */
export function commitOwner(app: App, stepIds: readonly Id[], text: string): string | null {
  const { plan, scenarioId } = app.state();
  const name = text.trim();
  const known = Object.values(plan.actors).find((actor) => nameKey(actor.title) === nameKey(name));
  const newActor =
    name === '' || known
      ? null
      : {
          id: app.context.newId(),
          title: name,
          order: keyAtEnd(Object.values(plan.actors).sort(bySiblingOrder)),
        };
  const done = app.dispatch(
    setOwner,
    {
      scenarioId,
      stepIds: [...stepIds],
      ownerId: name === '' ? null : (known?.id ?? newActor!.id),
      newActor,
    },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/** Writes a field of steps. Returns the reason for a refusal, else null. */
export function commitField<F extends z.infer<typeof setStep.payload>['field']>(
  app: App,
  stepIds: readonly Id[],
  field: F,
  value: Step[F],
): string | null {
  const { scenarioId, evaluation } = app.state();
  const shown =
    field === 'progress'
      ? evaluation.steps.get(stepIds[0]!)?.progress
      : evaluation.plan.steps[stepIds[0]!]?.[field];
  if (stepIds.length === 1 && shown === value) return null;
  const done = app.dispatch(
    setStep,
    { scenarioId, stepIds: [...stepIds], field, value },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

export const CERTAINTY_WORDS: Readonly<Record<Period['certainty'], WordKey>> = {
  firm: 'model.certainty_firm',
  estimated: 'model.certainty_estimated',
  unsettled: 'model.certainty_unsettled',
};
