/** Finds the header row of a pasted table of any kind. Unknown names in it do no harm. */
import { nameKey } from '../../model/periods/normalise';
import { withoutEnd } from '../../model/trimming';
import type { TextRow } from './cells';

export type Table = readonly (readonly string[])[];

/** The columns that a kind of table may have. */
export interface ColumnNames<K> {
  /** The column with this name; null if it is not one of ours. */
  named(name: string): K | null;
  /** The column with the title of each row. */
  readonly title: K;
  /** A test for the content of a column; undefined if its cells look like others. */
  holds?(column: K): ((cell: string) => boolean) | undefined;
}

export interface Head<K> {
  /** The meaning of each column; null: ignored. */
  readonly columns: readonly (K | null)[];
  /** The known columns, and their meaning. */
  readonly found: readonly { readonly name: string; readonly column: K }[];
  /** Names of the non-empty columns that are ignored. */
  readonly ignored: readonly string[];
}

/** A column's name for comparison, without brackets and without a last sign. */
export function headKey(name: string): string {
  return withoutEnd(nameKey(name.replace(/\([^()]*\)/g, ' ')), /[\s:*.]/);
}

/** The cells of a column that are not blank. */
export function cellsAt(table: Table, index: number): string[] {
  return table.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
}

/** True if a row is a header: it names at least two columns, one of them the title. */
export function isHeadOf<K>(names: ColumnNames<K>, cells: readonly string[]): boolean {
  const named = cells.map((cell) => names.named(cell));
  return named.includes(names.title) && named.filter((column) => column !== null).length > 1;
}

/** The maximum number of rows above the header: a title of the table, a date. */
const MOST_ABOVE = 10;

/** Splits off the rows above the header; none if there is no header. */
export function belowHead<K>(
  names: ColumnNames<K>,
  rows: readonly TextRow[],
): { readonly above: readonly TextRow[]; readonly rows: readonly TextRow[] } {
  const at = rows.slice(0, MOST_ABOVE).findIndex(({ cells }) => isHeadOf(names, cells));
  return at > 0 ? { above: rows.slice(0, at), rows: rows.slice(at) } : { above: [], rows };
}

/**
 * The columns from the names in the first row. Null: it is not a header; `untitled`: all names are
 * known, but none is the title.
 */
export function readHead<K>(table: Table, names: ColumnNames<K>): Head<K> | 'untitled' | null {
  const head = table[0] ?? [];
  const body = table.slice(1);
  const columns = head
    .map((name) => names.named(name))
    .map((column, index, all) => (all.indexOf(column) === index ? column : null));
  const known = columns.filter((column) => column !== null).length;
  if (!columns.includes(names.title) && namesColumns(columns, body, names)) {
    const at = likeliestTitle(head, columns, body);
    if (at >= 0) columns[at] = names.title;
  }
  if (columns.includes(names.title)) {
    if (body.length === 0 && known < 2) return null;
    return {
      columns,
      found: head.flatMap((name, index) => {
        const column = columns[index] ?? null;
        return column === null ? [] : [{ name: name.trim(), column }];
      }),
      ignored: head.filter(
        (name, index) =>
          columns[index] === null && name.trim() !== '' && cellsAt(body, index).length > 0,
      ),
    };
  }
  const isWhole = head.every((cell, index) => columns[index] !== null || cell.trim() === '');
  return known > 1 && isWhole ? 'untitled' : null;
}

/**
 * True if the first row is a header without a title: two names are known, and the cells below one
 * of them match it.
 */
function namesColumns<K>(
  columns: readonly (K | null)[],
  body: Table,
  names: ColumnNames<K>,
): boolean {
  const known = columns.filter((column) => column !== null);
  if (body.length === 0 || known.length === 0) return false;
  if (known.length > 1) return true;
  const [column] = known as [K];
  const test = names.holds?.(column);
  const cells = cellsAt(body, columns.indexOf(column));
  return test !== undefined && cells.length > 0 && cells.every(test);
}

/** The first column with an unknown name whose cells all contain words; -1 if there is none. */
function likeliestTitle<K>(
  head: readonly string[],
  columns: readonly (K | null)[],
  body: Table,
): number {
  return head.findIndex((name, index) => {
    const cells = cellsAt(body, index);
    return (
      columns[index] === null &&
      name.trim() !== '' &&
      cells.length > 0 &&
      cells.every((cell) => /\p{L}{2}/u.test(cell))
    );
  });
}
