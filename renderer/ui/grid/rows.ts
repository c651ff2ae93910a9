/** Which rows of a long list are in view. */

export interface RowRange { readonly first: number; /** Excluded. */ readonly last: number }

/** Rows are added to the view by blocks, so that a small scroll draws nothing anew. */
const BLOCK = 4;

/** The one computation of the rows in view, for tables and chart alike: whole blocks of rows that meet the viewport. */
export function rowsInView(scrollTop: number, height: number, rowHeight: number, count: number): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight / BLOCK) * BLOCK);
  const last = Math.ceil((scrollTop + height) / rowHeight / BLOCK) * BLOCK;
  return { first: Math.min(first, count), last: Math.min(Math.max(last, first), count) };
}
