/** The database in memory, through fake-indexeddb, and the browser features that writing needs. */
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { PhasageDatabase } from '../../../../renderer/storage/database';
import { writeBatch, writeNewPlan } from '../../../../renderer/storage/write';
import type { PlanRecord } from '../../../../renderer/storage/types';
import { TestJournal } from './journal';

export const NOW = '2024-05-15T10:00:00Z';

const open: PhasageDatabase[] = [];

/** A window's own access to the shared database. */
export function openMemory(): PhasageDatabase {
  const database = new PhasageDatabase();
  open.push(database);
  return database;
}

/** Deletes the database with all its content. */
export async function clearMemory(): Promise<void> {
  for (const database of open.splice(0)) database.close();
  await new PhasageDatabase().delete();
}

/** A plan in the database with a number of rows, and its journal. */
export async function written(
  database: PhasageDatabase,
  rows: number,
): Promise<{ journal: TestJournal; record: PlanRecord }> {
  const journal = new TestJournal();
  const record = await writeNewPlan(database, journal.start, {}, NOW);
  journal.rename(rows);
  if (rows > 0)
    await writeBatch(
      database,
      { rows: journal.rows, plan: journal.plan, contents: {} },
      record,
      null,
    );
  return { journal, record };
}

interface Waiting {
  readonly run: () => void;
}
type Granted = (lock: object | null) => Promise<void> | undefined;

/** Web Locks of one browser: a queue per name, as in the standard. */
class Locks {
  private readonly held = new Map<string, (reason: unknown) => void>();
  private readonly queues = new Map<string, Waiting[]>();

  async request(name: string, options: LockOptions, granted: Granted): Promise<unknown> {
    if (options.signal?.aborted) throw options.signal.reason;
    if (options.steal) {
      this.held.get(name)?.(new DOMException('', 'AbortError'));
      this.held.delete(name);
    }
    if (this.held.has(name)) {
      if (options.ifAvailable) return granted(null);
      await this.turn(name, options.signal);
    }
    let stolen: (reason: unknown) => void = () => undefined;
    const lost = new Promise<never>((_, fail) => {
      stolen = fail;
    });
    this.held.set(name, stolen);
    try {
      return await Promise.race([Promise.resolve(granted({ name })), lost]);
    } finally {
      if (this.held.get(name) === stolen) {
        this.held.delete(name);
        this.queues.get(name)?.shift()?.run();
      }
    }
  }

  private turn(name: string, signal: AbortSignal | undefined): Promise<void> {
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    return new Promise((run, fail) => {
      const waiting = { run };
      queue.push(waiting);
      signal?.addEventListener('abort', () => {
        queue.splice(queue.indexOf(waiting), 1);
        fail(signal.reason);
      });
    });
  }
}

/** Gives the tests of a file a browser with windows. */
export function inBrowser(): void {
  vi.stubGlobal('navigator', { locks: new Locks() });
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), {
      setTimeout: globalThis.setTimeout,
      clearTimeout: globalThis.clearTimeout,
    }),
  );
  vi.stubGlobal('document', new EventTarget());
}
