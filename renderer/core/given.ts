/** What the acts on whole plans are given by the start of the app. */
import type { Host } from '../../shared/desktop';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from '../storage/database';
import type { KnownChoice } from '../app/files/openFile';
import type { ChangedChoice } from '../app/files/saveFile';
import type { Opened } from '../app/start/opening';
import type { SwitchTo } from '../app/start/useOpened';

export interface HostActsGiven {
  readonly database: PhasageDatabase;
  readonly host: Host;
  opened(): Opened;
  /**
   * Tells the sentinel at once what the database holds; and that a plan is `leaving`, before it is
   * replaced or deleted for good: whatever is found of it next is no loss.
   */
  writeSentinel(leaving?: Id): Promise<void>;
  readonly switchTo: SwitchTo;
  /** Asks what to do with a file whose plan is already here; null: nothing. */
  ask(title: string): Promise<KnownChoice | null>;
  /** Asks what to do with a file that another program has changed; null: nothing. */
  askChanged(name: string): Promise<ChangedChoice | null>;
  /** Shows what could not be done, and why. */
  refuse(title: string, text: string): void;
}
