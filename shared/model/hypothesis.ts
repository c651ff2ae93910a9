/** Hypotheses and what their failure does. Added in schema version 3. */
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

/** À vérifier, confirmée, infirmée. One that is `refuted` fails without being asked. */
export const hypothesisStatusSchema = z.enum(['toCheck', 'confirmed', 'refuted']);
export type HypothesisStatus = z.infer<typeof hypothesisStatusSchema>;

export const hypothesisSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  /** The statement: what is taken to be true. */
  title: titleSchema,
  category: z.enum(['funding', 'staff', 'partner', 'technical', 'political', 'schedule', 'other']),
  status: hypothesisStatusSchema,
  confidence: z.enum(['low', 'medium', 'high']),
  ownerId: idSchema.nullable(),
  settleBy: isoDateSchema.nullable(),
  /** Scenarios it holds in; empty: all. */
  scenarioIds: idSetSchema,
  /** Steps and means lines that rest on it, besides those its effects name. */
  stepIds: idSetSchema,
  lineIds: idSetSchema,
  horizon: meansHorizonSchema,
  lens: lensSchema,
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Hypothesis = z.infer<typeof hypothesisSchema>;

/** A hypothesis with every field at its default but those given. */
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
 * One thing that happens if a hypothesis fails: a funding refused, a line dropped or changed by an
 * amount or a rate, a step delayed,
 * cut, or put at risk. Only the target that its kind speaks of is set.
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
  /**
   * `delayStep`: months; the longest of several counts, those marked cumulative are added to it.
   */
  months: z.int().min(0).max(600),
  cumulative: z.boolean(),
});
export type Effect = z.infer<typeof effectSchema>;

/** An effect with every field at its default but those given. */
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
