/**
 * The master document (document maître): chapters, the framing, the two registers, pictures,
 * presets of the printed roadmap. Added in schema version 4.
 */
import { z } from 'zod';
import {
  idSchema,
  idSetSchema,
  orderSchema,
  provenancesSchema,
  textSchema,
  titleSchema,
} from './record';

/**
 * A chapter in Markdown. A line `::name` alone is a placeholder for a block that the app generates
 * from the plan; `![…](picture:ID)` is a picture.
 */
export const chapterSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  body: textSchema,
});
export type Chapter = z.infer<typeof chapterSchema>;

/** Cadrage: étape incontournable, question clé, fondamental, ambition. */
export const framingSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  kind: z.enum(['mustStep', 'keyQuestion', 'fundamental', 'ambition']),
  title: titleSchema,
  notes: textSchema,
  themeId: idSchema.nullable(),
  provenance: provenancesSchema,
});
export type Framing = z.infer<typeof framingSchema>;

/** The current offer in the city: its services, their places and their condition. */
export const offerSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  actorId: idSchema.nullable(),
  placeIds: idSetSchema,
  themeIds: idSetSchema,
  state: z.enum(['works', 'partly', 'broken', 'unknown']),
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Offer = z.infer<typeof offerSchema>;

/** Which member organisation has a solution to which problem. */
export const solutionSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  problem: textSchema,
  actorId: idSchema.nullable(),
  stepIds: idSetSchema,
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Solution = z.infer<typeof solutionSchema>;

/** A picture of the plan. The app keeps its bytes beside the plan, by the hash of their content. */
export const pictureRecordSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** In pixels. */
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  use: z.enum(['document', 'logo']),
});
export type PictureRecord = z.infer<typeof pictureRecordSchema>;

/**
 * Named options of a printed roadmap. `shared/roadmap` defines their shape and ignores fields it
 * does not know.
 */
export const presetSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  options: z.record(z.string().max(60), z.unknown()),
});
export type Preset = z.infer<typeof presetSchema>;
