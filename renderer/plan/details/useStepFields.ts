import { useMemo } from 'react';
import { setOwner, setStep, type SettableField } from '../../../shared/commands/stepFields';
import { tagSteps } from '../../../shared/commands/tags';
import { keyAtEnd } from '../../../shared/model/order';
import { nameKey } from '../../../shared/model/periods/normalise';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { useApp } from '../../core/AppContext';
import { sayProblem } from '../../../shared/wording/problems';

export interface StepFieldActs {
  /** Sets a field of every step of the list; returns the reason for a refusal, else null. */
  set(field: SettableField, value: unknown): string | null;
  /** Adds an item to a set of every step of the list, or removes it from each. */
  tag(field: 'themeIds' | 'placeIds' | 'partnerIds', id: Id, on: boolean): void;
  setOwnerByName(name: string): string | null;
}

/** The edits of the details panel on one or several steps, one command each. */
export function useStepFields(stepIds: readonly Id[]): StepFieldActs {
  const app = useApp();
  return useMemo(
    () => ({
      set(field, value) {
        const done = app.dispatch(
          setStep,
          { scenarioId: app.state().scenarioId, stepIds: [...stepIds], field, value },
          { quiet: true },
        );
        return isProblem(done) ? sayProblem(done) : null;
      },
      tag(field, id, on) {
        app.dispatch(tagSteps, {
          scenarioId: app.state().scenarioId,
          stepIds: [...stepIds],
          field,
          id,
          on,
        });
      },
      setOwnerByName(name) {
        const { plan, scenarioId } = app.state();
        const known = Object.values(plan.actors).find(
          (actor) => nameKey(actor.title) === nameKey(name.trim()),
        );
        const newActor =
          name.trim() === '' || known
            ? null
            : {
                id: app.context.newId(),
                title: name.trim(),
                order: keyAtEnd(Object.values(plan.actors).sort(bySiblingOrder)),
              };
        const ownerId = name.trim() === '' ? null : (known?.id ?? newActor!.id);
        const done = app.dispatch(
          setOwner,
          { scenarioId, stepIds: [...stepIds], ownerId, newActor },
          { quiet: true },
        );
        return isProblem(done) ? sayProblem(done) : null;
      },
    }),
    [app, stepIds],
  );
}
