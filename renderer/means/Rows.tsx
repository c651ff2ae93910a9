import { useMemo, type ReactNode } from 'react';
import type { MeansResult } from '../../shared/means/types';
import type { Id } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { useEvaluationAfterPaint } from '../core/useMeans';
import { overriddenIn } from '../scenarios/overridden';
import type { Column } from './columns';
import { pressMode } from '../ui/grid/rows';
import { GroupRow } from './GroupRow';
import { startEdit } from './keys';
import { LineRow, type LineActs } from './LineRow';
import { meansGrid, useLineSelection } from './meansState';
import type { MeansRows } from './rows';
import { selectLine } from './selection';
import { ROW_HEIGHT } from './sizes';
import { moneyProblemsOf } from '../../shared/analysis/moneyProblems';
import { moneySayer } from '../../shared/wording/money';
import { sayProblem } from '../../shared/wording/problems';

interface Props {
  readonly rows: MeansRows;
  /** Places of the rows to draw. */
  readonly drawn: readonly number[];
  readonly columns: readonly Column[];
  readonly means: MeansResult | null;
  /** How to write the amounts of the years and of the total. */
  readonly money: (cents: number) => string;
  readonly activeRow: string | null;
  readonly refocus: () => void;
  readonly grid: React.RefObject<HTMLDivElement | null>;
}

const NO_YEARS: readonly number[] = [];

/** The rows in view: heads of groups and lines. */
export function Rows(props: Props): ReactNode {
  const { rows, drawn, columns, means, money } = props;
  const years = means?.years ?? NO_YEARS;
  const lineOf = useLineRow(props, years);
  return drawn.map((index) => {
    const row = rows.rows[index]!;
    if (row.kind === 'line') return lineOf(row.id, index);
    return (
      <GroupRow
        key={row.group}
        group={row.group}
        count={row.ids.length}
        sums={means === null || row.group === 'out' ? null : sumsOf(means, row.ids)}
        years={years}
        money={money}
        index={index}
        top={index * ROW_HEIGHT}
        columns={columns}
      />
    );
  });
}

/** Draws the row of a line at its place, from what the grid and the plan are now. */
function useLineRow(
  { columns, means, money, activeRow, refocus, grid }: Props,
  years: readonly number[],
): (id: Id, index: number) => ReactNode {
  const plan = useAppState((state) => state.evaluation.plan);
  const overridden = useAppState((state) => overriddenIn(state, 'meansLines'));
  const selectedIds = useLineSelection((state) => state.ids);
  const column = meansGrid.use((state) => state.column);
  const editing = meansGrid.use((state) => state.editing);
  const refusals = meansGrid.use((state) => state.refusals);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const doubts = useDoubts();
  const act = useLineActs(grid);
  const unitMoney = useMemo(
    () => moneySayer(Object.values(plan.meansLines).map(({ unitAmount }) => unitAmount)),
    [plan.meansLines],
  );
  return (id, index) => (
    <LineRow
      key={id}
      line={plan.meansLines[id]!}
      result={means?.lines.get(id)}
      years={years}
      money={money}
      unitMoney={unitMoney}
      plan={plan}
      index={index}
      top={index * ROW_HEIGHT}
      columns={columns}
      selected={selected.has(id)}
      activeColumn={activeRow === id ? column : null}
      editing={editing?.rowId === id ? editing : null}
      refusals={refusals[id]}
      overridden={overridden.get(id)}
      toCheck={doubts.get(id)}
      act={act}
      refocus={refocus}
    />
  );
}

/** Of each line whose money is in doubt, why, in words. */
function useDoubts(): ReadonlyMap<Id, string> {
  const evaluation = useEvaluationAfterPaint();
  return useMemo(() => {
    const found = new Map<Id, string>();
    for (const one of evaluation ? moneyProblemsOf(evaluation) : []) {
      const id = one.place?.id ?? '';
      found.set(id, [found.get(id) ?? [], sayProblem(one)].flat().join(' '));
    }
    return found;
  }, [evaluation]);
}

/**
 * Every amount that the columns of years and of the total show: what totals are made of, and the
 * totals.
 */
export function amountsOf({ lines, totals, total }: MeansResult): number[] {
  return [
    ...[...lines.values()].flatMap(({ ttc }) => ttc),
    ...[...totals, total].flatMap(({ netAssured, netIfGranted, fctva, receipts }) => [
      netAssured,
      netIfGranted,
      fctva,
      receipts,
    ]),
  ];
}

/** The sums of some lines by year, then of all. */
function sumsOf(means: MeansResult, ids: readonly string[]): readonly number[] {
  const sums = means.years.map((_, year) =>
    ids.reduce((sum, id) => sum + (means.lines.get(id)?.ttc[year] ?? 0), 0),
  );
  return [...sums, sums.reduce((sum, one) => sum + one, 0)];
}

function useLineActs(grid: React.RefObject<HTMLDivElement | null>): LineActs {
  const app = useApp();
  return useMemo(
    () => ({
      press(id, column, event) {
        meansGrid.store.setState({ column, onNewRow: false });
        selectLine(app, id, pressMode(event));
        if (!meansGrid.store.getState().editing) grid.current?.focus({ preventScroll: true });
      },
      open: (id, column) => startEdit(app, id, column, null),
    }),
    [app, grid],
  );
}
