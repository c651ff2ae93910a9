// `npx tsx build/scripts/fontMetrics.ts`: reads the widths of the bundled fonts (static files) and
// writes shared/roadmap/metrics/table.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import opentype from 'opentype.js';
import { ROOT } from './targets';

const FOLDER = `${ROOT}/node_modules/@fontsource/source-sans-3`;
const WEIGHTS = [400, 600, 700] as const;
const FACE = /url\((\.\/files\/[^)]+\.woff)\)[^}]*?unicode-range:([^;]+);/g;

interface Run {
  readonly start: number;
  readonly advances: number[];
}

/** The code points of a CSS unicode-range. */
function covers(range: string): (code: number) => boolean {
  const spans = range.split(',').map((part) =>
    part
      .trim()
      .replace('U+', '')
      .split('-')
      .map((hex) => parseInt(hex, 16)),
  );
  return (code) => spans.some(([first, last]) => code >= first! && code <= (last ?? first!));
}

/**
 * The advance widths of a weight by code point, in thousandths of an em, only for the code points
 * that the page's style sheet uses.
 */
function advancesOf(weight: number): {
  advances: Map<number, number>;
  ascent: number;
  descent: number;
} {
  const advances = new Map<number, number>();
  let [ascent, descent] = [0, 0];
  for (const [, file, range] of readFileSync(`${FOLDER}/${weight}.css`, 'utf8').matchAll(FACE)) {
    const bytes = readFileSync(`${FOLDER}/${file!}`);
    const font = opentype.parse(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    const isServed = covers(range!);
    [ascent, descent] = [
      (font.ascender / font.unitsPerEm) * 1000,
      (-font.descender / font.unitsPerEm) * 1000,
    ];
    for (const [code, glyph] of Object.entries(font.tables.cmap.glyphIndexMap)) {
      if (isServed(Number(code)))
        advances.set(
          Number(code),
          Math.round((font.glyphs.get(glyph).advanceWidth / font.unitsPerEm) * 1000),
        );
    }
  }
  return { advances, ascent, descent };
}

function runsOf(advances: ReadonlyMap<number, number>): Run[] {
  const runs: Run[] = [];
  let next = -1;
  for (const code of [...advances.keys()].sort((a, b) => a - b)) {
    if (code !== next) runs.push({ start: code, advances: [] });
    runs.at(-1)!.advances.push(advances.get(code)!);
    next = code + 1;
  }
  return runs;
}

/** The content of the table's file. */
export function metricsFile(): string {
  const found = WEIGHTS.map((weight) => ({ weight, ...advancesOf(weight) }));
  const rows = found.map(
    ({ weight, advances }) =>
      `  ${weight}: '${runsOf(advances)
        .map(
          (run) =>
            `${run.start.toString(36)}:${run.advances.map((value) => value.toString(36)).join(',')}`,
        )
        .join(';')}',`,
  );
  return `/** Made by build/scripts/fontMetrics.ts from the bundled font files; not to be written by hand. */

/** Of the em: how far the fonts reach above and below the baseline. */
export const ASCENT = ${Math.max(...found.map(({ ascent }) => ascent)) / 1000};
export const DESCENT = ${Math.max(...found.map(({ descent }) => descent)) / 1000};

/**
 * Advance widths by weight, in thousandths of an em: runs of "first code point:advance,advance…",
 * numbers in base 36.
 */
export const ADVANCES = {
${rows.join('\n')}
} as const;
`;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href)
  writeFileSync(`${ROOT}/shared/roadmap/metrics/table.ts`, metricsFile());
