/** What a start gives: an open plan, what was lost, or why nothing can be opened. */
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
   * Tells the sentinel at once what the database holds; and that a plan is `leaving`, before what
   * would pass for a loss.
   */
  writeSentinel(leaving?: Id): Promise<void>;
}
/**
 * The database holds less than it did: nothing is opened, seeded or written before the person has
 * chosen.
 */
export interface Lost {
  readonly losses: readonly Loss[];
  /** The database can't be opened at all: only a fresh one can hold what is brought back. */
  readonly broken: boolean;
  /** The browser found it damaged, and put an empty one in its place. */
  readonly emptied: boolean;
  /**
   * The browser's data was cleared, or it is new here: nothing is known of it, and the plans are
   * those that this machine has copies of.
   */
  readonly unknown: boolean;
  readonly host: Host;
  /** Whose plans they are: their copies bring them back. */
  readonly profile: string;
  /**
   * The database to bring plans back into; a fresh one where the old is broken, which is then gone.
   */
  begin(): Promise<PhasageDatabase | Problem>;
  accept(): Promise<Begun>;
}
export type Begun = Ready | Lost | Problem;
