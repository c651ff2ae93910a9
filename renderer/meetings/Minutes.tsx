import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Meeting } from '../../shared/model/meeting';
import { useRegister } from '../core/useRegister';
import { FileButtons } from '../document/FileButtons';
import { MarkdownField } from '../ui/MarkdownField';

/** The compte rendu, and the presenter's own notes, which the screen never shows. */
export function Minutes({ meeting, disabled }: { meeting: Meeting; disabled: boolean }): ReactNode {
  const { set } = useRegister('meetings');
  const words = { edit: say('details.edit'), hint: say('meetings.markdown'), disabled };
  return (
    <section className="meeting-part" aria-labelledby="minutes-title">
      <div className="minutes-head">
        <h2 id="minutes-title">{say('meetings.minutesTitle')}</h2>
        <FileButtons meetingId={meeting.id} />
      </div>
      <MarkdownField
        {...words}
        label={say('meetings.minutesTitle')}
        text={meeting.minutes}
        write={say('meetings.writeMinutes')}
        rows={14}
        onKeep={(minutes) => set(meeting.id, { minutes })}
      />
      <MarkdownField
        {...words}
        label={say('meetings.notes')}
        text={meeting.notes}
        write={say('details.writeNotes')}
        onKeep={(notes) => set(meeting.id, { notes })}
      />
    </section>
  );
}
