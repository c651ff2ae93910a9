/** The file that a plan was opened from or last saved to, which "Enregistrer" overwrites. */
import { z } from 'zod';
import type { Id } from '../../../shared/model/record';
import type { PhasageDatabase } from '../../storage/database';
import { readPreference, writePreference } from '../../storage/preferences';

const linkSchema = z
  .object({
    token: z.string(),
    name: z.string(),
    /**
     * The stamp of the file when this plan was read from it or written to it, whatever changed
     * since.
     */
    stamp: z.string().default(''),
    /**
     * True if the user was warned that another program changed it, and ignored that; until the app
     * reads or writes it again.
     */
    ignored: z.boolean().optional(),
  })
  .nullable();
export type FileLink = NonNullable<z.infer<typeof linkSchema>>;

const keyOf = (planId: Id): string => `file:${planId}`;

/** The plan's file; null if it has none. */
export function readLink(database: PhasageDatabase, planId: Id): Promise<FileLink | null> {
  return readPreference(database, keyOf(planId), linkSchema, null);
}

/** Makes this the plan's file. */
export function writeLink(database: PhasageDatabase, planId: Id, link: FileLink): Promise<void> {
  return writePreference(database, keyOf(planId), link);
}
