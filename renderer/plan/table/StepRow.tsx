import { memo, type ReactNode } from 'react';
import type { Plan } from '../../../shared/model/plan';
import type { ResolvedStep } from '../../../shared/schedule/resolve';
import { names } from '../../scenarios/overridden';
import { CellEditor } from './CellEditor';
import type { ColumnKey, StepColumn } from './columns';
import type { RowActs } from './rowActs';
import type { Editing, RowRefusals } from '../../ui/grid/gridState';
import { GridCell } from '../../ui/grid/GridCell';

interface Props {
  readonly resolved: ResolvedStep;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly StepColumn[];
  readonly plan: Plan;
  readonly selected: boolean;
  readonly faded: boolean;
  /** The column of the keyboard; null if it is on another row. */
  readonly activeColumn: ColumnKey | null;
  /** null without sub-steps. */
  readonly folded: boolean | null;
  readonly editing: Editing<ColumnKey> | null;
  /** Texts typed into its cells that were refused. */
  readonly refusals: RowRefusals<ColumnKey> | undefined;
  /** The fields that the current scenario overrides, separated by spaces. */
  readonly overridden: string | undefined;
  /**
   * The statements of the unsettled hypotheses it depends on, separated by commas; may be empty.
   */
  readonly doubts: string;
  readonly act: RowActs;
  readonly refocus: () => void;
}

const unchanged = (a: Props, b: Props): boolean =>
  a.resolved === b.resolved &&
  a.top === b.top &&
  a.selected === b.selected &&
  a.faded === b.faded &&
  a.activeColumn === b.activeColumn &&
  a.folded === b.folded &&
  a.editing === b.editing &&
  a.refusals === b.refusals &&
  a.overridden === b.overridden &&
  a.doubts === b.doubts &&
  a.plan.themes === b.plan.themes &&
  a.plan.actors === b.plan.actors &&
  a.columns === b.columns;

/** One row of the table; renders again only if its step, its selection or its columns change. */
export const StepRow = memo(function StepRow({
  resolved,
  index,
  top,
  columns,
  plan,
  selected,
  faded,
  activeColumn,
  folded,
  editing,
  refusals,
  overridden,
  doubts,
  act,
  refocus,
}: Props): ReactNode {
  const { step, depth } = resolved;
  return (
    <div
      className="step-row"
      role="row"
      aria-rowindex={index + 2}
      aria-level={depth + 1}
      aria-selected={selected}
      {...(folded === null ? {} : { 'aria-expanded': !folded })}
      data-selected={selected}
      data-faded={faded}
      data-editing={editing !== null}
      data-step={step.id}
      style={{ top }}
    >
      {columns.map(({ key, width, align, field, edits, Content }) => (
        <GridCell
          key={key}
          grid="cell"
          rowId={step.id}
          column={key}
          align={align}
          active={activeColumn === key}
          differs={names(overridden, field)}
          readOnly={!edits}
          style={{ width, ...(key === 'title' ? { paddingLeft: 4 + depth * 18 } : {}) }}
          refusal={refusals?.[key]}
          editor={
            editing?.column === key ? (
              <CellEditor key={editing.serial} editing={editing} refocus={refocus} />
            ) : null
          }
          onPress={(event) => {
            if (!editing) act.press(step.id, key, event);
          }}
          onOpen={() => act.open(step.id, key)}
        >
          <Content {...{ resolved, plan, folded, doubts }} toggleFold={act.toggleFold} />
        </GridCell>
      ))}
    </div>
  );
}, unchanged);
