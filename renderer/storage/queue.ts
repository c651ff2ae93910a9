/**
 * Rows on their way to the database: written in order, all that waits in one transaction, tried
 * again while it fails.
 * Knows nothing of IndexedDB or the clock: both are handed in.
 */
import type { JournalRow } from '../../shared/history/journal';
import type { Plan } from '../../shared/model/plan';
import { problem, type Problem } from '../../shared/model/problem';
import type { Batch, Place, Saving } from './types';
import { Overtaken, Vanished } from './write';

export interface QueuePort {
  /** Resolves when the rows are in the database for good; rejects when none of them is. */
  write(batch: Batch, built: Place): Promise<void>;
  /** Writes the whole plan, as it is after the row at `place`. */
  snapshot(plan: Plan, place: Place): Promise<void>;
  /** Calls back after a time, in ms; gives the way to call it off. */
  later(ms: number, act: () => void): () => void;
  /** Calls back when the window has nothing better to do. */
  idle(act: () => void): void;
}

export interface QueueEvents {
  onSaving(state: Saving, why: Problem | null): void;
  onWritten(rows: readonly JournalRow[]): void;
  /**
   * Nothing of what waits may be written any more: another window has written, or the plan is gone.
   */
  onRefused(why: Problem): void;
}

export const SNAPSHOT_EVERY = 100;
const RETRY_FIRST = 1000;
const RETRY_MOST = 15_000;

/** The names of an error of Dexie's, the browser's own first. */
function namesOf(thrown: unknown): string[] {
  const {
    name = '',
    inner,
    failures = [],
  } = (thrown ?? {}) as {
    name?: string;
    inner?: { name?: string };
    failures?: { name?: string }[];
  };
  return [inner?.name, ...failures.map((failure) => failure.name), name].filter(
    (each) => each !== undefined,
  );
}

/** What a failed write is called: a full disk has its own word. */
export function writeProblem(thrown: unknown): Problem {
  const names = namesOf(thrown);
  return problem(names.includes('QuotaExceededError') ? 'storage.full' : 'storage.writeFailed', {
    reason: names[0] ?? '',
  });
}

/**
 * True of the failures after which Chromium writes nothing more before the database was opened
 * anew.
 */
export function isStuck(thrown: unknown): boolean {
  const { name = '', inner } = (thrown ?? {}) as { name?: string; inner?: { name?: string } };
  return ['UnknownError', 'DatabaseClosedError', 'InvalidStateError'].some(
    (each) => each === name || each === inner?.name,
  );
}

/** True of the failures that may be of a full disk under another name. */
export function mayBeFull(thrown: unknown): boolean {
  return isStuck(thrown) || namesOf(thrown).includes('AbortError');
}

function refusal(thrown: unknown): Problem | null {
  if (thrown instanceof Overtaken) return problem('storage.overtaken');
  return thrown instanceof Vanished ? problem('storage.vanished') : null;
}

/** The rows of one window's time as a writer. */
export class WriteQueue {
  private waiting: JournalRow[] = [];
  private contents: Record<string, unknown> = {};
  private latest: Plan;
  private written: Place & { readonly plan: Plan };
  private snapshotAt: number;
  private snapshotting: Promise<void> | null = null;
  private running: Promise<void> | null = null;
  private failures = 0;
  private callOff: () => void = () => undefined;
  private state: 'open' | 'refused' | 'stopped' = 'open';

  constructor(
    private readonly port: QueuePort,
    start: Place & { readonly plan: Plan; readonly snapshotSequence: number },
    private readonly events: QueueEvents,
  ) {
    this.written = start;
    this.latest = start.plan;
    this.snapshotAt = start.snapshotSequence;
  }

  /** True while rows are not in the database. */
  get unsaved(): boolean {
    return this.waiting.length > 0 || this.running !== null;
  }

  /** True while rows are not in the database and may still get there. */
  get retrying(): boolean {
    return this.unsaved && this.state === 'open';
  }

  /** True while rows wait that could not be written. */
  get failing(): boolean {
    return this.waiting.length > 0 && (this.failures > 0 || this.state === 'refused');
  }

  /** Contents that are not in the database: they would be missing from a file made of it alone. */
  get unsavedContents(): Readonly<Record<string, unknown>> {
    return this.contents;
  }

  add(row: JournalRow, plan: Plan, contents: Readonly<Record<string, unknown>>): void {
    this.waiting.push(row);
    this.latest = plan;
    Object.assign(this.contents, contents);
    // Refused, or about to try again: the queue has reported either already.
    if (this.state !== 'open' || this.failures > 0) return;
    this.events.onSaving('saving', null);
    this.start();
  }

  /** Resolves when nothing waits, or a write has failed. */
  async flush(): Promise<void> {
    this.start();
    await this.running;
  }

  /**
   * Writes a snapshot of what is in the database where there is none yet. A failure costs nothing:
   * the journal has it all.
   */
  async snapshot(): Promise<void> {
    await this.snapshotting;
    const { written } = this;
    if (this.state !== 'open' || written.sequence === this.snapshotAt) return;
    this.snapshotting = this.port.snapshot(written.plan, written).then(
      () => {
        this.snapshotAt = written.sequence;
      },
      () => undefined,
    );
    await this.snapshotting;
    this.snapshotting = null;
  }

  /** Leaves what waits where it is. No event comes after this. */
  stop(): void {
    this.state = 'stopped';
    this.callOff();
  }

  private start(): void {
    if (this.running || this.waiting.length === 0 || this.state !== 'open') return;
    this.callOff();
    this.running = this.run();
  }

  private async run(): Promise<void> {
    try {
      while (this.waiting.length > 0) {
        const batch = { rows: this.waiting, plan: this.latest, contents: this.contents };
        this.waiting = [];
        this.contents = {};
        try {
          await this.port.write(batch, this.written);
        } catch (thrown) {
          this.waiting = [...batch.rows, ...this.waiting];
          this.contents = { ...batch.contents, ...this.contents };
          this.failed(thrown);
          return;
        }
        this.arrived(batch);
      }
    } finally {
      // Here and not in a callback: a row added right after must find the way free.
      this.running = null;
    }
    if (this.state === 'open') this.events.onSaving('saved', null);
  }

  private arrived({ rows, plan }: Batch): void {
    const { sequence, hash } = rows.at(-1)!;
    // After trouble the whole plan is written too, whatever the number of rows.
    const wanted = this.failures > 0 ? 1 : SNAPSHOT_EVERY;
    this.written = { sequence, hash, plan };
    this.failures = 0;
    if (this.state !== 'open') return;
    this.events.onWritten(rows);
    if (sequence - this.snapshotAt >= wanted && !this.snapshotting)
      this.port.idle(() => {
        void this.snapshot();
      });
  }

  private failed(thrown: unknown): void {
    if (this.state !== 'open') return;
    const refused = refusal(thrown);
    if (refused) {
      this.state = 'refused';
      this.events.onSaving('failed', refused);
      this.events.onRefused(refused);
      return;
    }
    const pause = Math.min(RETRY_FIRST * 2 ** this.failures, RETRY_MOST);
    this.failures += 1;
    this.events.onSaving('failed', writeProblem(thrown));
    this.callOff = this.port.later(pause, () => this.start());
  }
}
