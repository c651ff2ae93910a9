/** What the cells of the step table show. */
import type { ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import type { Id } from '../../../shared/model/record';
import { sayDaySpan, type ResolvedStep } from '../../../shared/schedule/resolve';
import { styleOf } from '../chartRows';
import { CERTAINTY_WORDS, periodText } from './cells';
import { sayPercent } from '../../../shared/wording/numbers';

export interface CellProps {
  readonly resolved: ResolvedStep;
  readonly plan: Plan;
  /** null: nothing under it. */
  readonly folded: boolean | null;
  /** The statements of the unsettled hypotheses it rests on, with commas; empty: none. */
  readonly doubts: string;
  readonly toggleFold: (id: Id) => void;
}

/** The number in the outline. */
export function NumberCell({ resolved }: CellProps): ReactNode {
  return <span className="quiet">{resolved.wbs}</span>;
}

/** The title, with the fold of what stands under it and the mark of its theme. */
export function TitleCell({ resolved, plan, folded, doubts, toggleFold }: CellProps): ReactNode {
  const { step } = resolved;
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
          onClick={() => toggleFold(step.id)}
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

/** The period's words, marked where its dates are not settled. */
export function PeriodCell({ resolved, plan }: CellProps): ReactNode {
  const text = periodText(resolved, plan.series);
  const dated = resolved.start !== null || resolved.end !== null;
  const certainty = dated ? (resolved.step.period?.certainty ?? 'firm') : 'unsettled';
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

/** How sure the dates are; nothing where they come from what stands under the step. */
export function CertaintyCell({ resolved: { step, derived } }: CellProps): ReactNode {
  const certainty = step.period?.certainty ?? (derived ? null : 'unsettled');
  if (certainty === null) return <span className="quiet">—</span>;
  return (
    <span className="cell-text" data-certainty={certainty}>
      {say(CERTAINTY_WORDS[certainty])}
    </span>
  );
}

/** How much is done. */
export function ProgressCell({ resolved: { step } }: CellProps): ReactNode {
  return step.progress > 0 ? (
    <span>{sayPercent(step.progress)}</span>
  ) : (
    <span className="quiet">—</span>
  );
}

/** Who bears it. */
export function OwnerCell({ resolved: { step }, plan }: CellProps): ReactNode {
  return (
    <span className="cell-text">
      {step.ownerId === null ? '' : (plan.actors[step.ownerId]?.title ?? '')}
    </span>
  );
}
