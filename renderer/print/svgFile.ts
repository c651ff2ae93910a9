/** A page as a separate SVG file: real text, with the bundled fonts inside. */
import { shapesOf, textOf, type Drawn } from './drawing';
import type { Page } from '../../shared/roadmap/scene';

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!,
  );
/** Attributes that are in camel case or have a colon in SVG. */
const NAMES: Readonly<Record<string, string>> = {
  xmlSpace: 'xml:space',
  preserveAspectRatio: 'preserveAspectRatio',
  viewBox: 'viewBox',
};
const nameOf = (name: string): string =>
  NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The elements as text. */
export function markup(drawn: Drawn | string): string {
  if (typeof drawn === 'string') return escaped(drawn);
  // Names of elements are in camel case already: clipPath, linearGradient.
  const attributes = Object.entries(drawn.attributes)
    .map(([name, value]) => ` ${nameOf(name)}="${escaped(String(value))}"`)
    .join('');
  return `<${drawn.tag}${attributes}>${drawn.children?.map(markup).join('') ?? ''}</${drawn.tag}>`;
}

export interface SvgOptions {
  readonly title: string;
  readonly colour: boolean;
  /** '' for transparent. */
  readonly paper: string;
  /** A style sheet with the fonts, '' without. */
  readonly fonts: string;
}

const TEXT_STYLE = [
  "font-family:'Source Sans 3',sans-serif",
  'font-kerning:none',
  'font-variant-ligatures:none',
  'white-space:pre',
].join(';');

/** The page as an SVG document. */
export function svgOf(page: Page, { title, colour, paper, fonts }: SvgOptions): string {
  const style = `${fonts}text{${TEXT_STYLE}}`;
  const texts = page.blocks.flatMap(({ lines }) =>
    lines.map((line) => markup(textOf(line, colour))),
  );
  const ground =
    paper === '' ? '' : `<rect width="${page.width}" height="${page.height}" fill="${paper}"/>`;
  const size = `width="${page.width}pt" height="${page.height}pt"`;
  const box = `viewBox="0 0 ${page.width} ${page.height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="fr" ${size} ${box} role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${escaped(style)}</style>`,
    ground,
    ...shapesOf(page, colour, 's').map(markup),
    ...texts,
    '</svg>',
  ].join('');
}
