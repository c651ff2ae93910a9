/**
 * Prepares a picture that the user pastes, drops or chooses: its bytes, their type, its size in
 * pixels.
 */
import { withoutEnd } from '../../shared/model/trimming';
import type { PictureBytes } from '../../shared/document/job';
import { problem, type Problem } from '../../shared/model/problem';
import { toBase64 } from '../platform/base64';

export interface ReadPicture {
  readonly title: string;
  readonly content: PictureBytes;
  readonly width: number;
  readonly height: number;
}

/** The maximum size of a picture in bytes: users mail their plans. */
export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_PIXELS = 20_000;

/** The type from the first bytes, whatever the name; null for any other. */
export function mimeOf(bytes: Uint8Array): PictureBytes['mime'] | null {
  if ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte))
    return 'image/png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'image/jpeg' : null;
}

/** Reads a file. Problems: `documentView.picture…`, which suggest what to do. */
export async function readPicture(file: File): Promise<ReadPicture | Problem> {
  const title = file.name.replace(/\.[^.]*$/, '');
  if (file.size > MOST_BYTES)
    return problem('documentView.pictureTooBig', {
      name: file.name,
      size: { amount: file.size, unit: 'bytes' },
      most: { amount: MOST_BYTES, unit: 'bytes' },
    });
  // The file may have disappeared since.
  const read = await file.arrayBuffer().catch(() => null);
  if (!read) return problem('files.unreadable', { name: file.name });
  const bytes = new Uint8Array(read);
  const mime = mimeOf(bytes);
  if (!mime) return problem('documentView.pictureKind', { name: file.name });
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mime })).catch(() => null);
  if (!bitmap || bitmap.width > MOST_PIXELS || bitmap.height > MOST_PIXELS)
    return problem('documentView.pictureBroken', { name: file.name });
  const { width, height } = bitmap;
  bitmap.close();
  return { title, content: { mime, base64: toBase64(bytes) }, width, height };
}

/** The line feeds missing for an empty line between two paragraphs. */
const missingBreaks = (breaks: string): string => '\n\n'.slice(breaks.length);

/** Inserts a text on lines of its own; also gives the position of the caret after it. */
export function withInserted(
  text: string,
  at: number,
  line: string,
): { readonly text: string; readonly caret: number } {
  const [before, after] = [
    withoutEnd(text.slice(0, at), /[ \t]/),
    text.slice(at).replace(/^[ \t]+/, ''),
  ];
  const gap = before === '' ? '' : missingBreaks(/\n{0,2}$/.exec(before)![0]);
  const tail = after === '' ? '\n' : missingBreaks(/^\n{0,2}/.exec(after)![0]);
  return {
    text: `${before}${gap}${line}${tail}${after}`,
    caret: before.length + gap.length + line.length + tail.length,
  };
}
