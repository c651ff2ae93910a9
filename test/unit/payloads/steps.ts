/** Payloads of the commands on steps and their dependencies. */
import { duplicatedIds } from '../../../shared/commands/duplicate';
import { arrangement, type ArrangeMove } from '../../../shared/commands/arrange';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { newStep } from '../../../shared/model/step';
import { FIELDS } from './fields';
import type { PayloadInput } from './drawnEdit';

const link = ({ idOf, pick, number, stepIds }: PayloadInput, id: Id) => ({
  id,
  fromId: stepIds[0]!,
  toId: idOf('steps', 4),
  type: pick(['FS', 'SS', 'FF', 'SF'], 5),
  lagDays: number(6, 41) - 20,
});

export const STEP_PAYLOADS: Readonly<Record<string, (input: PayloadInput) => unknown>> = {
  addStep: ({ context, orNone, text, period, pick, scenarioId }) => ({
    scenarioId,
    stepId: context.newId(),
    parentId: orNone('steps', 0),
    afterId: orNone('steps', 1),
    title: text,
    kind: pick(['task', 'task', 'milestone'], 4),
    period,
  }),
  removeSteps: ({ stepIds, scenarioId }) => ({ stepIds, scenarioId }),
  duplicateSteps: ({ plan, stepIds, context, scenarioId }) => ({
    scenarioId,
    stepIds,
    newIds: Object.fromEntries(duplicatedIds(plan, stepIds).map((id) => [id, context.newId()])),
  }),
  pasteSteps: ({ scenarioId, context, stepIds, text, period, number, orNone }) => {
    const actor = { id: context.newId(), title: text, order: 'a0' };
    const added = ['first', 'second'].map((order) =>
      newStep({
        id: context.newId(),
        order: `a-${order}`,
        parentId: orNone('steps', 4),
        title: text,
        period,
        ownerId: actor.id,
      }),
    );
    return {
      scenarioId,
      added,
      changed: stepIds.map((stepId) => ({
        stepId,
        fields: { notes: text, progress: number(5, 1_000_001), period },
      })),
      newActors: [actor],
    };
  },
  setStep: (input) => {
    const field = input.pick(Object.keys(FIELDS), 5)!;
    return {
      scenarioId: input.scenarioId,
      stepIds: input.stepIds,
      field,
      value: FIELDS[field]!(input),
    };
  },
  tagSteps: ({ scenarioId, stepIds, idOf, drawn }) => ({
    scenarioId,
    stepIds,
    field: 'themeIds',
    id: idOf('themes', 4),
    on: drawn.flag,
  }),
  setNotes: ({ scenarioId, stepIds, text }) => ({ scenarioId, stepId: stepIds[0]!, notes: text }),
  setOwner: ({ scenarioId, stepIds, orNone, drawn, context, text }) => {
    const newActor = drawn.flag ? { id: context.newId(), title: text, order: 'a0' } : null;
    return { scenarioId, stepIds, ownerId: newActor?.id ?? orNone('actors', 4), newActor };
  },
  setPeriod: ({ scenarioId, stepIds, period }) => ({ scenarioId, stepIds, period }),
  settleDate: ({ scenarioId, stepIds, period, orNone, text }) => ({
    scenarioId,
    stepId: stepIds[0]!,
    period,
    meetingId: orNone('meetings', 6),
    sentence: text,
  }),
  setCertainty: ({ scenarioId, stepIds, pick }) => ({
    scenarioId,
    stepIds,
    certainty: pick(['firm', 'estimated', 'unsettled'], 6),
  }),
  moveSteps: ({ scenarioId, stepIds, day, number }) => ({
    scenarioId,
    moves: stepIds.map((stepId) => ({
      stepId,
      start: number(4, 3) === 0 ? null : day(5),
      end: number(4, 3) === 1 ? null : day(6),
    })),
  }),
  arrangeSteps: ({ plan, stepIds, orNone, pick, drawn }) => {
    const free = { stepIds, parentId: orNone('steps', 4), beforeId: orNone('steps', 5) };
    const move = arrangement(
      plan,
      stepIds,
      pick<ArrangeMove>(['indent', 'outdent', 'up', 'down'], 6)!,
    );
    return drawn.flag || isProblem(move) ? free : move;
  },
  makeRounds: ({ stepIds, context, text, day, number }) => {
    const count = 1 + number(4, 4);
    return {
      stepId: stepIds[0]!,
      seriesId: context.newId(),
      words: text,
      firstStart: day(5),
      lengthMonths: 1 + number(6, 6),
      everyMonths: 1 + number(7, 14),
      count,
      roundIds: Array.from({ length: count }, () => context.newId()),
      roundWords: [text],
    };
  },
  addDependency: (input) => link(input, input.context.newId()),
  setDependency: (input) => link(input, input.idOf('dependencies', 3)),
  removeDependency: ({ idOf }) => ({ id: idOf('dependencies', 3) }),
};
