/** The database: plans, their journal of patches, snapshots, contents by hash, preferences. Only this folder knows Dexie. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { JournalRow } from '../../shared/history/journal';
import { problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';

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
  /** When it went to the bin; null while it is in use. */
  readonly deletedAt: string | null;
}

export interface SnapshotRecord {
  readonly planId: Id;
  /** The plan as it was after this row of the journal, whose hash is `rowHash`. */
  readonly sequence: number;
  readonly rowHash: string;
  readonly schemaVersion: number;
  /** The plan as JSON, and the hash of that text, checked when it is read. */
  readonly text: string;
  readonly textHash: string;
}

export interface ContentRecord { readonly hash: string; readonly content: unknown }
export interface PreferenceRecord { readonly key: string; readonly value: unknown }

export const DATABASE_NAME = 'phasage';
/** Dexie counts versions in tenths inside IndexedDB: 1 is stored as 10. */
const DATABASE_VERSION = 1;

export class PhasageDatabase extends Dexie {
  declare plans: EntityTable<PlanRecord, 'id'>;
  declare rows: Table<JournalRow, [Id, number]>;
  declare snapshots: Table<SnapshotRecord, [Id, number]>;
  declare contents: EntityTable<ContentRecord, 'hash'>;
  declare preferences: EntityTable<PreferenceRecord, 'key'>;

  constructor() {
    // 'strict': with Chromium's relaxed default a power cut loses the last seconds of what was shown as saved.
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict' });
    this.version(DATABASE_VERSION).stores({ plans: 'id', rows: '[planId+sequence]', snapshots: '[planId+sequence]', contents: 'hash', preferences: 'key' });
  }
}

/** Opens the database. Problems: `storage.unavailable`, `storage.newerDatabase` (left untouched). */
export async function openDatabase(): Promise<PhasageDatabase | Problem> {
  try {
    // Dexie would open a database of a later version without a word: look before.
    const known = (await indexedDB.databases?.()) ?? [];
    const stored = known.find(({ name }) => name === DATABASE_NAME)?.version ?? 0;
    if (stored > DATABASE_VERSION * 10) return problem('storage.newerDatabase');
    const database = new PhasageDatabase();
    await database.open();
    void navigator.storage?.persist?.();
    return database;
  } catch (thrown) {
    return problem('storage.unavailable', { reason: thrown instanceof Error ? thrown.name : '' });
  }
}
