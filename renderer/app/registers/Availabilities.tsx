import { type ReactNode } from 'react';
import { addItem, removeItem, setItem } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { parseFte } from '../../../shared/model/numbers';
import type { Availability } from '../../../shared/model/people';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import { saySpan, useSpanReader } from '../../plan/details/Work';
import { Button } from '../../ui/Button';
import { sayFte } from '../../../shared/wording/numbers';
import { sayProblem } from '../../../shared/wording/problems';

/** The available ETP of an actor, by period. */
export function Availabilities({
  actorId,
  disabled,
}: {
  actorId: Id;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const all = useAppState((state) => state.plan.availabilities);
  const own = Object.values(all)
    .filter((availability) => availability.actorId === actorId)
    .sort((a, b) => ((a.span.start ?? '') < (b.span.start ?? '') ? -1 : 1));
  const add = (): unknown =>
    app.dispatch(addItem, {
      collection: 'availabilities',
      item: {
        id: app.context.newId(),
        actorId,
        fte: 1000,
        span: { start: null, end: null },
        provenance: {},
      },
    });
  return (
    <span className="availabilities">
      {own.map((availability) => (
        <AvailabilityLine key={availability.id} availability={availability} disabled={disabled} />
      ))}
      {disabled ? null : (
        <Button variant="link" onPress={add}>
          + {say('details.fte')}
        </Button>
      )}
    </span>
  );
}

function AvailabilityLine({
  availability,
  disabled,
}: {
  availability: Availability;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const readSpan = useSpanReader();
  const { id } = availability;
  const set = (fields: Partial<Availability>): string | null => {
    const done = app.dispatch(
      setItem,
      { collection: 'availabilities', id, fields },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  return (
    <span className="work-line">
      <TextField
        label={say('details.availability')}
        hideLabel
        value={sayFte(availability.fte)}
        disabled={disabled}
        onKeep={(text) => {
          const fte = parseFte(text);
          return isProblem(fte) ? sayProblem(fte) : set({ fte, provenance: {} });
        }}
      />
      <span className="quiet">{say('details.fte')}</span>
      <TextField
        label={say('details.period')}
        hideLabel
        className="span-field"
        value={saySpan(availability.span)}
        disabled={disabled}
        onKeep={(text) => {
          const span = readSpan(text);
          return typeof span === 'string' ? span : set({ span });
        }}
      />
      {availability.provenance.fte?.kind === 'example' ? (
        <span className="tag" data-kind="doubt">
          {say('details.example')}
        </span>
      ) : null}
      {disabled ? null : (
        <Button
          variant="link"
          aria-label={say('details.remove', { title: say('details.availability') })}
          onPress={() => app.dispatch(removeItem, { collection: 'availabilities', id })}
        >
          ✕
        </Button>
      )}
    </span>
  );
}
