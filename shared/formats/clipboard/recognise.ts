/**
 * Finds what each column of a pasted table holds, from a first row of names or from the content.
 */
import { say } from '../../i18n/words';
import { nameKey } from '../../model/periods/normalise';
import { problem, type Problem } from '../../model/problem';
import { withoutEnd } from '../../model/trimming';
import { COLUMNS, type PasteColumn } from './columns';

/** The column with this name; null if it is not one of ours. */
function columnNamed(cell: string): PasteColumn | null {
  const name = withoutEnd(nameKey(cell.replace(/\([^()]*\)/g, ' ')), /[\s:*]/);
  return COLUMNS.find(({ also }) => also.includes(name))?.key ?? null;
}

/** True when a row names columns: at least two, the title among them. */
export function isHeadRow(cells: readonly string[]): boolean {
  const named = cells.map(columnNamed);
  return named.includes('title') && named.filter((column) => column !== null).length > 1;
}

type Table = readonly (readonly string[])[];

export interface Columns {
  /** The meaning of each column; null: left out. */
  readonly columns: readonly (PasteColumn | null)[];
  readonly hasHead: boolean;
  /**
   * Number of columns over which the table spreads its titles, one further right for each level; 1:
   * it does not.
   */
  readonly titleWidth: number;
  /** Names of the non-empty columns that it leaves out. */
  readonly ignored: readonly string[];
  /** The columns named by the first row, and what each was taken for. */
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

const cellsOf = (table: Table, index: number): string[] =>
  table.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');

/**
 * How many columns from `first` on hold one title per row between them, the first row's in the
 * first of them.
 */
function staggered(table: Table, first: number, mayJoin: (index: number) => boolean): number {
  if (!table[0]?.[first]?.trim()) return 1;
  const filled = (row: readonly string[], index: number): boolean =>
    (row[index]?.trim() ?? '') !== '';
  let width = 1;
  while (
    mayJoin(first + width) &&
    cellsOf(table, first + width).length > 0 &&
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
 * The columns, from the names in the first row, else from their content. A Problem: there are
 * column names, but none for the title.
 */
export function columnsOf(table: Table, tests: CellTests): Columns | Problem {
  const head = table[0] ?? [];
  const named = head
    .map(columnNamed)
    .map((column, index, all) => (all.indexOf(column) === index ? column : null));
  const known = named.filter((column) => column !== null).length;
  const body = table.slice(1);
  if (!named.includes('title') && tellsColumns(named, body, tests)) {
    const at = likeliestTitle(head, named, body);
    if (at >= 0) named[at] = 'title';
  }
  const titleAt = named.indexOf('title');
  if (titleAt >= 0 && (body.length > 0 || known > 1)) {
    const titleWidth = staggered(
      body,
      titleAt,
      (index) => index < widthOf(table) && (head[index]?.trim() ?? '') === '',
    );
    const ignored = head.filter(
      (name, index) =>
        named[index] === null && name.trim() !== '' && cellsOf(body, index).length > 0,
    );
    const found = head.flatMap((name, index) => {
      const column = named[index];
      return column ? [{ name: name.trim(), column }] : [];
    });
    return { columns: named, hasHead: true, titleWidth, ignored, found };
  }
  if (
    titleAt < 0 &&
    known > 1 &&
    head.every((cell, index) => named[index] !== null || cell.trim() === '')
  )
    return problem('table.pasteNoTitleColumn');
  return guessed(table, tests);
}

/**
 * Is the first row one of names though none of them is the title's? Two of ours are, and one is
 * where what stands under it is what it says.
 */
function tellsColumns(
  named: readonly (PasteColumn | null)[],
  body: Table,
  tests: CellTests,
): boolean {
  const known = named.filter((column) => column !== null);
  if (body.length === 0 || known.length === 0) return false;
  if (known.length > 1) return true;
  const [column] = known as [PasteColumn];
  const test = {
    wbs: (cell: string) => WBS.test(cell),
    period: tests.isPeriod,
    start: tests.isPeriod,
    end: tests.isPeriod,
    certainty: tests.isCertainty,
    status: tests.isStatus,
    progress: (cell: string) => /%$/.test(cell),
  }[column as string];
  const cells = cellsOf(body, named.indexOf(column));
  return test !== undefined && cells.length > 0 && cells.every(test);
}

/** Of the columns of unknown names, the first whose cells all hold words; -1: none does. */
function likeliestTitle(
  head: readonly string[],
  named: readonly (PasteColumn | null)[],
  body: Table,
): number {
  return head.findIndex((name, index) => {
    const cells = cellsOf(body, index);
    return (
      named[index] === null &&
      name.trim() !== '' &&
      cells.length > 0 &&
      cells.every((cell) => /\p{L}{2}/u.test(cell))
    );
  });
}

const widthOf = (table: Table): number =>
  table.reduce((widest, row) => Math.max(widest, row.length), 0);

function guessed(table: Table, { isPeriod, isActor, isCertainty, isStatus }: CellTests): Columns {
  const width = widthOf(table);
  const columns: (PasteColumn | null)[] = [];
  const ignored: string[] = [];
  let titleWidth = 1;
  for (let index = 0; index < width; index += 1) {
    const cells = cellsOf(table, index);
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
