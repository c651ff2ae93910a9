import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
} from 'react';
import { hypothesisTitle } from '../../../shared/analysis/simulated';
import { say } from '../../../shared/i18n/words';
import { useApp, useAppState } from '../../core/AppContext';
import { isFolded, type RowsShown } from '../rows';
import { select } from '../chartActs';
import { overriddenIn } from '../../scenarios/overridden';
import { CellEditor } from './CellEditor';
import { columnOf, columnsFor, type StepColumn } from './columns';
import type { RowActs } from './rowActs';
import { StepRow } from './StepRow';
import { answerKey, startEdit } from './tableKeys';
import { NEW_ROW } from '../../ui/grid/gridState';
import { pressMode, rowsDrawn } from '../../ui/grid/rows';
import { resetTable, setTableWidth, stopEditing, tableStore, useTable } from './tableState';
import { useClipboard } from './useClipboard';
import '../../ui/grid/grid.css';
import './table.css';

interface Props {
  readonly rows: RowsShown;
  readonly first: number;
  /** Excluded. */
  readonly last: number;
  readonly rowHeight: number;
  readonly width: number;
}

/**
 * The step table: an ARIA treegrid that renders only the visible rows. The grid has the focus, and
 * points to the active cell by its id.
 */
export function StepTable({ rows, first, last, rowHeight, width }: Props): ReactNode {
  const app = useApp();
  const grid = useRef<HTMLDivElement>(null);
  const focusId = useAppState((state) => state.selection.focusId);
  const column = useTable((state) => state.column);
  const onNewRow = useTable((state) => state.onNewRow);
  const editing = useTable((state) => state.editing);
  const readOnly = useAppState((state) => state.role === 'reader');
  const columns = useMemo(() => columnsFor(width), [width]);
  useClipboard(app);
  const planId = useAppState((state) => state.evaluation.plan.id);
  useLayoutEffect(resetTable, [planId]);
  useLayoutEffect(() => setTableWidth(width), [width, planId]);
  const act = useRowActs(grid);
  const refocus = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  const activeRow = onNewRow && focusId === null ? NEW_ROW : focusId;
  const gone = editing !== null && editing.rowId !== NEW_ROW && !rows.indexOf.has(editing.rowId);
  useEffect(() => {
    if (gone) stopEditing();
  }, [gone]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.target === grid.current && answerKey(app, event.nativeEvent)) event.preventDefault();
  };
  return (
    <div
      ref={grid}
      className="step-table"
      role="treegrid"
      tabIndex={0}
      data-rows="table"
      data-grid="steps"
      aria-label={say('app.tableLabel')}
      aria-rowcount={rows.ids.length + 2}
      aria-colcount={columns.length}
      aria-readonly={readOnly}
      aria-multiselectable="true"
      aria-activedescendant={activeRow === null ? undefined : `cell-${activeRow}-${column}`}
      onKeyDown={onKeyDown}
    >
      <ColumnNames columns={columns} />
      <Rows
        rows={rows}
        drawn={rowsDrawn(rows.indexOf, { first, last }, editing?.rowId, activeRow)}
        rowHeight={rowHeight}
        columns={columns}
        activeRow={activeRow}
        act={act}
        refocus={refocus}
      />
      <NewRow
        index={rows.ids.length}
        top={rows.ids.length * rowHeight}
        columns={columns}
        active={activeRow === NEW_ROW}
        refocus={refocus}
        empty={rows.ids.length === 0}
      />
    </div>
  );
}

interface RowsProps {
  readonly rows: RowsShown;
  /** The indexes of the rows to render. */
  readonly drawn: readonly number[];
  readonly rowHeight: number;
  readonly columns: readonly StepColumn[];
  readonly activeRow: string | null;
  readonly act: RowActs;
  readonly refocus: () => void;
}

/** The visible rows. */
function Rows({ rows, drawn, rowHeight, columns, activeRow, act, refocus }: RowsProps): ReactNode {
  const evaluation = useAppState((state) => state.evaluation);
  const folded = useAppState((state) => state.view.folded);
  const selectedIds = useAppState((state) => state.selection.ids);
  const overridden = useAppState((state) => overriddenIn(state, 'steps'));
  const column = useTable((state) => state.column);
  const editing = useTable((state) => state.editing);
  const refusals = useTable((state) => state.refusals);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  return drawn.map((index) => {
    const id = rows.ids[index]!;
    const resolved = evaluation.steps.get(id)!;
    return (
      <StepRow
        key={id}
        resolved={resolved}
        index={index}
        top={index * rowHeight}
        columns={columns}
        plan={evaluation.plan}
        selected={selected.has(id)}
        faded={rows.faded.has(id)}
        activeColumn={activeRow === id ? column : null}
        folded={resolved.childIds.length > 0 ? isFolded(evaluation, folded, id) : null}
        editing={editing?.rowId === id ? editing : null}
        refusals={refusals[id]}
        overridden={overridden.get(id)}
        doubts={evaluation.unsettled(id).map(hypothesisTitle).join(', ')}
        act={act}
        refocus={refocus}
      />
    );
  });
}

/** The names of the columns for screen readers; the head above shows them to others. */
const ColumnNames = memo(function ColumnNames({
  columns,
}: {
  columns: readonly StepColumn[];
}): ReactNode {
  return (
    <div role="row" aria-rowindex={1} className="visually-hidden">
      {columns.map(({ key, label }) => (
        <span key={key} role="columnheader">
          {say(label)}
        </span>
      ))}
    </div>
  );
});

function useRowActs(grid: React.RefObject<HTMLDivElement | null>): RowActs {
  const app = useApp();
  const acts = useRef<RowActs>(null);
  acts.current ??= {
    press(id, column, event) {
      tableStore.setState({ column, onNewRow: false });
      select(app, id, pressMode(event));
      if (!tableStore.getState().editing) grid.current?.focus({ preventScroll: true });
    },
    open(id, column) {
      if (columnOf(column).edits) startEdit(app, id, column, null);
      else app.setView({ detailsOpen: true });
    },
    toggleFold(id) {
      const { evaluation, view } = app.state();
      app.setView({ folded: { ...view.folded, [id]: !isFolded(evaluation, view.folded, id) } });
    },
  };
  return acts.current;
}

interface NewRowProps {
  readonly index: number;
  readonly top: number;
  readonly columns: readonly StepColumn[];
  readonly active: boolean;
  readonly empty: boolean;
  readonly refocus: () => void;
}

/** The last row: typing in it adds a step. */
const NewRow = memo(function NewRow({
  index,
  top,
  columns,
  active,
  empty,
  refocus,
}: NewRowProps): ReactNode {
  const editing = useTable((state) => (state.editing?.rowId === NEW_ROW ? state.editing : null));
  const app = useApp();
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) cell.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const lead = columns[0]!.width;
  return (
    <div
      className="step-row new-row"
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      style={{ top }}
      data-active={active}
      data-editing={editing !== null}
    >
      <div className="cell" role="gridcell" style={{ width: lead }} />
      <div
        ref={cell}
        id={`cell-${NEW_ROW}-title`}
        className="cell title-cell"
        role="gridcell"
        data-active={active}
        onMouseDown={(event) => {
          if (editing) return;
          event.preventDefault();
          tableStore.setState({ onNewRow: true });
          app.select([]);
          startEdit(app, NEW_ROW, 'title', '');
        }}
        style={{ flex: 1 }}
      >
        {editing ? (
          <CellEditor key={editing.serial} editing={editing} refocus={refocus} />
        ) : (
          <span className="quiet">
            + {say('app.newStep')}
            {empty ? <small className="new-hint"> {say('app.noStepHint')}</small> : null}
          </span>
        )}
      </div>
    </div>
  );
});
