/**
 * Every edit noted by the host as it is saved: the last copy and these rows are the plan, whatever
 * becomes of the database.
 */
import type { Host } from '../../../shared/desktop';
import type { JournalRow } from '../../../shared/history/journal';
import { problem, type Problem } from '../../../shared/model/problem';
import type { Batch } from '../../storage/types';
import type { Copied } from './copies';

/** How long "Enregistré" waits for a host that does not answer, in ms. */
const PATIENCE = 2000;
/** Between two copies made because rows follow none, in ms: each costs a whole plan. */
const COPY_EVERY = 60_000;

export interface NotesPort {
  readonly host: Pick<Host, 'noteRows'>;
  readonly profile: string;
  /** Keeps a copy, which the next rows then follow. */
  copy(copied: Copied): Promise<unknown>;
  /** Told why rows can't be noted, and (null) that they can. */
  tell(why: Problem | null): void;
  /** The window's clock, in ms. */
  clock(): number;
  later(ms: number, act: () => void): () => void;
}

/** The rows of one window's plan on their way to the host: in order, all that waits at once. */
export class Notes {
  private rows: JournalRow[] = [];
  private contents: Record<string, unknown> = {};
  private latest: Copied | null = null;
  private running: Promise<void> | null = null;
  private lastCopy = -Infinity;
  /** A plain page has nowhere to note them. */
  private off = false;

  constructor(private readonly port: NotesPort) {}

  /**
   * The batch is in the database. Resolves once the host has it too; in two seconds at the latest,
   * as the database has it.
   */
  async written({ rows, plan, contents }: Batch): Promise<void> {
    if (this.off) return;
    const { sequence, hash } = rows.at(-1)!;
    this.rows.push(...rows);
    Object.assign(this.contents, contents);
    this.latest = { plan, sequence, hash };
    this.running ??= this.send();
    let callOff = (): void => undefined;
    await Promise.race([
      this.running,
      new Promise<void>((done) => {
        callOff = this.port.later(PATIENCE, done);
      }),
    ]);
    callOff();
  }

  private async send(): Promise<void> {
    try {
      while (this.latest && !this.off) await this.sendOne(this.latest);
    } finally {
      // Here, as the loop ends, and not once the promise is settled: what comes in between would
      // wait for the next edit.
      this.running = null;
    }
  }

  /** Sends all that waits, whose last row is that of `latest`. */
  private async sendOne(latest: Copied): Promise<void> {
    const { rows, contents } = this;
    this.rows = [];
    this.contents = {};
    this.latest = null;
    const { host, profile } = this.port;
    const answer = await host.noteRows({ profile, planId: latest.plan.id, rows, contents });
    if (!answer.ok) {
      if (answer.code === 'desktop.notHere') this.off = true;
      else this.port.tell(problem(answer.code, answer.params));
      return;
    }
    if (answer.value.noted) {
      this.port.tell(null);
      return;
    }
    const now = this.port.clock();
    if (now - this.lastCopy < COPY_EVERY) return;
    this.lastCopy = now;
    await this.port.copy(latest);
  }
}
