import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { titleAndMinutes } from '../../shared/model/durations';
import { agendaOf, newAgendaItem, type Meeting } from '../../shared/model/meeting';
import { keyAtEnd } from '../../shared/model/order';
import { useApp, useAppState } from '../core/AppContext';
import { TextField } from '../ui/TextField';
import { useRegister } from '../core/useRegister';
import { AgendaItemForm } from './AgendaItemForm';
import { sayMinutes } from '../../shared/wording/durations';

/** The agenda: subjects, lengths, and what each shows on the screen. */
export function Agenda({ meeting, disabled }: { meeting: Meeting; disabled: boolean }): ReactNode {
  const app = useApp();
  const acts = useRegister('agendaItems');
  const items = agendaOf(
    useAppState((state) => state.plan.agendaItems),
    meeting.id,
  );
  const total = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const add = (title: string): string | null =>
    title.trim() === ''
      ? null
      : acts.add(
          newAgendaItem({
            id: app.context.newId(),
            meetingId: meeting.id,
            order: keyAtEnd(items),
            ...titleAndMinutes(title),
          }),
        );
  return (
    <section className="meeting-part" aria-labelledby="agenda-title">
      <h2 id="agenda-title">
        {say('meetings.agenda')}
        {total > 0 ? (
          <small className="quiet"> {say('meetings.total', { length: sayMinutes(total) })}</small>
        ) : null}
      </h2>
      <ol className="agenda">
        {items.map((item) => (
          <AgendaItemForm key={item.id} item={item} items={items} acts={acts} disabled={disabled} />
        ))}
      </ol>
      {disabled ? null : (
        <TextField
          key={items.length}
          label={say('meetings.addItem')}
          hideLabel
          value=""
          placeholder={`+ ${say('meetings.addItem')}`}
          onKeep={add}
        />
      )}
    </section>
  );
}
