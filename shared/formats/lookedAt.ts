/** A file as the table of formats looks at it, before anything reads it. */
import { readText, readTextLoosely, signsOf, type DecodedText, type Decoder } from './encoding';

export interface LookedAt {
  /** As its folder calls it, without the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null where the bytes are no text. */
  readonly decoded: DecodedText | null;
  /** The text whatever its bytes, to save what can be saved of it. */
  loosely(): string;
  /**
   * Its first bytes as one sign each; of an archive, its last ones too, where the names of what is
   * in it stand.
   */
  readonly head: string;
}

const HEAD = 4096;
const DIRECTORY = 0x20000;
const ARCHIVE = 'PK\u0003\u0004';

/** Looks at a file. */
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
