/**
 * Plans the effect of a text pasted among the means: lines that are new, changed, the same or
 * refused, and the single command that does it. Changes nothing.
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

/** What a new line is whose amount is below nothing, where its row names no nature. */
export type Negatives = 'ask' | 'receipt' | 'operating';

export interface MeansPasteLine {
  /** The row's place in the text, from 1. */
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  readonly title: string;
  /** Why it is refused, in words. */
  readonly reason: string | null;
  readonly faults: readonly CellFault[];
  /** The line as it would be, and what of it changes; of a row that is refused, nothing. */
  readonly after: MeansLine | null;
  readonly fields: Partial<MeansLine>;
  /** Cents of a new line over the plan's years, TTC; null of others. */
  readonly cost: number | null;
}

export interface MeansPaste {
  readonly lines: readonly MeansPasteLine[];
  readonly found: MeansTable['head'];
  /** Names of non-empty columns that it leaves out. */
  readonly ignored: readonly string[];
  /** Names of columns whose amounts are only compared. */
  readonly checked: readonly string[];
  /** Rows have an amount below nothing and no nature: what they are is to be said. */
  readonly asksNegatives: boolean;
  /** The text names its columns: rows are about lines of these titles, or new. */
  readonly hasHead: boolean;
}

export interface MeansPasteOptions {
  /** Every row is a new line, even of a title that is there. */
  readonly allNew: boolean;
  readonly negatives: Negatives;
}

/** What a paste would do; a Problem: there is nothing to paste, or nothing of it is read yet. */
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

/** Places for new lines after the last, to be taken from the end. */
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
  const told = { line: row.line, title, faults: [], after: null, fields: {}, cost: null };
  const refusal = known === null ? refusalOf(row, title, negatives) : null;
  if (refusal !== null) return { ...told, state: 'refused', reason: refusal };
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
  const off = toldOtherwise(app, row, after, known !== null);
  if (off !== null) return { ...told, state: 'refused', reason: off };
  return {
    ...told,
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

/** Why a row is no new line; null where it is one. */
function refusalOf(row: MeansRowCells, title: string, negatives: Negatives): string | null {
  if (row.isAbove) return say('meansView.pasteAbove');
  if (row.isTotal) return say('meansView.pasteTotal');
  if (cellText(title) === null) return say('meansView.pasteNoTitle');
  return isNegative(row) && negatives === 'ask' ? say('meansView.pasteNegative') : null;
}

/** Less than a euro between amounts: a table that was rounded. */
const ROUNDED = 100;

type Costs = Pick<LineResult, 'ttc' | 'total'>;

/**
 * The columns of years and of the total are not read yet, but compared: why a row is refused whose
 * amount gives others than they say.
 */
function toldOtherwise(
  app: App,
  { told }: MeansRowCells,
  line: MeansLine,
  isKnown: boolean,
): string | null {
  const said = [...told].filter(([, cell]) => cellText(cell) !== null);
  if (said.length === 0) return null;
  const saysYears = said.some(([at]) => at !== 'total');
  const { means } = app.state().evaluation;
  const givenBy = ({ ttc, total }: Costs, at: number | 'total'): number =>
    (at === 'total' ? total : ttc[means.years.indexOf(at)]) ?? 0;
  const offIn = (costs: Costs) =>
    [...told].find(([at, cell]) => {
      const isBlank = cellText(cell) === null;
      if (isBlank && (at === 'total' || !saysYears)) return false;
      const amount = isBlank ? 0 : parseMoney(cell);
      const rounded = at === 'total' ? ROUNDED * means.years.length : ROUNDED;
      return isProblem(amount) || Math.abs(amount - givenBy(costs, at)) >= rounded;
    });
  // Years that a spreadsheet still shows as they were copied say nothing against a new amount.
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
