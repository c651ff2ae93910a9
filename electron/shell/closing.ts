/**
 * The end of the program: the page writes what is pending before its window closes, and the program
 * does not end under a file that it is writing.
 */
import type { App, BrowserWindow } from 'electron';

/** How long a closing window waits for its page, in ms. */
const PAGE_MS = 2000;
/** How long the program waits for its own answers once every window is closed, in ms. */
const ANSWERS_MS = 10_000;

/** Counts the answers that the host is still working on. */
export interface UnderWay {
  /** Counts an answer until it settles. */
  during<T>(answer: Promise<T>): Promise<T>;
  /** Resolves once none is left; null if there is none now. */
  settled(): Promise<void> | null;
}

/** None is under way at the start. */
export function makeUnderWay(): UnderWay {
  const answers = new Set<Promise<unknown>>();
  const drained = async (): Promise<void> => {
    while (answers.size > 0) await Promise.allSettled(answers);
  };
  return {
    during: (answer) => {
      answers.add(answer);
      const over = (): void => {
        answers.delete(answer);
      };
      answer.then(over, over);
      return answer;
    },
    settled: () => (answers.size > 0 ? drained() : null),
  };
}

/** Settles with the promise, or after so many ms. */
export async function atMost(ms: number, promise: Promise<unknown>): Promise<void> {
  let limit: NodeJS.Timeout | undefined;
  await Promise.race([
    promise,
    new Promise<void>((done) => {
      limit = setTimeout(done, ms);
    }),
  ]);
  clearTimeout(limit);
}

/**
 * Holds the program's end until its answers settle: Electron waits for no promise. Windows does not
 * ask at the end of a session, and nothing is held there.
 */
export function endAfterAnswers(app: Pick<App, 'on' | 'quit'>, underWay: UnderWay): void {
  let waited = false;
  app.on('will-quit', (event) => {
    const left = waited ? null : underWay.settled();
    if (left === null) return;
    waited = true;
    event.preventDefault();
    void atMost(ANSWERS_MS, left).then(() => app.quit());
  });
}

export interface Closing {
  /** Whether closing would lose edits. */
  unsaved(): boolean;
  /** Has the page write what is pending; resolves once it has. */
  flush(): Promise<void>;
  /** Asks the user whether to close all the same. */
  asksToLose(): boolean;
  /** Called as the window closes for good. */
  leaving(): void;
}

/** Closes a window in order: the page writes what is pending, then the user is asked if need be. */
export function closeInOrder(window: BrowserWindow, closing: Closing): void {
  let state: 'open' | 'flushing' | 'agreed' = 'open';
  window.on('close', (event) => {
    if (state === 'agreed') return closing.leaving();
    event.preventDefault();
    if (state === 'flushing') return;
    state = 'flushing';
    void atMost(PAGE_MS, closing.flush()).then(() => {
      if (window.isDestroyed()) return;
      state = state === 'agreed' || !closing.unsaved() || closing.asksToLose() ? 'agreed' : 'open';
      if (state === 'agreed') window.close();
    });
  });
  // The page itself also holds the window back (unsaved edits): ask once, not twice.
  window.webContents.on('will-prevent-unload', (event) => {
    if (state === 'agreed' || closing.asksToLose()) event.preventDefault();
  });
  // Windows gives a few seconds and takes no question.
  window.on('query-session-end', () => void closing.flush());
  window.on('session-end', () => {
    state = 'agreed';
    closing.leaving();
  });
}
