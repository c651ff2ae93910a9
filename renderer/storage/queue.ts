/** Rows on their way to the database: written in order, all that waits in one transaction, tried again while it fails. */
import type { JournalRow } from '../../shared/history/journal';
import type { Plan } from '../../shared/model/plan';
import { problem, type Problem } from '../../shared/model/problem';
import type { PhasageDatabase } from './database';
import { Overtaken, snapshotOf, writeBatch, writeSnapshot } from './write';

export interface QueueEvents {
  onSaving(state: 'saved' | 'saving' | 'failed', why: Problem | null): void;
  onWritten(rows: readonly JournalRow[]): void;
  /** Another window has written: nothing of this queue may be. */
  onOvertaken(): void;
}

interface Position { readonly sequence: number; readonly hash: string; readonly snapshotSequence: number; readonly plan: Plan }

const SNAPSHOT_EVERY = 100;
const RETRY_FIRST = 1000;
const RETRY_MOST = 15_000;

/** What a failed write is called: a full disk has its own word. */
export function writeProblem(thrown: unknown): Problem {
  const inner = (thrown as { inner?: { name?: string } } | null)?.inner?.name;
  const name = thrown instanceof Error ? thrown.name : '';
  const full = name === 'QuotaExceededError' || inner === 'QuotaExceededError';
  return problem(full ? 'storage.full' : 'storage.writeFailed', { reason: inner ?? name });
}

export class WriteQueue {
  private waiting: JournalRow[] = [];
  private contents: Record<string, unknown> = {};
  private written: Position;
  private latest: Plan;
  private running: Promise<void> | null = null;
  private retry = RETRY_FIRST;
  private timer = 0;
  private overtaken = false;

  constructor(private readonly database: PhasageDatabase, start: Position, private readonly events: QueueEvents) {
    this.written = start;
    this.latest = start.plan;
  }

  add(row: JournalRow, plan: Plan, contents: Readonly<Record<string, unknown>>): void {
    this.waiting.push(row);
    this.latest = plan;
    Object.assign(this.contents, contents);
    this.events.onSaving('saving', null);
    this.start();
  }

  /** Begins anew from what the database holds (after another window wrote). */
  restart(position: Position): void {
    this.written = position;
    this.latest = position.plan;
    this.waiting = [];
    this.contents = {};
    this.overtaken = false;
    this.events.onSaving('saved', null);
  }

  async flush(): Promise<void> {
    this.start();
    await this.running;
  }

  async close(): Promise<void> {
    await this.flush();
    window.clearTimeout(this.timer);
    await this.snapshot(1);
  }

  private start(): void {
    if (this.running || this.waiting.length === 0 || this.overtaken) return;
    window.clearTimeout(this.timer);
    this.running = this.run().finally(() => { this.running = null; });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const rows = this.waiting;
      const [plan, contents] = [this.latest, this.contents];
      this.waiting = [];
      this.contents = {};
      try {
        await writeBatch(this.database, { rows, plan, contents }, this.written);
      } catch (thrown) {
        this.waiting = [...rows, ...this.waiting];
        this.contents = { ...contents, ...this.contents };
        this.failed(thrown);
        return;
      }
      const last = rows.at(-1)!;
      this.written = { ...this.written, sequence: last.sequence, hash: last.hash, plan };
      this.retry = RETRY_FIRST;
      this.events.onWritten(rows);
    }
    this.events.onSaving('saved', null);
    await this.snapshot(SNAPSHOT_EVERY);
  }

  private failed(thrown: unknown): void {
    if (thrown instanceof Overtaken) {
      this.overtaken = true;
      this.events.onSaving('failed', problem('storage.overtaken'));
      this.events.onOvertaken();
      return;
    }
    this.events.onSaving('failed', writeProblem(thrown));
    this.timer = window.setTimeout(() => this.start(), this.retry);
    this.retry = Math.min(this.retry * 2, RETRY_MOST);
  }

  /** Writes a snapshot where so many rows have come since the last. A failure costs nothing: the journal has it all. */
  private async snapshot(rows: number): Promise<void> {
    const { sequence, hash, snapshotSequence, plan } = this.written;
    if (sequence - snapshotSequence < rows) return;
    try {
      await writeSnapshot(this.database, snapshotOf(plan, sequence, hash));
      this.written = { ...this.written, snapshotSequence: sequence };
    } catch { /* tried again with the next rows */ }
  }
}
