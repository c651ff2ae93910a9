/**
 * Copies of the open plan outside the database: after fifteen minutes of changes, and before what
 * changes much.
 */
import { version } from '../../../package.json';
import type { Backup, BackupReason, Host } from '../../../shared/desktop';
import { writePhasage, type Contents } from '../../../shared/formats/phasage';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';

/** Between two copies of a plan that is being changed, in ms. */
export const EVERY = 15 * 60_000;
/** A window that is left keeps a copy where the last is older than this. */
const ON_LEAVING = 60_000;

/** The plan with its place in the journal. */
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
  /** Told of each copy that was kept. */
  onKept(copied: Copied): void;
  /** Told once when copies can't be kept, and (null) once they can again. */
  onTrouble(why: Problem | null): void;
}

type Told = (why: Problem | null) => void;

/** Passes on why something can't be done, and (null) that it can again: each once. */
export function toldOnce(told: Told): Told {
  let troubled = false;
  return (why) => {
    if ((why !== null) === troubled) return;
    troubled = why !== null;
    told(why);
  };
}

/** The scheduler of one window's copies of one plan. */
export class Copies {
  private last: number | null = null;
  private latest: Copied | null = null;
  private callOff: (() => void) | null = null;
  private stopped = false;

  private readonly tell = toldOnce((why) => this.port.onTrouble(why));

  constructor(private readonly port: CopiesPort) {}

  /** The plan was saved in the database as it now is. */
  changed(copied: Copied): void {
    this.latest = copied;
    if (this.callOff) return;
    // The first change of a sitting waits like any other: what was there before it has its copy
    // already.
    this.last ??= this.port.clock();
    this.callOff = this.port.later(Math.max(0, this.last + EVERY - this.port.clock()), () => {
      void this.flush();
    });
  }

  /** The window is left: what changed since the last copy is kept. */
  leaving(): void {
    if (this.latest && this.port.clock() - (this.last ?? 0) >= ON_LEAVING) void this.flush();
  }

  /** Keeps a copy now. Gives the Problem where that can't be. */
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

  /** No copy after this. */
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
    // What could not be kept is tried again, though nothing be changed meanwhile.
    this.changed(copied);
  }
}
