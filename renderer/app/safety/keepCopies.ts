/**
 * Keeps one open plan safe outside the database: its backups, and the journal rows since the last
 * one.
 */
import type { Host } from '../../../shared/desktop';
import type { Problem } from '../../../shared/model/problem';
import type { Context } from '../../../shared/model/record';
import { contentsOf } from '../../storage/plans';
import type { PhasageDatabase } from '../../storage/database';
import { Copies, reportOnce } from './copies';
import { Notes } from './notes';

/** The host that keeps backups, and the browser profile of the plans. */
export interface Keeping {
  readonly host: Host;
  readonly profile: string;
}

/**
 * Makes both; `stop` ends the backups, `notes.stop` the notes. They call `onTrouble` if they can
 * keep nothing, and `onMark` if the last edits are only in the database, or (with null) no longer.
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
  // A page without a place for backups says so when the user asks for them.
  const report = (why: Problem | null): void => {
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
    onTrouble: report,
  });
  // Each reports its own trouble: a success in noting rows must not hide a failure of backups.
  const notes: Notes = new Notes({
    host,
    profile,
    clock,
    later,
    copy: (copied) => copies.keep(copied, 'changes'),
    tell: reportOnce(report),
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
