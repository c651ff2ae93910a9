/**
 * The envelope of a `.phasage` file: the program, the time, the plan and its contents. PHASAGE.md
 * describes it.
 */
import { z } from 'zod';
import { pictureSchema } from '../../model/picture';
import { planSchema } from '../../model/plan';

/** Version of the envelope; the plan inside has its own (`schemaVersion`). */
export const FORMAT_VERSION = 1;
export const FORMAT_NAME = 'phasage';

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const head = {
  format: z.literal(FORMAT_NAME),
  version: z.literal(FORMAT_VERSION),
  /** Program and version, as "Phasage 0.1.0". */
  savedWith: z.string().max(200),
  /** "YYYY-MM-DDTHH:MM:SSZ". */
  savedAt: z.string().max(40),
};

/** The envelope without checking its plans, which may be of an older version. */
export const envelopeSchema = z.strictObject({
  ...head,
  plan: z.unknown(),
  baselines: z.record(hashSchema, z.unknown()),
  pictures: z.record(hashSchema, pictureSchema),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** A whole file of this version, for publication. A baseline keeps its own version. */
export const fileSchema = z.strictObject({
  ...head,
  plan: planSchema,
  baselines: z.record(hashSchema, z.looseObject({ schemaVersion: z.int().min(1) })),
  pictures: z.record(hashSchema, pictureSchema),
});
