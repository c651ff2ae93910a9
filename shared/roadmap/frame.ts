/** The geometry of the drawing at one size of type: columns, chart, scale of time. */
import type { Day } from '../model/dates';
import type { Content } from './contentTypes';
import type { Shape, TextBlock, Weight, Span, Tone, Line, ThemeStyle } from './scene';
import { widthOf } from './text';

/** A stretch of the drawing that no cut goes through. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** The drawing: as large as the printable part of a page, or of a mosaic of them. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Zone[];
  readonly rows: readonly Zone[];
  /** Drawings of that size there may be. */ readonly sheets: number;
}

export interface Frame {
  readonly canvas: Canvas;
  /** Sizes of type, in points: running text, and side remarks. */
  readonly size: number;
  readonly small: number;
  /** Height of a bar, and of the row it stands in where nothing is to spare. */
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

/** No text comes nearer to a cut. */
const CLEAR = 4;

/** The frame of a content at a size of type. */
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

/** The columns of the drawing, clear of the cuts between them. */
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

/**
 * What a sheet fills with: what lies behind, what stands before, and its texts in reading order.
 */
export interface Out {
  readonly back: Shape[];
  readonly front: Shape[];
  readonly blocks: TextBlock[];
}

/** An empty sheet. */
export function newOut(): Out {
  return { back: [], front: [], blocks: [] };
}

/** One span. */
export function span(text: string, tone: Tone = 'ink', weight: Weight = 400): Span {
  return { text, tone, weight };
}

/** One line of spans, its width summed. */
export function lineOf(
  x: number,
  y: number,
  size: number,
  spans: readonly Span[],
  theme: ThemeStyle | null = null,
): Line {
  return { x, y, size, width: widthOf(spans) * size, spans, theme };
}

/** How far below the middle of a line its baseline is, and the height of a line; both in em. */
export const MIDDLE = 0.33;
export const LEADING = 1.24;
