import { useEffect } from 'react';
import { NEW_ROW } from '../ui/grid/gridState';
import type { Column } from './columns';
import type { MeansRows } from './rows';
import { HEAD_HEIGHT, ROW_HEIGHT } from './sizes';

/** Up to this height, the grid's totals follow its lines instead of staying in view (means.css). */
const SHORT = 320;

/** The index of a row in the grid; undefined for none. */
function placeOfRow({ rows, rowOf }: MeansRows, row: string | null): number | undefined {
  if (row === NEW_ROW) return rows.length;
  return row === null ? undefined : rowOf.get(row);
}

/**
 * Keeps the keyboard's cell in view, between the head and the totals, and between the columns that
 * stay.
 */
export function useReveal(
  scroller: React.RefObject<HTMLDivElement | null>,
  rows: MeansRows,
  activeRow: string | null,
  columns: readonly Column[],
  column: string,
  footHeight: number,
): void {
  useEffect(() => {
    const element = scroller.current;
    const index = placeOfRow(rows, activeRow);
    if (!element || index === undefined) return;
    const top = index * ROW_HEIGHT;
    const height =
      element.clientHeight - HEAD_HEIGHT - (element.clientHeight > SHORT ? footHeight : 0);
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + height)
      element.scrollTop = top + ROW_HEIGHT - height;
    revealColumn(element, columns, column);
  }, [scroller, rows, activeRow, columns, column, footHeight]);
}

function revealColumn(element: HTMLElement, columns: readonly Column[], column: string): void {
  const at = columns.findIndex(({ key }) => key === column);
  const shown = columns[at];
  if (!shown || shown.left !== undefined || shown.right !== undefined) return;
  const start = columns.slice(0, at).reduce((sum, { width }) => sum + width, 0);
  const from = columns.reduce((sum, { left, width }) => sum + (left === undefined ? 0 : width), 0);
  const to =
    element.clientWidth -
    columns.reduce((sum, { right, width }) => sum + (right === undefined ? 0 : width), 0);
  if (start - element.scrollLeft < from) element.scrollLeft = start - from;
  else if (start + shown.width - element.scrollLeft > to)
    element.scrollLeft = start + shown.width - to;
}
