/** Waits for the bundled fonts: a page printed earlier would use another font. */
import { toBase64 } from '../platform/base64';
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import semibold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff2?url';

const FACES = [
  [400, regular],
  [600, semibold],
  [700, bold],
] as const;

/** Waits for the three weights, and for other fonts of the page's texts. */
export async function fontsReady(): Promise<void> {
  await Promise.all(FACES.map(([weight]) => document.fonts.load(`${weight} 12px 'Source Sans 3'`)));
  await document.fonts.ready;
}

/** A style sheet with the fonts inside it, for self-contained files. */
export async function fontSheet(): Promise<string> {
  const faces = await Promise.all(
    FACES.map(async ([weight, url]) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      const source = `url(data:font/woff2;base64,${toBase64(bytes)}) format('woff2')`;
      return `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:${source}}`;
    }),
  );
  return faces.join('');
}
