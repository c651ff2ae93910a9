import { memo, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { sayPercent } from '../../../shared/model/numbers';
import { sayDaySpan, type ResolvedStep } from '../../../shared/schedule/resolve';
import { styleOf } from '../chartRows';
import { names } from '../../scenarios/overridden';
import { CellEditor } from './CellEditor';
import { CERTAINTY_WORDS, periodText } from './cells';
import type { Column, ColumnKey } from './columns';
import type { RowActs } from './rowActs';
import type { Editing, RowRefusals } from '../../ui/grid/gridState';
import { RefusedCell } from '../../ui/grid/RefusedCell';

interface Props {
  readonly resolved: ResolvedStep;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly plan: Plan;
  readonly selected: boolean;
  readonly faded: boolean;
  /** The column the keyboard is on, null when it is on another row. */
  readonly activeColumn: ColumnKey | null;
  /** null: nothing under it. */
  readonly folded: boolean | null;
  readonly editing: Editing<ColumnKey> | null;
  /** Texts typed in its cells that could not be kept. */
  readonly refusals: RowRefusals<ColumnKey> | undefined;
  /** The fields that the scenario shown sets otherwise, joined by spaces. */
  readonly overridden: string | undefined;
  /** The statements of the unsettled hypotheses it rests on, with commas; empty: none. */
  readonly doubts: string;
  readonly act: RowActs;
  readonly refocus: () => void;
}

/** The step's field that a column shows. */
const FIELD_OF: Readonly<Record<ColumnKey, string>> = {
  wbs: 'order',
  title: 'title',
  period: 'period',
  certainty: 'period',
  progress: 'progress',
  ownerId: 'ownerId',
};

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
  a.columns.length === b.columns.length &&
  a.columns.every((column, index) => column.width === b.columns[index]!.width);

/** One row of the table: drawn anew only when its step, its selection or its columns change. */
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
      {columns.map((column) => (
        <div
          key={column.key}
          id={`cell-${step.id}-${column.key}`}
          role="gridcell"
          className={`cell ${column.key}-cell`}
          data-align={column.align}
          data-active={activeColumn === column.key}
          {...(names(overridden, FIELD_OF[column.key])
            ? { 'data-overridden': true, 'aria-description': say('scenarioBar.markTip') }
            : {})}
          {...(column.key === 'wbs' ? { 'aria-readonly': true } : {})}
          {...(refusals?.[column.key]
            ? { 'aria-invalid': true, 'aria-describedby': `refusal-${step.id}-${column.key}` }
            : {})}
          style={{
            width: column.width,
            ...(column.key === 'title' ? { paddingLeft: 4 + depth * 18 } : {}),
          }}
          onMouseDown={(event) => {
            if (!editing && event.button === 0) act.press(step.id, column.key, event);
          }}
          onDoubleClick={() => act.open(step.id, column.key)}
        >
          {editing?.column === column.key ? (
            <CellEditor key={editing.serial} editing={editing} refocus={refocus} />
          ) : refusals?.[column.key] ? (
            <RefusedCell refusal={refusals[column.key]!} id={`refusal-${step.id}-${column.key}`} />
          ) : (
            <Content
              column={column.key}
              resolved={resolved}
              plan={plan}
              folded={folded}
              doubts={doubts}
              act={act}
            />
          )}
        </div>
      ))}
    </div>
  );
}, unchanged);

function Content({
  column,
  resolved,
  plan,
  folded,
  doubts,
  act,
}: {
  column: ColumnKey;
  resolved: ResolvedStep;
  plan: Plan;
  folded: boolean | null;
  doubts: string;
  act: RowActs;
}): ReactNode {
  const { step } = resolved;
  if (column === 'wbs') return <span className="quiet">{resolved.wbs}</span>;
  if (column === 'title') {
    const title = step.title || say('model.untitledStep');
    return (
      <>
        {folded === null ? (
          <span className="fold" />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className="fold"
            aria-label={say('app.actionFold')}
            onMouseDown={(event) => event.stopPropagation()}
            onClick={() => act.toggleFold(step.id)}
          >
            {folded ? '▸' : '▾'}
          </button>
        )}
        <i
          className={`theme-mark ${step.kind === 'milestone' ? 'diamond' : ''}`}
          style={{ background: `var(--theme-${styleOf(step, plan.themes)})` }}
        />
        <span
          className="cell-text"
          title={title}
          data-done={step.status === 'done' || step.status === 'cancelled'}
        >
          {title}
        </span>
        {doubts === '' ? null : (
          <span
            className="doubt-mark"
            role="img"
            aria-label={say('hypotheses.restsOnMark', { titles: doubts })}
            title={say('hypotheses.restsOnMark', { titles: doubts })}
          >
            ?
          </span>
        )}
      </>
    );
  }
  if (column === 'period') {
    const text = periodText(resolved, plan.series);
    const certainty =
      resolved.start === null && resolved.end === null
        ? 'unsettled'
        : (step.period?.certainty ?? 'firm');
    const dated = resolved.start !== null || resolved.end !== null;
    return (
      <span
        className="cell-text"
        data-certainty={certainty}
        data-doubt={dated && certainty === 'unsettled' && !text.includes('?')}
        title={
          dated ? `${text} : ${sayDaySpan(resolved)} (${say(CERTAINTY_WORDS[certainty])})` : text
        }
      >
        {text}
      </span>
    );
  }
  if (column === 'certainty') {
    const certainty = step.period?.certainty ?? (resolved.derived ? null : 'unsettled');
    return certainty === null ? (
      <span className="quiet">—</span>
    ) : (
      <span className="cell-text" data-certainty={certainty}>
        {say(CERTAINTY_WORDS[certainty])}
      </span>
    );
  }
  if (column === 'progress')
    return step.progress > 0 ? (
      <span>{sayPercent(step.progress)}</span>
    ) : (
      <span className="quiet">—</span>
    );
  return (
    <span className="cell-text">
      {step.ownerId === null ? '' : (plan.actors[step.ownerId]?.title ?? '')}
    </span>
  );
}
