import type { ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import { sayDate } from '../../shared/wording/dates';
import { SelectField } from '../ui/Select';
import { openMeetings } from './meetingOf';

/**
 * The meeting that the minutes are of, to be chosen; '' is a new one where the text tells of its
 * meeting (`isNew`), else none.
 */
export function MeetingField({
  plan,
  meetingId,
  isNew,
  onChoose,
}: {
  plan: Plan;
  meetingId: Id | null;
  isNew: boolean;
  onChoose: (id: Id | null) => void;
}): ReactNode {
  const meetings = openMeetings(plan);
  if (meetings.length === 0) return null;
  return (
    <SelectField
      label={say('meetings.pasteInto')}
      value={meetingId ?? ''}
      options={[
        ['', say(isNew ? 'meetings.pasteNew' : 'meetings.pasteNone')],
        ...meetings.map(
          ({ id, title, date }) =>
            [
              id,
              date === null ? title : say('meetings.pasteIntoOn', { title, date: sayDate(date) }),
            ] as const,
        ),
      ]}
      onChange={(id) => onChoose(id === '' ? null : id)}
    />
  );
}
