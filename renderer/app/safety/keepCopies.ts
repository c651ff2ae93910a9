/**
 * What is kept of one open plan outside the database, on the browser's clock: its copies, and the
 * rows since the last of them.
 */
import type { Host } from '../../../shared/desktop';
import type { Problem } from '../../../shared/model/problem';
import type { Context } from '../../../shared/model/record';
import { contentsOf } from '../../storage/plans';
import type { PhasageDatabase } from '../../storage/database';
import { Copies, toldOnce } from './copies';
import { Notes } from './notes';

/** The host that keeps copies, and the browser profile whose plans they are of. */
export interface Keeping {
  readonly host: Host;
  readonly profile: string;
}

/**
 * Makes both; `stop` ends the copies, `notes.stop` the notes. They call `onTrouble` when they can
 * keep nothing, and `onMark` when the last edits come to stand in the database alone, or (null) not
 * any more.
 */
export function keepCopies(
  database: PhasageDatabase,
  { host, profile }: Keeping,
  context: Pick<Context, 'now'>,
  onTrouble: (why: Problem) => void,
  onMark: (why: Problem | null) => void,
): { copies: Copies; notes: Notes; stop(): void } {
  const clock = (): number => performance.now();
  const later = (ms: number, act: () => void): (() => void) => {
    const timer = window.setTimeout(act, ms);
    return () => window.clearTimeout(timer);
  };
  // A page with no place for copies says so where one asks for them.
  const told = (why: Problem | null): void => {
    if (why && why.code !== 'desktop.notHere') onTrouble(why);
  };
  const copies = new Copies({
    host,
    profile,
    contents: (plan) => contentsOf(database, plan),
    now: () => context.now(),
    clock,
    later,
    onKept: (copied) => notes.copied(copied),
    onTrouble: told,
  });
  // Each reports its own trouble: noting rows again says nothing of copies that can't be kept.
  const notes: Notes = new Notes({
    host,
    profile,
    clock,
    later,
    copy: (copied) => copies.keep(copied, 'changes'),
    tell: toldOnce(told),
    mark: onMark,
  });
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') copies.leaving();
  };
  document.addEventListener('visibilitychange', onHide);
  return {
    copies,
    notes,
    stop() {
      document.removeEventListener('visibilitychange', onHide);
      copies.stop();
    },
  };
}
