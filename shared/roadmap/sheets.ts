/**
 * Puts drawings on sheets of paper: each on one sheet, or one cut over many, with cut marks and a
 * key of the sheets.
 */
import { say } from '../i18n/words';
import { lineOf, span, type Canvas, type Frame, type Out, type Zone } from './frame';
import { sheetOf, type RoadmapOptions } from './options';
import type { Box, Page, Shape, TextBlock } from './scene';

/**
 * The paper of a drawing, in points. `margin`: the part that printers can't reach, with space for
 * the marks of a mosaic.
 */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/**
 * The overlap of a drawing inside a page with its own margins: half of its outermost lines is
 * outside it.
 */
export const EDGE = 1;

/** The sheet of the options' paper. */
export function paperSheet(options: Pick<RoadmapOptions, 'paper' | 'landscape'>): Sheet {
  return { ...sheetOf(options), margin: options.paper === 'A4' ? 24 : 30 };
}

/** A drawing of `across` by `down` sheets; `maxSheets` is how many are available. */
export function canvasOf(
  { width, height, margin }: Sheet,
  across: number,
  down: number,
  maxSheets: number,
): Canvas {
  const cut = (count: number, size: number): Zone[] =>
    Array.from({ length: count }, (_, index) => ({ from: index * size, to: (index + 1) * size }));
  const [wide, high] = [width - 2 * margin, height - 2 * margin];
  return {
    width: across * wide,
    height: down * high,
    columns: cut(across, wide),
    rows: cut(down, high),
    sheets: maxSheets,
  };
}

/** The pages of the drawn sheets. */
export function pagesOf(outs: readonly Out[], frame: Frame, sheet: Sheet): Page[] {
  const { columns, rows } = frame.canvas;
  const isMosaic = columns.length * rows.length > 1;
  return outs.flatMap((out) =>
    rows.flatMap((row, down) =>
      columns.map((column, across) =>
        pageOf(out, { column, row, across, down }, frame, sheet, isMosaic),
      ),
    ),
  );
}

interface Tile {
  readonly column: Zone;
  readonly row: Zone;
  readonly across: number;
  readonly down: number;
}

function pageOf(
  out: Out,
  tile: Tile,
  frame: Frame,
  { width, height, margin }: Sheet,
  isMosaic: boolean,
): Page {
  const [dx, dy] = [margin - tile.column.from, margin - tile.row.from];
  const part: Box = {
    x: tile.column.from,
    y: tile.row.from,
    w: tile.column.to - tile.column.from,
    h: tile.row.to - tile.row.from,
  };
  const shapes = [...out.back, ...out.front]
    .filter((shape) => !isMosaic || meets(shape, part))
    .map((shape) => moved(shape, dx, dy));
  const blocks = out.blocks.flatMap((block): TextBlock[] => {
    const lines = block.lines.filter(
      ({ x, y, size }) =>
        !isMosaic ||
        (x >= part.x - 0.01 &&
          x < part.x + part.w &&
          y - 0.3 * size >= part.y &&
          y - 0.3 * size < part.y + part.h),
    );
    return lines.length === 0
      ? []
      : [{ ...block, lines: lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })) }];
  });
  // Half of a line at the very edge is outside.
  const edge = isMosaic ? 0 : 1;
  const clip = { x: margin - edge, y: margin - edge, w: part.w + 2 * edge, h: part.h + 2 * edge };
  if (!isMosaic) return { width, height, clip, shapes, blocks, marks: [] };
  const key = keyOf(tile, frame, { width, height, margin });
  return {
    width,
    height,
    clip,
    shapes,
    marks: [...cutMarks(width, height, margin), ...key.shapes],
    blocks: [...blocks, key.block],
  };
}

function boxOf(shape: Shape): Box {
  if (shape.kind === 'rect' || shape.kind === 'picture') return shape.box;
  const points =
    shape.kind === 'polygon'
      ? shape.points
      : [[shape.x1, shape.y1] as const, [shape.x2, shape.y2] as const];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

function meets(shape: Shape, part: Box): boolean {
  const { x, y, w, h } = boxOf(shape);
  return x <= part.x + part.w && x + w >= part.x && y <= part.y + part.h && y + h >= part.y;
}

function moved(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind === 'rect' || shape.kind === 'picture')
    return { ...shape, box: { ...shape.box, x: shape.box.x + dx, y: shape.box.y + dy } };
  if (shape.kind === 'polygon')
    return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy]) };
  return { ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, y1: shape.y1 + dy, y2: shape.y2 + dy };
}

/**
 * Two short lines in the margins at each corner of the drawing: cut along them, and glue the next
 * sheet over the margin.
 */
function cutMarks(width: number, height: number, margin: number): Shape[] {
  const reach = 0.55 * margin;
  return [margin, width - margin].flatMap((x) =>
    [margin, height - margin].flatMap((y): Shape[] => [
      {
        kind: 'line',
        style: 'cut',
        x1: x,
        y1: y < height / 2 ? y - reach : y + 2,
        x2: x,
        y2: y < height / 2 ? y - 2 : y + reach,
      },
      {
        kind: 'line',
        style: 'cut',
        x1: x < width / 2 ? x - reach : x + 2,
        y1: y,
        x2: x < width / 2 ? x - 2 : x + reach,
        y2: y,
      },
    ]),
  );
}

/**
 * A small plan of all sheets with this one filled, and its position in words, in the lower margin.
 */
function keyOf(
  { across, down }: Tile,
  { canvas: { columns, rows }, small }: Frame,
  { width, height, margin }: { width: number; height: number; margin: number },
): { shapes: Shape[]; block: TextBlock } {
  const size = Math.min(small, 0.5 * margin);
  const cell = Math.min((0.7 * margin) / rows.length, 9);
  const wide = cell * 1.3;
  const [x, y] = [width / 2, height - margin + (margin - cell * rows.length) / 2];
  const shapes = rows.flatMap((_, row) =>
    columns.map((__, column): Shape => ({
      kind: 'rect',
      style: row === down && column === across ? 'keyHere' : 'key',
      box: { x: x + column * wide, y: y + row * cell, w: wide, h: cell },
    })),
  );
  const words = say('roadmap.sheet', {
    page: down * columns.length + across + 1,
    pages: columns.length * rows.length,
    column: across + 1,
    row: down + 1,
  });
  const line = lineOf(0, height - margin / 2 + 0.33 * size, size, [span(words, 'quiet')]);
  return { shapes, block: { tag: 'text', lines: [{ ...line, x: x - line.width - size }] } };
}
