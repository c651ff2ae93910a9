/** The functions about backups that the start provides. */
import type { Backup } from '../../../shared/desktop';
import type { Plan } from '../../../shared/model/plan';

/**
 * The edits after a backup. `since`: later edits of the same plan, which the backup lacks; null if
 * it has another history. `noted`: how many of these come with it when it is opened as another
 * plan.
 */
export interface AfterCopy {
  readonly since: number | null;
  readonly noted: number;
}

/**
 * The acts of the backups dialog. Each returns true when done; if it fails, it shows the reason.
 */
export interface CopiesActs {
  list(): Promise<{
    readonly backups: readonly Backup[];
    readonly where: string | null;
    /** By token, the edits after each backup. */
    readonly after: Readonly<Record<string, AfterCopy>>;
  }>;
  /**
   * The number of backups of plans that this browser does not have; 0, without a message, if they
   * can't be listed.
   */
  countForeign(): Promise<number>;
  /** The plan of a backup; null if it is unreadable, after showing the reason. */
  read(backup: Backup): Promise<Plan | null>;
  /**
   * Restores the backup into the open plan, in one edit that the user can undo, after a backup of
   * the current state.
   */
  restoreHere(backup: Backup): Promise<boolean>;
  /**
   * Opens it as a new plan of this machine, with or without the rows that the host noted after it.
   */
  openBeside(backup: Backup, withNoted: boolean): Promise<boolean>;
  keepNow(): Promise<boolean>;
}
