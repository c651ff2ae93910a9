/** The host of the desktop application, through its preload. */
import type { Host } from '../../shared/desktop';
import { makeHost } from './host';

/** The functions that the preload puts on the window. */
export interface Bridge {
  ask(name: string, question: unknown): Promise<unknown>;
  /** Listens to events; returns the function that stops it. */
  hear(listener: (name: string, event: unknown) => void): () => void;
  /** Passes on a file by its path; its token for `rereadFile`, or null without a path. */
  drop(file: File): Promise<unknown>;
}

/** The preload's bridge; null outside the desktop application. */
export function bridgeOf(page: object): Bridge | null {
  const given = (page as { phasage?: Partial<Bridge> }).phasage;
  return typeof given?.ask === 'function' && typeof given.hear === 'function'
    ? (given as Bridge)
    : null;
}

/** The host behind a bridge. */
export function electronHost(bridge: Bridge): Host {
  return makeHost(
    (name, question) => bridge.ask(name, question),
    (listener) => bridge.hear(listener),
  );
}
