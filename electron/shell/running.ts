import type { BrowserWindow } from 'electron';
import type { EventName, EventOf } from '../../shared/desktop';
import { TELL } from './channels';

/** The state of the main program between two requests. */
export interface Running {
  window: BrowserWindow | null;
  /** True if closing would lose edits; the page keeps this up to date. */
  unsaved: boolean;
  /** True if the page has a plan open, and so can write its pending edits. */
  hasPlan: boolean;
  /** Keeps the path that the system asks to open until the page takes it, and notifies the page. */
  give(path: string): void;
  /** Takes those paths, one per call, in order; null when there are no more. */
  take(): string | null;
  /** Makes the page write its pending edits; resolves when it has, at once without a plan. */
  flush(): Promise<void>;
  /** The page has written them. */
  flushed(): void;
  /** Sends the page an event of the contract; drops it if there is no page. */
  tell<N extends EventName>(name: N, event: EventOf<N>): void;
}

/** The state at the start. `given`: the path on the command line. */
export function makeRunning(given: string | null): Running {
  const waiting = given === null ? [] : [given];
  let over: (() => void)[] = [];
  const running: Running = {
    window: null,
    unsaved: false,
    hasPlan: false,
    give: (path) => {
      waiting.push(path);
      running.tell('fileGiven', {});
    },
    take: () => waiting.shift() ?? null,
    flush: () =>
      new Promise((done) => {
        if (!running.hasPlan) return done();
        over.push(done);
        running.tell('closing', {});
      }),
    flushed: () => {
      for (const done of over) done();
      over = [];
    },
    tell: (name, event) => running.window?.webContents.send(TELL, name, event),
  };
  return running;
}
