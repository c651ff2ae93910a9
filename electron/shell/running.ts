import type { BrowserWindow } from 'electron';
import type { EventName, EventOf } from '../../shared/desktop';
import { TELL } from './channels';

/** The main program's memory between two requests. */
export interface Running {
  window: BrowserWindow | null;
  /** Whether closing would lose edits; the page keeps this up to date. */
  unsaved: boolean;
  /** Keeps the path that the system asks to open until the page takes it, and notifies the page. */
  give(path: string): void;
  /** Takes that path; only the first call gets it. */
  take(): string | null;
  /** Sends the page an event of the contract; drops it if there is no page. */
  tell<N extends EventName>(name: N, event: EventOf<N>): void;
}

/** At the start. `given`: the path on the command line. */
export function makeRunning(given: string | null): Running {
  let waiting = given;
  const running: Running = {
    window: null,
    unsaved: false,
    give: (path) => {
      waiting = path;
      running.tell('fileGiven', {});
    },
    take: () => {
      const path = waiting;
      waiting = null;
      return path;
    },
    tell: (name, event) => running.window?.webContents.send(TELL, name, event),
  };
  return running;
}
