/** What may be asked of the copies kept outside the database. */
import type { Backup } from '../../../shared/desktop';
import type { Plan } from '../../../shared/model/plan';

/**
 * What comes after a copy. `since`: edits of the same plan made since, which the copy alone lacks;
 * null where it is of another history. `noted`: of these, those that come with it where it is opened
 * beside.
 */
export interface AfterCopy {
  readonly since: number | null;
  readonly noted: number;
}

/**
 * What the dialog of copies may ask. Each act gives true once done; where it could not be, that was
 * shown.
 */
export interface CopiesActs {
  list(): Promise<{
    readonly backups: readonly Backup[];
    readonly where: string | null;
    /** By token, what comes after each copy. */
    readonly after: Readonly<Record<string, AfterCopy>>;
  }>;
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
  /** A new plan of this machine, opened; with the rows that the host noted after the copy, or not. */
  openBeside(backup: Backup, withNoted: boolean): Promise<boolean>;
  keepNow(): Promise<boolean>;
}
