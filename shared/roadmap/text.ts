/** Prepares texts for paper and breaks them into lines. */
import { emWidth } from './metrics/measure';
import type { Span } from './scene';

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g;
// Marks that change the writing direction, and unpaired surrogates.
const DIRECTIONS = String.raw`[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]`;
const HALF_PAIRS =
  String.raw`[\ud800-\udbff](?![\udc00-\udfff])|` + String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`;
const HARMFUL = new RegExp(`${DIRECTIONS}|${HALF_PAIRS}`, 'g');

/**
 * A text on one line, with French no-break spaces before high punctuation, so that no line begins
 * with it.
 */
export function clean(text: string): string {
  if (
    /^[!-~\u00c0-\u017f\u2019]+(?: [0-9A-Za-z\u00c0-\u017f\u2019(][!-~\u00c0-\u017f\u2019]*)*$/.test(
      text,
    )
  )
    return text;
  // The bundled fonts have no narrow no-break space.
  return text
    .replaceAll('\u202f', '\u0001')
    .replaceAll('\u00a0', '\u0001')
    .replace(/\u0001+/g, '\ue000')
    .replace(HARMFUL, '')
    .replace(CONTROLS, ' ')
    .trim()
    .replace(/ +([?!:;»]?)/g, (spaces, sign: string) => (sign === '' ? spaces : `\ue000${sign}`))
    .replace(/« +/g, '«\ue000')
    .replace(/\bn° +(?=\d)/gi, (number) => `${number.trimEnd()}\ue000`)
    .replaceAll('\ue000', '\u00a0');
}

export interface Wrapped {
  readonly spans: readonly Span[];
  /** In em. */ readonly width: number;
}

interface Piece {
  readonly text: string;
  readonly width: number;
  readonly span: Span;
}

/** Breaks spans at spaces into lines of at most `maxWidth` em (cuts longer words). Widths in em. */
export function wrap(spans: readonly Span[], maxWidth: number): Wrapped[] {
  const lines: Wrapped[] = [];
  let line: Span[] = [];
  let width = 0;
  const close = (): void => {
    if (line.length > 0) lines.push({ spans: line, width });
    line = [];
    width = 0;
  };
  const add = ({ text, width: wide, span }: Piece): void => {
    const last = line.at(-1);
    if (last && last.tone === span.tone && last.weight === span.weight)
      line[line.length - 1] = { ...last, text: last.text + text };
    else line.push({ ...span, text });
    width += wide;
  };
  for (const span of spans) {
    const space = emWidth(' ', span.weight);
    // A dot between two parts stays with the first.
    for (const [index, word] of span.text.replaceAll(' · ', '\u00a0· ').split(' ').entries()) {
      const wide = emWidth(word, span.weight);
      const gap = index > 0 && width > 0 ? space : 0;
      if (width + gap + wide <= maxWidth || word === '') {
        if (gap > 0 || word !== '')
          add({ text: gap > 0 ? ` ${word}` : word, width: gap + wide, span });
        continue;
      }
      if (width > 0) close();
      for (const part of wide <= maxWidth
        ? [{ text: word, width: wide }]
        : cutThrough(word, span, maxWidth)) {
        if (width > 0) close();
        add({ ...part, span });
      }
    }
  }
  close();
  return lines;
}

function cutThrough(word: string, span: Span, maxWidth: number): { text: string; width: number }[] {
  const parts: { text: string; width: number }[] = [];
  let part = '';
  let width = 0;
  for (const sign of word) {
    const wide = emWidth(sign, span.weight);
    if (part !== '' && width + wide > maxWidth) {
      parts.push({ text: part, width });
      part = '';
      width = 0;
    }
    part += sign;
    width += wide;
  }
  if (part !== '') parts.push({ text: part, width });
  return parts;
}

/** The width of spans on one line, in em. */
export function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text, weight }) => sum + emWidth(text, weight), 0);
}
