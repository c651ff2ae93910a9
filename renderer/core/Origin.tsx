import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Provenance } from '../../shared/model/record';
import { meetingsStore } from './meeting';
import { useApp, useAppState } from './AppContext';
import { Button } from '../ui/Button';
import { sayDate } from '../../shared/wording/dates';

/** The origin of a value: its kind, the sentence, and the meeting with its date, one click away. */
export function Origin({ provenance }: { provenance: Provenance }): ReactNode {
  const app = useApp();
  const meeting = useAppState((state) =>
    provenance.meetingId === null ? undefined : state.plan.meetings[provenance.meetingId],
  );
  const open = (): void => {
    meetingsStore.setState({ meetingId: provenance.meetingId });
    app.setView({ screen: 'meetings' });
  };
  return (
    <div className="origin">
      {provenance.sentence !== null ? (
        <blockquote className="source">« {provenance.sentence} »</blockquote>
      ) : null}
      <span className="tag" data-kind={provenance.kind === 'example' ? 'doubt' : 'accent'}>
        {say(`model.provenance_${provenance.kind}`)}
      </span>
      {meeting ? (
        <Button variant="link" onPress={open}>
          {say('details.saidAt', {
            title: meeting.title.trim() || say('meetings.untitled'),
            date: meeting.date === null ? say('meetings.dateUnsettled') : sayDate(meeting.date),
          })}
        </Button>
      ) : null}
    </div>
  );
}
