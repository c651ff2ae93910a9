/**
 * Every edit noted by the host as it is saved: the last copy and these rows are the plan, whatever
 * becomes of the database. Rows wait here until the host has noted them or a copy holds them.
 */
import type { Backup, Host } from '../../../shared/desktop';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import type { Batch, Place } from '../../storage/types';
import type { Copied } from './copies';

/** How long "Enregistré" waits for a host that does not answer, in ms. */
const PATIENCE = 2000;
/** Between two copies made because rows follow none, in ms: each costs a whole plan. */
const COPY_EVERY = 60_000;
/** Between two tries while the host fails, in ms: doubled each time up to the longest. */
const RETRY_FIRST = 1000;
const RETRY_LONGEST = 15_000;
/** Tries to note rows before a copy is tried in their place. */
const COPY_AFTER = 2;
/** Beyond this many rows a copy costs less. */
const MAX_WAITING = 1000;

export interface NotesPort {
  readonly host: Pick<Host, 'noteRows'>;
  readonly profile: string;
  /** Keeps a copy, which the next rows then follow. */
  copy(copied: Copied): Promise<Backup | Problem>;
  /** Told why rows can't be noted, and (null) that they can. */
  tell(why: Problem | null): void;
  /** Told why the last edits stand in the database alone, and (null) that they don't any more. */
  mark(why: Problem | null): void;
  /** The window's clock, in ms. */
  clock(): number;
  later(ms: number, act: () => void): () => void;
}

/** The rows of one window's plan on their way to the host: in order, all that waits at once. */
export class Notes {
  private waiting: Pick<Batch, 'rows' | 'contents'>[] = [];
  /** The plan after the last row that waits. */
  private latest: Copied | null = null;
  private running: Promise<void> | null = null;
  private lastCopy = -Infinity;
  /** Rows were noted since the last copy: the host works, and another copy may come at once. */
  private isNoting = false;
  private failures = 0;
  private callOff: () => void = () => undefined;
  /** A plain page has nowhere to note them; a closed plan has nothing to note. */
  private off = false;

  constructor(private readonly port: NotesPort) {}

  /**
   * The batch is in the database. Resolves once the host has it too; in two seconds at the latest,
   * as the database has it.
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

  /** A copy was kept: rows up to its place need no noting. */
  copied({ sequence }: Place): void {
    this.lastCopy = this.port.clock();
    this.waiting = this.waiting.flatMap(({ rows, contents }) => {
      const left = rows.filter((row) => row.sequence > sequence);
      return left.length > 0 ? [{ rows: left, contents }] : [];
    });
    if (this.waiting.length === 0) this.drop();
  }

  /** What waits is another's to note, or noted. */
  drop(): void {
    this.waiting = [];
    this.latest = null;
    if (!this.off) this.arrived();
  }

  /** Nothing is noted after this. */
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
      ) /* what came meanwhile */ ;
    } finally {
      // Here, as the loop ends, and not once the promise is settled: what comes in between would
      // wait for the next edit.
      this.running = null;
    }
  }

  /** Sends all that waits, whose last row is that of `latest`. False where it has to wait longer. */
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
    // What can't be noted (too much of it, a folder refused) may still be kept as a copy.
    if (this.failures >= COPY_AFTER && this.untilCopy() <= 0) return this.copy(latest);
    this.failed(why);
    return false;
  }

  /** In ms; a copy may come at once where rows were noted since the last. */
  private untilCopy(): number {
    return this.isNoting ? 0 : this.lastCopy + COPY_EVERY - this.port.clock();
  }

  /** Keeps a copy in place of the rows, as soon as one may be. */
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
    // A copy asked for meanwhile holds them.
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
