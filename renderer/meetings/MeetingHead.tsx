import { type ReactNode } from 'react';
import { closeMeeting, reopenMeeting } from '../../shared/commands/meetings';
import { say } from '../../shared/i18n/words';
import { meetingKindSchema, type Meeting } from '../../shared/model/meeting';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type IdSet } from '../../shared/model/record';
import { toggled } from '../../shared/commands/registers';
import { useApp, useAppState } from '../core/AppContext';
import { TagField } from '../ui/TagField';
import { TextField } from '../ui/TextField';
import { useRegister } from '../core/useRegister';
import { Button } from '../ui/Button';
import { versionsStore } from '../versions/current';
import { useDayReader } from './useDayReader';
import { SelectField } from '../ui/Select';
import { sayDate } from '../../shared/wording/dates';

/** Title, kind, day, place, who came; closing. */
export function MeetingHead({
  meeting,
  reader,
  disabled,
}: {
  meeting: Meeting;
  reader: boolean;
  disabled: boolean;
}): ReactNode {
  const { set } = useRegister('meetings');
  const keep = (fields: Partial<Meeting>): string | null => set(meeting.id, fields);
  return (
    <section className="meeting-part" aria-label={meeting.title}>
      <div className="meeting-title">
        <TextField
          label={say('meetings.name')}
          hideLabel
          className="meeting-name"
          value={meeting.title}
          disabled={disabled}
          onKeep={(title) => keep({ title: title.trim() })}
        />
        {reader ? null : <MeetingActs meeting={meeting} />}
      </div>
      <KindDayPlace meeting={meeting} keep={keep} disabled={disabled} />
      <People meeting={meeting} keep={keep} disabled={disabled} />
    </section>
  );
}

/** Closing it, which freezes a version of the plan; what has changed since; taking it away. */
function MeetingActs({ meeting }: { meeting: Meeting }): ReactNode {
  const app = useApp();
  const { remove } = useRegister('meetings');
  const close = (): void => {
    const title = `${meeting.title}${meeting.date === null ? '' : `, ${sayDate(meeting.date)}`}`;
    if (
      !isProblem(
        app.dispatch(closeMeeting, {
          meetingId: meeting.id,
          baselineId: app.context.newId(),
          title,
        }),
      )
    )
      app.notify(say('meetings.closedNow', { title }));
  };
  return (
    <>
      {meeting.baselineId === null ? (
        <Button variant="primary" hint={say('meetings.closeHint')} onPress={close}>
          {say('meetings.close')}
        </Button>
      ) : (
        <>
          <Button
            onPress={() => {
              versionsStore.setState({ chosenId: meeting.baselineId });
              app.openPanel('versions');
            }}
          >
            {say('versions.changedSince')}
          </Button>
          <Button onPress={() => app.dispatch(reopenMeeting, { meetingId: meeting.id })}>
            {say('meetings.reopen')}
          </Button>
        </>
      )}
      {meeting.baselineId === null ? (
        <Button variant="quiet" onPress={() => remove(meeting.id)}>
          {say('details.delete')}
        </Button>
      ) : null}
    </>
  );
}

interface FieldProps {
  readonly meeting: Meeting;
  readonly keep: (fields: Partial<Meeting>) => string | null;
  readonly disabled: boolean;
}

function KindDayPlace({ meeting, keep, disabled }: FieldProps): ReactNode {
  const readDay = useDayReader(null, meeting.date);
  return (
    <div className="meeting-fields">
      <SelectField
        label={say('details.kind')}
        value={meeting.kind}
        disabled={disabled}
        options={meetingKindSchema.options.map((kind) => [kind, say(`meetings.kind_${kind}`)])}
        onChange={(kind) => keep({ kind })}
      />
      <TextField
        label={say('meetings.date')}
        value={meeting.date === null ? '' : sayDate(meeting.date)}
        placeholder={say('model.certainty_unsettled')}
        disabled={disabled}
        read={(text) => readDay(text).said}
        onKeep={(text) => {
          const { day: date, refusal } = readDay(text);
          return refusal ?? keep({ date });
        }}
      />
      <TextField
        label={say('meetings.place')}
        value={meeting.place}
        disabled={disabled}
        onKeep={(place) => keep({ place: place.trim() })}
      />
    </div>
  );
}

function People({ meeting, keep, disabled }: FieldProps): ReactNode {
  const actors = useAppState((state) => state.plan.actors);
  const options = Object.values(actors).sort(bySiblingOrder);
  const without = (set: IdSet, id: string): IdSet => (set[id] ? toggled(set, id) : set);
  return (
    <div className="meeting-fields">
      <TagField
        label={say('meetings.present')}
        addLabel={say('meetings.addPerson')}
        chosen={Object.keys(meeting.presentIds)}
        options={options}
        disabled={disabled}
        onToggle={(id) =>
          keep({
            presentIds: toggled(meeting.presentIds, id),
            absentIds: without(meeting.absentIds, id),
          })
        }
      />
      <TagField
        label={say('meetings.absent')}
        addLabel={say('meetings.addPerson')}
        chosen={Object.keys(meeting.absentIds)}
        options={options}
        disabled={disabled}
        onToggle={(id) =>
          keep({
            absentIds: toggled(meeting.absentIds, id),
            presentIds: without(meeting.presentIds, id),
          })
        }
      />
      <TextField
        label={say('meetings.otherPresent')}
        value={meeting.otherPresent}
        disabled={disabled}
        onKeep={(otherPresent) => keep({ otherPresent })}
      />
      <TextField
        label={say('meetings.otherAbsent')}
        value={meeting.otherAbsent}
        disabled={disabled}
        onKeep={(otherAbsent) => keep({ otherAbsent })}
      />
    </div>
  );
}
