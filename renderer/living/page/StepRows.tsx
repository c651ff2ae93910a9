import type { ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Evaluation } from '../../../shared/evaluate';
import type { Id } from '../../../shared/model/record';
import { whenWords, type ResolvedStep } from '../../../shared/schedule/resolve';
import { sayDaySpan } from '../../../shared/schedule/span';
import { ROW_HEIGHT } from '../../plan/chartHandle';
import { styleOf } from '../../plan/chartRows';
import { isFolded, type RowsShown } from '../../plan/rows';
import type { RowRange } from '../../ui/grid/rows';
import type { LivingAct, LivingState } from './state';
import { Button } from '../../ui/Button';

interface Props {
  readonly range: RowRange;
  readonly rows: RowsShown;
  readonly evaluation: Evaluation;
  readonly state: LivingState;
  /** True if there is space for the column of periods. */
  readonly periods: boolean;
  readonly act: (act: LivingAct) => void;
}

/** The steps of the visible rows. */
export function StepRows({ range, rows, ...props }: Props): ReactNode {
  return (
    <div className="step-table" role="list" aria-label={say('living.steps')}>
      {rows.ids.slice(range.first, range.last).map((id, at) => (
        <Row key={id} id={id} top={(range.first + at) * ROW_HEIGHT} rows={rows} {...props} />
      ))}
    </div>
  );
}

function Row({
  id,
  top,
  rows,
  evaluation,
  state,
  periods,
  act,
}: Omit<Props, 'range'> & { id: Id; top: number }): ReactNode {
  const resolved = evaluation.steps.get(id);
  if (!resolved) return null;
  return (
    <div
      className="step-row"
      role="listitem"
      data-step={id}
      data-selected={state.focusId === id}
      data-faded={rows.faded.has(id)}
      style={{ top }}
    >
      <TitleCell resolved={resolved} evaluation={evaluation} state={state} act={act} />
      {periods ? (
        <div className="cell living-period">
          <span
            className="cell-text"
            data-certainty={resolved.certainty}
            title={sayDaySpan(resolved)}
          >
            {whenWords(resolved)}
          </span>
        </div>
      ) : null}
    </div>
  );
}

function TitleCell({
  resolved,
  evaluation,
  state,
  act,
}: Pick<Props, 'evaluation' | 'state' | 'act'> & { resolved: ResolvedStep }): ReactNode {
  const { step } = resolved;
  const { id } = step;
  const title = step.title.trim() || say('model.untitledStep');
  const folded = resolved.childIds.length === 0 ? null : isFolded(evaluation, state.folded, id);
  return (
    <div className="cell title-cell living-title" style={{ paddingLeft: 10 + resolved.depth * 16 }}>
      {folded === null ? (
        <span className="fold" />
      ) : (
        <Button
          variant="bare"
          className="fold"
          aria-label={say('living.fold', { title })}
          aria-expanded={!folded}
          onPress={() => act({ kind: 'fold', id, folded: !folded })}
        >
          {folded ? '▸' : '▾'}
        </Button>
      )}
      <i
        className={`theme-mark ${step.kind === 'milestone' ? 'diamond' : ''}`}
        style={{ background: `var(--theme-${styleOf(step, evaluation.plan.themes)})` }}
      />
      <Button
        variant="bare"
        className="cell-text living-step"
        hint={title}
        pressed={state.focusId === id}
        data-done={step.status === 'done' || step.status === 'cancelled'}
        onPress={() => act({ kind: 'focus', id })}
      >
        {title}
      </Button>
    </div>
  );
}
