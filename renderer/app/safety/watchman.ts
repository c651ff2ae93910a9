/**
 * Keeps the sentinel up to date: writes it a moment after each change of the database, and when the
 * user leaves the window.
 */
import type { Host } from '../../../shared/desktop';
import type { Id } from '../../../shared/model/record';
import { makeSentinel, onDatabaseChange } from '../../storage/watch';
import type { PhasageDatabase } from '../../storage/database';

const PAUSE = 800;
/** The time between two tries to read an unreadable sentinel, in ms. */
const LOOK_AGAIN = 5000;

export interface Watchman {
  /**
   * Writes the sentinel now. `leaving` is a plan about to be replaced or deleted for good, whose
   * disappearance is no loss.
   */
  write(leaving?: Id): Promise<void>;
  stop(): void;
}

/**
 * Starts watching. If writing the sentinel fails, the next change tries again, without bothering
 * the user. `mayOverwrite`: for a sentinel that was unreadable at the start; called before each
 * write until it returns true, since that sentinel may be the only sign of a loss.
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
