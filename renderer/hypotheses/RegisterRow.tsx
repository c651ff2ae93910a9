import { memo, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { names } from '../scenarios/overridden';
import type { Editing, RowRefusals } from '../ui/grid/gridState';
import { RefusedCell } from '../ui/grid/RefusedCell';
import { CellField } from './CellField';
import { TextContent, type CellProps } from './cellContents';
import { columnOf, type Column, type RegisterColumn } from './columns';

export interface RowActs {
  press(id: Id, column: RegisterColumn): void;
  open(id: Id, column: RegisterColumn): void;
}

interface Props extends CellProps {
  readonly index: number;
  readonly columns: readonly Column[];
  readonly chosen: boolean;
  readonly activeColumn: RegisterColumn | null;
  readonly editing: Editing<RegisterColumn> | null;
  readonly refusals: RowRefusals<RegisterColumn> | undefined;
  readonly overridden: string | undefined;
  readonly act: RowActs;
  readonly refocus: () => void;
}

const unchanged = (a: Props, b: Props): boolean =>
  a.hypothesis === b.hypothesis &&
  a.stake?.amount === b.stake?.amount &&
  a.stake?.rests === b.stake?.rests &&
  a.here === b.here &&
  a.failing === b.failing &&
  a.index === b.index &&
  a.columns === b.columns &&
  a.chosen === b.chosen &&
  a.activeColumn === b.activeColumn &&
  a.editing === b.editing &&
  a.refusals === b.refusals &&
  a.overridden === b.overridden &&
  a.today === b.today &&
  a.plan.actors === b.plan.actors &&
  a.plan.scenarios === b.plan.scenarios;

/**
 * A hypothesis of the register; renders again only if it, its amounts or the keyboard's cell
 * change.
 */
export const RegisterRow = memo(function RegisterRow(props: Props): ReactNode {
  const { hypothesis, here, failing, index, chosen, editing } = props;
  return (
    <div
      className="register-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-selected={chosen}
      data-editing={editing !== null}
      data-hypothesis={hypothesis.id}
      data-here={here}
      data-failing={failing}
    >
      {props.columns.map((column) => (
        <Cell key={column.key} {...props} column={column} />
      ))}
    </div>
  );
}, unchanged);

/** One of its fields, to read or to edit. */
function Cell({ column, ...props }: Props & { column: Column }): ReactNode {
  const { hypothesis, activeColumn, editing, refusals, overridden, act } = props;
  const { key, width, align } = column;
  const { edits, turns } = columnOf(key);
  const { id } = hypothesis;
  const refusal = refusals?.[key];
  const refusalId = `refusal-${id}-${key}`;
  return (
    <div
      id={`hypothesis-${id}-${key}`}
      role={key === 'title' ? 'rowheader' : 'gridcell'}
      className={`cell ${key}-cell`}
      data-align={align}
      data-active={activeColumn === key}
      style={{ width }}
      {...(names(overridden, key)
        ? { 'data-overridden': true, 'aria-description': say('scenarioBar.markTip') }
        : {})}
      {...(turns || edits ? {} : { 'aria-readonly': true })}
      {...(refusal ? { 'aria-invalid': true, 'aria-describedby': refusalId } : {})}
      onMouseDown={(event) => {
        if (!editing && event.button === 0) act.press(id, key);
      }}
      onDoubleClick={() => {
        if (!turns) act.open(id, key);
      }}
    >
      <CellContent {...props} column={key} refusalId={refusalId} />
    </div>
  );
}

/** The field in edit, its refused value, or its value. */
function CellContent({
  column,
  refusalId,
  ...props
}: Props & { column: RegisterColumn; refusalId: string }): ReactNode {
  const { editing, columns, refusals, refocus } = props;
  const refusal = refusals?.[column];
  if (editing?.column === column)
    return <CellField key={editing.serial} editing={editing} columns={columns} refocus={refocus} />;
  if (refusal) return <RefusedCell refusal={refusal} id={refusalId} />;
  return <Content {...props} column={column} />;
}

function Content({ column, ...props }: CellProps & { column: RegisterColumn }): ReactNode {
  const { Content: Own, edits } = columnOf(column);
  if (Own) return <Own {...props} />;
  return <TextContent text={edits?.say(props.hypothesis, props.plan) ?? ''} />;
}
