/** What the database holds, and what an open plan offers. */
import type { History, RowDraft } from '../../shared/history/history';
import type { JournalRow } from '../../shared/history/journal';
import type { RawPlan } from '../../shared/model/migrations/raw';
import type { Plan } from '../../shared/model/plan';
import type { Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';

/** A plan's line in the list. */
export interface PlanRecord {
  readonly id: Id;
  readonly title: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly stepCount: number;
  /** Sequence and hash of the journal's last row; 0 and '' before the first. */
  readonly sequence: number;
  readonly hash: string;
  /** Undo stops here: the plan as created, imported or migrated. */
  readonly historyStart: number;
  /** Hashes of every content kept for this plan, those that only its journal still names too. */
  readonly contents: readonly string[];
  /**
   * The window that may write: taken by each new writer, so that what an earlier one still has on
   * its way is refused.
   */
  readonly writer: string | null;
  /** When it went to the bin; null while it is in use. */
  readonly deletedAt: string | null;
}

/** A whole plan, sealed by a hash of everything else in the record. */
export interface SnapshotRecord {
  readonly planId: Id;
  /** The plan as it was after this row of the journal, whose hash is `rowHash`. */
  readonly sequence: number;
  readonly rowHash: string;
  /** The plan as JSON. */
  readonly text: string;
  readonly hash: string;
}

export interface ContentRecord {
  readonly hash: string;
  readonly content: unknown;
}
export interface PreferenceRecord {
  readonly key: string;
  readonly value: unknown;
}

/** A row of the journal by its number and its hash; 0 and '' before the first. */
export interface Place {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Rows to be written together, the plan after the last of them, and the contents that they name.
 */
export interface Batch {
  readonly rows: readonly JournalRow[];
  readonly plan: Plan;
  readonly contents: Readonly<Record<string, unknown>>;
}

export type Saving = 'saved' | 'saving' | 'failed';
export type Role = 'writer' | 'reader';

export interface SessionEvents {
  onSaving(state: Saving, why: Problem | null): void;
  /** Another window's edits, or the plan read anew. */
  onPlan(plan: Plan, history: History): void;
  onRole(role: Role, why: Problem | null): void;
  /**
   * This window's rows are in the database; once this resolves, the app calls them saved. Never
   * rejects.
   */
  onWritten?(batch: Batch): Promise<void>;
  /**
   * A plan of an older version is about to be written in this one: the plan as it was, and its
   * place.
   */
  onMigrating?(raw: RawPlan, place: Place): Promise<void>;
}

export interface PlanSession {
  readonly planId: Id;
  readonly plan: Plan;
  readonly history: History;
  readonly role: Role;
  /** The journal's last row, those on their way to the database among them. */
  readonly place: Place;
  /** Why the plan can't be written even by the window that has the writer’s lock; null when it can. */
  readonly problem: Problem | null;
  /** Numbers, dates and seals the row at once, and queues it. Throws for a reader. */
  commit(draft: RowDraft, plan: Plan, contents: Readonly<Record<string, unknown>>): JournalRow;
  /**
   * Asks the window that writes for the writer’s lock; edits of this window that were refused are dropped
   * for what the database holds.
   */
  takeOver(): Promise<void>;
  /** Resolves when all that was committed is in the database (or can't be for now). */
  flush(): Promise<void>;
  /**
   * True while edits are on their way to the database, or tried again: `close` would lose those
   * that can't get there.
   */
  readonly unsaved: boolean;
  /** Contents, by hash, that no write has brought to the database. */
  readonly unsavedContents: Readonly<Record<string, unknown>>;
  /** Gives the plan up, once more trying to write what waits. */
  close(): Promise<void>;
}
