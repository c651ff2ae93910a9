/**
 * Data that hosts keep outside the database: the sentinel, which reveals a loss, and the backups,
 * which repair it.
 */
import { z } from 'zod';

/** One plan in the database at its last write. */
const watchedPlanSchema = z.object({
  id: z.string(),
  title: z.string(),
  stepCount: z.int().min(0),
  updatedAt: z.string(),
  /** Number and hash of the journal's last row; 0 and '' before the first. */
  sequence: z.int().min(0),
  hash: z.string(),
  /** In the bin, so deleting it is no loss. */
  deleted: z.boolean(),
});
export type WatchedPlan = z.infer<typeof watchedPlanSchema>;

/** The content of the database at its last write; every start compares it with the database. */
export const sentinelSchema = z.object({
  /** Version of the sentinel itself. */
  version: z.literal(1),
  writtenAt: z.string(),
  /** Version of the database, and of the plans in it. */
  databaseVersion: z.int(),
  schemaVersion: z.int(),
  plans: z.array(watchedPlanSchema),
});
export type Sentinel = z.infer<typeof sentinelSchema>;

/** The reason for a backup: the user paused, or a large change was about to come. */
export const backupReasonSchema = z.enum(['changes', 'migration', 'import', 'restore', 'asked']);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/**
 * A backup of a plan: `at` is its time by the clock of that moment, `bytes` the size of its
 * `.phasage` text.
 */
export const backupSchema = z.object({
  token: z.string(),
  /**
   * Numbers the backups of a host in order, whatever the clock's time; 0 for those made before
   * there were numbers.
   */
  order: z.int().min(0),
  profile: z.string(),
  planId: z.string(),
  title: z.string(),
  stepCount: z.int(),
  sequence: z.int(),
  hash: z.string(),
  reason: backupReasonSchema,
  at: z.string(),
  bytes: z.int(),
});
export type Backup = z.infer<typeof backupSchema>;

/**
 * Compares backups of a plan, the newest first: by their number, then by the plan's sequence. Never
 * by the clock, which may have been wrong.
 */
export function newestFirst(
  a: Pick<Backup, 'order' | 'sequence' | 'token'>,
  b: Pick<Backup, 'order' | 'sequence' | 'token'>,
): number {
  return b.order - a.order || b.sequence - a.sequence || (a.token < b.token ? 1 : -1);
}
