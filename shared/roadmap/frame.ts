/** The geometry of the drawing at one type size: columns, chart, time scale. */
import type { Day } from '../model/dates';
import type { Content } from './contentTypes';
import type { Shape, TextBlock, Weight, Span, Tone, Line, ThemeStyle } from './scene';
import { widthOf } from './text';

/** A range of the drawing without a cut. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** The drawing: the size of the printable part of a page, or of a mosaic of pages. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Zone[];
  readonly rows: readonly Zone[];
  /** How many drawings of that size are available. */ readonly sheets: number;
}

export interface Frame {
  readonly canvas: Canvas;
  /** Type sizes in points: of running text, and of side notes. */
  readonly size: number;
  readonly small: number;
  /** The height of a bar, and the minimum height of its row. */
  readonly bar: number;
  readonly row: number;
  readonly colour: boolean;
  /** Right edge of the titles of the bands. */
  readonly bandEnd: number;
  /** The chart: its zones from left to right, the first day, points per day. */
  readonly left: number;
  readonly right: number;
  readonly zones: readonly Zone[];
  readonly start: Day;
  readonly perDay: number;
}

export interface FrameOptions {
  readonly canvas: Canvas;
  readonly size: number;
  readonly least: number;
  readonly dense: boolean;
  readonly colour: boolean;
}

/** The minimum distance of text from a cut. */
const CLEAR = 4;

/** The frame of a content at a type size. */
export function frameOf(
  { start, end }: Pick<Content, 'start' | 'end'>,
  { canvas, size, least, dense, colour }: FrameOptions,
): Frame {
  const page = canvas.columns[0]!.to - canvas.columns[0]!.from;
  const bandEnd = Math.min(0.24 * page, Math.max(8.6 * size, 0.113 * page));
  const left = bandEnd + 0.5 * size;
  const zones = clearOf(canvas)
    .map(({ from, to }) => ({ from: Math.max(from, left), to }))
    .filter(({ from, to }) => to - from > 2 * size);
  return {
    canvas,
    size,
    small: Math.max(least, 0.84 * size),
    colour,
    bandEnd,
    left,
    right: canvas.width,
    zones,
    start,
    bar: (dense ? 1.3 : 1.6) * size,
    row: (dense ? 1.5 : 2.05) * size,
    perDay: (canvas.width - left) / (end + 1 - start),
  };
}

/** The columns of the drawing, without the space around the cuts between them. */
export function clearOf({ columns, width }: Canvas): Zone[] {
  return columns.map(({ from, to }) => ({
    from: from === 0 ? 0 : from + CLEAR,
    to: to === width ? width : to - CLEAR,
  }));
}

/** The left edge of a day. */
export function xOf({ left, start, perDay }: Frame, day: Day): number {
  return left + (day - start) * perDay;
}

/** The content of a sheet: shapes behind, shapes in front, and texts in reading order. */
export interface Out {
  readonly back: Shape[];
  readonly front: Shape[];
  readonly blocks: TextBlock[];
}

/** An empty sheet. */
export function newOut(): Out {
  return { back: [], front: [], blocks: [] };
}

/** A piece of text in one tone and weight. */
export function span(text: string, tone: Tone = 'ink', weight: Weight = 400): Span {
  return { text, tone, weight };
}

/** One line of spans, with the sum of their widths. */
export function lineOf(
  x: number,
  y: number,
  size: number,
  spans: readonly Span[],
  theme: ThemeStyle | null = null,
): Line {
  return { x, y, size, width: widthOf(spans) * size, spans, theme };
}

/**
 * The distance from the middle of a line down to its baseline, and the height of a line; both in
 * em.
 */
export const MIDDLE = 0.33;
export const LEADING = 1.24;
