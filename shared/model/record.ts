/**
 * Common parts of all records: ids, order among siblings, the provenance of fields, and the context
 * of commands.
 */
import { z } from 'zod';
import { isoDateSchema, type IsoDate } from './dates';

/** A record's id: random from the context, constant in templates. */
export type Id = string;

// Ids are keys of plain objects in the plan, where names of Object.prototype would seem to exist.
const FORBIDDEN_IDS = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
]);
export const idSchema = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9_.:-]+$/)
  .refine((id) => !FORBIDDEN_IDS.has(id), { message: 'id' });

/** A set of ids, kept as a map so that an override or a patch can name one member. */
export type IdSet = Readonly<Record<Id, true>>;
export const idSetSchema = z.record(idSchema, z.literal(true));

/**
 * The order among siblings: keys compare as text (see fractional-indexing), ids order equal keys.
 */
export const orderSchema = z.string().min(1).max(400);

/** The maximum length of a title in characters. */
export const MAX_TITLE = 2000;
export const titleSchema = z.string().max(MAX_TITLE);
export const MAX_TEXT = 200_000;
export const textSchema = z.string().max(MAX_TEXT);

/**
 * The origin of a field's value: `source` (word for word), `reading` (an interpretation of the
 * source, to confirm), `example` (made up for the sample, and marked so).
 */
export const provenanceSchema = z.strictObject({
  kind: z.enum(['source', 'reading', 'example']),
  meetingId: idSchema.nullable().default(null),
  sentence: textSchema.nullable().default(null),
});
export type Provenance = z.infer<typeof provenanceSchema>;
/** The provenances with a new origin for one field; null (unknown) removes it. */
export function withOrigin(
  provenances: Readonly<Record<string, Provenance>>,
  field: string,
  origin: Provenance | null,
): Record<string, Provenance> {
  const { [field]: _was, ...others } = provenances;
  return origin ? { ...others, [field]: origin } : others;
}

export const provenancesSchema = z.record(z.string().max(80), provenanceSchema);

/** The inputs of pure functions from outside: a clock and a source of ids, which tests can set. */
export interface Context {
  /** Today in the user's calendar. */
  today(): IsoDate;
  /**
   * Now, as "YYYY-MM-DDTHH:MM:SSZ": only for journal rows and baselines, never for the plan's
   * dates.
   */
  now(): string;
  newId(): Id;
  /**
   * Keeps an immutable content (a baseline's plan, a picture) beside the plan and gives its hash.
   */
  keepContent(content: unknown): string;
}

/** A span of days, both ends included; null for an open end. */
export const spanSchema = z.strictObject({
  start: isoDateSchema.nullable(),
  end: isoDateSchema.nullable(),
});
export type Span = z.infer<typeof spanSchema>;

/** Compares two siblings: by order key, then by id. */
export function bySiblingOrder(a: { order: string; id: Id }, b: { order: string; id: Id }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id < b.id) return -1;
  return a.id > b.id ? 1 : 0;
}
