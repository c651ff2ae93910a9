/**
 * Plans the effect of pasting a text into the means: new, changed, unchanged and refused lines, and
 * the single command for them. Changes nothing.
 */
import { cellText } from '../../../shared/formats/clipboard/cellWords';
import { canonicalJson } from '../../../shared/history/journal';
import { say } from '../../../shared/i18n/words';
import { computeLine } from '../../../shared/means/line';
import { STILL } from '../../../shared/means/time';
import type { LineResult } from '../../../shared/means/types';
import { newMeansLine, type MeansLine } from '../../../shared/model/means';
import { parseMoney } from '../../../shared/model/money';
import { keysBetween } from '../../../shared/model/order';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { sayMoney } from '../../../shared/wording/money';
import type { App } from '../../core/store';
import { columnWord } from '../columns';
import type { LineColumn } from '../lineColumns';
import { lineSelection, meansGrid } from '../meansState';
import { meansRows } from '../rows';
import { knownLines, saysSame } from './known';
import { readRow, type CellFault } from './readRow';
import { readTable, type MeansRowCells, type MeansTable } from './table';

/** The kind of new lines with a negative amount, if their rows name none. */
export type Negatives = 'ask' | 'receipt' | 'operating';

export interface MeansPasteLine {
  /** The number of the row in the text, from 1. */
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  readonly title: string;
  /** The reason for a refusal in words. */
  readonly reason: string | null;
  readonly faults: readonly CellFault[];
  /** The line after the paste, and its changes; null for a refused row. */
  readonly after: MeansLine | null;
  readonly fields: Partial<MeansLine>;
  /** The cost of a new line over the plan's years, in cents TTC; null for other lines. */
  readonly cost: number | null;
}

export interface MeansPaste {
  readonly lines: readonly MeansPasteLine[];
  readonly found: MeansTable['head'];
  /** Names of the non-empty columns that are ignored. */
  readonly ignored: readonly string[];
  /** Names of computed columns, whose amounts are only compared. */
  readonly checked: readonly string[];
  /** True if rows have a negative amount and no kind: the user must choose one. */
  readonly asksNegatives: boolean;
  /** True if the text has a header: rows are about lines with these titles, or new ones. */
  readonly hasHead: boolean;
}

export interface MeansPasteOptions {
  /** True to make every row a new line, even if its title exists. */
  readonly allNew: boolean;
  readonly negatives: Negatives;
}

/** The effect of a paste; a Problem if there is nothing to paste, or nothing readable. */
export function planMeansPaste(
  app: App,
  text: string,
  options: MeansPasteOptions,
): MeansPaste | Problem {
  const { column } = meansGrid.store.getState();
  const { focusId } = lineSelection();
  const computed = column === 'total' || /^y\d/.test(column);
  const table = readTable(text, computed ? 'title' : (column as LineColumn));
  if (isProblem(table)) return table;
  const { head, rows } = table;
  if (head === null && focusId !== null && computed) return problem('meansView.computed');
  const ids = idsOf(app, table, options);
  if (table.isList && rows.length > 1 && ids.includes(null)) return problem('meansView.pasteList');
  const orders = ordersFor(app, ids.filter((id) => id === null).length);
  const lines = rows.map((row, index) =>
    plannedRow(app, row, ids[index]!, ids[index] === null ? orders.pop()! : '', options),
  );
  const left = head?.ignored.filter((name) => !table.checked.includes(name)) ?? [];
  const funded = rows.some(({ cells }) => cells.get('funding')?.trim());
  return {
    lines,
    found: head && { ...head, found: head.found.filter(({ column: key }) => key !== 'funding') },
    ignored: funded ? [...left, columnWord('funding')] : left,
    checked: table.checked,
    asksNegatives: rows.some((row, index) => ids[index] === null && isNegative(row)),
    hasHead: head !== null,
  };
}

function idsOf(app: App, { head, rows }: MeansTable, { allNew }: MeansPasteOptions): (Id | null)[] {
  if (head !== null)
    return allNew
      ? rows.map(() => null)
      : knownLines(
          app,
          rows.map(({ cells, isAbove }) => (isAbove ? new Map() : cells)),
        );
  const { ids, indexOf } = meansRows(app.state());
  const { focusId } = lineSelection();
  const from = focusId === null ? undefined : indexOf.get(focusId);
  return rows.map((_, index) => (from === undefined ? null : (ids[from + index] ?? null)));
}

/** Order keys for new lines after the last one, to take from the end. */
const ordersFor = (app: App, count: number): string[] =>
  keysBetween(
    Object.values(app.state().plan.meansLines).sort(bySiblingOrder).at(-1)?.order ?? null,
    null,
    count,
  ).reverse();

function amountOf({ cells }: MeansRowCells): number {
  const amount = parseMoney(cells.get('unitAmount') ?? '');
  return isProblem(amount) ? 0 : amount;
}

const isNegative = (row: MeansRowCells): boolean =>
  amountOf(row) < 0 && cellText(row.cells.get('kind') ?? '') === null && !row.isTotal;

function plannedRow(
  app: App,
  row: MeansRowCells,
  id: Id | null,
  order: string,
  { negatives }: MeansPasteOptions,
): MeansPasteLine {
  const known = id === null ? null : app.state().evaluation.plan.meansLines[id]!;
  const title = row.cells.get('title')?.trim() ?? known?.title ?? '';
  const common = { line: row.line, title, faults: [], after: null, fields: {}, cost: null };
  const refusal = known === null ? refusalOf(row, title, negatives) : null;
  if (refusal !== null) return { ...common, state: 'refused', reason: refusal };
  const kind = isNegative(row) && negatives === 'receipt' ? 'receipt' : 'operating';
  const before = known ?? newMeansLine({ id: app.context.newId(), order, kind });
  const cells = [...row.cells].flatMap(([column, cell]) => {
    if (known && saysSame(app, known.id, column, cell)) return [];
    return column === 'unitAmount' && isNegative(row) && negatives === 'operating'
      ? [[column, cell.replace(/[-−()]/g, '')] as const]
      : [[column, cell] as const];
  });
  const { fields, faults } = readRow(app, before, cells, known === null);
  const changes = Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => canonicalJson(before[name as keyof MeansLine]) !== canonicalJson(value),
    ),
  ) as Partial<MeansLine>;
  const after = { ...before, ...fields };
  const off = disagreement(app, row, after, known !== null);
  if (off !== null) return { ...common, state: 'refused', reason: off };
  return {
    ...common,
    title: title || after.title,
    state: stateOf(known, changes),
    reason: null,
    faults,
    after,
    fields: changes,
    cost: known === null ? computed(app, after).total : null,
  };
}

function stateOf(known: MeansLine | null, changes: object): 'new' | 'changed' | 'same' {
  if (known === null) return 'new';
  return Object.keys(changes).length > 0 ? 'changed' : 'same';
}

/** The reason why a row is not a new line; null if it is. */
function refusalOf(row: MeansRowCells, title: string, negatives: Negatives): string | null {
  if (row.isAbove) return say('meansView.pasteAbove');
  if (row.isTotal) return say('meansView.pasteTotal');
  if (cellText(title) === null) return say('meansView.pasteNoTitle');
  return isNegative(row) && negatives === 'ask' ? say('meansView.pasteNegative') : null;
}

/** Differences below a euro come from a rounded table. */
const ROUNDED = 100;

type Costs = Pick<LineResult, 'ttc' | 'total'>;

/**
 * Compares the columns of years and of the total, which users can't paste. The reason for a refusal
 * if the row's amount gives other values; else null.
 */
function disagreement(
  app: App,
  { compared }: MeansRowCells,
  line: MeansLine,
  isKnown: boolean,
): string | null {
  const filled = [...compared].filter(([, cell]) => cellText(cell) !== null);
  if (filled.length === 0) return null;
  const saysYears = filled.some(([at]) => at !== 'total');
  const { means } = app.state().evaluation;
  const givenBy = ({ ttc, total }: Costs, at: number | 'total'): number =>
    (at === 'total' ? total : ttc[means.years.indexOf(at)]) ?? 0;
  const offIn = (costs: Costs) =>
    [...compared].find(([at, cell]) => {
      const isBlank = cellText(cell) === null;
      if (isBlank && (at === 'total' || !saysYears)) return false;
      const amount = isBlank ? 0 : parseMoney(cell);
      const rounded = at === 'total' ? ROUNDED * means.years.length : ROUNDED;
      return isProblem(amount) || Math.abs(amount - givenBy(costs, at)) >= rounded;
    });
  // A spreadsheet may still show the copied years beside a new amount, so equal old years are fine.
  const now = means.lines.get(line.id) ?? { ttc: [], total: 0 };
  if (isKnown && offIn(now) === undefined) return null;
  const then = computed(app, line);
  const off = offIn(then);
  if (off === undefined) return null;
  const [at, cell] = off;
  return say('meansView.pasteYears', {
    column: at === 'total' ? say('meansView.total') : at,
    told: cell.trim() || '—',
    given: sayMoney(givenBy(then, at)),
  });
}

function computed(app: App, line: MeansLine): LineResult {
  const { means, plan } = app.state().evaluation;
  return computeLine(line, {
    years: means.years,
    horizon: plan.horizon,
    shift: STILL,
    credits: Object.values(plan.paymentCredits).filter(
      ({ lineId, included }) => included && lineId === line.id,
    ),
    statusDate: plan.budget.statusDate,
  });
}
