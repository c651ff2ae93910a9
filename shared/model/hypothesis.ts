/** Hypotheses, and the effects of their failure. Added in schema version 3. */
import { z } from 'zod';
import { isoDateSchema } from './dates';
import { meansHorizonSchema, lensSchema } from './means';
import {
  idSchema,
  idSetSchema,
  orderSchema,
  provenancesSchema,
  textSchema,
  titleSchema,
} from './record';
import { WHOLE } from './step';

/**
 * To check, confirmed, refuted. A refuted hypothesis fails in every computation, without a what-if.
 */
export const hypothesisStatusSchema = z.enum(['toCheck', 'confirmed', 'refuted']);
export type HypothesisStatus = z.infer<typeof hypothesisStatusSchema>;

export const hypothesisSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  /** The statement that the plan assumes to be true. */
  title: titleSchema,
  category: z.enum(['funding', 'staff', 'partner', 'technical', 'political', 'schedule', 'other']),
  status: hypothesisStatusSchema,
  confidence: z.enum(['low', 'medium', 'high']),
  ownerId: idSchema.nullable(),
  settleBy: isoDateSchema.nullable(),
  /** The scenarios it applies to; empty: all. */
  scenarioIds: idSetSchema,
  /** The steps and means lines that depend on it, besides the targets of its effects. */
  stepIds: idSetSchema,
  lineIds: idSetSchema,
  horizon: meansHorizonSchema,
  lens: lensSchema,
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Hypothesis = z.infer<typeof hypothesisSchema>;

/** A hypothesis with default values for the fields not given. */
export function newHypothesis(
  fields: { id: string; order: string } & Partial<Hypothesis>,
): Hypothesis {
  return {
    title: '',
    category: 'other',
    status: 'toCheck',
    confidence: 'medium',
    ownerId: null,
    settleBy: null,
    scenarioIds: {},
    stepIds: {},
    lineIds: {},
    horizon: 'unsettled',
    lens: 'constant',
    notes: '',
    provenance: {},
    ...fields,
  };
}

/**
 * One effect of a failed hypothesis: a refused funding, a line dropped or changed by an amount or a
 * rate, a step delayed, cut, or put at risk. Only the target for its kind is set.
 */
export const effectSchema = z.strictObject({
  id: idSchema,
  hypothesisId: idSchema,
  kind: z.enum([
    'refuseFunding',
    'dropLine',
    'changeLineRate',
    'changeLineAmount',
    'delayStep',
    'cutStep',
    'riskStep',
  ]),
  fundingId: idSchema.nullable(),
  lineId: idSchema.nullable(),
  stepId: idSchema.nullable(),
  /** `changeLineRate`: ppm of the line's amount, added to it (negative: less). */
  rate: z
    .int()
    .min(-WHOLE)
    .max(100 * WHOLE),
  /** `changeLineAmount`: cents added to the line's unit amount (negative: less). */
  amount: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
  /** `delayStep`: months. Of several delays the longest counts; cumulative ones add to it. */
  months: z.int().min(0).max(600),
  cumulative: z.boolean(),
});
export type Effect = z.infer<typeof effectSchema>;

/** An effect with default values for the fields not given. */
export function newEffect(
  fields: { id: string; hypothesisId: string; kind: Effect['kind'] } & Partial<Effect>,
): Effect {
  return {
    fundingId: null,
    lineId: null,
    stepId: null,
    rate: 0,
    amount: 0,
    months: 0,
    cumulative: false,
    ...fields,
  };
}
