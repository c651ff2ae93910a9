import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { openBefore, type Decision } from '../../../shared/model/meeting';
import { bySiblingOrder } from '../../../shared/model/record';
import { usePresentation } from '../current';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';
import { sayDate } from '../../../shared/wording/dates';

/**
 * The decisions of the meeting, and open ones of earlier meetings; without a meeting, all
 * decisions.
 */
export function DecisionsScreen({ item }: ScreenProps): ReactNode {
  const { plan } = useProjected();
  const meetingId = usePresentation((state) => state.meetingId);
  const all = Object.values(plan.decisions).sort(bySiblingOrder);
  const own = meetingId === null ? all : all.filter((decision) => decision.meetingId === meetingId);
  const before = meetingId === null ? null : openBefore(plan.decisions, plan.meetings, meetingId);
  return (
    <Paged>
      <Intro item={item} />
      {own.length === 0 ? (
        <p className="stage-empty">{say('meetings.noDecision')}</p>
      ) : (
        <DecisionList decisions={own} />
      )}
      {!before?.earlier.length ? null : (
        <>
          <h2>{say('presentation.openBefore')}</h2>
          <DecisionList decisions={before.earlier} />
        </>
      )}
      {!before?.ofNone.length ? null : (
        <>
          <h2>{say('presentation.openOfNone')}</h2>
          <DecisionList decisions={before.ofNone} />
        </>
      )}
    </Paged>
  );
}

/** Decisions with who, by when and for which step. */
export function DecisionList({ decisions }: { decisions: readonly Decision[] }): ReactNode {
  const { plan } = useProjected();
  return (
    <ul className="told">
      {decisions.map(({ id, kind, title, ownerId, due, stepId, status }) => {
        const aside = [
          ownerId === null ? '' : (plan.actors[ownerId]?.title ?? ''),
          due === null ? '' : say('meetings.dueOn', { date: sayDate(due) }),
          stepId === null ? '' : `« ${plan.steps[stepId]?.title ?? ''} »`,
          status === 'open' ? '' : say(`meetings.status_${status}`),
        ]
          .filter(Boolean)
          .join(' · ');
        return (
          <li key={id}>
            <b className="told-kind" data-kind={kind}>
              {say(`meetings.kindOf_${kind}`)}
            </b>{' '}
            <span>
              {title}
              {aside === '' ? null : <span className="quiet"> {aside}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
