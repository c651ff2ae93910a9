/** Where a host keeps its own texts: a folder of the disk, or the browser's private files. */
import type { WordKey, WordParams } from '../i18n/words';
import type { Failure } from '../desktop';

/** A flat folder of texts by name. Each function rejects with a `HostError`. */
export interface TextFolder {
  /** The names of its texts; an empty list if the folder does not exist yet. */
  names(): Promise<readonly string[]>;
  /** Null if there is no text of that name. Rejects if there is one that it can't read. */
  read(name: string): Promise<string | null>;
  /**
   * Writes the whole text or nothing: the old text stays until the new one is on the disk and reads
   * back right.
   */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A folder that can also add to a text. */
export interface LineFolder extends TextFolder {
  /**
   * A stamp that changes when another program replaces the text or writes into it; null if there is
   * no text of that name.
   */
  stamp(name: string): Promise<string | null>;
  /**
   * Adds to the end of a text, on the disk before it resolves, and gives the new stamp. Null if the
   * text no longer has the given stamp. If it is interrupted, a part of the addition may remain.
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

/** The failure for a thrown `HostError`; throws any other error again. */
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
