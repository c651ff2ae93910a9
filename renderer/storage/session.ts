/** An open plan: one window writes it, the others follow live. */
import { advance, type History, type RowDraft } from '../../shared/history/history';
import { applyPatches, checkChain, sealRow, type JournalRow } from '../../shared/history/journal';
import { SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import { WriterLock } from './writerLock';
import { loadPlan, type LoadedPlan } from './load';
import { isStuck, mayBeFull, WriteQueue, writeProblem } from './queue';
import type { Place, PlanSession, Role, SessionEvents } from './types';
import { isDiskFull } from './diskSpace';
import { claimPlan, snapshotOf, writeBatch, writeMigrated, writeSnapshot } from './write';

export type { PlanSession, SessionEvents } from './types';

/**
 * Opens a plan, as its writer where no other window is. `now` dates the rows. Problems: those of
 * reading the plan.
 */
export async function openPlanSession(
  database: PhasageDatabase,
  planId: Id,
  events: SessionEvents,
  now: () => string,
): Promise<PlanSession | Problem> {
  const lock = new WriterLock(planId);
  try {
    const loaded = (await lock.take())
      ? await loadToWrite(database, planId, events)
      : await loadPlan(database, planId);
    if (!isProblem(loaded)) return new Session(database, lock, events, now, loaded);
    lock.close();
    return loaded;
  } catch (thrown) {
    lock.close();
    return readProblem(thrown);
  }
}

/**
 * Takes the plan from any earlier writer, then reads it: nothing can be written between that and
 * this window's first row.
 */
async function loadToWrite(
  database: PhasageDatabase,
  planId: Id,
  events: SessionEvents,
): Promise<LoadedPlan | Problem> {
  // On a full disk this fails, and the plan is to be seen all the same: the rows are still checked
  // against the last one.
  await claimPlan(database, planId, crypto.randomUUID()).catch(() => undefined);
  const loaded = await loadPlan(database, planId);
  if (isProblem(loaded) || !loaded.migrated || loaded.problem) return loaded;
  await events.onMigrating?.(loaded.raw, loaded);
  return writeMigrated(database, loaded.plan, loaded).then(
    () => ({ ...loaded, snapshotSequence: loaded.sequence }),
    (thrown: unknown) => ({ ...loaded, problem: writeProblem(thrown) }),
  );
}

/** Reports a full disk as such, whatever error the browser throws. */
async function whyUnwritten(thrown: unknown): Promise<unknown> {
  return mayBeFull(thrown) && (await isDiskFull())
    ? new DOMException('', 'QuotaExceededError')
    : thrown;
}

/** Why a plan can't be read, from what was thrown. */
export function readProblem(thrown: unknown): Problem {
  return problem('storage.readFailed', { reason: thrown instanceof Error ? thrown.name : '' });
}

class Session implements PlanSession {
  plan: Plan;
  history: History;
  role: Role;
  problem: Problem | null;
  place: Place;
  /**
   * Of this window's time as a writer; it outlives it while it has rows that are not in the
   * database.
   */
  private queue: WriteQueue | null = null;
  private reading: Promise<void> | null = null;
  private stale = false;
  private closed = false;

  constructor(
    private readonly database: PhasageDatabase,
    private readonly lock: WriterLock,
    private readonly events: SessionEvents,
    private readonly now: () => string,
    loaded: LoadedPlan,
  ) {
    ({ plan: this.plan, history: this.history, problem: this.problem } = loaded);
    this.place = loaded;
    this.role = lock.held && !loaded.problem ? 'writer' : 'reader';
    if (this.role === 'writer') this.queue = this.makeQueue(loaded);
    window.addEventListener('pagehide', this.onHide);
    window.addEventListener('beforeunload', this.onLeave);
    document.addEventListener('visibilitychange', this.onHide);
    lock.follow({
      onRows: (rows) => this.follow(rows),
      onGiven: (asked) => this.take(asked),
      onAsked: () => this.finish(),
      onStolen: () => this.leave(),
    });
  }

  get planId(): Id {
    return this.plan.id;
  }

  commit(draft: RowDraft, plan: Plan, contents: Readonly<Record<string, unknown>>): JournalRow {
    if (this.role !== 'writer' || !this.queue)
      throw new Error('only the window that has the writer’s lock can write');
    const row = sealRow({
      ...draft,
      planId: plan.id,
      sequence: this.place.sequence + 1,
      at: this.now(),
      contents: Object.keys(contents),
      previousHash: this.place.hash,
    });
    this.plan = plan;
    this.history = advance(this.history, row);
    this.place = row;
    this.queue.add(row, plan, contents);
    return row;
  }

  takeOver(): Promise<void> {
    return this.role === 'writer' ? Promise.resolve() : this.lock.ask();
  }

  async flush(): Promise<void> {
    await this.queue?.flush();
  }

  get unsaved(): boolean {
    return this.queue?.retrying ?? false;
  }

  get unsavedContents(): Readonly<Record<string, unknown>> {
    return this.queue?.unsavedContents ?? {};
  }

  async close(): Promise<void> {
    await this.flush();
    await this.queue?.snapshot();
    this.closed = true;
    this.queue?.stop();
    this.lock.close();
    window.removeEventListener('pagehide', this.onHide);
    window.removeEventListener('beforeunload', this.onLeave);
    document.removeEventListener('visibilitychange', this.onHide);
  }

  private readonly onHide = (): void => {
    void this.flush();
  };
  /** The browser asks before it closes a window whose edits are on its screen alone. */
  private readonly onLeave = (event: Event): void => {
    if (this.queue?.failing) event.preventDefault();
  };

  private makeQueue(start: LoadedPlan): WriteQueue {
    const { database } = this;
    return new WriteQueue(
      {
        write: async (batch, built) => {
          await database.ready();
          await writeBatch(database, batch, built, start.record.writer).catch(
            async (thrown: unknown) => {
              if (isStuck(thrown)) database.revive();
              throw await whyUnwritten(thrown);
            },
          );
          // The rows are in the database even if this report fails: written again, they would look
          // like another window's.
          await this.events.onWritten?.(batch).catch(() => undefined);
        },
        snapshot: (plan, place) => writeSnapshot(database, snapshotOf(plan, place)),
        later: (ms, act) => {
          const timer = window.setTimeout(act, ms);
          return () => window.clearTimeout(timer);
        },
        idle: (act) => {
          if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 5000 });
          else globalThis.setTimeout(act, 1000);
        },
      },
      start,
      {
        onSaving: (state, why) => {
          this.events.onSaving(state, why);
          if (state === 'saved') this.drained();
        },
        onWritten: (rows) => this.lock.tell(rows),
        onRefused: (why) => this.setRole('reader', why),
      },
    );
  }

  private setRole(role: Role, why: Problem | null): void {
    if (this.closed) return;
    this.role = role;
    this.events.onRole(role, why);
  }

  /** All is written: a window that has lost the writer’s lock meanwhile follows from here. */
  private drained(): void {
    if (this.role === 'writer') return;
    this.dropQueue();
    if (this.lock.held) this.lock.give();
    this.readAnew();
  }

  private dropQueue(): void {
    this.queue?.stop();
    this.queue = null;
  }

  /** Another window asks for the writer’s lock: no edit from here on, and what waits is written. */
  private async finish(): Promise<boolean> {
    this.leave();
    await this.flush();
    return !this.queue?.retrying;
  }

  private leave(): void {
    if (this.role === 'writer') this.setRole('reader', null);
    if (!this.queue?.unsaved) this.dropQueue();
  }

  /**
   * The writer’s lock came to this window. Edits that were refused are dropped only where the person asked
   * for it.
   */
  private async take(asked: boolean): Promise<void> {
    if (this.role === 'writer' || this.closed || (this.queue?.unsaved && !asked)) return;
    this.dropQueue();
    const loaded = await loadToWrite(this.database, this.planId, this.events).catch(readProblem);
    if (this.closed || !this.lock.held) return;
    if (isProblem(loaded)) {
      this.setRole('reader', loaded);
      return;
    }
    this.show(loaded);
    this.events.onSaving('saved', null);
    if (!loaded.problem) this.queue = this.makeQueue(loaded);
    this.setRole(loaded.problem ? 'reader' : 'writer', loaded.problem);
  }

  private show(loaded: LoadedPlan): void {
    ({ plan: this.plan, history: this.history, problem: this.problem } = loaded);
    this.place = loaded;
    this.events.onPlan(this.plan, this.history);
  }

  /** The edits of the window that writes, as they come. */
  private follow(rows: readonly JournalRow[]): void {
    if (this.role === 'writer' || this.closed || this.queue || this.problem) return;
    if (rows.some((row) => row.schemaVersion !== SCHEMA_VERSION)) {
      this.setRole('reader', problem('storage.changedElsewhere'));
      return;
    }
    if (this.reading || checkChain(rows, this.place)) {
      this.readAnew();
      return;
    }
    for (const row of rows) {
      this.plan = applyPatches(this.plan, row.patches);
      this.history = advance(this.history, row);
      this.place = row;
    }
    this.events.onPlan(this.plan, this.history);
  }

  /** Reads the database again, and once more where something came meanwhile. */
  private readAnew(): void {
    this.stale = true;
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
  }

  private async read(): Promise<void> {
    while (this.stale) {
      this.stale = false;
      const loaded = await loadPlan(this.database, this.planId).catch(readProblem);
      if (this.role === 'writer' || this.closed || this.queue) return;
      if (isProblem(loaded)) {
        this.setRole('reader', loaded);
        return;
      }
      if (loaded.sequence !== this.place.sequence || loaded.hash !== this.place.hash)
        this.show(loaded);
    }
  }
}
