/**
 * Steps (étapes) form the tree of the plan; milestones and rounds are steps too. Type, defaults and
 * schema are together here.
 */
import { z } from 'zod';
import { isoDateSchema } from './dates';
import { periodSchema, type Period } from './period';
import {
  idSchema,
  idSetSchema,
  orderSchema,
  provenancesSchema,
  textSchema,
  titleSchema,
  type Id,
} from './record';

/**
 * `milestone`: a step without length. `round`: one occurrence of a series, drawn as a capsule on
 * its parent's row.
 */
export const stepKindSchema = z.enum(['task', 'milestone', 'round']);
export type StepKind = z.infer<typeof stepKindSchema>;

export const stepStatusSchema = z.enum(['toStart', 'inProgress', 'done', 'blocked', 'cancelled']);
export type StepStatus = z.infer<typeof stepStatusSchema>;

/** The whole in parts per million, the unit of progress and rates. */
export const WHOLE = 1_000_000;

export const stepSchema = z.strictObject({
  id: idSchema,
  kind: stepKindSchema,
  parentId: idSchema.nullable(),
  order: orderSchema,
  title: titleSchema,
  /** null: no date yet. */
  period: periodSchema.nullable(),
  /** The source's own words for the date, byte for byte; no edit rewrites them. */
  sourceWording: z.string().max(2000).nullable(),
  /** False: cut from the base plan (it may still be in a scenario). */
  included: z.boolean(),
  /** True if the milestone awaits a decision ("Avis politique ?"). */
  decision: z.boolean(),
  status: stepStatusSchema,
  /** Parts per million of the work done, 0 to 1,000,000. */
  progress: z.int().min(0).max(WHOLE),
  themeIds: idSetSchema,
  placeIds: idSetSchema,
  /** The owner ("porteur"). */
  ownerId: idSchema.nullable(),
  partnerIds: idSetSchema,
  /** Markdown. */
  notes: textSchema,
  /** For a round: its series, and which occurrence of the rule it is ("2025"). */
  seriesId: idSchema.nullable(),
  occurrence: z.string().max(40).nullable(),
  provenance: provenancesSchema,
});
export type Step = z.infer<typeof stepSchema>;

/** A step with default values for the fields not given. */
export function newStep(fields: { id: Id; order: string } & Partial<Step>): Step {
  return {
    kind: 'task',
    parentId: null,
    title: '',
    period: null,
    sourceWording: null,
    included: true,
    decision: false,
    status: 'toStart',
    progress: 0,
    themeIds: {},
    placeIds: {},
    ownerId: null,
    partnerIds: {},
    notes: '',
    seriesId: null,
    occurrence: null,
    provenance: {},
    ...fields,
  };
}

/**
 * The rule of a series of rounds: every `everyMonths` months, a window of the period's own, `count`
 * times.
 */
export const seriesSchema = z.strictObject({
  id: idSchema,
  /** The step that shows the rounds on its row. */
  stepId: idSchema,
  words: z.string().max(500),
  firstStart: isoDateSchema,
  lengthMonths: z.int().min(1).max(120),
  everyMonths: z.int().min(1).max(120),
  count: z.int().min(1).max(100),
});
export type Series = z.infer<typeof seriesSchema>;

export const dependencyTypeSchema = z.enum(['FS', 'SS', 'FF', 'SF']);
export type DependencyType = z.infer<typeof dependencyTypeSchema>;

/**
 * `toId` waits for `fromId`: finish-to-start, start-to-start, finish-to-finish or start-to-finish,
 * plus a lag in days.
 */
export const dependencySchema = z.strictObject({
  id: idSchema,
  fromId: idSchema,
  toId: idSchema,
  type: dependencyTypeSchema,
  lagDays: z.int().min(-3660).max(3660),
});
export type Dependency = z.infer<typeof dependencySchema>;

/** True if the step has a day and is not done: delays and links may move it. */
export function canMove(step: Step | undefined): boolean {
  return (
    step !== undefined &&
    step.status !== 'done' &&
    step.period !== null &&
    (step.period.start !== null || step.period.end !== null)
  );
}

/**
 * The one day of a milestone: its end if it has one ("à juin 2024"), else its start; null without a
 * date.
 */
export function milestoneDate(period: Period | null): string | null {
  return period === null ? null : (period.end ?? period.start);
}

/** The period of a milestone: several days become "by the last day"; others stay as they are. */
export function onOneDay(period: Period): Period {
  return period.form === 'within' && period.end !== null && period.start !== period.end
    ? { ...period, form: 'by', start: null }
    : period;
}

/** Is the step done, by its status or by its progress? */
export function isDone({ status, progress }: Pick<Step, 'status' | 'progress'>): boolean {
  return status === 'done' || progress === WHOLE;
}
