/** The contents of the step table's cells. */
import type { ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import type { Id } from '../../../shared/model/record';
import { whenWords, type ResolvedStep } from '../../../shared/schedule/resolve';
import { isUndated, sayDaySpan } from '../../../shared/schedule/span';
import { Button } from '../../ui/Button';
import { styleOf } from '../chartRows';
import { CERTAINTY_WORDS } from './cells';
import { sayProblem } from '../../../shared/wording/problems';
import { sayPercent } from '../../../shared/wording/numbers';

export interface CellProps {
  readonly resolved: ResolvedStep;
  readonly plan: Plan;
  /** null without sub-steps. */
  readonly folded: boolean | null;
  /**
   * The statements of the unsettled hypotheses it depends on, separated by commas; may be empty.
   */
  readonly doubts: string;
  readonly toggleFold: (id: Id) => void;
}

/** The number in the outline. */
export function NumberCell({ resolved }: CellProps): ReactNode {
  return <span className="quiet">{resolved.wbs}</span>;
}

/** The title, with the fold button of its sub-steps and the mark of its theme. */
export function TitleCell({ resolved, plan, folded, doubts, toggleFold }: CellProps): ReactNode {
  const { step } = resolved;
  const title = step.title || say('model.untitledStep');
  return (
    <>
      {folded === null ? (
        <span className="fold" />
      ) : (
        <Button
          variant="bare"
          tabIndex={-1}
          className="fold"
          aria-label={say('app.actionFold')}
          onMouseDown={(event) => event.stopPropagation()}
          onPress={() => toggleFold(step.id)}
        >
          {folded ? '▸' : '▾'}
        </Button>
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

/** The words of the period, marked if its dates are unsettled. */
export function PeriodCell({ resolved }: CellProps): ReactNode {
  const { certainty, conflict } = resolved;
  const text = whenWords(resolved);
  const dated = !isUndated(resolved);
  const tip = dated
    ? `${text} : ${sayDaySpan(resolved)} (${say(CERTAINTY_WORDS[certainty])})`
    : text;
  return (
    <span
      className="cell-text"
      data-certainty={certainty}
      data-doubt={dated && certainty === 'unsettled' && !text.includes('?')}
      title={conflict ? sayProblem(conflict) : tip}
    >
      {text}
    </span>
  );
}

/** The certainty of the dates. */
export function CertaintyCell({ resolved: { certainty } }: CellProps): ReactNode {
  return (
    <span className="cell-text" data-certainty={certainty}>
      {say(CERTAINTY_WORDS[certainty])}
    </span>
  );
}

/** The progress. */
export function ProgressCell({ resolved: { progress } }: CellProps): ReactNode {
  return progress > 0 ? <span>{sayPercent(progress)}</span> : <span className="quiet">—</span>;
}

/** The owner. */
export function OwnerCell({ resolved: { step }, plan }: CellProps): ReactNode {
  return (
    <span className="cell-text">
      {step.ownerId === null ? '' : (plan.actors[step.ownerId]?.title ?? '')}
    </span>
  );
}
