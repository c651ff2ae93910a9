import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { useEvaluationAfterPaint } from '../core/useMeans';
import { overriddenIn } from '../scenarios/overridden';
import { NEW_ROW } from '../ui/grid/gridState';
import { useWidth } from '../ui/useResized';
import { columnsFor, type Column } from './columns';
import { answerKey, startEdit } from './keys';
import { NewHypothesis } from './NewHypothesis';
import { chooseHypothesis, registerGrid, useHypotheses } from './registerState';
import { RegisterRow, type RowActs } from './RegisterRow';
import { registerRows, stakesOf, type RegisterRows } from './rows';
import '../ui/grid/grid.css';
import './hypotheses.css';

/**
 * The register of hypotheses: an ARIA grid with the same keys as the others. The grid has the
 * focus, and points to the active cell by its id.
 */
export function Register(): ReactNode {
  const app = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const readOnly = useAppState((state) => state.role === 'reader');
  const filter = useHypotheses((state) => state.filter);
  const today = app.context.today();
  const rows = useAppState((state) => registerRows(state, today));
  const columns = useColumns(scroller);
  const column = registerGrid.use((state) => state.column);
  const activeRow = useActiveRow(rows);
  const refocus = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.target === grid.current && answerKey(app, columns, event.nativeEvent))
      event.preventDefault();
  };
  const shared = { columns, activeRow, refocus, grid };
  return (
    <div ref={scroller} className="register-scroll">
      <div
        ref={grid}
        className="register-grid"
        role="grid"
        tabIndex={0}
        data-grid="hypotheses"
        aria-label={say('hypotheses.gridLabel')}
        aria-rowcount={rows.ids.length + 2}
        aria-colcount={columns.length}
        aria-readonly={readOnly}
        aria-activedescendant={
          activeRow === null
            ? undefined
            : `hypothesis-${activeRow}-${activeRow === NEW_ROW ? 'title' : column}`
        }
        style={{ width: columns.reduce((sum, each) => sum + each.width, 0), minWidth: '100%' }}
        onKeyDown={onKeyDown}
      >
        <Head columns={columns} />
        <Rows ids={rows.here} from={0} here {...shared} />
        {rows.ids.length === 0 && filter !== 'all' ? <NoMatch /> : null}
        <NewHypothesis
          index={rows.ids.length}
          columns={columns}
          active={activeRow === NEW_ROW}
          empty={rows.ids.length === 0 && filter === 'all'}
          refocus={refocus}
        />
        {rows.elsewhere.length === 0 ? null : (
          <div className="register-group" role="row">
            <b role="gridcell">{say('hypotheses.group_elsewhere')}</b>
          </div>
        )}
        <Rows ids={rows.elsewhere} from={rows.here.length} here={false} {...shared} />
      </div>
    </div>
  );
}

/** The row of the chosen hypothesis, or of a new one; scrolls to it. */
function useActiveRow(rows: RegisterRows): string | null {
  const chosenId = useHypotheses((state) => state.chosenId);
  const newRow = registerGrid.use((state) => (state.onNewRow ? NEW_ROW : null));
  const activeRow = chosenId !== null && rows.indexOf.has(chosenId) ? chosenId : newRow;
  useEffect(() => {
    if (activeRow !== null)
      document
        .getElementById(`hypothesis-${activeRow}-title`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [activeRow]);
  return activeRow;
}

function NoMatch(): ReactNode {
  return (
    <p className="register-none quiet" role="row">
      <span role="gridcell">{say('hypotheses.noMatch')}</span>
    </p>
  );
}

function Head({ columns }: { columns: readonly Column[] }): ReactNode {
  return (
    <div className="register-head" role="row" aria-rowindex={1}>
      {columns.map(({ key, label, width, align }) => (
        <div
          key={key}
          role="columnheader"
          className="head-cell"
          data-align={align}
          style={{ width }}
        >
          {label}
        </div>
      ))}
    </div>
  );
}

interface RowsProps {
  readonly ids: readonly string[];
  readonly from: number;
  readonly here: boolean;
  readonly columns: readonly Column[];
  readonly activeRow: string | null;
  readonly refocus: () => void;
  readonly grid: React.RefObject<HTMLDivElement | null>;
}

function Rows({ ids, from, here, columns, activeRow, refocus, grid }: RowsProps): ReactNode {
  const app = useApp();
  const { plan, failure } = useAppState((state) => state.evaluation);
  // The amounts at stake go through every line, so compute them after the next frame and show the
  // edit first.
  const evaluation = useEvaluationAfterPaint();
  const stakes = useMemo(() => (evaluation === null ? null : stakesOf(evaluation)), [evaluation]);
  const overridden = useAppState((state) => overriddenIn(state, 'hypotheses'));
  const column = registerGrid.use((state) => state.column);
  const editing = registerGrid.use((state) => state.editing);
  const refusals = registerGrid.use((state) => state.refusals);
  const act = useRowActs(grid);
  return ids.map((id, index) => (
    <RegisterRow
      key={id}
      hypothesis={plan.hypotheses[id]!}
      stake={here ? stakes?.get(id) : undefined}
      here={here}
      failing={failure.failing.includes(id)}
      plan={plan}
      today={app.context.today()}
      index={from + index}
      columns={columns}
      chosen={activeRow === id}
      activeColumn={activeRow === id ? column : null}
      editing={editing?.rowId === id ? editing : null}
      refusals={refusals[id]}
      overridden={overridden.get(id)}
      act={act}
      refocus={refocus}
    />
  ));
}

function useColumns(scroller: React.RefObject<HTMLDivElement | null>): readonly Column[] {
  const width = useWidth(scroller, 1000);
  return useMemo(() => columnsFor(width), [width]);
}

function useRowActs(grid: React.RefObject<HTMLDivElement | null>): RowActs {
  const app = useApp();
  return useMemo(
    () => ({
      press(id, column) {
        registerGrid.store.setState({ column, onNewRow: false });
        chooseHypothesis(id);
        if (!registerGrid.store.getState().editing) grid.current?.focus({ preventScroll: true });
      },
      open: (id, column) => startEdit(app, id, column, null),
    }),
    [app, grid],
  );
}
