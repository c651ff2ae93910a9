/**
 * Rounds (tours): makeRounds turns a step's wording "debut 2024-début 2025-début 2026" into a
 * series and its stored rounds.
 */
import type { Draft } from 'mutative';
import { z } from 'zod';
import { say } from '../i18n/words';
import { addMonths, fromDay, isoDateSchema, toDay } from '../model/dates';
import { keysBetween } from '../model/order';
import { problem } from '../model/problem';
import type { Plan } from '../model/plan';
import { idSchema, type Id } from '../model/record';
import { overrideKey } from '../model/scenario';
import { newStep, seriesSchema, type Series } from '../model/step';
import { siblingsOf } from '../model/tree';
import { defineCommand } from './command';
import { dropSteps, titleOf } from './writing';

/** The first and last day of each round of a series, in order. */
export function roundsOf(
  series: Pick<Series, 'firstStart' | 'lengthMonths' | 'everyMonths' | 'count'>,
): { start: string; end: string }[] {
  return Array.from({ length: series.count }, (_, index) => {
    const start = addMonths(series.firstStart, index * series.everyMonths);
    return { start, end: fromDay(toDay(addMonths(start, series.lengthMonths)) - 1) };
  });
}

/**
 * Removes the existing rounds of a step. Their sub-steps move up, as the user did not ask to remove
 * them.
 */
function dropRounds(plan: Plan, draft: Draft<Plan>, stepId: Id): void {
  const old = new Set(
    Object.values(plan.series)
      .filter((series) => series.stepId === stepId)
      .map(({ id }) => id),
  );
  const rounds = new Set(
    Object.values(plan.steps)
      .filter(({ seriesId }) => seriesId !== null && old.has(seriesId))
      .map(({ id }) => id),
  );
  for (const { id, parentId } of Object.values(plan.steps)) {
    if (rounds.has(id) || parentId === null || !rounds.has(parentId)) continue;
    let above: Id | null = parentId;
    while (above !== null && rounds.has(above)) above = plan.steps[above]!.parentId;
    draft.steps[id]!.parentId = above;
  }
  for (const id of old) delete draft.series[id];
  dropSteps(plan, draft, [...rounds], { withChildren: false });
}

/**
 * The input of a series: its rule, its id, and for each round an id and the words of its period.
 */
export interface Rounds extends Omit<Series, 'id' | 'stepId'> {
  readonly seriesId: Id;
  readonly roundIds: readonly Id[];
  readonly roundWords: readonly string[];
}

/**
 * Writes the series and its rounds under a step, which then has no period of its own. Each scenario
 * has the rounds if it has the step.
 */
export function writeRounds(
  plan: Plan,
  draft: Draft<Plan>,
  stepId: Id,
  { seriesId, roundIds, roundWords, words, firstStart, lengthMonths, everyMonths, count }: Rounds,
): void {
  const rule = { words, firstStart, lengthMonths, everyMonths, count };
  const step = draft.steps[stepId]!;
  const certainty = step.period?.certainty ?? 'estimated';
  const keys = keysBetween(siblingsOf(plan.steps, stepId).at(-1)?.order ?? null, null, count);
  const inclusions = Object.values(draft.scenarios).flatMap(({ id, overrides }) => {
    const of = overrides[overrideKey('steps', stepId, 'included')];
    return of ? [{ id, value: of.value }] : [];
  });
  draft.series[seriesId] = { id: seriesId, stepId, ...rule };
  step.period = null;
  roundsOf(rule).forEach(({ start, end }, index) => {
    const id = roundIds[index]!;
    draft.steps[id] = newStep({
      id,
      order: keys[index]!,
      parentId: stepId,
      kind: 'round',
      title: say('model.roundTitle', { number: index + 1 }),
      seriesId,
      occurrence: start,
      included: step.included,
      period: {
        words: roundWords[index] ?? '',
        form: 'within',
        start,
        end,
        length: null,
        certainty,
      },
    });
    for (const { id: scenarioId, value } of inclusions)
      draft.scenarios[scenarioId]!.overrides[overrideKey('steps', id, 'included')] = {
        collection: 'steps',
        itemId: id,
        field: 'included',
        value,
      };
  });
}

/**
 * Turns a step into a series, with one stored round under it per occurrence. `roundIds` and `words`
 * have an entry for each.
 */
export const makeRounds = defineCommand({
  name: 'makeRounds',
  payload: z.object({
    stepId: idSchema,
    seriesId: idSchema,
    words: z.string(),
    firstStart: isoDateSchema,
    lengthMonths: seriesSchema.shape.lengthMonths,
    everyMonths: seriesSchema.shape.everyMonths,
    count: seriesSchema.shape.count,
    roundIds: z.array(idSchema),
    roundWords: z.array(z.string()),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { stepId, seriesId, roundIds, count } = payload;
    if (!plan.steps[stepId]) return problem('problems.notFound');
    if (plan.series[seriesId] || roundIds.length !== count || roundIds.some((id) => plan.steps[id]))
      return problem('problems.idTaken');
    dropRounds(plan, draft, stepId);
    writeRounds(plan, draft, stepId, payload);
    return undefined;
  },
  label: (plan, { stepId, count }) => ({
    code: 'commands.makeRounds',
    params: { title: titleOf(plan, stepId), count },
  }),
});
