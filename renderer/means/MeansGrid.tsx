import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react';
import type { Evaluation } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import type { MeansResult } from '../../shared/means/types';
import { useApp, useAppState } from '../core/AppContext';
import { NEW_ROW } from '../ui/grid/gridState';
import { rowsDrawn, type RowRange } from '../ui/grid/rows';
import { useRowsInView } from '../ui/grid/useRowsInView';
import { useWidth } from '../ui/useResized';
import { useMeansClipboard } from './clipboard';
import { columnsOf, type Column, type MeansColumn } from './columns';
import { answerKey } from './keys';
import { isHeld, placeOf } from './LineRow';
import { meansGrid, resetMeans, useLineSelection } from './meansState';
import { NewLine } from './NewLine';
import { MeansPasteDialog } from './paste/MeansPasteDialog';
import { meansRows, type MeansRows } from './rows';
import { amountsOf, Rows } from './Rows';
import { HEAD_HEIGHT, ROW_HEIGHT, TOTAL_HEIGHT } from './sizes';
import { footRows, TotalsFoot } from './TotalsFoot';
import { useReveal } from './useReveal';
import { useEvaluationAfterPaint } from '../core/useMeans';
import { moneySayer } from '../../shared/wording/money';
import '../ui/grid/grid.css';
import './means.css';

/**
 * The means lines as a spreadsheet: an ARIA grid that renders only the visible rows; its head and
 * its totals are always in view.
 */
export function MeansGrid(): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const planId = useAppState((state) => state.plan.id);
  const rows = useAppState(meansRows);
  const evaluation = useEvaluationAfterPaint();
  const columns = useColumns(scroller, evaluation?.means ?? null);
  // In the component that renders the scroller: the effects of a child would run before the
  // scroller exists.
  const range = useRowsInView(scroller, ROW_HEIGHT, rows.rows.length, HEAD_HEIGHT);
  const focusId = useLineSelection((state) => state.focusId);
  const column = meansGrid.use((state) => state.column);
  const onNewRow = meansGrid.use((state) => state.onNewRow);
  useLayoutEffect(resetMeans, [planId]);
  const activeRow = focusId ?? (onNewRow ? NEW_ROW : null);
  const footHeight = footRows(evaluation?.means ?? null) * TOTAL_HEIGHT;
  useReveal(scroller, rows, activeRow, columns, column, footHeight);
  return (
    <div ref={scroller} className="means-scroll">
      <Lines
        range={range}
        rows={rows}
        columns={columns}
        evaluation={evaluation}
        activeRow={activeRow}
        column={column}
      />
      <Pasted />
    </div>
  );
}

/** The last pasted text, until the user accepts or cancels it. */
function Pasted(): ReactNode {
  const app = useApp();
  const [text, setText] = useState<string | null>(null);
  const close = useCallback(() => setText(null), []);
  useMeansClipboard(app, setText);
  return text === null ? null : <MeansPasteDialog text={text} onClose={close} />;
}

interface LinesProps {
  /** The visible rows. */
  readonly range: RowRange;
  readonly rows: MeansRows;
  readonly columns: readonly Column[];
  /** The current scenario, evaluated after the next frame so that an edit appears first. */
  readonly evaluation: Evaluation | null;
  readonly activeRow: string | null;
  readonly column: MeansColumn;
}

/** The grid itself: it has the focus, and points to the active cell by its id. */
function Lines({ range, rows, columns, evaluation, activeRow, column }: LinesProps): ReactNode {
  const app = useApp();
  const grid = useRef<HTMLDivElement>(null);
  const readOnly = useAppState((state) => state.role === 'reader');
  const means = evaluation?.means ?? null;
  const money = useMemo(() => moneySayer(means ? amountsOf(means) : []), [means]);
  const refocus = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.target === grid.current && answerKey(app, columns, event.nativeEvent))
      event.preventDefault();
  };
  const shared = { rows, columns, means, money, activeRow, refocus, grid };
  return (
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
      style={{ width: columns.reduce((sum, each) => sum + each.width, 0), minWidth: '100%' }}
      onKeyDown={onKeyDown}
    >
      <Head columns={columns} />
      <Body drawn={rowsDrawn(rows.rowOf, range, activeRow)} {...shared} />
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
  );
}

/** The visible rows, and the last one for typing a new line. */
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
