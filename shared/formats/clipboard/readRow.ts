/** One pasted row read into fields of a step, or why it is refused. */
import { worded, type WordKey } from '../../i18n/words';
import type { PeriodContext } from '../../model/periods/read';
import { isProblem, problem, type Problem } from '../../model/problem';
import type { Step } from '../../model/step';
import type { Names } from './cellWords';
import { COLUMNS, type Fields, type RowCells, type StepColumn } from './columns';
import { readWhen } from './when';

export interface RowReading {
  readonly fields: Fields;
  /** The year taken where the period says none. */ readonly yearGuessed: number | null;
}

function tooLong(cells: RowCells): Problem | undefined {
  const column = COLUMNS.find(({ key, fits }) => {
    const cell = cells[key];
    return cell !== undefined && fits?.(cell) === false;
  });
  return column && problem('table.pasteTooLong', { field: worded(column.head as WordKey) });
}

/** What the cells of some columns give between them; the first that can't be read refuses it. */
function readCells(
  columns: readonly StepColumn[],
  cells: RowCells,
  names: Names,
): Fields | Problem {
  const fields: Fields = {};
  for (const { key, read } of columns) {
    const cell = cells[key];
    const given = cell === undefined ? undefined : read?.(cell, names);
    if (isProblem(given)) return given;
    Object.assign(fields, given);
  }
  return fields;
}

/**
 * Reads the cells of a row, about a step of the plan or (`known` null) a new one. A column that is
 * not there sets nothing.
 */
export function readRow(
  cells: RowCells,
  context: PeriodContext,
  names: Names,
  known: Step | null,
): RowReading | Problem {
  const plain = COLUMNS.filter(({ makesActors }) => !makesActors);
  const fields = tooLong(cells) ?? readCells(plain, cells, names);
  if (isProblem(fields)) return fields;
  const when = readWhen(cells, context, known, fields.kind ?? known?.kind ?? 'task');
  if (isProblem(when)) return when;
  const actors = readCells(
    COLUMNS.filter(({ makesActors }) => makesActors),
    cells,
    names,
  );
  if (isProblem(actors)) return actors;
  return {
    fields: {
      ...fields,
      ...(when.period === undefined ? {} : { period: when.period }),
      ...actors,
    },
    yearGuessed: when.yearGuessed,
  };
}
