import { memo, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { LineResult } from '../../shared/means/types';
import { asUsed } from '../../shared/means/used';
import type { MeansLine } from '../../shared/model/means';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import { names } from '../scenarios/overridden';
import type { Editing, RowRefusals } from '../ui/grid/gridState';
import { GridCell } from '../ui/grid/GridCell';
import { isTyped, type Column, type MeansColumn } from './columns';
import { rowOf, type LineColumnRow } from './lineColumns';
import { LineEditor } from './LineEditor';

export interface LineActs {
  press(id: Id, column: MeansColumn, event: React.MouseEvent): void;
  open(id: Id, column: MeansColumn): void;
}

interface Props {
  readonly line: MeansLine;
  /** What it costs; undefined before totals are made, and where the scenario leaves it out. */
  readonly result: LineResult | undefined;
  readonly years: readonly number[];
  /** How to write the amounts of the years and of the total, and (`unitMoney`) those typed. */
  readonly money: (cents: number) => string;
  readonly unitMoney: (cents: number) => string;
  readonly plan: Plan;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly selected: boolean;
  readonly activeColumn: MeansColumn | null;
  readonly editing: Editing<MeansColumn> | null;
  readonly refusals: RowRefusals<MeansColumn> | undefined;
  readonly overridden: string | undefined;
  /** Why its money is to be looked at again, in words. */
  readonly toCheck: string | undefined;
  readonly act: LineActs;
  readonly refocus: () => void;
}

const unchanged = (a: Props, b: Props): boolean =>
  a.line === b.line &&
  a.result === b.result &&
  a.index === b.index &&
  a.top === b.top &&
  a.columns === b.columns &&
  a.money === b.money &&
  a.unitMoney === b.unitMoney &&
  a.selected === b.selected &&
  a.activeColumn === b.activeColumn &&
  a.editing === b.editing &&
  a.refusals === b.refusals &&
  a.overridden === b.overridden &&
  a.toCheck === b.toCheck &&
  a.plan.fundings === b.plan.fundings &&
  a.plan.actors === b.plan.actors;

/** True for a column that stays in view while the grid scrolls sideways. */
export function isHeld({ left, right }: Column): boolean {
  return left !== undefined || right !== undefined;
}

/** Where a cell of a column stands: its width, and the side it keeps to while the grid scrolls. */
export function placeOf({ width, left, right }: Column): React.CSSProperties {
  return {
    width,
    ...(left === undefined ? {} : { position: 'sticky', left, zIndex: 'var(--z-pinned)' }),
    ...(right === undefined ? {} : { position: 'sticky', right, zIndex: 'var(--z-pinned)' }),
  };
}

/** A line of means: drawn anew only when it, its costs, its selection or the columns change. */
export const LineRow = memo(function LineRow(props: Props): ReactNode {
  const { line, index, top, columns, selected, editing } = props;
  return (
    <div
      className="means-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-selected={selected}
      data-editing={editing !== null}
      data-line={line.id}
      data-out={!line.included}
      style={{ top }}
    >
      {columns.map((column) => (
        <Cell key={column.key} column={column} {...props} />
      ))}
    </div>
  );
}, unchanged);

function Cell({ column, ...props }: Props & { column: Column }): ReactNode {
  const { line, columns, activeColumn, editing, refusals, overridden, act, refocus } = props;
  const { key } = column;
  const typed = isTyped(key) ? rowOf(key) : null;
  return (
    <GridCell
      grid="means"
      rowId={line.id}
      column={key}
      role={key === 'title' ? 'rowheader' : 'gridcell'}
      align={column.align}
      held={isHeld(column)}
      edge={column.edge}
      active={activeColumn === key}
      differs={typed?.fields.some((field) => names(overridden, field)) ?? false}
      readOnly={!typed}
      style={placeOf(column)}
      refusal={refusals?.[key]}
      editor={
        editing?.column === key ? (
          <LineEditor key={editing.serial} editing={editing} columns={columns} refocus={refocus} />
        ) : null
      }
      onPress={(event) => {
        if (!editing) act.press(line.id, key, event);
      }}
      onOpen={() => act.open(line.id, key)}
    >
      {typed ? (
        <Typed
          column={typed}
          line={asUsed(line, props.result?.shift)}
          typed={line}
          plan={props.plan}
          unitMoney={props.unitMoney}
        />
      ) : (
        <Computed column={key} result={props.result} years={props.years} money={props.money} />
      )}
      {key === 'title' && props.toCheck ? (
        <span className="tag" data-kind="doubt" title={props.toCheck}>
          ⚠ {say('meansView.toCheck')}
        </span>
      ) : null}
    </GridCell>
  );
}

/** What a line costs in a year, or in all. */
function Computed({
  column,
  result,
  years,
  money,
}: Pick<Props, 'result' | 'years' | 'money'> & { column: MeansColumn }): ReactNode {
  if (!result) return null;
  const amount =
    column === 'total' ? result.total : (result.ttc[years.indexOf(Number(column.slice(1)))] ?? 0);
  return amount === 0 ? (
    <span className="quiet">{say('meansView.none')}</span>
  ) : (
    <span className="cell-text">{money(amount)}</span>
  );
}

function Typed({
  column: { say: sayCell, amount, hint, suffix, doubt },
  line,
  typed,
  plan,
  unitMoney,
}: Pick<Props, 'line' | 'plan' | 'unitMoney'> & {
  column: LineColumnRow;
  /** The line as it was typed, before it moved with its step. */
  typed: MeansLine;
}): ReactNode {
  const text = amount ? unitMoney(amount(line)) : sayCell(line, plan);
  if (text === '') return <span className="quiet">{say('meansView.none')}</span>;
  const before = typed === line ? text : sayCell(typed, plan);
  const told =
    before === text
      ? (hint?.(line) ?? text)
      : say('meansView.movedDay', {
          day: before,
          step: plan.steps[line.followsStepId ?? '']?.title ?? '',
        });
  const [after, doubted] = [suffix?.(line) ?? '', doubt?.(line) ?? ''];
  return (
    <>
      <span className="cell-text" title={told || undefined} data-moved={before !== text}>
        {text}
        {after ? <small className="quiet">{` ${after}`}</small> : null}
      </span>
      {doubted ? (
        <span className="tag" data-kind="doubt">
          {doubted}
        </span>
      ) : null}
    </>
  );
}
