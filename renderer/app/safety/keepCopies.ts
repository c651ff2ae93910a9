/** The scheduler of copies of one open plan, on the browser's clock. */
import type { Host } from '../../../shared/desktop';
import type { Problem } from '../../../shared/model/problem';
import type { Context } from '../../../shared/model/record';
import { contentsOf } from '../../storage/plans';
import type { PhasageDatabase } from '../../storage/database';
import { Copies } from './copies';

/** The host that keeps copies, and the browser profile whose plans they are of. */
export interface Keeping { readonly host: Host; readonly profile: string }

/** Makes the scheduler; `stop` ends it. `onTrouble` is told when copies can't be kept. */
export function keepCopies(database: PhasageDatabase, { host, profile }: Keeping, context: Pick<Context, 'now'>, onTrouble: (why: Problem) => void): { copies: Copies; stop(): void } {
  const copies = new Copies({
    host, profile, contents: (plan) => contentsOf(database, plan), now: () => context.now(), clock: () => performance.now(),
    later: (ms, act) => { const timer = window.setTimeout(act, ms); return () => window.clearTimeout(timer); },
    // A page with no place for copies says so where one asks for them.
    onTrouble: (why) => { if (why && why.code !== 'desktop.notHere') onTrouble(why); },
  });
  const onHide = (): void => { if (document.visibilityState === 'hidden') copies.leaving(); };
  document.addEventListener('visibilitychange', onHide);
  return { copies, stop() { document.removeEventListener('visibilitychange', onHide); copies.stop(); } };
}
