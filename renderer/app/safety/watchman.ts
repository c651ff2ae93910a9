/**
 * Keeps the sentinel up to date: written a moment after each change of the database, and when the
 * window is left.
 */
import type { Host } from '../../../shared/desktop';
import type { Id } from '../../../shared/model/record';
import { makeSentinel, onDatabaseChange } from '../../storage/watch';
import type { PhasageDatabase } from '../../storage/database';

const PAUSE = 800;
/** Between two looks at a sentinel that can't be read, in ms. */
const LOOK_AGAIN = 5000;

export interface Watchman {
  /**
   * Writes the sentinel now; of a plan that is `leaving` (replaced or deleted for good the next
   * moment) whatever is found next is no loss.
   */
  write(leaving?: Id): Promise<void>;
  stop(): void;
}

/**
 * Begins to watch. A sentinel that can't be written is written at the next change: nothing is to be
 * done by the person. `mayOverwrite`: given where the sentinel could not be read at the start, and
 * asked before it is written until it gives true; what it knows may be all that tells of a loss.
 */
export function watchDatabase(
  database: PhasageDatabase,
  host: Pick<Host, 'writeSentinel'>,
  profile: string,
  now: () => string,
  mayOverwrite?: () => Promise<boolean>,
): Watchman {
  let isFree = !mayOverwrite;
  let timer = 0;
  let last: Promise<void> = Promise.resolve();
  const write = (leaving?: Id): Promise<void> => {
    window.clearTimeout(timer);
    timer = 0;
    last = last
      .then(async () => {
        isFree ||= (await mayOverwrite?.()) ?? true;
        if (!isFree) {
          soon(LOOK_AGAIN);
          return;
        }
        await host.writeSentinel({
          profile,
          sentinel: await makeSentinel(database, now(), leaving),
        });
      })
      .catch(() => undefined);
    return last;
  };
  const soon = (pause: number): void => {
    timer ||= window.setTimeout(() => {
      void write();
    }, pause);
  };
  const onHide = (): void => {
    if (timer !== 0) void write();
  };
  const stopHearing = onDatabaseChange(() => soon(PAUSE));
  window.addEventListener('pagehide', onHide);
  document.addEventListener('visibilitychange', onHide);
  return {
    write,
    stop() {
      stopHearing();
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
    },
  };
}
