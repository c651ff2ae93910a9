import { memo, useCallback, useEffect, useRef, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Id } from '../../../shared/model/record';
import { useApp, useAppState } from '../../app/AppContext';
import { isFolded, type RowsShown } from '../../app/rows';
import { select } from '../../app/chartActs';
import { CellEditor } from './CellEditor';
import { editText } from './cells';
import { columnsFor, type Column } from './columns';
import { StepRow } from './StepRow';
import { edit, NEW_ROW, tableStore, useTable } from './tableState';
import { useClipboard } from './useClipboard';
import { useTableKeys } from './useTableKeys';
import './table.css';

interface Props { readonly rows: RowsShown; readonly first: number; /** Excluded. */ readonly last: number; readonly rowHeight: number; readonly width: number }

/** The step table: an ARIA treegrid that draws the rows in view. The grid has the focus; the active cell is told by its id. */
export function StepTable({ rows, first, last, rowHeight, width }: Props): ReactNode {
  const app = useApp();
  const grid = useRef<HTMLDivElement>(null);
  const evaluation = useAppState((state) => state.evaluation);
  const folded = useAppState((state) => state.view.folded);
  const selection = useAppState((state) => state.selection);
  const column = useTable((state) => state.column);
  const onNewRow = useTable((state) => state.onNewRow);
  const editing = useTable((state) => state.editing);
  const columns = columnsFor(width);
  const selected = new Set(selection.ids);
  const onKeyDown = useTableKeys(app, grid);
  const clipboard = useClipboard(app);
  const act = useRowActs(grid);
  const refocus = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  const activeRow = onNewRow ? NEW_ROW : selection.focusId;
  // The cell being edited stays drawn when its row is scrolled away, or what is typed would be lost.
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  const editedIndex = editing ? rows.indexOf.get(editing.rowId) : undefined;
  if (editedIndex !== undefined && (editedIndex < first || editedIndex >= last)) indexes.push(editedIndex);
  return (
    <div ref={grid} className="step-table" role="treegrid" tabIndex={0} data-rows="table" aria-label={say('app.tableLabel')} aria-rowcount={rows.ids.length + 2} aria-colcount={columns.length}
      aria-multiselectable="true" aria-activedescendant={activeRow === null ? undefined : `cell-${activeRow}-${column}`} onKeyDown={onKeyDown} {...clipboard}>
      {indexes.map((index) => {
        const id = rows.ids[index]!;
        const resolved = evaluation.steps.get(id)!;
        return (
          <StepRow key={id} resolved={resolved} index={index} top={index * rowHeight} columns={columns} plan={evaluation.plan} selected={selected.has(id)} faded={rows.faded.has(id)}
            activeColumn={activeRow === id ? column : null} folded={resolved.childIds.length > 0 ? isFolded(evaluation, folded, id) : null} editing={editing?.rowId === id ? editing : null} act={act} refocus={refocus} />
        );
      })}
      <NewRow index={rows.ids.length} top={rows.ids.length * rowHeight} columns={columns} active={onNewRow} refocus={refocus} empty={rows.ids.length === 0} />
    </div>
  );
}

export interface RowActs { press(id: Id, column: Column['key'], event: React.MouseEvent): void; open(id: Id, column: Column['key']): void; toggleFold(id: Id): void }

function useRowActs(grid: React.RefObject<HTMLDivElement | null>): RowActs {
  const app = useApp();
  const acts = useRef<RowActs>(null);
  acts.current ??= {
    press(id, column, event) {
      tableStore.setState({ column, onNewRow: false });
      select(app, id, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only');
      if (!tableStore.getState().editing) grid.current?.focus({ preventScroll: true });
    },
    open(id, column) {
      if (column === 'wbs' || app.state().role === 'reader') { app.setView({ detailsOpen: true }); return; }
      edit(id, column, editText(app, app.state().evaluation.steps.get(id), column));
    },
    toggleFold(id) {
      const { evaluation, view } = app.state();
      app.setView({ folded: { ...view.folded, [id]: !isFolded(evaluation, view.folded, id) } });
    },
  };
  return acts.current;
}

interface NewRowProps { readonly index: number; readonly top: number; readonly columns: readonly Column[]; readonly active: boolean; readonly empty: boolean; readonly refocus: () => void }

/** The last row: typing in it makes a step. */
const NewRow = memo(function NewRow({ index, top, columns, active, empty, refocus }: NewRowProps): ReactNode {
  const editing = useTable((state) => (state.editing?.rowId === NEW_ROW ? state.editing : null));
  const reader = useAppState((state) => state.role === 'reader');
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => { if (active) cell.current?.scrollIntoView({ block: 'nearest' }); }, [active]);
  const lead = columns[0]!.width;
  return (
    <div className="step-row new-row" role="row" aria-rowindex={index + 2} aria-level={1} style={{ top }} data-active={active} data-editing={editing !== null}>
      <div className="cell" role="gridcell" style={{ width: lead }} />
      <div ref={cell} id={`cell-${NEW_ROW}-title`} className="cell title-cell" role="gridcell" data-active={active} onMouseDown={(event) => {
        if (editing || reader) return;
        event.preventDefault();
        tableStore.setState({ onNewRow: true });
        edit(NEW_ROW, 'title', '');
      }} style={{ flex: 1 }}>
        {editing ? <CellEditor editing={editing} refocus={refocus} /> : <span className="quiet">+ {say('app.newStep')}{empty ? <small className="new-hint"> {say('app.noStepHint')}</small> : null}</span>}
      </div>
    </div>
  );
});
