/** The places of a row's shapes in pixels: drawing, hit tests and links all use these. */
import type { ChartRound, ChartRow } from './rows';
import { xOf, type Scale } from './scale';

export interface Box {
  readonly x: number;
  readonly width: number;
}

/**
 * The length of the fading stub of an open end, in pixels: it means "until" or "from", never a
 * date.
 */
export const STUB = 56;
/** The minimum width of a bar, so that the user can see and grab it. */
export const MIN_WIDTH = 6;
export const BAR_HEIGHT = 20;
export const MILESTONE = 13;

/** The box of a row's bar; null without dates. A milestone's box is its diamond. */
export function boxOf(row: Pick<ChartRow, 'kind' | 'start' | 'end'>, scale: Scale): Box | null {
  const { start, end } = row;
  if (row.kind === 'milestone') {
    const day = end ?? start;
    return day === null ? null : { x: xOf(scale, day + 0.5) - MILESTONE, width: MILESTONE * 2 };
  }
  if (start === null && end === null) return null;
  if (start === null) return { x: xOf(scale, end! + 1) - STUB, width: STUB };
  if (end === null) return { x: xOf(scale, start), width: STUB };
  return { x: xOf(scale, start), width: Math.max(MIN_WIDTH, (end - start + 1) * scale.pxPerDay) };
}

/** The minimum width of a capsule, for its number. */
const CAPSULE = 18;

/** The box of a round's capsule. */
export function roundBox({ start, end }: Pick<ChartRound, 'start' | 'end'>, scale: Scale): Box {
  const { x, width } = boxOf({ kind: 'bar', start, end }, scale)!;
  return { x, width: Math.max(CAPSULE, width) };
}

/** The box around all capsules of a row; null if it has none. */
export function roundsBox({ rounds }: Pick<ChartRow, 'rounds'>, scale: Scale): Box | null {
  if (rounds.length === 0) return null;
  const boxes = rounds.map((round) => roundBox(round, scale));
  const x = Math.min(...boxes.map((box) => box.x));
  return { x, width: Math.max(...boxes.map((box) => box.x + box.width)) - x };
}

/**
 * True if the row's label is inside its box. Never if an end is soft, or for a mark without an
 * inside.
 */
export function isLabelInside(
  row: Pick<ChartRow, 'kind' | 'ends' | 'start' | 'end' | 'label'>,
  box: Box,
): boolean {
  return (
    row.kind === 'bar' &&
    row.ends !== 'unsettled' &&
    row.start !== null &&
    row.end !== null &&
    textWidth(row.label) + 16 < box.width
  );
}

const canvas =
  typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** The width of a text in the chart's font, in pixels; cached. */
export function textWidth(text: string, font = "13px 'Source Sans 3', sans-serif"): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (!canvas) return text.length * 7;
  canvas.font = font;
  const width = canvas.measureText(text).width;
  if (widths.size > 20_000) widths.clear();
  widths.set(key, width);
  return width;
}

/** Clears the cached widths: call it when the font has loaded. */
export function forgetWidths(): void {
  widths.clear();
}

/** The path of a milestone's diamond, with its left corner at `x` and its centre at `middle`. */
export function diamondPath(x: number, middle: number): string {
  const half = MILESTONE;
  return [
    `M ${x + half} ${middle - half}`,
    `l ${half} ${half} l ${-half} ${half} l ${-half} ${-half} Z`,
  ].join(' ');
}
