/**
 * Scenarios overlay the base plan. Baselines are versions shown to a committee, kept whole beside
 * the plan.
 */
import { z } from 'zod';
import {
  idSchema,
  orderSchema,
  provenanceSchema,
  textSchema,
  titleSchema,
  type Id,
} from './record';

/**
 * One field of one item with another value than in the base; the value must fit the field's schema.
 * Since version 5 it keeps the value's origin, if known.
 */
export const overrideSchema = z.strictObject({
  collection: z.string().max(40),
  itemId: idSchema,
  field: z.string().max(40),
  value: z.unknown(),
  provenance: provenanceSchema.optional(),
});
export type Override = z.infer<typeof overrideSchema>;

export const scenarioSchema = z.strictObject({
  id: idSchema,
  /** The scenario below it; null for the base alone. */
  parentId: idSchema.nullable(),
  order: orderSchema,
  title: titleSchema,
  notes: textSchema,
  archived: z.boolean(),
  /** Keyed by `overrideKey`. */
  overrides: z.record(z.string().max(200), overrideSchema),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** The key of an override in its scenario: one per field of one item. */
export function overrideKey(collection: string, itemId: Id, field: string): string {
  return `${collection}/${itemId}/${field}`;
}

/**
 * A version of the plan: its name and day are in the plan; the whole plan is beside it, by the hash
 * of its content.
 */
export const baselineSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  takenAt: z.string().max(40),
  /** The meeting whose close froze it; null if the user froze it. */
  meetingId: idSchema.nullable(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Baseline = z.infer<typeof baselineSchema>;
