import '../../shared/i18n/later';
import { useEffect, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { byMeetingDate, newMeeting, nextMeeting, type Meeting } from '../../shared/model/meeting';
import { keyAtEnd } from '../../shared/model/order';
import { bySiblingOrder } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { useRegister } from '../core/useRegister';
import { Button } from '../ui/Button';
import { Agenda } from './Agenda';
import { meetingsStore, useMeetings } from '../core/meeting';
import { Decisions } from './Decisions';
import { MeetingHead } from './MeetingHead';
import { Minutes } from './Minutes';
import { PasteMinutes } from './PasteMinutes';
import { sayDate } from '../../shared/wording/dates';
import './meetings.css';

/** Meetings: the list on the left, the chosen one on the right. */
export function MeetingsView(): ReactNode {
  const app = useApp();
  const meetings = useAppState((state) => state.plan.meetings);
  const chosen = useMeetings((state) => state.meetingId);
  const pasting = useMeetings((state) => state.pasting);
  const meeting =
    (chosen !== null ? meetings[chosen] : undefined) ?? nextMeeting(meetings, app.context.today());
  useEffect(() => {
    meetingsStore.setState({ meetingId: meeting?.id ?? null });
  }, [meeting?.id]);
  return (
    <main className="meetings" aria-label={say('meetings.title')}>
      <MeetingList
        meetings={Object.values(meetings).sort(byMeetingDate)}
        current={meeting?.id ?? null}
      />
      {meeting ? (
        <OneMeeting key={meeting.id} meeting={meeting} />
      ) : (
        <p className="meetings-empty quiet">{say('meetings.empty')}</p>
      )}
      {pasting ? (
        <PasteMinutes
          shownId={meeting?.id ?? null}
          onClose={() => meetingsStore.setState({ pasting: false })}
        />
      ) : null}
    </main>
  );
}

function MeetingList({
  meetings,
  current,
}: {
  meetings: readonly Meeting[];
  current: string | null;
}): ReactNode {
  const app = useApp();
  const { add } = useRegister('meetings');
  const reader = useAppState((state) => state.role === 'reader');
  const addOne = (): void => {
    const id = app.context.newId();
    const order = keyAtEnd([...meetings].sort(bySiblingOrder));
    if (
      add(
        newMeeting({ id, order, title: say('meetings.newTitle', { number: meetings.length + 1 }) }),
      ) === null
    )
      meetingsStore.setState({ meetingId: id });
  };
  return (
    <nav className="meeting-list" aria-label={say('meetings.title')}>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Button
              variant="bare"
              aria-current={meeting.id === current}
              onPress={() => meetingsStore.setState({ meetingId: meeting.id })}
            >
              <b>{meeting.title || say('meetings.untitled')}</b>
              <small className="quiet">
                {say(`meetings.kind_${meeting.kind}`)} ·{' '}
                {meeting.date === null ? say('model.certainty_unsettled') : sayDate(meeting.date)}
                {meeting.baselineId === null ? '' : ` · ${say('meetings.isClosed')}`}
              </small>
            </Button>
          </li>
        ))}
      </ul>
      {reader ? null : <Button onPress={addOne}>+ {say('meetings.add')}</Button>}
      {reader ? null : (
        <Button onPress={() => meetingsStore.setState({ pasting: true })}>
          {say('meetings.paste')}
        </Button>
      )}
    </nav>
  );
}

function OneMeeting({ meeting }: { meeting: Meeting }): ReactNode {
  const reader = useAppState((state) => state.role === 'reader');
  const readOnly = reader || meeting.baselineId !== null;
  return (
    <div className="meeting">
      <MeetingHead meeting={meeting} reader={reader} disabled={readOnly} />
      {meeting.baselineId === null ? null : (
        <p className="quiet small">{say('meetings.closedHint')}</p>
      )}
      <Agenda meeting={meeting} disabled={readOnly} />
      <Decisions meetingId={meeting.id} disabled={reader} closed={meeting.baselineId !== null} />
      <Minutes meeting={meeting} disabled={readOnly} />
    </div>
  );
}
