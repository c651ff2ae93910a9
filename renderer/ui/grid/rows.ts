/** The visible rows of a long list. */

export interface RowRange {
  readonly first: number;
  /** Excluded. */
  readonly last: number;
}

/** Rows come into view in blocks, so that a small scroll renders nothing. */
const BLOCK = 4;

/** The visible rows, for tables and chart alike: whole blocks of rows that overlap the viewport. */
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
 * The visible rows, plus two wherever they are: the one in edit (whose typed text would be lost)
 * and the one of the keyboard (for screen readers).
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

/** The effect of a press on the selection: Shift extends it, Ctrl or Cmd adds or removes a row. */
export function pressMode(
  event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): 'only' | 'toggle' | 'range' {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}
