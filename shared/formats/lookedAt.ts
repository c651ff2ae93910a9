/** A file as the table of formats examines it, before anything reads it. */
import { readText, readTextLoosely, signsOf, type DecodedText, type Decoder } from './encoding';

export interface LookedAt {
  /** Its name without the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null if the bytes are not text. */
  readonly decoded: DecodedText | null;
  /** The text of any bytes, to save as much as possible. */
  loosely(): string;
  /**
   * Its first bytes as one character each; for an archive, also its last ones, which list its
   * contents.
   */
  readonly head: string;
}

const HEAD = 4096;
const DIRECTORY = 0x20000;
const ARCHIVE = 'PK\u0003\u0004';

/** Examines a file. */
export function lookAt(name: string, bytes: Uint8Array, decoder: Decoder): LookedAt {
  const start = signsOf(bytes.subarray(0, HEAD));
  return {
    name,
    bytes,
    decoded: readText(bytes, decoder),
    loosely: () => readTextLoosely(bytes, decoder),
    head: start.startsWith(ARCHIVE) ? start + signsOf(bytes.subarray(-DIRECTORY)) : start,
  };
}
