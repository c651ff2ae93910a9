/** Splits a pasted text into rows of a register and finds the column of each cell. */
import { say } from '../../../i18n/words';
import { problem, type Problem } from '../../../model/problem';
import { withoutMarks } from '../bullets';
import { readCells, tooLarge, type TextRow } from '../cells';
import { belowHead, cellsAt, isHeadOf, readHead, type Head, type Table } from '../head';
import { isMarkdownTable } from '../unread';
import { namesOf, REGISTER_COLUMNS, type Field, type PastedRegister } from './columns';

const MAX_ROWS = 2000;

export interface RegisterTable {
  readonly rows: readonly { readonly line: number; readonly cells: ReadonlyMap<Field, string> }[];
  readonly ignored: readonly string[];
  readonly found: Head<Field>['found'];
}

/**
 * The rows of a text; a Problem if there are none, too many, or in a form that can't be read yet.
 */
export function readTable(register: PastedRegister, text: string): RegisterTable | Problem {
  if (isMarkdownTable(text)) return problem('table.pasteMarkdown');
  const names = namesOf(register);
  const given = readCells(text, (cells) => isHeadOf(names, cells));
  const refused = tooLarge(given, MAX_ROWS);
  if (refused) return refused;
  const { rows } = belowHead(names, given);
  const head = readHead(
    rows.map(({ cells }) => cells),
    names,
  );
  if (head === 'untitled') return problem('document.pasteNoTitleColumn');
  const body = head === null ? unmarked(register, rows) : rows.slice(1);
  if (body.length === 0) return problem('document.pasteNothing');
  const table = body.map(({ cells }) => cells);
  const columns = head?.columns ?? inOrder(register, table);
  return {
    found: head?.found ?? [],
    ignored: head?.ignored ?? beyond(columns, table),
    rows: body.map(({ line, cells }) => ({
      line,
      cells: new Map(
        columns.flatMap((field, index) => (field ? [[field, cells[index] ?? ''] as const] : [])),
      ),
    })),
  };
}

/**
 * Removes bullets. The first column of solutions is an organisation, where a dash means none
 * instead.
 */
function unmarked(register: PastedRegister, rows: readonly TextRow[]): readonly TextRow[] {
  return register === 'offers' || rows.every(({ cells }) => cells.length === 1)
    ? withoutMarks(rows)
    : rows;
}

/** The fields of columns without a header: a single one contains titles. */
function inOrder(register: PastedRegister, table: Table): (Field | null)[] {
  const width = Math.max(...table.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) =>
    width === 1 ? 'title' : (REGISTER_COLUMNS[register][index]?.field ?? null),
  );
}

const beyond = (columns: readonly (Field | null)[], table: Table): string[] =>
  columns.flatMap((field, index) =>
    field === null && cellsAt(table, index).length > 0
      ? [say('table.pasteColumn', { number: index + 1 })]
      : [],
  );
