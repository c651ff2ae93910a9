import type { Answer, Failure } from '../../shared/desktop';
import { tooBig } from '../../shared/formats/phasage';
import { toBase64 } from './base64';
import { failed } from './failure';

/** The parts of a file that reading needs. */
export type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** A file's bytes. Does not read a file larger than `most`. */
export async function readBytes(file: ReadableFile, most: number): Promise<Uint8Array | Failure> {
  const refused = tooBig(file.size, most);
  if (refused) return failed(refused.code, refused.params);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return failed('files.unreadable', { name: file.name });
  }
}

/** A file that the user dropped or chose with an input: readable, but not writable. */
export async function readFile(file: ReadableFile, most: number): Promise<Answer<'rereadFile'>> {
  const bytes = await readBytes(file, most);
  return bytes instanceof Uint8Array
    ? {
        ok: true,
        value: {
          token: crypto.randomUUID(),
          name: file.name,
          base64: toBase64(bytes),
          stamp: '',
        },
      }
    : bytes;
}
