/** From the proposals ticked to the one command that writes them. */
import type { AcceptMinutes } from '../../shared/commands/minutes';
import { roundsOf } from '../../shared/commands/series';
import type { Proposal } from '../../shared/formats/minutes/proposal';
import type { Id } from '../../shared/model/record';
import { sayDates } from '../../shared/wording/dates';

/**
 * What to write of the ticked proposals; agenda items are left out where there is no meeting to
 * hold them.
 */
export function acceptance(
  proposals: readonly Proposal[],
  scenarioId: Id,
  meetingId: Id | null,
  newId: () => Id,
): AcceptMinutes {
  const payload: AcceptMinutes = {
    scenarioId,
    meetingId,
    steps: [],
    dates: [],
    decisions: [],
    agendaItems: [],
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
        title: proposal.title,
        ownerId: proposal.ownerId,
        due: proposal.due,
        stepId: proposal.stepId,
        sentence,
      });
    if (proposal.kind === 'agendaItem' && meetingId !== null)
      payload.agendaItems.push({ id: newId(), title: proposal.title, minutes: proposal.minutes });
  }
  return payload;
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
