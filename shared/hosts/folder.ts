/** Where a host keeps its own texts: a folder of the disk, or the browser's private files. */
import type { WordKey, WordParams } from '../i18n/words';
import type { Failure } from '../desktop';

/** A flat folder of texts by name. Each function rejects with a `HostError`. */
export interface TextFolder {
  /** Names of what is in it; none where the folder is not there yet. */
  names(): Promise<readonly string[]>;
  /** Null where there is none of that name; what is there and can't be read is a failure. */
  read(name: string): Promise<string | null>;
  /**
   * Whole or not at all: what was there before stays until the new text is on the disk and was read
   * back.
   */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** One that can also add to a text. */
export interface LineFolder extends TextFolder {
  /**
   * What tells a text from what another program put in its place or wrote into it; null where there
   * is none of that name.
   */
  stamp(name: string): Promise<string | null>;
  /**
   * Puts a text behind what is there, and on the disk before it resolves, and gives the new stamp;
   * null where what is there is not what has that stamp. Cut off in the middle, a part of it may
   * stay there.
   */
  append(name: string, text: string, stamp: string): Promise<string | null>;
}

/** The reason why a host failed, as a code of the catalogue of words. */
export class HostError extends Error {
  constructor(
    readonly code: WordKey,
    readonly params: WordParams = {},
  ) {
    super(code);
  }
}

/** The failure that a thrown error is; what is no `HostError` is thrown on. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof HostError)
    return { ok: false, code: thrown.code, params: { ...thrown.params } };
  throw thrown;
}

/** Runs acts one after the other, in the order of the calls. */
export function inTurn(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
}
