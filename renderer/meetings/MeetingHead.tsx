import { type ReactNode } from 'react';
import { closeMeeting, reopenMeeting } from '../../shared/commands/meetings';
import { say, sayProblem } from '../../shared/i18n/words';
import { meetingKindSchema, type Meeting } from '../../shared/model/meeting';
import { readPeriod } from '../../shared/model/periods/read';
import { sayDate } from '../../shared/model/periods/say';
import { isProblem, type Problem } from '../../shared/model/problem';
import { bySiblingOrder, type IdSet } from '../../shared/model/record';
import { toggled } from '../../shared/commands/registers';
import { useApp, useAppState } from '../core/AppContext';
import { TagField } from '../ui/TagField';
import { TextField } from '../ui/TextField';
import { useRegister } from '../core/useRegister';
import { Button } from '../ui/Button';
import { versionsStore } from '../versions/current';

/** Title, kind, day, place, who came; closing. */
export function MeetingHead({
  meeting,
  disabled,
}: {
  meeting: Meeting;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const { set, remove } = useRegister('meetings');
  const readDay = useDayReader();
  const keep = (fields: Partial<Meeting>): string | null => set(meeting.id, fields);
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
        {disabled ? null : meeting.baselineId === null ? (
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
        {disabled ? null : (
          <Button variant="quiet" onPress={() => remove(meeting.id)}>
            {say('details.delete')}
          </Button>
        )}
      </div>
      <div className="meeting-fields">
        <label className="field">
          <span className="label">{say('details.kind')}</span>
          <select
            className="input"
            value={meeting.kind}
            disabled={disabled}
            onChange={(event) => keep({ kind: meetingKindSchema.parse(event.target.value) })}
          >
            {meetingKindSchema.options.map((kind) => (
              <option key={kind} value={kind}>
                {say(`meetings.kind_${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={say('meetings.date')}
          value={meeting.date === null ? '' : sayDate(meeting.date)}
          placeholder={say('model.certainty_unsettled')}
          disabled={disabled}
          onKeep={(text) => {
            const date = readDay(text);
            return date !== null && isProblem(date) ? sayProblem(date) : keep({ date });
          }}
        />
        <TextField
          label={say('meetings.place')}
          value={meeting.place}
          disabled={disabled}
          onKeep={(place) => keep({ place: place.trim() })}
        />
      </div>
      <People meeting={meeting} keep={keep} disabled={disabled} />
    </section>
  );
}

function People({
  meeting,
  keep,
  disabled,
}: {
  meeting: Meeting;
  keep: (fields: Partial<Meeting>) => string | null;
  disabled: boolean;
}): ReactNode {
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

/** Reads a day typed as words: null where nothing is typed, a Problem where it is no day. */
export function useDayReader(): (text: string) => string | null | Problem {
  const app = useApp();
  return (text) => {
    if (text.trim() === '') return null;
    const reading = readPeriod(text, {
      today: app.context.today(),
      yearHint: null,
      horizon: app.state().plan.horizon,
    });
    return isProblem(reading) ? reading : (reading.period.end ?? reading.period.start);
  };
}
