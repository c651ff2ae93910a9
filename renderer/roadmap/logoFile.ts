import { say } from '../../shared/i18n/words';
import { toBase64 } from '../platform/base64';
import { pictureRead } from '../ui/pictureRead';

const MOST = 2 * 1024 * 1024;
/** The accepted types of pictures. */
export const KINDS = ['image/png', 'image/jpeg', 'image/svg+xml', 'image/webp', 'image/gif'];

export interface Picture {
  readonly content: { mime: string; base64: string };
  readonly width: number;
  readonly height: number;
}

/** A picture that can be drawn; else a sentence with the reason. */
export async function pictureOf(file: File): Promise<Picture | string> {
  if (!KINDS.includes(file.type)) return say('roadmapView.badPicture');
  if (file.size > MOST)
    return say('roadmapView.bigPicture', {
      size: (file.size / 1024 / 1024).toFixed(1).replace('.', ','),
    });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return say('files.unreadable', { name: file.name });
  const content = { mime: file.type, base64: toBase64(new Uint8Array(bytes)) };
  const image = new Image();
  image.src = `data:${content.mime};base64,${content.base64}`;
  if (
    !(await pictureRead(image).then(
      () => true,
      () => false,
    ))
  )
    return say('roadmapView.badPicture');
  const clamp = (size: number): number => Math.min(20_000, Math.max(1, Math.round(size)));
  // An SVG may have no size of its own.
  return {
    content,
    width: clamp(image.naturalWidth || 300),
    height: clamp(image.naturalHeight || 150),
  };
}
