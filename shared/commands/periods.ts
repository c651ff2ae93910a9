/**
 * Dates: setPeriod (typed or chosen words), setCertainty (without changing the dates), moveSteps
 * (dragged dates: rewrites the words, but never the source wording).
 */
import { z } from 'zod';
import { labelled, inSentence, type Label } from '../i18n/words';
import { isoDateSchema, type IsoDate } from '../model/dates';
import { certaintySchema, periodSchema, type Period } from '../model/period';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import { idSchema, type Id } from '../model/record';
import { milestoneDate } from '../model/step';
import { overlay } from '../scenarios/overlay';
import { defineCommand } from './command';
import { titleOf, writeStepField } from './writing';
import { shiftBetween } from '../wording/durations';
import { movedPeriod } from '../wording/movedPeriod';

/** Sets the period of each given step; null means "à caler". */
export const setPeriod = defineCommand({
  name: 'setPeriod',
  payload: z.object({
    scenarioId: idSchema,
    stepIds: z.array(idSchema).min(1),
    period: periodSchema.nullable(),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    for (const stepId of payload.stepIds) {
      const refused =
        longMilestone(plan, payload.period, stepId) ??
        writeStepField(plan, draft, payload.scenarioId, stepId, 'period', payload.period);
      if (refused) return refused;
    }
    return undefined;
  },
  label(plan, { stepIds, period }) {
    const title = titleOf(plan, stepIds[0]!);
    if (stepIds.length > 1)
      return {
        code: 'commands.setSteps',
        params: { count: stepIds.length, field: inSentence('model.field_period') },
      };
    return period === null
      ? { code: 'commands.clearPeriod', params: { title } }
      : {
          code: 'commands.setPeriod',
          params: { title, words: period.words || { start: period.start, end: period.end } },
        };
  },
});

/**
 * Sets the certainty of the dates of the given steps. Skips steps without a date; a Problem if none
 * has one.
 */
export const setCertainty = defineCommand({
  name: 'setCertainty',
  payload: z.object({
    scenarioId: idSchema,
    stepIds: z.array(idSchema).min(1),
    certainty: certaintySchema,
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { steps } = overlay(plan, payload.scenarioId);
    const missing = payload.stepIds.some((id) => !steps[id]);
    const dated = payload.stepIds.filter((id) => steps[id]?.period);
    if (missing || dated.length === 0)
      return problem(missing ? 'problems.notFound' : 'problems.undated');
    for (const stepId of dated) {
      const period = steps[stepId]!.period!;
      const refused =
        period.certainty === payload.certainty
          ? undefined
          : writeStepField(plan, draft, payload.scenarioId, stepId, 'period', {
              ...period,
              certainty: payload.certainty,
            });
      if (refused) return refused;
    }
    return undefined;
  },
  label(plan, { stepIds, certainty }) {
    if (stepIds.length > 1)
      return {
        code: 'commands.setSteps',
        params: { count: stepIds.length, field: inSentence('model.field_certainty') },
      };
    return {
      code: 'commands.setCertainty',
      params: {
        title: titleOf(plan, stepIds[0]!),
        certainty: labelled(`model.certainty_${certainty}`),
      },
    };
  },
});

/** A Problem if a milestone would get several days. */
export function longMilestone(plan: Plan, period: Period | null, stepId: Id): Problem | undefined {
  const long =
    plan.steps[stepId]?.kind === 'milestone' &&
    period?.form === 'within' &&
    period.start !== null &&
    period.end !== null &&
    period.start !== period.end;
  return long
    ? problem(
        'problems.milestoneNoLength',
        {},
        { place: { collection: 'steps', id: stepId, field: 'period' } },
      )
    : undefined;
}

export interface Move {
  stepId: Id;
  start: IsoDate | null;
  end: IsoDate | null;
}

const moveSchema = z
  .object({ stepId: idSchema, start: isoDateSchema.nullable(), end: isoDateSchema.nullable() })
  .refine(({ start, end }) => start !== null || end !== null);

/** Moves one or several steps to new days, in one edit. An open end given as null stays open. */
export const moveSteps = defineCommand({
  name: 'moveSteps',
  payload: z.object({ scenarioId: idSchema, moves: z.array(moveSchema).min(1) }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const seen = overlay(plan, payload.scenarioId);
    for (const move of payload.moves) {
      const step = seen.steps[move.stepId];
      if (!step) return problem('problems.notFound');
      if (move.start !== null && move.end !== null && move.start > move.end)
        return problem('problems.endBeforeStart', { start: move.start, end: move.end });
      const refused = writeStepField(
        plan,
        draft,
        payload.scenarioId,
        move.stepId,
        'period',
        movedPeriod(step.period, move, step.kind === 'milestone'),
      );
      if (refused) return refused;
    }
    return undefined;
  },
  label(plan, { scenarioId, moves }) {
    const first = moves[0]!;
    const was = overlay(plan, scenarioId).steps[first.stepId];
    const title = titleOf(plan, first.stepId);
    const before = was?.period ?? null;
    const milestone = was?.kind === 'milestone';
    const from = milestone ? milestoneDate(before) : (before?.start ?? before?.end ?? null);
    const to = !milestone && before?.start ? first.start : (first.end ?? first.start);
    const known = from !== null && to !== null;
    const resized =
      !milestone &&
      before?.start &&
      before.end &&
      first.start &&
      first.end &&
      (before.start === first.start || before.end === first.end || from === null);
    if (moves.length === 1 && (resized || !known))
      return {
        code: 'commands.resizeStep',
        params: { title, dates: { start: first.start, end: first.end } },
      };
    return {
      code: 'commands.moveSteps',
      params: {
        count: moves.length,
        title,
        shift: known ? shiftLabel(from, to) : '',
      },
    };
  },
});

/** "de 14 jours", "de 14 jours en arrière": a shift within a sentence; '' without a shift. */
function shiftLabel(from: IsoDate, to: IsoDate): Label | '' {
  const shift = shiftBetween(from, to);
  if (shift === null) return '';
  const { later, length } = shift;
  return { code: later ? 'commands.shiftLater' : 'commands.shiftEarlier', params: { length } };
}
