import type { ReactNode } from 'react';
import type { Proposal } from '../../shared/formats/minutes/proposal';
import { say } from '../../shared/i18n/words';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import { Button } from '../ui/Button';
import { sayDate, sayDates } from '../../shared/wording/dates';
import { sayMinutes, sayTimeOfDay } from '../../shared/wording/durations';
import { appointmentTitle } from './appointment';
import { sayMessage } from '../../shared/wording/problems';

/** So many are ticked one by one; for more there is one press for all. */
const FEW = 3;

interface Props {
  readonly proposals: readonly Proposal[];
  readonly plan: Plan;
  isTicked(proposal: Proposal): boolean;
  onTick(index: number, on: boolean): void;
  onTickAll(on: boolean): void;
}

/** What minutes would put into the plan, to tick, each with its sentence of origin. */
export function Proposals({ proposals, plan, isTicked, onTick, onTickAll }: Props): ReactNode {
  return (
    <>
      {proposals.length <= FEW ? null : (
        <p className="proposals-all">
          <Button variant="link" onPress={() => onTickAll(true)}>
            {say('meetings.tickAll')}
          </Button>
          <Button variant="link" onPress={() => onTickAll(false)}>
            {say('meetings.tickNone')}
          </Button>
        </p>
      )}
      <ul className="proposals" aria-label={say('meetings.proposals')}>
        {proposals.map((proposal) => (
          <li key={proposal.index}>
            <label>
              <input
                type="checkbox"
                checked={isTicked(proposal)}
                onChange={(event) => onTick(proposal.index, event.target.checked)}
              />
              <span
                className="tag"
                data-kind={
                  proposal.kind === 'decision' || proposal.kind === 'action' ? 'doubt' : 'accent'
                }
              >
                {say(`meetings.proposal_${proposal.kind}`)}
              </span>
              <span className="proposal-what">
                <b>{titleOf(proposal, plan.steps)}</b>{' '}
                <span className="quiet">{detailOf(proposal, plan)}</span>
                <small className="quiet">« {proposal.sentence} »</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

function titleOf(proposal: Proposal, steps: Readonly<Record<Id, { title: string }>>): string {
  if (proposal.kind === 'meeting' || proposal.kind === 'nextMeeting')
    return appointmentTitle(proposal);
  return 'title' in proposal ? proposal.title : (steps[proposal.stepId]?.title ?? '');
}

/** The dates read; of a series, how many rounds. */
function datesOf(proposal: Extract<Proposal, { kind: 'date' | 'step' }>): string {
  if (proposal.period === null || (proposal.period.start ?? proposal.period.end) === null)
    return say('model.certainty_unsettled');
  return proposal.kind === 'step' && proposal.series
    ? say('app.rounds', { count: proposal.series.count })
    : sayDates(proposal.period.start, proposal.period.end);
}

/** What stands against its date. */
const doubtOf = ({ doubt }: Proposal): string => (doubt ? sayMessage(doubt) : '');

/** When, where, and who came. */
function detailOfMeeting(proposal: Extract<Proposal, { kind: 'meeting' | 'nextMeeting' }>): string {
  const { time, place } = proposal;
  const people =
    proposal.kind === 'meeting'
      ? ([
          ['meetings.peoplePresent', proposal.present],
          ['meetings.peopleExcused', proposal.excused],
          ['meetings.peopleAbsent', proposal.absent],
        ] as const)
      : [];
  return [
    time === null ? '' : sayTimeOfDay(time),
    place ?? '',
    ...people.map(([word, names]) =>
      names.length === 0 ? '' : say(word, { names: names.join(', ') }),
    ),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What stands after the title: the dates read, who, how long. */
function detailOf(proposal: Proposal, plan: Pick<Plan, 'actors' | 'steps'>): string {
  if (proposal.kind === 'cancelled') return '';
  if (proposal.kind === 'meeting' || proposal.kind === 'nextMeeting')
    return detailOfMeeting(proposal);
  if (proposal.kind === 'agendaItem')
    return proposal.minutes === null ? '' : sayMinutes(proposal.minutes);
  if (proposal.kind === 'decision' || proposal.kind === 'action') {
    return [
      proposal.ownerId === null
        ? (proposal.owner ?? '')
        : (plan.actors[proposal.ownerId]?.title ?? ''),
      proposal.due === null ? '' : say('meetings.dueOn', { date: sayDate(proposal.due) }),
      proposal.stepId === null ? '' : `« ${plan.steps[proposal.stepId]?.title ?? ''} »`,
      doubtOf(proposal),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  const guessed =
    proposal.yearGuessed === null ? '' : say('periods.yearGuessed', { year: proposal.yearGuessed });
  return [
    datesOf(proposal),
    guessed,
    doubtOf(proposal),
    proposal.kind === 'step' && proposal.awaits !== null
      ? say('meetings.awaits', { title: proposal.awaits })
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
