import type { Failure } from '../../shared/desktop';
import { tooBig } from '../../shared/formats/phasage';
import { failed } from './failure';

/** What of a file is needed to read it. */
export type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/**
 * A file's text. Larger than `most` bytes, it is not read at all; what is not UTF-8 is damaged,
 * never mended in silence.
 */
export async function readText(file: ReadableFile, most: number): Promise<string | Failure> {
  const refused = tooBig(file.size, most);
  if (refused) return failed(refused.code, refused.params);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return failed('files.unreadable', { name: file.name });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed('files.notJson');
  }
}

/** A file that was dropped or chosen by an input: it can be read, not written over. */
export async function readFile(
  file: ReadableFile,
  most: number,
): Promise<
  { ok: true; value: { token: string; name: string; text: string; stamp: string } } | Failure
> {
  const text = await readText(file, most);
  return typeof text === 'string'
    ? { ok: true, value: { token: crypto.randomUUID(), name: file.name, text, stamp: '' } }
    : text;
}
