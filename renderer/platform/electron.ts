/** The host of the desktop application, over what its preload exposes. */
import type { Host } from '../../shared/desktop';
import { makeHost } from './host';

/** What the preload puts on the window. */
export interface Bridge {
  ask(name: string, question: unknown): Promise<unknown>;
  /** Hears events; gives the way to stop. */
  hear(told: (name: string, event: unknown) => void): () => void;
  /** Hands a file over by its place; true where `takeGivenFile` then gives it. */
  drop(file: File): Promise<unknown>;
}

/** The preload's bridge; null out of the desktop application. */
export function bridgeOf(page: object): Bridge | null {
  const given = (page as { phasage?: Partial<Bridge> }).phasage;
  return typeof given?.ask === 'function' && typeof given.hear === 'function'
    ? (given as Bridge)
    : null;
}

/** The host over a bridge. */
export function electronHost(bridge: Bridge): Host {
  return makeHost(
    (name, question) => bridge.ask(name, question),
    (told) => bridge.hear(told),
  );
}
