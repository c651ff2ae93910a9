/** The objectives of the plan, and their indicators. Added in schema version 2. */
import { z } from 'zod';
import { isoDateSchema } from './dates';
import { idSchema, orderSchema, provenancesSchema, textSchema, titleSchema } from './record';

export const objectiveSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  themeId: idSchema.nullable(),
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Objective = z.infer<typeof objectiveSchema>;

/**
 * A target is a value, or a multiple of the base in parts per million (x2 is 2,000,000), for when
 * the base is not known yet.
 */
export const indicatorSchema = z.strictObject({
  id: idSchema,
  objectiveId: idSchema,
  order: orderSchema,
  title: titleSchema,
  unit: z.string().max(80),
  base: z.number().nullable(),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value'), value: z.number() }),
    z.strictObject({ kind: z.literal('timesBase'), factor: z.int().min(1) }),
  ]),
  provenance: provenancesSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** One measured value of an indicator on a day. */
export const measureSchema = z.strictObject({
  id: idSchema,
  indicatorId: idSchema,
  date: isoDateSchema,
  value: z.number(),
  notes: textSchema,
});
export type Measure = z.infer<typeof measureSchema>;
