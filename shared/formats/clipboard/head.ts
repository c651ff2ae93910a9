/**
 * Finds the row of column names of a pasted table, whatever the table is about: a name that is
 * none of ours takes nothing away from those that are.
 */
import { nameKey } from '../../model/periods/normalise';
import { withoutEnd } from '../../model/trimming';
import type { TextRow } from './cells';

export type Table = readonly (readonly string[])[];

/** The columns that a table may have. */
export interface ColumnNames<K> {
  /** The column with this name; null if it is not one of ours. */
  named(name: string): K | null;
  /** The column that says what each row is about. */
  readonly title: K;
  /** Is this what the column holds? Undefined: its cells don't tell it from others. */
  holds?(column: K): ((cell: string) => boolean) | undefined;
}

export interface Head<K> {
  /** The meaning of each column; null: left out. */
  readonly columns: readonly (K | null)[];
  /** The columns that are known, and what each was taken for. */
  readonly found: readonly { readonly name: string; readonly column: K }[];
  /** Names of the non-empty columns that are left out. */
  readonly ignored: readonly string[];
}

/** A column's name as it is compared: what stands in brackets and a last sign make no difference. */
export function headKey(name: string): string {
  return withoutEnd(nameKey(name.replace(/\([^()]*\)/g, ' ')), /[\s:*.]/);
}

/** The cells of a column that are not blank. */
export function cellsAt(table: Table, index: number): string[] {
  return table.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
}

/** True when a row names columns: at least two, the title among them. */
export function isHeadOf<K>(names: ColumnNames<K>, cells: readonly string[]): boolean {
  const named = cells.map((cell) => names.named(cell));
  return named.includes(names.title) && named.filter((column) => column !== null).length > 1;
}

/** Rows that may stand above the names of columns: a table's own title, a date. */
const MOST_ABOVE = 10;

/** Splits off what stands above the row of column names; nothing where no row is one. */
export function belowHead<K>(
  names: ColumnNames<K>,
  rows: readonly TextRow[],
): { readonly above: readonly TextRow[]; readonly rows: readonly TextRow[] } {
  const at = rows.slice(0, MOST_ABOVE).findIndex(({ cells }) => isHeadOf(names, cells));
  return at > 0 ? { above: rows.slice(0, at), rows: rows.slice(at) } : { above: [], rows };
}

/**
 * The columns by the names in the first row. Null: the first row is none of names; `untitled`: all
 * its names are known, and none is the title's.
 */
export function readHead<K>(table: Table, names: ColumnNames<K>): Head<K> | 'untitled' | null {
  const head = table[0] ?? [];
  const body = table.slice(1);
  const columns = head
    .map((name) => names.named(name))
    .map((column, index, all) => (all.indexOf(column) === index ? column : null));
  const known = columns.filter((column) => column !== null).length;
  if (!columns.includes(names.title) && tellsColumns(columns, body, names)) {
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
 * Is the first row one of names though none of them is the title's? Two of ours are, and one is
 * where what stands under it is what it says.
 */
function tellsColumns<K>(
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

/** Of the columns of unknown names, the first whose cells all hold words; -1: none does. */
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
