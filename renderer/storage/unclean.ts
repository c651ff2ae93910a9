/**
 * After a browser that was killed: a new log is begun before anything is written behind what the
 * kill left.
 *
 * Chromium's LevelDB writes a record's head and its body one after the other. Killed in between, it
 * leaves a head alone at the end of its
 * log; the next start passes over it and goes on writing behind it in the same log; the start after
 * that takes what follows for the body, finds the log
 * damaged and empties the whole database (seen twice in some six hundred kills;
 * `test/faults/torn.ts` makes such an end). More than 4 MB of
 * writes make it keep what it holds in a table and begin another log.
 */
import type { EntityTable } from 'dexie';
import { isDiskFull } from './diskSpace';
import type { PreferenceRecord } from './types';

type Preferences = EntityTable<PreferenceRecord, 'key'>;

/**
 * A row of `preferences` for each window that is open; one whose window is not there any more was
 * not closed.
 */
const MARK = 'open:';
/**
 * In the local storage: the marks of windows that were left. What IndexedDB is asked for by a page
 * that goes is undone with it.
 */
const LEFT = 'phasage.left';
/** Bytes of one row: a larger one would lie in a file of its own, and not in the log. */
const PIECE = 25_000;
/**
 * Pieces in one of two transactions: each alone fills a log, the second waits until the first is in
 * a table.
 */
const PIECES = 200;
/** What two logs and their tables may take at most, in bytes. */
const ROOM = 25 << 20;

/**
 * Notes that a window was left. Written to the disk some seconds later: a browser killed meanwhile
 * has not left it, as far as the next start knows.
 */
function noteLeft(mark: string): void {
  try {
    localStorage.setItem(LEFT, [...notedLeft(), mark].join(' '));
  } catch {
    /* the next start begins a new log */
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
 * The marks of windows that are not there any more. A window holds the lock of its mark's name
 * before it sets it, and as long as it lives.
 */
async function leftOpen(preferences: Preferences): Promise<string[]> {
  const marks = await preferences.where('key').startsWith(MARK).primaryKeys();
  const { held = [] } = marks.length > 0 ? await navigator.locks.query() : {};
  const alive = new Set(held.map(({ name }) => name));
  return marks.filter((mark) => !alive.has(mark));
}

/** Fills two logs. What can be pressed together would not fill them. */
async function renewLog(preferences: Preferences): Promise<void> {
  const pieces = Array.from({ length: PIECES }, (_, index) => ({
    key: `filler:${index}`,
    value: crypto.getRandomValues(new Uint8Array(PIECE)),
  }));
  for (let turn = 0; turn < 2; turn += 1) await preferences.bulkPut(pieces);
  await preferences.bulkDelete(pieces.map(({ key }) => key));
}

/**
 * Holds the lock and the mark of this window until it is left; one that comes back from the
 * browser's cache has them again.
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
 * To be asked at each opening, before anything else is written. Where there is no room for it
 * nothing is done, and the next opening tries again.
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
    /* The database is as usable as it was. */
  }
}
