/** Reads a pasted row into the fields of a line, and keeps and reports unreadable cells. */
import { cellText } from '../../../shared/formats/clipboard/cellWords';
import { noted } from '../../../shared/formats/clipboard/noted';
import { contradictionOf } from '../../../shared/commands/lineRules';
import { say } from '../../../shared/i18n/words';
import type { MeansLine } from '../../../shared/model/means';
import { MAX_TITLE } from '../../../shared/model/record';
import { sayProblem } from '../../../shared/wording/problems';
import type { App } from '../../core/store';
import { readCell } from '../cells';
import { columnWord } from '../columns';
import { LINE_COLUMNS, rowOf, type LineColumn } from '../lineColumns';

/** An unreadable cell: its column, its text, and the reason in words. */
export interface CellFault {
  readonly column: LineColumn;
  readonly text: string;
  readonly reason: string;
}

interface RowReading {
  readonly fields: Partial<MeansLine>;
  readonly faults: readonly CellFault[];
}

type Given = readonly (readonly [column: LineColumn, text: string])[];

const rankOf = (column: LineColumn): number => rowOf(column).before ?? LINE_COLUMNS.length;

/** Reads the cells, the kind first, then the section, since both set defaults for others. */
function readCells(app: App, line: MeansLine, given: Given): RowReading {
  let fields: Partial<MeansLine> = {};
  const faults: CellFault[] = [];
  for (const [column, text] of [...given].sort(([a], [b]) => rankOf(a) - rankOf(b))) {
    const read = readCell(app, { ...line, ...fields }, column, text);
    if (typeof read === 'string') faults.push({ column, text: text.trim(), reason: read });
    else if (column === 'title' && text.trim().length > MAX_TITLE) {
      const reason = say('table.pasteTooLong', { field: columnWord(column) });
      faults.push({ column, text: text.trim(), reason });
      fields = { ...fields, title: `${text.trim().slice(0, MAX_TITLE - 1)}…` };
    } else fields = { ...fields, ...read };
  }
  return { fields, faults };
}

/** Drops the last cell that makes the line contradict itself. */
function withoutContradiction(app: App, line: MeansLine, given: Given): RowReading {
  const all = readCells(app, line, given);
  const against = contradictionOf({ ...line, ...all.fields }, all.fields);
  if (!against) return all;
  const cells = given.filter(([column]) => column !== 'title');
  for (const one of cells.toReversed()) {
    const [column, text] = one;
    const { fields, faults } = readCells(
      app,
      line,
      given.filter((each) => each !== one),
    );
    if (contradictionOf({ ...line, ...fields }, fields)) continue;
    const reason = sayProblem(against);
    return { fields, faults: [...faults, { column, text: text.trim(), reason }] };
  }
  return all;
}

/**
 * The fields of a line from a row's cells. An unreadable cell does not affect the others, and the
 * line's notes keep its words. `isNew`: reports an empty section, since every line has one.
 */
export function readRow(app: App, line: MeansLine, given: Given, isNew: boolean): RowReading {
  const missing = isNew && given.some(([column, text]) => column === 'section' && isBlank(text));
  const filled = given.flatMap(([column, text]): Given => {
    if (!rowOf(column).read) return [];
    if (!isBlank(text)) return [[column, text]];
    // Accountants write a dash for an amount of 0.
    return column === 'unitAmount' && text.trim() !== '' ? [[column, '0']] : [];
  });
  const { fields, faults } = withoutContradiction(app, line, filled);
  const notes = noted(
    line.notes,
    faults.map(({ column, text }) => ({ column: columnWord(column), text })),
  );
  return {
    fields: notes === line.notes ? fields : { ...fields, notes },
    faults: missing
      ? [...faults, { column: 'section', text: '', reason: say('meansView.needsSection') }]
      : faults,
  };
}

const isBlank = (text: string): boolean => cellText(text) === null;
