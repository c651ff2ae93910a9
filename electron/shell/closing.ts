/**
 * The end of the program: the page writes its pending edits before its window closes, and the
 * program waits for files that it is still writing.
 */
import type { App, BrowserWindow } from 'electron';

/** How long a closing window waits for its page, in ms. */
const PAGE_MS = 2000;
/** How long the program waits for its own answers after the last window has closed, in ms. */
const ANSWERS_MS = 10_000;

/** Counts the requests that the host is still working on. */
export interface UnderWay {
  /** Counts a request until its answer settles. */
  during<T>(answer: Promise<T>): Promise<T>;
  /** Resolves when all have settled; null if there is none now. */
  settled(): Promise<void> | null;
}

/** Counts answers, from none. */
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

/** Settles with the promise, or after `ms`. */
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
 * Delays the end of the program until its answers settle, as Electron does not wait for promises.
 * Windows does not ask at the end of a session, so nothing can be delayed there.
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
  /** True if closing would lose edits. */
  unsaved(): boolean;
  /** Makes the page write its pending edits; resolves when it has. */
  flush(): Promise<void>;
  /** Asks the user whether to close anyway. */
  asksToLose(): boolean;
  /** Called when the window closes for good. */
  leaving(): void;
}

/** Closes a window in order: the page writes its pending edits, then asks the user if it must. */
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
  // The page itself also prevents closing with unsaved edits, which would ask the user twice.
  window.webContents.on('will-prevent-unload', (event) => {
    if (state === 'agreed' || closing.asksToLose()) event.preventDefault();
  });
  // Windows allows a few seconds and no question.
  window.on('query-session-end', () => void closing.flush());
  window.on('session-end', () => {
    state = 'agreed';
    closing.leaving();
  });
}
