/**
 * The roadmap inside an A4 document: drawn on landscape pages, in the space left by the margins and
 * the headings above it.
 */
import '../i18n/later';
import { stretchesOf, type WideStretch } from '../document/stretches';
import type { Block, BlockOf } from '../document/tree';
import type { Evaluation } from '../evaluate';
import type { IsoDate } from '../model/dates';
import { emWidth } from './metrics/measure';
import { readOptions } from './options';
import { roadmapScene } from './roadmap';
import type { Scene } from './scene';

const PER_MM = 72 / 25.4;
/**
 * The text area of a landscape page, in points: A4 less 12 mm at the sides, 20 mm above, 17 mm
 * below (`document.css`, `formats/docx/write.ts`).
 */
export const WIDE_TEXT = { width: 273 * PER_MM, height: 173 * PER_MM } as const;

/** The maximum size of headings by level, in points, on the page and in the .docx. */
const SIZES = [17, 13.5, 12, 11, 10.5, 10.5] as const;
const LEADING = 1.4;
const APART = 6;
/** Fonts that replace ours in a .docx may be wider. */
const WIDER = 1.2;
/** The space below a drawing: the line of text that holds the picture. */
const BELOW = 6;

/** The height of headings above a drawing, in points. */
export function headRoom(headings: readonly Pick<BlockOf<'heading'>, 'level' | 'text'>[]): number {
  return headings.reduce((sum, { level, text }) => {
    const size = SIZES[level - 1]!;
    return (
      sum +
      Math.max(1, Math.ceil((emWidth(text, 700) * size * WIDER) / WIDE_TEXT.width)) *
        LEADING *
        size +
      APART
    );
  }, BELOW);
}

/** The roadmap below headings, on pages of the remaining size; no pages if it can't be drawn. */
export function roadmapInDocument(
  evaluation: Evaluation,
  headings: readonly Pick<BlockOf<'heading'>, 'level' | 'text'>[],
  today: IsoDate,
): Scene {
  const options = readOptions({
    paper: 'A4',
    landscape: true,
    least: 6,
    scenarioId: evaluation.scenarioId,
    logos: false,
    draft: false,
  });
  return roadmapScene(evaluation, options, {
    today,
    within: {
      width: WIDE_TEXT.width,
      height: Math.max(WIDE_TEXT.height / 2, WIDE_TEXT.height - headRoom(headings)),
    },
  });
}

/** The pages of one roadmap as the bytes of PNGs, with their sizes in CSS pixels. */
export type DrawnPages = readonly {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}[];

/** The roadmaps of a document, in the order of its roadmap blocks. */
export function roadmapsInDocument(
  blocks: readonly Block[],
  evaluation: Evaluation,
  today: IsoDate,
): Scene[] {
  return stretchesOf(blocks)
    .filter((stretch): stretch is WideStretch => stretch.wide)
    .map(({ headings }) => roadmapInDocument(evaluation, headings, today));
}

/** Distributes the pictures of the pages, all in order, to their scenes. */
export function drawnRoadmaps(scenes: readonly Scene[], pngs: readonly Uint8Array[]): DrawnPages[] {
  let from = 0;
  return scenes.map(({ pages }) => {
    const own = pages.flatMap(({ width, height }, index) => {
      const png = pngs[from + index];
      return png === undefined
        ? []
        : [
            {
              png,
              width: Math.round((width * 96) / 72),
              height: Math.round((height * 96) / 72),
            },
          ];
    });
    from += pages.length;
    return own;
  });
}
