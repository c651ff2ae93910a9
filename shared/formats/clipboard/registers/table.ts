/** Splits a pasted text into rows of a register and finds the column of each cell. */
import { say } from '../../../i18n/words';
import { problem, type Problem } from '../../../model/problem';
import { readCells } from '../cells';
import { columnNamed, isHead, REGISTER_COLUMNS, type Field, type PastedRegister } from './columns';

const MAX_ROWS = 2000;

export interface RegisterTable {
  readonly rows: readonly { readonly line: number; readonly cells: ReadonlyMap<Field, string> }[];
  readonly ignored: readonly string[];
}

/** The rows of a text; a Problem where there are none, or too many. */
export function readTable(register: PastedRegister, text: string): RegisterTable | Problem {
  const table = readCells(text, isHead(register));
  if (table.length > MAX_ROWS) return problem('table.pasteTooMany', { most: MAX_ROWS });
  const hasHead = table[0] !== undefined && isHead(register)(table[0].cells);
  const body = table.slice(hasHead ? 1 : 0);
  if (body.length === 0) return problem('document.pasteNothing');
  const width = Math.max(...table.map(({ cells }) => cells.length));
  // A single column without a name holds titles.
  const columns = Array.from({ length: width }, (_, index) => {
    if (hasHead) return columnNamed(register, table[0]!.cells[index] ?? '');
    return width === 1
      ? REGISTER_COLUMNS[register].find(({ field }) => field === 'title')!
      : (REGISTER_COLUMNS[register][index] ?? null);
  });
  const isFirst = (at: number): boolean =>
    columns.findIndex((column) => column?.field === columns[at]?.field) === at;
  const numbered = (at: number): string => say('table.pasteColumn', { number: at + 1 });
  const nameOf = (at: number): string => (hasHead && table[0]!.cells[at]!.trim()) || numbered(at);
  const ignored = columns.flatMap((column, index) =>
    (column === null || !isFirst(index)) && body.some(({ cells }) => cells[index]?.trim())
      ? [nameOf(index)]
      : [],
  );
  return {
    ignored,
    rows: body.map(({ line, cells }) => ({
      line,
      cells: new Map(
        columns.flatMap((column, index) =>
          column && isFirst(index) ? [[column.field, cells[index] ?? ''] as const] : [],
        ),
      ),
    })),
  };
}
