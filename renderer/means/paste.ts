/**
 * What pasting into the means grid does: cells over the lines from the one the keyboard is on, then
 * new lines; with a row of names above, new lines alone.
 */
import { editLines } from '../../shared/commands/means';
import { readCells } from '../../shared/formats/clipboard/cells';
import { say } from '../../shared/i18n/words';
import { newMeansLine, type MeansKind, type MeansLine } from '../../shared/model/means';
import { parseMoney } from '../../shared/model/money';
import { keysBetween } from '../../shared/model/order';
import { unaccented } from '../../shared/model/periods/normalise';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { withoutEnd } from '../../shared/model/trimming';
import type { App } from '../core/store';
import { readCell } from './cells';
import { columnWord } from './columns';
import { LINE_COLUMNS, rowOf, type LineColumn } from './lineColumns';
import { lineSelection, meansGrid, selectLines } from './meansState';
import { meansRows } from './rows';

export interface PasteError {
  readonly line: number;
  readonly column: LineColumn;
  readonly reason: string;
}
interface Pasted {
  readonly added: MeansLine[];
  readonly changed: { id: Id; fields: Partial<MeansLine> }[];
  readonly errors: PasteError[];
  /** Funders were named: they are left aside. */ fundersLeft: boolean;
}

function columnNamed(cell: string): LineColumn | null {
  const name = withoutEnd(unaccented(cell.trim()), /[.:]/);
  const column =
    LINE_COLUMNS.find(({ key }) => unaccented(columnWord(key)).replace(/\.$/, '') === name) ??
    LINE_COLUMNS.find(({ also }) => also.includes(name));
  return column?.key ?? null;
}

const isHead = (cells: readonly string[]): boolean => {
  const named = cells.map(columnNamed);
  return named.includes('title') && named.filter((each) => each !== null).length >= 2;
};

/**
 * Reads a pasted text into the lines it makes and changes. Years, totals and funders are left
 * aside: they are computed, or edited in the details.
 */
export function readPaste(app: App, text: string): Pasted {
  const rows = readCells(text, isHead);
  const head =
    rows[0] !== undefined && isHead(rows[0].cells) ? rows[0].cells.map(columnNamed) : null;
  const { column } = meansGrid.store.getState();
  const from = Math.max(
    0,
    LINE_COLUMNS.findIndex(({ key }) => key === column),
  );
  const { ids, indexOf } = meansRows(app.state());
  const { focusId } = lineSelection();
  const over = head === null && focusId !== null ? ids.slice(indexOf.get(focusId)!) : [];
  const body = head === null ? rows : rows.slice(1);
  const pasted: Pasted = { added: [], changed: [], errors: [], fundersLeft: false };
  const orders = keysBetween(
    Object.values(app.state().plan.meansLines).sort(bySiblingOrder).at(-1)?.order ?? null,
    null,
    Math.max(0, body.length - over.length),
  );
  body.forEach(({ cells, line }, index) => {
    const given = cells.flatMap((cell, at): [LineColumn, string][] => {
      const into = head === null ? (LINE_COLUMNS[from + at]?.key ?? null) : (head[at] ?? null);
      if (into === 'funding' && cell.trim() !== '') pasted.fundersLeft = true;
      // An empty cell says nothing, but that a new line has no section.
      return into === null ||
        !rowOf(into).read ||
        (cell.trim() === '' && (into !== 'section' || over[index] !== undefined))
        ? []
        : [[into, cell]];
    });
    const id = over[index];
    if (id !== undefined)
      pasted.changed.push({
        id,
        fields: readFields(
          app,
          app.state().evaluation.plan.meansLines[id]!,
          given,
          line,
          pasted.errors,
        ),
      });
    else pasted.added.push(newLine(app, given, line, orders[index - over.length]!, pasted.errors));
  });
  return pasted;
}

const rankOf = (column: LineColumn): number => rowOf(column).before ?? LINE_COLUMNS.length;

function readFields(
  app: App,
  line: MeansLine,
  given: readonly (readonly [LineColumn, string])[],
  at: number,
  errors: PasteError[],
): Partial<MeansLine> {
  let fields: Partial<MeansLine> = {};
  // The kind first, then the section: each proposes what the cells after it may say otherwise.
  for (const [column, text] of [...given].sort(([a], [b]) => rankOf(a) - rankOf(b))) {
    const read = readCell(app, { ...line, ...fields }, column, text);
    if (typeof read === 'string') errors.push({ line: at, column, reason: read });
    else fields = { ...fields, ...read };
  }
  return fields;
}

function newLine(
  app: App,
  given: readonly (readonly [LineColumn, string])[],
  at: number,
  order: string,
  errors: PasteError[],
): MeansLine {
  // A list of accounts without natures says what comes in by its sign.
  const amount = parseMoney(given.find(([column]) => column === 'unitAmount')?.[1] ?? '');
  const comesIn = !isProblem(amount) && amount < 0 && !given.some(([column]) => column === 'kind');
  const base = newMeansLine({
    id: app.context.newId(),
    order,
    kind: (comesIn ? 'receipt' : 'operating') satisfies MeansKind,
  });
  const fields = readFields(app, base, given, at, errors);
  if (!fields.title)
    errors.push({ line: at, column: 'title', reason: say('meansView.pasteNoTitle') });
  return newMeansLine({ ...base, ...fields });
}

/**
 * Pastes a text; where some of it can't be read, nothing is changed and what is wrong is given
 * back.
 */
export function pasteText(app: App, text: string): readonly PasteError[] {
  const { added, changed, errors, fundersLeft } = readPaste(app, text);
  if (errors.length > 0) return errors;
  if (added.length + changed.length === 0) {
    app.notify(say('meansView.pasteNothing'), 'error');
    return [];
  }
  const done = app.dispatch(editLines, { scenarioId: app.state().scenarioId, added, changed });
  if (isProblem(done)) return [];
  if (fundersLeft) app.notify(say('meansView.pasteFundersLeft'));
  selectLines([...changed.map(({ id }) => id), ...added.map(({ id }) => id)]);
  return [];
}
