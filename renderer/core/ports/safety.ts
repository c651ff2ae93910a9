/** What may be asked of the copies kept outside the database. */
import type { Backup } from '../../../shared/desktop';
import type { Plan } from '../../../shared/model/plan';

/**
 * What the dialog of copies may ask. Each act gives true once done; where it could not be, that was
 * shown.
 */
export interface CopiesActs {
  list(): Promise<{ readonly backups: readonly Backup[]; readonly where: string | null }>;
  /**
   * How many copies are of plans that this browser does not have; none where they can't be listed,
   * without a word.
   */
  countForeign(): Promise<number>;
  /** The plan of a copy; null where it can't be read, which was shown. */
  read(backup: Backup): Promise<Plan | null>;
  /**
   * The open plan becomes what the copy holds, in one edit that can be undone; a copy of what it
   * was is kept first.
   */
  restoreHere(backup: Backup): Promise<boolean>;
  /** A new plan of this machine, opened. */
  openBeside(backup: Backup): Promise<boolean>;
  keepNow(): Promise<boolean>;
}
