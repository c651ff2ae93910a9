/** Recognises the columns of a pasted table, from a header or from their content. */
import { say } from '../../i18n/words';
import { problem, type Problem } from '../../model/problem';
import { COLUMNS, type PasteColumn } from './columns';
import { cellsAt, headKey, isHeadOf, readHead, type Table } from './head';

const named = (cell: string): PasteColumn | null => {
  const name = headKey(cell);
  return COLUMNS.find(({ also }) => also.includes(name))?.key ?? null;
};

/** True if a row is a header: it names at least two columns, one of them the title. */
export function isHeadRow(cells: readonly string[]): boolean {
  return isHeadOf({ named, title: 'title' }, cells);
}

export interface Columns {
  /** The meaning of each column; null: ignored. */
  readonly columns: readonly (PasteColumn | null)[];
  readonly hasHead: boolean;
  /**
   * The number of columns that hold the titles, one further right for each level; 1 for a single
   * column.
   */
  readonly titleWidth: number;
  /** Names of the non-empty columns that are ignored. */
  readonly ignored: readonly string[];
  /** The known columns of the header, and their meaning. */
  readonly found: readonly { readonly name: string; readonly column: PasteColumn }[];
}

/** Guesses what single cells hold, for rows without column names. */
export interface CellTests {
  isPeriod(cell: string): boolean;
  isActor(cell: string): boolean;
  isCertainty(cell: string): boolean;
  isStatus(cell: string): boolean;
}

const WBS = /^\d+(?:[.,]\d+)*\.?$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The number of columns from `first` on that have one title per row between them, with the first
 * row's in the first.
 */
function staggered(table: Table, first: number, mayJoin: (index: number) => boolean): number {
  if (!table[0]?.[first]?.trim()) return 1;
  const filled = (row: readonly string[], index: number): boolean =>
    (row[index]?.trim() ?? '') !== '';
  let width = 1;
  while (
    mayJoin(first + width) &&
    cellsAt(table, first + width).length > 0 &&
    table.every(
      (row) =>
        !filled(row, first + width) ||
        row.slice(first, first + width).every((_, offset) => !filled(row, first + offset)),
    )
  )
    width += 1;
  return width;
}

/**
 * The columns, from the header, else from their content. A Problem if there is a header without a
 * title.
 */
export function columnsOf(table: Table, tests: CellTests): Columns | Problem {
  const head = readHead<PasteColumn>(table, {
    named,
    title: 'title',
    holds: holding(tests),
  });
  if (head === null) return guessed(table, tests);
  if (head === 'untitled') return problem('table.pasteNoTitleColumn');
  const names = table[0]!;
  const titleWidth = staggered(
    table.slice(1),
    head.columns.indexOf('title'),
    (index) => index < widthOf(table) && (names[index]?.trim() ?? '') === '',
  );
  return { ...head, hasHead: true, titleWidth };
}

const holding =
  (tests: CellTests) =>
  (column: PasteColumn): ((cell: string) => boolean) | undefined =>
    ({
      wbs: (cell: string) => WBS.test(cell),
      period: tests.isPeriod,
      start: tests.isPeriod,
      end: tests.isPeriod,
      certainty: tests.isCertainty,
      status: tests.isStatus,
      progress: (cell: string) => /%$/.test(cell),
    })[column as string];

const widthOf = (table: Table): number =>
  table.reduce((widest, row) => Math.max(widest, row.length), 0);

function guessed(table: Table, { isPeriod, isActor, isCertainty, isStatus }: CellTests): Columns {
  const width = widthOf(table);
  const columns: (PasteColumn | null)[] = [];
  const ignored: string[] = [];
  let titleWidth = 1;
  for (let index = 0; index < width; index += 1) {
    const cells = cellsAt(table, index);
    const all = (test: (cell: string) => boolean): boolean => width > 1 && cells.every(test);
    const free = (...wanted: PasteColumn[]): PasteColumn | null =>
      wanted.find((column) => !columns.includes(column)) ?? null;
    if (
      cells.length === 0 ||
      (columns.includes('title') && index < columns.indexOf('title') + titleWidth)
    )
      columns.push(null);
    else if (
      !columns.includes('title') &&
      all((cell) => WBS.test(cell)) &&
      !all((cell) => YEAR.test(cell))
    )
      columns.push(free('wbs'));
    else if (all((cell) => /^\d+(?:[.,]\d+)?[\s\u00a0\u202f]*%$/.test(cell)))
      columns.push(free('progress'));
    else if (all(isCertainty)) columns.push(free('certainty'));
    else if (all(isStatus)) columns.push(free('status'));
    else if (all(isPeriod)) columns.push(free('period'));
    else if (!columns.includes('title')) {
      titleWidth = staggered(table, index, (next) => next < width);
      columns.push('title');
    } else columns.push(all(isActor) ? free('owner', 'notes') : free('notes'));
    if (
      columns[index] === null &&
      cells.length > 0 &&
      !(columns.includes('title') && index < columns.indexOf('title') + titleWidth)
    )
      ignored.push(say('table.pasteColumn', { number: index + 1 }));
  }
  if (!columns.includes('title'))
    columns[
      Math.max(
        0,
        columns.findIndex((column) => column !== 'wbs' && column !== null),
      )
    ] = 'title';
  return { columns, hasHead: false, titleWidth, ignored, found: [] };
}
