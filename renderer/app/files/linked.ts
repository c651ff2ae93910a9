/** The file that a plan was opened from or last saved to: what "Enregistrer" writes over. */
import { z } from 'zod';
import type { Id } from '../../../shared/model/record';
import type { PhasageDatabase } from '../../storage/database';
import { readPreference, writePreference } from '../../storage/preferences';

const linkSchema = z
  .object({
    token: z.string(),
    name: z.string(),
    /**
     * How the file was when this plan was read from it or written to it, whatever was read of it
     * since.
     */
    stamp: z.string().default(''),
    /**
     * The person read that another program changed it, and let it be: until the app reads or writes
     * it again.
     */
    ignored: z.boolean().optional(),
  })
  .nullable();
export type FileLink = NonNullable<z.infer<typeof linkSchema>>;

const keyOf = (planId: Id): string => `file:${planId}`;

/** The plan's file; null where it has none. */
export function readLink(database: PhasageDatabase, planId: Id): Promise<FileLink | null> {
  return readPreference(database, keyOf(planId), linkSchema, null);
}

/** From here on the plan's file is this one. */
export function writeLink(database: PhasageDatabase, planId: Id, link: FileLink): Promise<void> {
  return writePreference(database, keyOf(planId), link);
}
