/** The result of a start: an open plan, a loss, or the reason why nothing can be opened. */
import type { Host } from '../../../shared/desktop';
import type { Loss } from '../../../shared/desktop/losses';
import type { Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import type { Opened } from '../../core/given';
import type { PhasageDatabase } from '../../storage/database';
import type { Keeping } from '../safety/keepCopies';

export interface Ready {
  readonly database: PhasageDatabase;
  readonly first: Opened;
  readonly keeping: Keeping;
  /**
   * Updates the sentinel at once with the content of the database. `leaving` is a plan about to
   * disappear, which would look like a loss.
   */
  writeSentinel(leaving?: Id): Promise<void>;
}
/**
 * The database holds less than before: nothing is opened, created or written before the user
 * chooses.
 */
export interface Lost {
  readonly losses: readonly Loss[];
  /** The database can't be opened at all: only a new one can hold the restored plans. */
  readonly broken: boolean;
  /** True if the browser found it damaged and replaced it with an empty one. */
  readonly emptied: boolean;
  /**
   * True if the browser's data was cleared, or the browser is new here: its former content is
   * unknown, and the plans are those with backups on this machine.
   */
  readonly unknown: boolean;
  readonly host: Host;
  /** The profile of the plans and of their backups. */
  readonly profile: string;
  /** The database for the restored plans; a new one if the old is broken, which is then deleted. */
  begin(): Promise<PhasageDatabase | Problem>;
  accept(): Promise<Begun>;
}
export type Begun = Ready | Lost | Problem;
