import { memo, type ReactNode } from 'react';
import { chapterName } from '../../shared/i18n/chapters';
import { say } from '../../shared/i18n/words';
import type { LineResult } from '../../shared/means/types';
import type { MeansLine } from '../../shared/model/means';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import { names } from '../scenarios/overridden';
import type { Editing, RowRefusals } from '../ui/grid/gridState';
import { RefusedCell } from '../ui/grid/RefusedCell';
import { cellText } from './cellText';
import { isTyped, type Column, type MeansColumn } from './columns';
import { FIELDS_OF } from './fields';
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
  /** How the amounts of the years and of the total are said, and those typed. */
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
  a.plan.fundings === b.plan.fundings &&
  a.plan.actors === b.plan.actors;

/** Where a cell of a column stands: its width, and the side it keeps to while the grid scrolls. */
export function placeOf({ width, left, right }: Column): React.CSSProperties {
  return {
    width,
    ...(left === undefined ? {} : { position: 'sticky', left, zIndex: 1 }),
    ...(right === undefined ? {} : { position: 'sticky', right, zIndex: 1 }),
  };
}

/** A line of means: drawn anew only when it, its costs, its selection or the columns change. */
export const LineRow = memo(function LineRow({
  line,
  result,
  years,
  money,
  unitMoney,
  plan,
  index,
  top,
  columns,
  selected,
  activeColumn,
  editing,
  refusals,
  overridden,
  act,
  refocus,
}: Props): ReactNode {
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
      {columns.map((column) => {
        const differs =
          isTyped(column.key) && FIELDS_OF[column.key].some((field) => names(overridden, field));
        const refusal = refusals?.[column.key];
        const refusalId = `refusal-${line.id}-${column.key}`;
        return (
          <div
            key={column.key}
            id={`means-${line.id}-${column.key}`}
            role={column.key === 'title' ? 'rowheader' : 'gridcell'}
            className={`cell ${column.key}-cell`}
            data-align={column.align}
            data-held={column.left !== undefined || column.right !== undefined}
            data-edge={column.edge}
            data-active={activeColumn === column.key}
            {...(differs
              ? { 'data-overridden': true, 'aria-description': say('scenarioBar.markTip') }
              : {})}
            {...(isTyped(column.key) ? {} : { 'aria-readonly': true })}
            {...(refusal ? { 'aria-invalid': true, 'aria-describedby': refusalId } : {})}
            style={placeOf(column)}
            onMouseDown={(event) => {
              if (!editing && event.button === 0) act.press(line.id, column.key, event);
            }}
            onDoubleClick={() => act.open(line.id, column.key)}
          >
            {editing?.column === column.key ? (
              <LineEditor
                key={editing.serial}
                editing={editing}
                columns={columns}
                refocus={refocus}
              />
            ) : refusal ? (
              <RefusedCell refusal={refusal} id={refusalId} />
            ) : (
              <Content
                column={column.key}
                line={line}
                result={result}
                years={years}
                money={money}
                unitMoney={unitMoney}
                plan={plan}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}, unchanged);

function Content({
  column,
  line,
  result,
  years,
  money,
  unitMoney,
  plan,
}: Pick<Props, 'line' | 'result' | 'years' | 'money' | 'unitMoney' | 'plan'> & {
  column: MeansColumn;
}): ReactNode {
  if (!isTyped(column)) {
    if (!result) return null;
    const amount =
      column === 'total' ? result.total : (result.ttc[years.indexOf(Number(column.slice(1)))] ?? 0);
    return amount === 0 ? (
      <span className="quiet">{say('meansView.none')}</span>
    ) : (
      <span className="cell-text">{money(amount)}</span>
    );
  }
  const text = column === 'unitAmount' ? unitMoney(line.unitAmount) : cellText(plan, line, column);
  if (text === '') return <span className="quiet">{say('meansView.none')}</span>;
  if (column === 'title')
    return (
      <>
        <span className="cell-text" title={text}>
          {text}
        </span>
        {line.provenance['unitAmount']?.kind === 'example' ? (
          <span className="tag" data-kind="doubt">
            {say('meansView.example')}
          </span>
        ) : null}
      </>
    );
  const title = column === 'chapter' ? chapterName(line.chapter) || undefined : text;
  const suffix =
    column === 'unitAmount' && line.kind !== 'investment' && line.frequency === 'annual'
      ? ` ${say('meansView.perYear')}`
      : '';
  return (
    <span className="cell-text" title={title}>
      {text}
      {suffix ? <small className="quiet">{suffix}</small> : null}
    </span>
  );
}
