/** The parts that the app's start provides for acts on whole plans. */
import type { Backup, BackupReason, Host } from '../../shared/desktop';
import type { Id } from '../../shared/model/record';
import type { Problem } from '../../shared/model/problem';
import type { PhasageDatabase } from '../storage/database';
import type { PlanSession } from '../storage/session';
import type { App } from './store';

/** What to do with a file whose plan is already here. */
export type KnownChoice = 'copy' | 'replace';

/** A plan that is already on this machine, compared with the one in a file. */
export interface KnownPlan {
  /** Its title here. */
  readonly title: string;
  /** A sentence about which of the two is newer. */
  readonly newer: string;
  /** The differences of the file from the plan here, as sentences. */
  readonly changes: readonly string[];
}

/** An act that a refusal offers besides "OK". */
export interface WayOut {
  readonly label: string;
  take(): Promise<void>;
}

/** What to do with a file that another program has changed. */
export type ChangedChoice = 'replace' | 'elsewhere';

export interface Opened {
  readonly app: App;
  readonly session: PlanSession;
  /** Makes a backup of the plan outside the database. */
  copy(reason: BackupReason): Promise<Backup | Problem>;
  stop(): Promise<void>;
}

/**
 * Opens another plan instead of the current one, or the same plan after `change` has rewritten it
 * while closed. Returns a Problem if the other can't be opened, or this one's edits can't be saved:
 * the plan on screen stays. Rejects if `change` does.
 */
export type SwitchTo = (planId: Id, change?: () => Promise<void>) => Promise<Problem | null>;

export interface HostActsGiven {
  readonly database: PhasageDatabase;
  readonly host: Host;
  opened(): Opened;
  /**
   * Updates the sentinel at once with the content of the database. `leaving` is a plan about to be
   * replaced or deleted for good, whose disappearance is no loss.
   */
  writeSentinel(leaving?: Id): Promise<void>;
  readonly switchTo: SwitchTo;
  /** Asks what to do with a file whose plan is already here; null to do nothing. */
  ask(known: KnownPlan): Promise<KnownChoice | null>;
  /** Asks what to do with a file that another program has changed; null to do nothing. */
  askChanged(name: string): Promise<ChangedChoice | null>;
  /** Shows what failed and why, and a way out if there is one. */
  refuse(title: string, text: string, out?: WayOut): void;
  /** Shows a text, and the items it is about line by line. */
  report(title: string, text: string, lines: readonly string[]): void;
}
