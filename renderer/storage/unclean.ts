/**
 * After a browser was killed, starts a new log of its database before writing anything after the
 * kill's leftovers.
 *
 * Chromium's LevelDB writes the head and the body of a record one after the other. A kill in
 * between leaves a head without a body at the end of the log. The next start skips it and continues
 * writing in the same log. The start after that takes the following bytes for the body, finds the
 * log damaged and empties the whole database (seen twice in about six hundred kills;
 * `test/faults/torn.ts` makes such an end). After more than 4 MB of writes, LevelDB moves its
 * content into a table and starts another log.
 */
import type { EntityTable } from 'dexie';
import { isDiskFull } from './diskSpace';
import type { PreferenceRecord } from './types';

type Preferences = EntityTable<PreferenceRecord, 'key'>;

/**
 * Each open window has a row in `preferences`; a mark without a living window shows that the window
 * did not close properly.
 */
const MARK = 'open:';
/**
 * In the local storage: the marks of closed windows. The browser drops what a closing page requests
 * from IndexedDB.
 */
const LEFT = 'phasage.left';
/** The bytes of one row: a larger one would go into a file of its own, and not into the log. */
const PIECE = 25_000;
/**
 * The number of pieces per transaction, of which there are two. Each fills a log; the second waits
 * until the first is in a table.
 */
const PIECES = 200;
/** The maximum size of two logs and their tables, in bytes. */
const ROOM = 25 << 20;

/**
 * Notes that a window has closed. The browser writes it to the disk some seconds later: if it is
 * killed meanwhile, the next start does not know.
 */
function noteLeft(mark: string): void {
  try {
    localStorage.setItem(LEFT, [...notedLeft(), mark].join(' '));
  } catch {
    /* Then the next start begins a new log. */
  }
}

function forgetLeft(marks: readonly string[]): void {
  try {
    localStorage.setItem(
      LEFT,
      notedLeft()
        .filter((mark) => !marks.includes(mark))
        .join(' '),
    );
  } catch {
    /* as above */
  }
}

function notedLeft(): string[] {
  try {
    return (localStorage.getItem(LEFT) ?? '').split(' ').filter((mark) => mark !== '');
  } catch {
    return [];
  }
}

/**
 * The marks of windows that no longer exist. A window holds a lock with its mark's name from before
 * it sets the mark until it closes.
 */
async function leftOpen(preferences: Preferences): Promise<string[]> {
  const marks = await preferences.where('key').startsWith(MARK).primaryKeys();
  const { held = [] } = marks.length > 0 ? await navigator.locks.query() : {};
  const alive = new Set(held.map(({ name }) => name));
  return marks.filter((mark) => !alive.has(mark));
}

/** Fills two logs, with random bytes since compressible ones would not fill them. */
async function renewLog(preferences: Preferences): Promise<void> {
  const pieces = Array.from({ length: PIECES }, (_, index) => ({
    key: `filler:${index}`,
    value: crypto.getRandomValues(new Uint8Array(PIECE)),
  }));
  for (let turn = 0; turn < 2; turn += 1) await preferences.bulkPut(pieces);
  await preferences.bulkDelete(pieces.map(({ key }) => key));
}

/**
 * Holds the lock and the mark of this window until it closes; a window that returns from the
 * browser's cache sets them again.
 */
async function markOpen(preferences: Preferences): Promise<void> {
  const mark = MARK + crypto.randomUUID();
  await new Promise<void>((held) => {
    void navigator.locks.request(mark, () => {
      held();
      return new Promise(() => undefined);
    });
  });
  const put = (): Promise<unknown> =>
    preferences.put({ key: mark, value: true }).catch(() => undefined);
  window.addEventListener('pagehide', () => noteLeft(mark));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) forgetLeft([mark]);
  });
  await put();
}

/**
 * Call it at each opening, before writing anything else. Without enough room it does nothing, and
 * the next opening tries again.
 */
export async function renewAfterKill(preferences: Preferences): Promise<void> {
  try {
    const left = await leftOpen(preferences);
    const closed = notedLeft();
    const isClean = left.every((mark) => closed.includes(mark));
    if (isClean || !(await isDiskFull(ROOM))) {
      if (!isClean) await renewLog(preferences);
      await preferences.bulkDelete(left);
      forgetLeft(left);
    }
    await markOpen(preferences);
  } catch {
    /* The database is as usable as before. */
  }
}
