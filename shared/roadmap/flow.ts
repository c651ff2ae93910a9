/**
 * Lays rows out in a flow, one below the other over the regions of the sheets; keeps each row whole
 * and repeats a band's title where the band continues.
 */
import type { Out } from './frame';

export interface FlowRow {
  readonly height: number;
  /** True if it gets a share of the leftover height. */
  readonly stretch: boolean;
  /** The index of its band; -1: none, below the chart. */
  readonly band: number;
  /** True for a heading, which must not be alone at the foot of a page. */
  readonly keepNext: boolean;
  draw(out: Out, y: number, height: number): void;
}

/** A range of height without a cut. */
export interface Region {
  readonly sheet: number;
  readonly from: number;
  readonly to: number;
}
export interface Placed {
  readonly row: FlowRow;
  readonly region: Region;
  readonly y: number;
  readonly height: number;
}
export interface Piece {
  readonly band: number;
  readonly region: Region;
  readonly from: number;
  to: number;
  /** True if it continues a band. */ readonly again: boolean;
}
export interface Flow {
  readonly placed: readonly Placed[];
  readonly pieces: readonly Piece[];
  readonly sheets: number;
  /** Height left in the last region of each sheet. */ readonly left: readonly number[];
}

export interface FlowOptions {
  readonly rows: readonly FlowRow[];
  /**
   * The region with this index, null if there are no more. `chart`: it begins with a row of the
   * chart, and so needs the chart's header.
   */
  region(index: number, chart: boolean): Region | null;
  /** The minimum height of a piece of a band: that of its title. */
  minBandHeight(band: number): number;
  /** The space between two bands, and before the first row below the chart. */
  readonly gap: number;
  /** The height added to each stretching row, by sheet. */
  extra(sheet: number): number;
}

const NEAR = 1e-6;

/** Places the rows; null if they don't fit. */
export function flowRows(wanted: FlowOptions): Flow | null {
  const { rows, gap } = wanted;
  const placed: Placed[] = [];
  const pieces: Piece[] = [];
  const seen = new Set<number>();
  const left: number[] = [];
  let [index, region, y, piece]: [number, Region | null, number, Piece | null] = [
    -1,
    null,
    0,
    null,
  ];
  const closePiece = (): void => {
    if (piece) {
      piece.to = Math.max(y, piece.from + wanted.minBandHeight(piece.band));
      y = piece.to;
    }
    piece = null;
  };
  for (const [at, row] of rows.entries()) {
    const next = row.keepNext ? rows[at + 1] : undefined;
    if (piece && piece.band !== row.band) {
      closePiece();
      y += gap;
    }
    for (let fresh = false; ; fresh = true) {
      const height = row.height + (row.stretch && region ? wanted.extra(region.sheet) : 0);
      const need = Math.max(
        height + (next?.height ?? 0),
        row.band >= 0 ? (piece ? piece.from - y : 0) + wanted.minBandHeight(row.band) : 0,
      );
      if (region && y + need <= region.to + NEAR) {
        if (row.band >= 0 && !piece) {
          piece = { band: row.band, region, from: y, to: y, again: seen.has(row.band) };
          pieces.push(piece);
          seen.add(row.band);
        }
        placed.push({ row, region, y, height });
        y += height;
        break;
      }
      if (fresh) return null;
      closePiece();
      if (region) left[region.sheet] = Math.max(0, region.to - y);
      region = wanted.region((index += 1), row.band >= 0);
      if (!region) return null;
      y = region.from;
    }
  }
  closePiece();
  if (region) left[region.sheet] = Math.max(0, region.to - y);
  return { placed: stretched(placed, pieces), pieces, sheets: (region?.sheet ?? -1) + 1, left };
}

/** If its title makes a piece higher, its last row fills the piece. */
function stretched(placed: readonly Placed[], pieces: readonly Piece[]): Placed[] {
  let at = 0;
  return placed.map((one, index) => {
    if (one.row.band < 0) return one;
    while (
      at < pieces.length - 1 &&
      (pieces[at]!.band !== one.row.band || pieces[at]!.region !== one.region)
    )
      at += 1;
    const piece = pieces[at]!;
    const next = placed[index + 1];
    const isLast = !next || next.row.band !== one.row.band || next.region !== one.region;
    return isLast && piece.to > one.y + one.height ? { ...one, height: piece.to - one.y } : one;
  });
}
