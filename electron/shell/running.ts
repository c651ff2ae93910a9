import type { BrowserWindow } from 'electron';
import type { EventName, EventOf } from '../../shared/desktop';
import { TELL } from './channels';

/** The main program's memory between two requests. */
export interface Running {
  window: BrowserWindow | null;
  /** Whether closing would lose edits; the page keeps this up to date. */
  unsaved: boolean;
  /** Whether the page has a plan open: it can then write what is pending when asked. */
  hasPlan: boolean;
  /** Keeps a path to open until the page takes it. */
  keep(path: string): void;
  /** Keeps the path that the system asks to open, and notifies the page. */
  give(path: string): void;
  /** Takes those paths, one at each call, in order; null once there is none. */
  take(): string | null;
  /** Has the page write what is pending; resolves once it says so, at once if it has no plan. */
  flush(): Promise<void>;
  /** The page says so. */
  flushed(): void;
  /** Sends the page an event of the contract; drops it if there is no page. */
  tell<N extends EventName>(name: N, event: EventOf<N>): void;
}

/** At the start. `given`: the path on the command line. */
export function makeRunning(given: string | null): Running {
  const waiting = given === null ? [] : [given];
  let over: (() => void)[] = [];
  const running: Running = {
    window: null,
    unsaved: false,
    hasPlan: false,
    keep: (path) => {
      waiting.push(path);
    },
    give: (path) => {
      running.keep(path);
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
