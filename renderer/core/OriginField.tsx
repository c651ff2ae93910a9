import { useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { byMeetingDate } from '../../shared/model/meeting';
import type { Provenance } from '../../shared/model/record';
import { useAppState } from './AppContext';
import { Origin } from './Origin';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

interface Props {
  readonly label: string;
  readonly provenance: Provenance | undefined;
  readonly disabled: boolean;
  /** Keeps the origin (null: unknown). Returns the reason if the plan refuses it, else null. */
  readonly onKeep: (provenance: Provenance | null) => string | null;
}

/** The origin of an amount: shows the meeting and the sentence, and lets the user enter them. */
export function OriginField({ label, provenance, disabled, onKeep }: Props): ReactNode {
  const [telling, setTelling] = useState(false);
  const meetings = Object.values(useAppState((state) => state.plan.meetings)).sort(byMeetingDate);
  const known = provenance?.kind === 'example' ? undefined : provenance;
  if (!known && disabled) return null;
  const keep = (fields: Partial<Provenance>): string | null => {
    const next: Provenance = {
      kind: 'source',
      meetingId: known?.meetingId ?? null,
      sentence: known?.sentence ?? null,
      ...fields,
    };
    return onKeep(next.meetingId === null && next.sentence === null ? null : next);
  };
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="label">{label}</span>
      {known ? <Origin provenance={known} /> : null}
      {disabled || telling ? null : (
        <Button variant="link" onPress={() => setTelling(true)}>
          {say(known ? 'details.originEdit' : 'details.originTell')}
        </Button>
      )}
      {disabled || !telling ? null : (
        <>
          <Select
            label={say('details.originMeeting')}
            value={known?.meetingId ?? ''}
            options={[
              ['', say('details.noMeeting')],
              ...meetings.map(({ id, title }) => [id, title || say('meetings.untitled')] as const),
            ]}
            onChange={(meetingId) => keep({ meetingId: meetingId || null })}
          />
          <TextField
            multiline
            label={say('details.originSentence')}
            value={known?.sentence ?? ''}
            onKeep={(text) => keep({ sentence: text.trim() === '' ? null : text.trim() })}
          />
        </>
      )}
    </div>
  );
}
