/** Themes (priorities and pillars), places, actors, their availability and their work on steps. */
import { z } from 'zod';
import {
  idSchema,
  orderSchema,
  provenancesSchema,
  spanSchema,
  textSchema,
  titleSchema,
} from './record';

/**
 * `priority` (étape incontournable), `pillar` (pilier de l'offre), `axis` (axe). A colour is a
 * style name, not a colour.
 */
export const themeSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  shortTitle: titleSchema,
  kind: z.enum(['priority', 'pillar', 'axis']),
  style: z.enum(['blue', 'orange', 'green', 'violet', 'teal', 'plum', 'olive', 'slate']),
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Theme = z.infer<typeof themeSchema>;

export const placeSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Place = z.infer<typeof placeSchema>;

/** An organisation, a team or a post that owns steps and works on them. */
export const actorSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  kind: z.enum(['organisation', 'team', 'post', 'person']),
  notes: textSchema,
  provenance: provenancesSchema,
});
export type Actor = z.infer<typeof actorSchema>;

/** Thousandths of a full-time equivalent: 0.5 ETP is 500. */
export const fteSchema = z.int().min(0).max(1_000_000);

/** The ETP that an actor has available during a span (open ends: always). */
export const availabilitySchema = z.strictObject({
  id: idSchema,
  actorId: idSchema,
  fte: fteSchema,
  span: spanSchema,
  provenance: provenancesSchema,
});
export type Availability = z.infer<typeof availabilitySchema>;

/**
 * An actor's work on a step, in thousandths of an ETP, during a span (open ends: as long as the
 * step).
 */
export const assignmentSchema = z.strictObject({
  id: idSchema,
  stepId: idSchema,
  actorId: idSchema,
  fte: fteSchema,
  span: spanSchema,
  provenance: provenancesSchema,
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** A web address that belongs to the plan or to one step. */
export const linkSchema = z.strictObject({
  id: idSchema,
  stepId: idSchema.nullable(),
  order: orderSchema,
  title: titleSchema,
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//),
});
export type Link = z.infer<typeof linkSchema>;
