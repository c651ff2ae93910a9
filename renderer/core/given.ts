/** What the acts on whole plans are given by the start of the app. */
import type { Backup, BackupReason, Host } from '../../shared/desktop';
import type { Id } from '../../shared/model/record';
import type { Problem } from '../../shared/model/problem';
import type { PhasageDatabase } from '../storage/database';
import type { PlanSession } from '../storage/session';
import type { App } from './store';

/** What to do with a file whose plan is already here. */
export type KnownChoice = 'copy' | 'replace';

/** A plan that is here already, beside the one of a file. */
export interface KnownPlan {
  /** Its title here. */
  readonly title: string;
  /** Which of the two is newer, in a sentence. */
  readonly newer: string;
  /** What the file has that the plan here has not, in sentences. */
  readonly changes: readonly string[];
}

/** What a refusal leads to besides "OK". */
export interface WayOut {
  readonly label: string;
  take(): Promise<void>;
}

/** What to do with a file that another program has changed. */
export type ChangedChoice = 'replace' | 'elsewhere';

export interface Opened {
  readonly app: App;
  readonly session: PlanSession;
  /** Keeps a copy of the plan outside the database. */
  copy(reason: BackupReason): Promise<Backup | Problem>;
  stop(): Promise<void>;
}

/**
 * Leaves the open plan for another, or for itself written anew by `change`, which then finds it
 * closed. Gives the Problem where
 * the other can't be opened, or this one's edits can't be saved: the plan on screen stays. Rejects
 * as `change` does.
 */
export type SwitchTo = (planId: Id, change?: () => Promise<void>) => Promise<Problem | null>;

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
  ask(known: KnownPlan): Promise<KnownChoice | null>;
  /** Asks what to do with a file that another program has changed; null: nothing. */
  askChanged(name: string): Promise<ChangedChoice | null>;
  /** Shows what could not be done, and why; and the way out of it, where there is one. */
  refuse(title: string, text: string, out?: WayOut): void;
  /** Shows a text, and what it speaks of line by line. */
  report(title: string, text: string, lines: readonly string[]): void;
}
