/**
 * What a cell shows and takes: text of a value, value of a text. Each commit is one command; a
 * refusal is given back.
 */
import { setCertainty, setPeriod } from '../../../shared/commands/periods';
import { makeRounds, roundsOf } from '../../../shared/commands/series';
import { setOwner, setStep } from '../../../shared/commands/stepFields';
import { addStep } from '../../../shared/commands/steps';
import { say, sayProblem, type WordKey } from '../../../shared/i18n/words';
import { fromDay, partsOf } from '../../../shared/model/dates';
import { parsePercent } from '../../../shared/model/numbers';
import { keyAtEnd } from '../../../shared/model/order';
import type { Plan } from '../../../shared/model/plan';
import type { Certainty, Period, PeriodForm } from '../../../shared/model/period';
import { unaccented } from '../../../shared/model/periods/normalise';
import {
  readPeriod,
  type PeriodContext,
  type PeriodReading,
} from '../../../shared/model/periods/read';
import { sayDates, wordsFor } from '../../../shared/model/periods/say';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { onOneDay, WHOLE } from '../../../shared/model/step';
import { siblingsOf } from '../../../shared/model/tree';
import { certaintyNamed } from '../../../shared/formats/clipboard/readRow';
import type { ResolvedStep } from '../../../shared/schedule/resolve';
import { rowsOf } from '../steps';
import type { App } from '../../core/store';
import type { ColumnKey } from './columns';
import { NEW_ROW } from '../../ui/grid/gridState';

/** The text of a step's period in the table: its words, else its dates, else "à caler". */
export function periodText(resolved: ResolvedStep, series: Plan['series']): string {
  const { period, id } = resolved.step;
  if (period?.words) return period.words;
  const own =
    resolved.childIds.length > 0
      ? Object.values(series).find((each) => each.stepId === id)
      : undefined;
  if (own) return own.words;
  const { start, end } = resolved;
  return sayDates(start === null ? null : fromDay(start), end === null ? null : fromDay(end));
}

/** The text that editing a cell begins with. */
export function editText(app: App, resolved: ResolvedStep | undefined, column: ColumnKey): string {
  if (!resolved) return '';
  const { step } = resolved;
  if (column === 'period') return step.period?.words ?? '';
  if (column === 'progress') return String((step.progress / WHOLE) * 100).replace('.', ',');
  if (column === 'certainty') return step.period?.certainty ?? 'unsettled';
  if (column === 'ownerId')
    return step.ownerId === null ? '' : (app.state().plan.actors[step.ownerId]?.title ?? '');
  return step.title;
}

/**
 * What a wording in the row leans on: the year of the nearest dated row above, the plan's horizon,
 * today.
 */
export function periodContext(app: App, stepId: Id | null): PeriodContext {
  const { evaluation, plan } = app.state();
  const { ids, indexOf } = rowsOf(app.state());
  let yearHint: number | null = null;
  for (
    let index = (stepId === null ? ids.length : (indexOf.get(stepId) ?? 0)) - 1;
    index >= 0 && yearHint === null;
    index -= 1
  ) {
    const above = evaluation.steps.get(ids[index]!)!;
    const day = above.start ?? above.end;
    if (day !== null) yearHint = partsOf(day).year;
  }
  return { today: app.context.today(), yearHint, horizon: plan.horizon };
}

/** The period of a reading under a form, the words kept as typed. */
export function periodOf(reading: PeriodReading, form: PeriodForm): Period {
  const ends = reading.alternatives[form];
  return ends ? { ...reading.period, form, ...ends } : reading.period;
}

/**
 * Sets the period of steps. A milestone given more than a day takes the last of it. Gives the
 * refusal, or null.
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
      period: period.start === null && period.end === null ? null : period,
    },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/** Sets how sure the dates of steps are. Gives the refusal, or null. */
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
 * Makes the rounds that a wording says. Rounds are the same in every scenario: elsewhere than in
 * the base, it is said where to make them.
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

function commitOwner(app: App, stepIds: readonly Id[], text: string): string | null {
  const { plan, scenarioId } = app.state();
  const name = text.trim();
  const known = Object.values(plan.actors).find(
    (actor) => unaccented(actor.title) === unaccented(name),
  );
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

/**
 * Writes a typed text into a column of the given steps (the first alone for a title). Gives why it
 * is refused, or null when it is kept.
 */
export function commitText(
  app: App,
  rowIds: readonly Id[],
  column: ColumnKey,
  text: string,
): string | null {
  const { scenarioId, evaluation } = app.state();
  const rowId = rowIds[0]!;
  if (rowId === NEW_ROW) return commitNewRow(app, text);
  const step = evaluation.plan.steps[rowId];
  if (!step) return say('problems.notFound');
  if (column === 'ownerId') return commitOwner(app, rowIds, text);
  if (column === 'certainty') {
    const certainty = certaintyNamed(text);
    return certainty
      ? commitCertainty(app, rowIds, certainty)
      : say('table.pasteBadCertainty', { text });
  }
  if (column === 'period') {
    const reading = readPeriod(text, periodContext(app, rowId));
    return isProblem(reading) ? sayProblem(reading) : commitPeriod(app, rowIds, reading);
  }
  const field = column === 'progress' ? 'progress' : 'title';
  const value = column === 'progress' ? parsePercent(text.trim() === '' ? '0' : text) : text.trim();
  if (isProblem(value)) return sayProblem(value);
  if (rowIds.length === 1 && step[field] === value) return null;
  const done = app.dispatch(
    setStep,
    { scenarioId, stepIds: field === 'title' ? [rowId] : [...rowIds], field, value },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

function commitNewRow(app: App, text: string): string | null {
  const title = text.trim();
  if (title === '') return null;
  const { plan, scenarioId } = app.state();
  const stepId = app.context.newId();
  const done = app.dispatch(
    addStep,
    {
      stepId,
      parentId: null,
      afterId: siblingsOf(plan.steps, null).at(-1)?.id ?? null,
      title,
      scenarioId,
    },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/** Empties a cell of the given steps: no period, not settled, nothing done, nobody. */
export function clearCell(app: App, stepIds: readonly Id[], column: ColumnKey): void {
  const { scenarioId } = app.state();
  const ids = [...stepIds];
  if (column === 'period') app.dispatch(setPeriod, { scenarioId, stepIds: ids, period: null });
  if (column === 'certainty')
    app.dispatch(setCertainty, { scenarioId, stepIds: ids, certainty: 'unsettled' });
  if (column === 'progress')
    app.dispatch(setStep, { scenarioId, stepIds: ids, field: 'progress', value: 0 });
  if (column === 'ownerId')
    app.dispatch(setOwner, { scenarioId, stepIds: ids, ownerId: null, newActor: null });
}

/** Copies the first selected step's cell into the others, in one act. */
export function fillDown(app: App, column: ColumnKey): void {
  const { evaluation, selection, scenarioId } = app.state();
  const { indexOf } = rowsOf(app.state());
  const ids = selection.ids
    .filter((id) => indexOf.has(id))
    .sort((a, b) => indexOf.get(a)! - indexOf.get(b)!);
  const [first, ...stepIds] = ids;
  const step = first === undefined ? undefined : evaluation.steps.get(first)?.step;
  if (!step || stepIds.length === 0 || column === 'wbs') {
    app.notify(say('problems.nothingToFill'), 'error');
    return;
  }
  if (column === 'period') app.dispatch(setPeriod, { scenarioId, stepIds, period: step.period });
  else if (column === 'certainty')
    app.dispatch(setCertainty, {
      scenarioId,
      stepIds,
      certainty: step.period?.certainty ?? 'unsettled',
    });
  else if (column === 'ownerId')
    app.dispatch(setOwner, { scenarioId, stepIds, ownerId: step.ownerId, newActor: null });
  else app.dispatch(setStep, { scenarioId, stepIds, field: column, value: step[column] });
}

export const CERTAINTY_WORDS: Readonly<Record<Period['certainty'], WordKey>> = {
  firm: 'model.certainty_firm',
  estimated: 'model.certainty_estimated',
  unsettled: 'model.certainty_unsettled',
};
