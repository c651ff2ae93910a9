/**
 * Finds the largest type at which a roadmap fits its paper; if none does, finds options that would.
 */
import { problem, type Problem } from '../model/problem';
import type { Evaluation } from '../evaluate';
import type { Canvas } from './frame';
import { layOut, type Laid, type LayoutInput } from './layout';
import { PAPER_NAMES, type RoadmapOptions } from './options';
import type { Offer } from './scene';
import { canvasOf, type Sheet } from './sheets';

/** The maximum size of running text per paper; true size uses it too. */
const LARGEST = { A4: 9.5, A3: 12.4, A2: 16, A1: 21 } as const;
const TRUE = { A4: 8.5, A3: 10, A2: 12, A1: 14 } as const;
const STEP = 0.25;
/** The maximum number of sheets along one side of a mosaic. */
const MAX_SIDE = 12;

export interface Fitted {
  readonly laid: Laid | null;
  readonly problems: readonly Problem[];
  readonly offers: readonly Offer[];
}

/** The content of a layout and the sheet it goes on. */
export interface OnSheet extends LayoutInput {
  readonly sheet: Sheet;
}

/** Makes the input of a layout for other options, to try them before offering them. */
export type Remake = (options: RoadmapOptions) => OnSheet;

/**
 * Lays out at the largest size that fits the options, or as near to them as possible, with a
 * problem that says so.
 */
export function fit(input: OnSheet, remake: Remake, evaluation: Evaluation): Fitted {
  const { options } = input;
  const laid = laidAs(input);
  if (laid) return { laid, problems: [], offers: [] };
  const fallback = smallest(input, canvasOf(input.sheet, 1, 1, Infinity));
  const offers = offersFor(input, fallback, remake, evaluation);
  if (!fallback)
    return { laid: null, offers, problems: [problem('roadmap.tooTall', { paper: options.paper })] };
  const words = {
    paper: options.paper,
    least: { amount: options.least, unit: 'plain' } as const,
    pages: { code: 'roadmap.pages', params: { count: fallback.sheets } },
  };
  return {
    laid: fallback,
    offers,
    problems: [problem('roadmap.tooMuch', words, { severity: 'warning' })],
  };
}

/** Lays out according to the options; null if that does not fit. */
function laidAs(input: OnSheet): Laid | null {
  const { options } = input;
  if (options.mode === 'one')
    return largest(input, canvasOf(input.sheet, 1, 1, 1), LARGEST[options.paper]);
  if (options.mode === 'pages') {
    if (options.most !== null)
      return largest(input, canvasOf(input.sheet, 1, 1, options.most), LARGEST[options.paper]);
    return (
      layOut(
        input,
        wishOf(
          input,
          canvasOf(input.sheet, 1, 1, Infinity),
          Math.max(options.least, TRUE[options.paper]),
          false,
        ),
      ) ?? smallest(input, canvasOf(input.sheet, 1, 1, Infinity))
    );
  }
  return options.most === null ? trueMosaic(input) : fittedMosaic(input, options.most);
}

/**
 * Lays out on as few whole pages as possible: a single one if the type is at most `maxSize` points,
 * else in the type of true size. null: a row or a title is higher than a page.
 */
export function fitWhole(input: OnSheet, maxSize: number): Laid | null {
  const { paper, least } = input.options;
  const size = Math.max(least, TRUE[paper]);
  return (
    largest(input, canvasOf(input.sheet, 1, 1, 1), Math.max(size, maxSize)) ??
    laidAs({ ...input, options: { ...input.options, mode: 'pages', most: null } })
  );
}

function wishOf(
  { options: { least, colour } }: LayoutInput,
  canvas: Canvas,
  size: number,
  dense: boolean,
) {
  return { canvas, size, least, dense, colour };
}

function smallest(input: OnSheet, canvas: Canvas): Laid | null {
  return layOut(input, wishOf(input, canvas, input.options.least, true));
}

/** The largest type up to `maxSize` that fits, with airy rows if possible, else dense ones. */
function largest(input: OnSheet, canvas: Canvas, maxSize: number): Laid | null {
  const { least } = input.options;
  const count = Math.max(0, Math.floor((maxSize - least) / STEP));
  for (const dense of [false, true]) {
    const at = (step: number): Laid | null =>
      layOut(input, wishOf(input, canvas, least + step * STEP, dense));
    let best = at(0);
    if (!best) continue;
    let [low, high] = [0, count];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const tried = at(middle);
      if (tried) {
        best = tried;
        low = middle;
      } else high = middle - 1;
    }
    return best;
  }
  return null;
}

/** A slightly larger type is not worth a strip of sheets that no wall has room for. */
const merit = ({ laid, squareness }: { laid: Laid; squareness: number }): number =>
  laid.frame.size / (1 + 0.3 * squareness);

/**
 * One drawing over at most this many sheets: prefers the arrangement with the largest type, then
 * the one closest to the shape of a sheet.
 */
function fittedMosaic(input: OnSheet, maxSheets: number): Laid | null {
  const { options } = input;
  const found: { laid: Laid; squareness: number }[] = [];
  for (let across = 1; across <= Math.min(maxSheets, MAX_SIDE); across += 1) {
    const down = Math.min(Math.floor(maxSheets / across), MAX_SIDE);
    const laid = largest(
      input,
      canvasOf(input.sheet, across, down, 1),
      LARGEST[options.paper] * Math.sqrt(across * down),
    );
    if (laid) found.push({ laid, squareness: Math.abs(Math.log(across / down)) });
  }
  return found.sort((a, b) => merit(b) - merit(a))[0]?.laid ?? null;
}

/** One drawing at the chosen size, over as many sheets as it needs. */
function trueMosaic(input: OnSheet): Laid | null {
  const { options, content } = input;
  const size = Math.max(options.least, TRUE[options.paper]);
  const page = input.sheet.width - 2 * input.sheet.margin;
  const months = (content.end + 1 - content.start) / 30.44;
  const across = Math.min(
    MAX_SIDE,
    Math.max(
      1,
      Math.ceil((Math.max(8.6 * size, 0.113 * page) + months * options.monthWidth) / page),
    ),
  );
  for (let down = 1; down <= MAX_SIDE; down += 1) {
    const laid = layOut(input, wishOf(input, canvasOf(input.sheet, across, down, 1), size, false));
    if (laid) return laid;
  }
  return null;
}

/** True if `laidAs` would find a layout, without looking for the largest type. */
function canBe(input: OnSheet): boolean {
  const { options } = input;
  if (options.mode === 'mosaic' || (options.mode === 'pages' && options.most === null))
    return laidAs(input) !== null;
  const canvas = canvasOf(input.sheet, 1, 1, options.mode === 'one' ? 1 : options.most!);
  return [true, false].some(
    (dense) => layOut(input, wishOf(input, canvas, options.least, dense)) !== null,
  );
}

/** The smallest paper, the fewest pages and the deepest level with which it fits. */
function offersFor(
  input: OnSheet,
  fallback: Laid | null,
  remake: Remake,
  evaluation: Evaluation,
): Offer[] {
  const { options } = input;
  const offers: Offer[] = [];
  const fits = (change: Partial<RoadmapOptions>): boolean =>
    canBe(remake({ ...options, ...change }));
  const paper = PAPER_NAMES.slice(PAPER_NAMES.indexOf(options.paper) + 1).find((name) =>
    fits({ paper: name }),
  );
  if (paper) offers.push({ kind: 'paper', change: { paper }, count: 1 });
  if (fallback)
    offers.push({
      kind: 'pages',
      change: { mode: 'pages', most: fallback.sheets },
      count: fallback.sheets,
    });
  let deepest = 0;
  for (const { depth } of evaluation.steps.values()) deepest = Math.max(deepest, depth + 1);
  for (let depth = Math.min(options.depth ?? deepest, deepest) - 1; depth >= 1; depth -= 1) {
    if (!fits({ depth })) continue;
    offers.push({ kind: 'depth', change: { depth }, count: depth });
    break;
  }
  return offers;
}
