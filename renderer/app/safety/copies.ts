/**
 * Backups of the open plan outside the database: after fifteen minutes of changes, and before large
 * changes.
 */
import { version } from '../../../package.json';
import type { Backup, BackupReason, Host } from '../../../shared/desktop';
import { writePhasage, type Contents } from '../../../shared/formats/phasage';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';

/** The time between two backups of a plan that changes, in ms. */
export const EVERY = 15 * 60_000;
/** When the user leaves the window, it makes a backup if the last is older than this. */
const ON_LEAVING = 60_000;

/** The plan and its place in the journal. */
export interface Copied {
  readonly plan: Plan;
  readonly sequence: number;
  readonly hash: string;
}

export interface CopiesPort {
  readonly host: Pick<Host, 'keepBackup'>;
  readonly profile: string;
  contents(plan: Plan): Promise<Contents>;
  /** "YYYY-MM-DDTHH:MM:SSZ". */
  now(): string;
  /** The window's clock, in ms. */
  clock(): number;
  later(ms: number, act: () => void): () => void;
  /** Called for each backup. */
  onKept(copied: Copied): void;
  /** Called once when backups fail, and (with null) once they work again. */
  onTrouble(why: Problem | null): void;
}

type Report = (why: Problem | null) => void;

/** Reports why something fails, and (with null) that it works again, each only once. */
export function reportOnce(report: Report): Report {
  let troubled = false;
  return (why) => {
    if ((why !== null) === troubled) return;
    troubled = why !== null;
    report(why);
  };
}

/** Schedules the backups of one window's plan. */
export class Copies {
  private last: number | null = null;
  private latest: Copied | null = null;
  private callOff: (() => void) | null = null;
  private stopped = false;

  private readonly tell = reportOnce((why) => this.port.onTrouble(why));

  constructor(private readonly port: CopiesPort) {}

  /** The plan in the database has changed. */
  changed(copied: Copied): void {
    this.latest = copied;
    if (this.callOff) return;
    // The first change of a session waits like any other, as the state before it already has its
    // backup.
    this.last ??= this.port.clock();
    this.callOff = this.port.later(Math.max(0, this.last + EVERY - this.port.clock()), () => {
      void this.flush();
    });
  }

  /** The user leaves the window: backs up changes since the last backup. */
  leaving(): void {
    if (this.latest && this.port.clock() - (this.last ?? 0) >= ON_LEAVING) void this.flush();
  }

  /** Makes a backup now. Returns a Problem if it can't. */
  async keep({ plan, sequence, hash }: Copied, reason: BackupReason): Promise<Backup | Problem> {
    const { host, profile, now } = this.port;
    const at = now();
    const contents = await this.port
      .contents(plan)
      .catch((thrown: unknown) =>
        problem('safety.contentsUnread', { reason: thrown instanceof Error ? thrown.name : '' }),
      );
    if (isProblem(contents)) {
      this.tell(contents);
      return contents;
    }
    const text = writePhasage(plan, contents, { savedWith: `Phasage ${version}`, savedAt: at });
    const answer = await host.keepBackup({
      profile,
      planId: plan.id,
      title: plan.title,
      stepCount: Object.keys(plan.steps).length,
      sequence,
      hash,
      reason,
      at,
      text,
    });
    this.tell(answer.ok ? null : problem(answer.code, answer.params));
    if (answer.ok) this.port.onKept({ plan, sequence, hash });
    return answer.ok ? answer.value.backup : problem(answer.code, answer.params);
  }

  stop(): void {
    this.stopped = true;
    this.callOff?.();
    this.callOff = null;
    this.latest = null;
  }

  private async flush(): Promise<void> {
    this.callOff?.();
    this.callOff = null;
    const copied = this.latest;
    this.latest = null;
    this.last = this.port.clock();
    if (!copied || !isProblem(await this.keep(copied, 'changes')) || this.latest || this.stopped)
      return;
    // Tries a failed backup again, even without further changes.
    this.changed(copied);
  }
}
