/** Reads a pasted row into fields of a step, and keeps and reports unreadable cells. */
import { worded, say } from '../../i18n/words';
import type { PeriodContext } from '../../model/periods/read';
import { problem, type Problem } from '../../model/problem';
import { MAX_TITLE } from '../../model/record';
import type { Step } from '../../model/step';
import type { Names } from './cellWords';
import { columnOf, COLUMNS, type Fields, type PasteColumn, type RowCells } from './columns';
import { noted } from './noted';
import { readWhen } from './when';

/** An unreadable cell: its column, its text, and the reason. */
export interface CellFault {
  readonly column: PasteColumn;
  readonly text: string;
  readonly reason: Problem;
}

export interface RowReading {
  readonly fields: Fields;
  /** The year assumed for a period without one. */
  readonly yearGuessed: number | null;
  /** Numbers that were read as days of Excel's. */
  readonly serials: readonly string[];
  readonly faults: readonly CellFault[];
}

/** The name of a column; '' if copies don't have it. */
const wordAt = (column: PasteColumn): string => {
  const { head } = columnOf(column);
  return head ? say(head) : '';
};

/** Reads each cell by itself, so that an unreadable one does not affect the others. */
function readCells(cells: RowCells, names: Names): { fields: Fields; faults: CellFault[] } {
  const fields: Fields = {};
  const faults: CellFault[] = [];
  for (const { key, head, read, fits } of COLUMNS) {
    const cell = cells[key];
    if (cell === undefined || !read) continue;
    if (fits?.(cell) === false) {
      const field = head ? worded(head) : '';
      faults.push({
        column: key,
        text: cell.trim(),
        reason: problem('table.pasteTooLong', { field }),
      });
      if (key === 'title') fields.title = `${cell.trim().slice(0, MAX_TITLE - 1)}…`;
      continue;
    }
    const { fields: given, reason } = read(cell, names);
    Object.assign(fields, given);
    if (reason) faults.push({ column: key, text: cell.trim(), reason });
  }
  return { fields, faults };
}

/**
 * Reads the cells of a row for an existing step or (`known` null) a new one. Missing columns and
 * unreadable cells set nothing; the words of an unreadable cell go to the notes, those of a period
 * to the period. `keepWords`: those of a period even replace the dates of an existing step.
 */
export function readRow(
  cells: RowCells,
  context: PeriodContext,
  names: Names,
  known: Step | null,
  keepWords: boolean,
): RowReading {
  const { fields, faults } = readCells(cells, names);
  const kind = fields.kind ?? known?.kind ?? 'task';
  const when = readWhen(cells, context, known, kind, keepWords);
  if (when.period !== undefined) fields.period = when.period;
  const all = [...faults, ...when.faults];
  const homeless = all.filter(({ column }) => column !== 'period');
  if (homeless.length > 0)
    fields.notes = noted(
      fields.notes ?? known?.notes ?? '',
      homeless.map(({ column, text }) => ({ column: wordAt(column), text })),
    );
  return { fields, yearGuessed: when.yearGuessed, serials: when.serials, faults: all };
}
