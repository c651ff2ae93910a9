/** What a meeting that minutes tell of is called. */
import type { Proposal } from '../../shared/formats/minutes/proposal';
import { say } from '../../shared/i18n/words';
import { sayDate } from '../../shared/wording/dates';

/** "COPIL du 19 juin 2025". */
export function appointmentTitle({
  meetingKind,
  date,
}: Extract<Proposal, { kind: 'meeting' | 'nextMeeting' }>): string {
  const kind = say(`meetings.kind_${meetingKind}`);
  const name = kind.charAt(0).toLocaleUpperCase('fr') + kind.slice(1);
  return date === null
    ? name
    : say('meetings.titleOn', { name, date: sayDate(date, { long: true }) });
}
