/** Reads a pasted text into rows of line cells, and recognises its other parts. */
import { readCells, tooLarge, type TextRow } from '../../../shared/formats/clipboard/cells';
import { cellText } from '../../../shared/formats/clipboard/cellWords';
import {
  belowHead,
  cellsAt,
  headKey,
  isHeadOf,
  readHead,
  type ColumnNames,
  type Head,
} from '../../../shared/formats/clipboard/head';
import {
  holdsMoney,
  isMarkdownTable,
  isTotalRow,
  yearNamed,
} from '../../../shared/formats/clipboard/unread';
import { say } from '../../../shared/i18n/words';
import { parseMoney } from '../../../shared/model/money';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import { columnWord } from '../columns';
import { LINE_COLUMNS, type LineColumn } from '../lineColumns';

export interface MeansRowCells {
  readonly line: number;
  readonly cells: ReadonlyMap<LineColumn, string>;
  /** The texts in the columns of years and of the total, by "total" or the year. */
  readonly compared: ReadonlyMap<number | 'total', string>;
  readonly isTotal: boolean;
  /** True above the header. */
  readonly isAbove: boolean;
}

export interface MeansTable {
  readonly rows: readonly MeansRowCells[];
  /**
   * The columns of the header; null without one: then cells go to the keyboard's column and those
   * after it.
   */
  readonly head: Head<LineColumn> | null;
  /** Computed columns, whose amounts are compared with those of the lines. */
  readonly checked: readonly string[];
  /** True if the text has a single column. */
  readonly isList: boolean;
}

const MAX_ROWS = 5000;

const NAMES: ColumnNames<LineColumn> = {
  title: 'title',
  named(cell) {
    const name = headKey(cell);
    const column =
      LINE_COLUMNS.find(({ key }) => headKey(columnWord(key)) === name) ??
      LINE_COLUMNS.find(({ also }) => also.includes(name));
    return column?.key ?? null;
  },
  holds: (column) =>
    column === 'unitAmount'
      ? (cell) => cellText(cell) === null || !isProblem(parseMoney(cell))
      : undefined,
};

const comparedBy = (name: string): number | 'total' | null =>
  yearNamed(name) ?? (/^total(?!\p{L})/u.test(headKey(name)) ? 'total' : null);

/**
 * Reads a text into rows. `from`: the column of the first cell if there is no header. A Problem if
 * it contains no rows, or money in a form that can't be read yet.
 */
export function readTable(text: string, from: LineColumn): MeansTable | Problem {
  if (isMarkdownTable(text)) return problem('table.pasteMarkdown');
  const given = readCells(text, (cells) => isHeadOf(NAMES, cells));
  if (given.length === 0) return problem('meansView.pasteNothing');
  const refused = tooLarge(given, MAX_ROWS);
  if (refused) return refused;
  const { above, rows } = belowHead(NAMES, given);
  const table = rows.map(({ cells }) => cells);
  const head = readHead(table, NAMES);
  if (head === 'untitled') return problem('meansView.pasteNoTitleColumn');
  const body = head === null ? rows : rows.slice(1);
  if (body.length === 0) return problem('meansView.pasteNothing');
  const compared = head === null ? [] : table[0]!.map(comparedBy);
  const checked = head === null ? [] : head.ignored.filter((name) => comparedBy(name) !== null);
  const unread = head && moneyLeft(table, head);
  if (unread) return unread;
  const first = LINE_COLUMNS.findIndex(({ key }) => key === from);
  const columns =
    head?.columns ??
    Array.from(
      { length: Math.max(...table.map((cells) => cells.length)) },
      (_, index) => LINE_COLUMNS[first + index]?.key ?? null,
    );
  return {
    head,
    checked,
    isList: head === null && columns.length === 1,
    rows: [
      ...above.map((row) => rowOf(row, ['title'], [], true)),
      ...body.map((row) => rowOf(row, columns, compared, false)),
    ],
  };
}

function rowOf(
  { line, cells }: TextRow,
  columns: readonly (LineColumn | null)[],
  compared: readonly (number | 'total' | null)[],
  isAbove: boolean,
): MeansRowCells {
  const at = <K>(keys: readonly (K | null)[]): Map<K, string> =>
    new Map(
      keys.flatMap((key, index) => (key === null ? [] : [[key, cells[index] ?? ''] as const])),
    );
  return {
    line,
    isAbove,
    cells: at(columns),
    compared: at(compared.map((key, index) => (columns[index] === null ? key : null))),
    isTotal: isTotalRow(cells, columns.indexOf('title')),
  };
}

/**
 * A problem for amounts in an ignored column if no other column has any: the lines would cost
 * nothing.
 */
function moneyLeft(table: readonly (readonly string[])[], head: Head<LineColumn>): Problem | null {
  if (head.columns.includes('unitAmount')) return null;
  const [names, body] = [table[0]!, table.slice(1)];
  const left = names.filter(
    (name, index) =>
      head.columns[index] === null && name.trim() !== '' && holdsMoney(name, cellsAt(body, index)),
  );
  return left.length > 0
    ? problem('meansView.pasteNoAmount', {
        columns: left.map((name) => name.trim()).join(', '),
        column: say('meansView.column_unitAmount'),
      })
    : null;
}
