/** Which rows of a long list are in view. */

export interface RowRange {
  readonly first: number;
  /** Excluded. */
  readonly last: number;
}

/** Rows are added to the view by blocks, so that a small scroll draws nothing anew. */
const BLOCK = 4;

/**
 * The one computation of the rows in view, for tables and chart alike: whole blocks of rows that
 * meet the viewport.
 */
export function rowsInView(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight / BLOCK) * BLOCK);
  const last = Math.ceil((scrollTop + height) / rowHeight / BLOCK) * BLOCK;
  return { first: Math.min(first, count), last: Math.min(Math.max(last, first), count) };
}

/**
 * The rows in view, and wherever they are, those kept: the one being edited (the person would lose
 * what they typed) and the one the keyboard is on (a screen reader could not read it).
 */
export function rowsDrawn(
  indexOf: { get(id: string): number | undefined },
  { first, last }: RowRange,
  ...kept: readonly (string | null | undefined)[]
): number[] {
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  for (const id of kept) {
    const index = id ? indexOf.get(id) : undefined;
    if (index !== undefined && !indexes.includes(index)) indexes.push(index);
  }
  return indexes;
}

/** What pressing a row does to the selection: Shift extends it, Ctrl or Cmd adds or takes one. */
export function pressMode(
  event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): 'only' | 'toggle' | 'range' {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}
