/**
 * Makes the host note every edit when the database saves it: the last backup and these rows give
 * the plan, whatever happens to the database. Rows wait here until the host has noted them or a
 * backup contains them.
 */
import type { Backup, Host } from '../../../shared/desktop';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import type { Batch, Place } from '../../storage/types';
import type { Copied } from './copies';

/** How long "Enregistré" waits for the host's answer, in ms. */
const PATIENCE = 2000;
/** The time between two backups made because rows follow none, in ms: each writes a whole plan. */
const COPY_EVERY = 60_000;
/** The time between two tries while the host fails, in ms; it doubles up to the maximum. */
const RETRY_FIRST = 1000;
const RETRY_LONGEST = 15_000;
/** The number of failed tries to note rows before trying a backup instead. */
const COPY_AFTER = 2;
/** Above this number of rows a backup costs less. */
const MAX_WAITING = 1000;

export interface NotesPort {
  readonly host: Pick<Host, 'noteRows'>;
  readonly profile: string;
  /** Makes a backup, which the next rows then follow. */
  copy(copied: Copied): Promise<Backup | Problem>;
  /** Called with the reason when rows can't be noted, and with null when they can again. */
  tell(why: Problem | null): void;
  /**
   * Called with the reason when the last edits are only in the database, and with null when they no
   * longer are.
   */
  mark(why: Problem | null): void;
  /** The window's clock, in ms. */
  clock(): number;
  later(ms: number, act: () => void): () => void;
}

/** Sends the journal rows of one window's plan to the host, in order, all waiting ones at once. */
export class Notes {
  private waiting: Pick<Batch, 'rows' | 'contents'>[] = [];
  /** The plan after the last waiting row. */
  private latest: Copied | null = null;
  private running: Promise<void> | null = null;
  private lastCopy = -Infinity;
  /**
   * True if the host has noted rows since the last backup: it works, so another backup need not
   * wait.
   */
  private isNoting = false;
  private failures = 0;
  private callOff: () => void = () => undefined;
  /** True for a plain page, which can't note them, and after closing the plan. */
  private off = false;

  constructor(private readonly port: NotesPort) {}

  /**
   * The database has saved the batch. Resolves when the host has it too, or after two seconds, as
   * the database has it anyway.
   */
  async written({ rows, plan, contents }: Batch): Promise<void> {
    if (this.off) return;
    const { sequence, hash } = rows.at(-1)!;
    this.waiting.push({ rows, contents });
    this.latest = { plan, sequence, hash };
    this.start();
    let callOff = (): void => undefined;
    await Promise.race([
      this.running,
      new Promise<void>((done) => {
        callOff = this.port.later(PATIENCE, done);
      }),
    ]);
    callOff();
    if (this.running && !this.off) this.port.mark(problem('safety.noteWaits'));
  }

  /** There is a new backup: rows up to its place need no noting. */
  copied({ sequence }: Place): void {
    this.lastCopy = this.port.clock();
    this.waiting = this.waiting.flatMap(({ rows, contents }) => {
      const left = rows.filter((row) => row.sequence > sequence);
      return left.length > 0 ? [{ rows: left, contents }] : [];
    });
    if (this.waiting.length === 0) this.drop();
  }

  /** Forgets the waiting rows: they are noted, or another window notes them. */
  drop(): void {
    this.waiting = [];
    this.latest = null;
    if (!this.off) this.arrived();
  }

  stop(): void {
    this.off = true;
    this.callOff();
  }

  private start(): void {
    if (this.off || this.running || !this.latest) return;
    this.callOff();
    this.running = this.send();
  }

  private async send(): Promise<void> {
    try {
      while (
        this.latest &&
        !this.off &&
        (await this.sendOne(this.latest))
      ) /* Handle rows that arrived meanwhile. */ ;
    } finally {
      // Reset it here rather than when the promise settles: rows arriving in between would wait for
      // the next edit.
      this.running = null;
    }
  }

  /** Sends all waiting rows; the last one leads to `latest`. False if they must wait longer. */
  private async sendOne(latest: Copied): Promise<boolean> {
    const sent = [...this.waiting];
    const rows = sent.flatMap((batch) => batch.rows);
    if (rows.length > MAX_WAITING) return this.copy(latest);
    const { host, profile } = this.port;
    const answer = await host.noteRows({
      profile,
      planId: latest.plan.id,
      rows,
      contents: Object.assign({}, ...sent.map((batch) => batch.contents)) as Batch['contents'],
    });
    if (answer.ok && answer.value.noted) {
      this.isNoting = true;
      this.waiting = this.waiting.filter((batch) => !sent.includes(batch));
      if (this.waiting.length === 0) this.drop();
      return true;
    }
    if (answer.ok) return this.copy(latest);
    const why = problem(answer.code, answer.params);
    if (why.code === 'desktop.notHere') {
      this.off = true;
      this.port.mark(why);
      return false;
    }
    // If the host can't note the rows (too many, a refused folder), it may still accept a backup.
    if (this.failures >= COPY_AFTER && this.untilCopy() <= 0) return this.copy(latest);
    this.failed(why);
    return false;
  }

  /** The time in ms until a backup may be made: 0 if the host has noted rows since the last one. */
  private untilCopy(): number {
    return this.isNoting ? 0 : this.lastCopy + COPY_EVERY - this.port.clock();
  }

  /** Makes a backup instead of noting rows, as soon as it may. */
  private async copy(latest: Copied): Promise<boolean> {
    const wait = this.untilCopy();
    if (wait > 0) {
      this.waitFor(wait, problem('safety.copyWaits'));
      return false;
    }
    this.isNoting = false;
    this.lastCopy = this.port.clock();
    const kept = await this.port.copy(latest);
    if (isProblem(kept)) this.failed(kept);
    else this.copied(latest);
    return !isProblem(kept);
  }

  private failed(why: Problem): void {
    // A backup made meanwhile contains them.
    if (!this.latest) return;
    const pause = Math.min(RETRY_FIRST * 2 ** this.failures, RETRY_LONGEST);
    this.failures += 1;
    this.port.tell(why);
    this.waitFor(pause, why);
  }

  private waitFor(ms: number, why: Problem): void {
    if (this.off || !this.latest) return;
    this.port.mark(why);
    this.callOff = this.port.later(ms, () => this.start());
  }

  private arrived(): void {
    this.failures = 0;
    this.callOff();
    this.port.tell(null);
    this.port.mark(null);
  }
}
