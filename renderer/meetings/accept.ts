/** From the proposals ticked to the one command that writes them. */
import type { AcceptMinutes } from '../../shared/commands/minutes';
import { roundsOf } from '../../shared/commands/series';
import { say } from '../../shared/i18n/words';
import type { Meeting } from '../../shared/model/meeting';
import type { Proposal } from '../../shared/formats/minutes/proposal';
import type { Plan } from '../../shared/model/plan';
import { MAX_TITLE, type Id, type IdSet } from '../../shared/model/record';
import { sayTimeOfDay } from '../../shared/wording/durations';
import { appointmentTitle } from './appointment';
import { sayDates } from '../../shared/wording/dates';

/**
 * What to write of the ticked proposals. Without a meeting, what the minutes tell of theirs makes
 * one; agenda items are left out where there is none to hold them.
 */
export function acceptance(
  proposals: readonly Proposal[],
  scenarioId: Id,
  given: Id | null,
  newId: () => Id,
  actors: Plan['actors'] = {},
): AcceptMinutes {
  const isTold = proposals.some(({ kind }) => kind === 'meeting');
  const meetingId = given ?? (isTold ? newId() : null);
  const payload: AcceptMinutes = {
    scenarioId,
    meetingId,
    steps: [],
    dates: [],
    decisions: [],
    agendaItems: [],
    cancelled: [],
    meeting: null,
    nextMeeting: null,
  };
  for (const proposal of proposals) {
    const { sentence } = proposal;
    if (proposal.kind === 'step')
      payload.steps.push({
        id: newId(),
        title: proposal.title,
        wording: proposal.wording,
        period: proposal.series ? null : proposal.period,
        sentence,
        rounds: rounds(proposal, newId),
        awaits: proposal.awaits === null ? null : { id: newId(), title: proposal.awaits },
      });
    if (proposal.kind === 'date')
      payload.dates.push({ stepId: proposal.stepId, period: proposal.period, sentence });
    if (proposal.kind === 'decision' || proposal.kind === 'action')
      payload.decisions.push({
        id: newId(),
        kind: proposal.kind,
        title: withOwner(proposal),
        ownerId: proposal.ownerId,
        due: proposal.due,
        stepId: proposal.stepId,
        sentence,
      });
    if (proposal.kind === 'cancelled')
      payload.cancelled.push({ stepId: proposal.stepId, sentence });
    if (proposal.kind === 'meeting' && meetingId !== null)
      payload.meeting = {
        id: meetingId,
        ...appointment(proposal),
        ...attendance(proposal, actors),
      };
    if (proposal.kind === 'nextMeeting')
      payload.nextMeeting = { id: newId(), ...appointment(proposal) };
    if (proposal.kind === 'agendaItem' && meetingId !== null)
      payload.agendaItems.push({ id: newId(), title: proposal.title, minutes: proposal.minutes });
  }
  return payload;
}

/** The title, with who is to do it where that is no actor of the plan and no word of it. */
function withOwner({ title, owner }: Extract<Proposal, { kind: 'decision' | 'action' }>): string {
  return owner === null || title.includes(owner) ? title : clipped(`${title} (${owner})`);
}

const clipped = (title: string): string => title.slice(0, MAX_TITLE);

/** A meeting's title, day and place; the time stands before the place. */
function appointment(
  proposal: Extract<Proposal, { kind: 'meeting' | 'nextMeeting' }>,
): Pick<Meeting, 'title' | 'kind' | 'date' | 'place'> {
  const { meetingKind: kind, date, time, place } = proposal;
  return {
    title: appointmentTitle(proposal),
    kind,
    date,
    place: clipped(
      [time === null ? '' : sayTimeOfDay(time), place ?? ''].filter(Boolean).join(', '),
    ),
  };
}

/** Who came: actors of the plan by their title, others by name. */
function attendance(
  { present, excused, absent }: Extract<Proposal, { kind: 'meeting' }>,
  actors: Plan['actors'],
): Pick<Meeting, 'presentIds' | 'absentIds' | 'otherPresent' | 'otherAbsent'> {
  const idOf = (name: string): Id | undefined =>
    Object.values(actors).find(({ title }) => title.trim() === name)?.id;
  const ids = (names: readonly string[]): IdSet =>
    Object.fromEntries(
      names.flatMap((name): [Id, true][] => (idOf(name) ? [[idOf(name)!, true]] : [])),
    );
  const others = (names: readonly string[]): string[] => names.filter((name) => !idOf(name));
  return {
    presentIds: ids(present),
    absentIds: ids([...excused, ...absent]),
    otherPresent: others(present).join(', '),
    otherAbsent: [
      ...others(excused).map((name) => say('meetings.excusedName', { name })),
      ...others(absent),
    ].join(', '),
  };
}

function rounds(
  { series, wording }: Extract<Proposal, { kind: 'step' }>,
  newId: () => Id,
): AcceptMinutes['steps'][number]['rounds'] {
  if (!series) return null;
  const spans = roundsOf(series);
  return {
    ...series,
    words: wording ?? '',
    seriesId: newId(),
    roundIds: spans.map(newId),
    roundWords: spans.map(({ start, end }) => sayDates(start, end)),
  };
}
