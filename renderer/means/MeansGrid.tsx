import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react';
import { say } from '../../shared/i18n/words';
import type { MeansResult } from '../../shared/means/types';
import { useApp, useAppState } from '../core/AppContext';
import { NEW_ROW } from '../ui/grid/gridState';
import { PasteErrors } from '../ui/grid/PasteErrors';
import { rowsDrawn } from '../ui/grid/rows';
import { useRowsInView } from '../ui/grid/useRowsInView';
import { useWidth } from '../ui/useResized';
import { useMeansClipboard } from './clipboard';
import { columnsOf, columnWord, type Column } from './columns';
import { answerKey } from './keys';
import { isHeld, placeOf } from './LineRow';
import { meansGrid, resetMeans, useLineSelection } from './meansState';
import { NewLine } from './NewLine';
import type { PasteError } from './paste';
import { meansRows, type MeansRows } from './rows';
import { amountsOf, Rows } from './Rows';
import { HEAD_HEIGHT, ROW_HEIGHT, TOTAL_HEIGHT } from './sizes';
import { footRows, TotalsFoot } from './TotalsFoot';
import { useEvaluationAfterPaint } from '../core/useMeans';
import { moneySayer } from '../../shared/wording/money';
import '../ui/grid/grid.css';
import './means.css';

/**
 * No higher than this, the grid's totals come after its lines instead of staying in view
 * (means.css).
 */
const SHORT = 320;

/**
 * The lines of means as a spreadsheet: an ARIA grid that draws the rows in view, its head and its
 * totals always in view.
 */
export function MeansGrid(): ReactNode {
  const app = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const planId = useAppState((state) => state.plan.id);
  const readOnly = useAppState((state) => state.role === 'reader');
  const rows = useAppState(meansRows);
  const evaluation = useEvaluationAfterPaint();
  const means = evaluation?.means ?? null;
  const money = useMemo(() => moneySayer(means ? amountsOf(means) : []), [means]);
  const columns = useColumns(scroller, means);
  const footHeight = footRows(means) * TOTAL_HEIGHT;
  const range = useRowsInView(scroller, ROW_HEIGHT, rows.rows.length, HEAD_HEIGHT);
  const focusId = useLineSelection((state) => state.focusId);
  const column = meansGrid.use((state) => state.column);
  const onNewRow = meansGrid.use((state) => state.onNewRow);
  useLayoutEffect(resetMeans, [planId]);
  const [errors, setErrors] = useState<readonly PasteError[]>([]);
  useMeansClipboard(app, setErrors);
  const activeRow = focusId ?? (onNewRow ? NEW_ROW : null);
  useReveal(scroller, rows, activeRow, columns, column, footHeight);
  const refocus = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.target === grid.current && answerKey(app, columns, event.nativeEvent))
      event.preventDefault();
  };
  const width = columns.reduce((sum, each) => sum + each.width, 0);
  return (
    <div ref={scroller} className="means-scroll">
      <div
        ref={grid}
        className="means-grid"
        role="grid"
        tabIndex={0}
        data-grid="means"
        aria-label={say('meansView.gridLabel')}
        aria-rowcount={rows.rows.length + 2}
        aria-colcount={columns.length}
        aria-readonly={readOnly}
        aria-multiselectable="true"
        aria-activedescendant={activeRow === null ? undefined : `means-${activeRow}-${column}`}
        style={{ width, minWidth: '100%' }}
        onKeyDown={onKeyDown}
      >
        <Head columns={columns} />
        <Body
          rows={rows}
          drawn={rowsDrawn(rows.rowOf, range, activeRow)}
          columns={columns}
          means={means}
          money={money}
          activeRow={activeRow}
          refocus={refocus}
          grid={grid}
        />
        {evaluation ? (
          <TotalsFoot
            means={evaluation.means}
            money={money}
            scenarioId={evaluation.scenarioId}
            columns={columns}
            height={TOTAL_HEIGHT}
          />
        ) : null}
      </div>
      {errors.length > 0 ? (
        <PasteErrors
          errors={errors.map((error) => ({ ...error, column: columnWord(error.column) }))}
          onClose={() => setErrors([])}
        />
      ) : null}
    </div>
  );
}

/** The rows in view, and the last one, where a line is typed. */
function Body(props: ComponentProps<typeof Rows>): ReactNode {
  const { rows, columns, activeRow, refocus } = props;
  return (
    <div
      className="means-body"
      role="rowgroup"
      style={{ height: (rows.rows.length + 1) * ROW_HEIGHT }}
    >
      <Rows {...props} />
      <NewLine
        top={rows.rows.length * ROW_HEIGHT}
        index={rows.rows.length}
        columns={columns}
        active={activeRow === NEW_ROW}
        empty={rows.ids.length === 0}
        refocus={refocus}
      />
    </div>
  );
}

function useColumns(
  scroller: React.RefObject<HTMLDivElement | null>,
  means: MeansResult | null,
): readonly Column[] {
  const width = useWidth(scroller, 1100);
  const years = means?.years.join(' ') ?? '';
  return useMemo(
    () => columnsOf(years === '' ? [] : years.split(' ').map(Number), width),
    [years, width],
  );
}

/** The place of a row among those of the grid; undefined for none. */
function placeOfRow({ rows, rowOf }: MeansRows, row: string | null): number | undefined {
  if (row === NEW_ROW) return rows.length;
  return row === null ? undefined : rowOf.get(row);
}

/**
 * The cell that the keyboard is on is always in view, between the head and the totals, and between
 * the columns that stay.
 */
function useReveal(
  scroller: React.RefObject<HTMLDivElement | null>,
  rows: MeansRows,
  activeRow: string | null,
  columns: readonly Column[],
  column: string,
  footHeight: number,
): void {
  useEffect(() => {
    const element = scroller.current;
    const index = placeOfRow(rows, activeRow);
    if (!element || index === undefined) return;
    const top = index * ROW_HEIGHT;
    const height =
      element.clientHeight - HEAD_HEIGHT - (element.clientHeight > SHORT ? footHeight : 0);
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + height)
      element.scrollTop = top + ROW_HEIGHT - height;
    revealColumn(element, columns, column);
  }, [scroller, rows, activeRow, columns, column, footHeight]);
}

function revealColumn(element: HTMLElement, columns: readonly Column[], column: string): void {
  const at = columns.findIndex(({ key }) => key === column);
  const shown = columns[at];
  if (!shown || shown.left !== undefined || shown.right !== undefined) return;
  const start = columns.slice(0, at).reduce((sum, { width }) => sum + width, 0);
  const from = columns.reduce((sum, { left, width }) => sum + (left === undefined ? 0 : width), 0);
  const to =
    element.clientWidth -
    columns.reduce((sum, { right, width }) => sum + (right === undefined ? 0 : width), 0);
  if (start - element.scrollLeft < from) element.scrollLeft = start - from;
  else if (start + shown.width - element.scrollLeft > to)
    element.scrollLeft = start + shown.width - to;
}

function Head({ columns }: { columns: readonly Column[] }): ReactNode {
  return (
    <div className="means-head" role="row" aria-rowindex={1} style={{ height: HEAD_HEIGHT }}>
      {columns.map((column) => (
        <div
          key={column.key}
          role="columnheader"
          className="head-cell"
          data-align={column.align}
          data-held={isHeld(column)}
          data-edge={column.edge}
          style={placeOf(column)}
        >
          {column.label}
        </div>
      ))}
    </div>
  );
}
