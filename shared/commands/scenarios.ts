/**
 * Scenarios: addScenario, duplicateScenario, renameScenario, setScenarioNotes, setScenarioParent
 * (derive), moveScenario (reorder), archiveScenario, removeScenario. For their overrides see
 * overrides.ts; for a scenario made from a what-if see whatIf.ts.
 */
import type { Draft } from 'mutative';
import { z } from 'zod';
import { labelled, type Label } from '../i18n/words';
import { keyAtEnd, keysBetween } from '../model/order';
import type { Plan } from '../model/plan';
import { problem } from '../model/problem';
import { bySiblingOrder, idSchema, textSchema, titleSchema, type Id } from '../model/record';
import { lineOf } from '../scenarios/overlay';
import { defineCommand } from './command';
import { forget } from './forget';

/** Adds a scenario over `parentId` (the base or another), without overrides. */
export const addScenario = defineCommand({
  name: 'addScenario',
  payload: z.object({ id: idSchema, parentId: idSchema, title: titleSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (plan.scenarios[payload.id]) return problem('problems.idTaken');
    if (!plan.scenarios[payload.parentId]) return problem('problems.notFound');
    draft.scenarios[payload.id] = {
      ...payload,
      order: keyAtEnd(inOrder(plan)),
      notes: '',
      archived: false,
      overrides: {},
    };
    return undefined;
  },
  label: (_plan, { title }) => ({
    code: 'commands.addItem',
    params: { kind: labelled('model.item_scenarios'), title },
  }),
});

/**
 * Copies a scenario with its overrides and parent; for the base, adds a scenario over it.
 * Hypotheses of the original also apply in the copy.
 */
export const duplicateScenario = defineCommand({
  name: 'duplicateScenario',
  payload: z.object({ scenarioId: idSchema, id: idSchema, title: titleSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, id, title } = payload;
    const source = plan.scenarios[scenarioId];
    if (!source) return problem('problems.notFound');
    if (plan.scenarios[id]) return problem('problems.idTaken');
    const siblings = inOrder(plan);
    const [order] = keysBetween(
      source.order,
      siblings[siblings.indexOf(source) + 1]?.order ?? null,
      1,
    );
    draft.scenarios[id] = {
      ...source,
      id,
      title,
      order: order!,
      parentId: source.parentId ?? source.id,
      archived: false,
      overrides: { ...source.overrides },
    };
    for (const hypothesis of Object.values(plan.hypotheses))
      if (Object.hasOwn(hypothesis.scenarioIds, scenarioId))
        draft.hypotheses[hypothesis.id]!.scenarioIds[id] = true;
    return undefined;
  },
  label: (plan, { scenarioId, title }) => ({
    code: 'commands.duplicateScenario',
    params: { before: plan.scenarios[scenarioId]?.title ?? '', title },
  }),
});

export const renameScenario = defineCommand({
  name: 'renameScenario',
  payload: z.object({ scenarioId: idSchema, title: titleSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!plan.scenarios[payload.scenarioId]) return problem('problems.notFound');
    draft.scenarios[payload.scenarioId]!.title = payload.title;
    return undefined;
  },
  label: (plan, { scenarioId, title }) => ({
    code: 'commands.renameScenario',
    params: { before: plan.scenarios[scenarioId]?.title ?? '', title },
  }),
});

/** Sets the notes while the user types: the saves of one session make a single history entry. */
export const setScenarioNotes = defineCommand({
  name: 'setScenarioNotes',
  payload: z.object({ scenarioId: idSchema, notes: textSchema }),
  undo: 'merge',
  mergeKey: ({ scenarioId }) => scenarioId,
  apply({ plan, draft, payload }) {
    if (!plan.scenarios[payload.scenarioId]) return problem('problems.notFound');
    draft.scenarios[payload.scenarioId]!.notes = payload.notes;
    return undefined;
  },
  label: (plan, { scenarioId }) => labelOf('commands.setScenarioNotes', plan, scenarioId),
});

/**
 * Derives a scenario from another one (or from the base). A Problem for the base itself, and if it
 * would derive from itself.
 */
export const setScenarioParent = defineCommand({
  name: 'setScenarioParent',
  payload: z.object({ scenarioId: idSchema, parentId: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, parentId } = payload;
    if (!plan.scenarios[scenarioId] || !plan.scenarios[parentId])
      return problem('problems.notFound');
    if (scenarioId === plan.baseScenarioId) return problem('problems.baseParent');
    if (lineOf(plan, parentId).some(({ id }) => id === scenarioId))
      return problem('problems.scenarioLoop', {
        title: plan.scenarios[scenarioId]!.title,
        parent: plan.scenarios[parentId]!.title,
      });
    draft.scenarios[scenarioId]!.parentId = parentId;
    return undefined;
  },
  label: (plan, { scenarioId, parentId }) => ({
    code: 'commands.setScenarioParent',
    params: {
      title: plan.scenarios[scenarioId]?.title ?? '',
      parent: plan.scenarios[parentId]?.title ?? '',
    },
  }),
});

/** Moves a scenario just before another in the list (null: last). */
export const moveScenario = defineCommand({
  name: 'moveScenario',
  payload: z.object({ scenarioId: idSchema, beforeId: idSchema.nullable() }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, beforeId } = payload;
    if (!plan.scenarios[scenarioId] || (beforeId !== null && !plan.scenarios[beforeId]))
      return problem('problems.notFound');
    const stay = inOrder(plan).filter(({ id }) => id !== scenarioId);
    const index =
      beforeId === null || beforeId === scenarioId
        ? stay.length
        : stay.findIndex(({ id }) => id === beforeId);
    draft.scenarios[scenarioId]!.order = keysBetween(
      stay[index - 1]?.order ?? null,
      stay[index]?.order ?? null,
      1,
    )[0]!;
    return undefined;
  },
  label: (plan, { scenarioId }) => labelOf('commands.moveScenario', plan, scenarioId),
});

/** Archives a scenario or brings it back. Scenarios derived from it stay the same. */
export const archiveScenario = defineCommand({
  name: 'archiveScenario',
  payload: z.object({ scenarioId: idSchema, archived: z.boolean() }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!plan.scenarios[payload.scenarioId]) return problem('problems.notFound');
    if (payload.scenarioId === plan.baseScenarioId) return problem('problems.baseArchive');
    draft.scenarios[payload.scenarioId]!.archived = payload.archived;
    return undefined;
  },
  label: (plan, { scenarioId, archived }) =>
    labelOf(archived ? 'commands.archiveScenario' : 'commands.unarchiveScenario', plan, scenarioId),
});

/**
 * Removes a scenario, except the base. Scenarios derived from it get its parent and its overrides,
 * so that their values stay the same.
 */
export const removeScenario = defineCommand({
  name: 'removeScenario',
  payload: z.object({ scenarioId: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const gone = plan.scenarios[payload.scenarioId];
    if (!gone) return problem('problems.notFound');
    if (gone.id === plan.baseScenarioId) return problem('problems.baseScenario');
    const children = Object.values(plan.scenarios).filter(({ parentId }) => parentId === gone.id);
    for (const { id, overrides } of children) {
      draft.scenarios[id]!.parentId = gone.parentId;
      draft.scenarios[id]!.overrides = { ...gone.overrides, ...overrides };
    }
    rehang(
      plan,
      draft,
      gone.id,
      children.map(({ id }) => id),
    );
    forget(plan, draft, [{ collection: 'scenarios', id: gone.id }]);
    return undefined;
  },
  label: (plan, { scenarioId }) => ({
    code: 'commands.removeItem',
    params: {
      kind: labelled('model.item_scenarios'),
      title: plan.scenarios[scenarioId]?.title ?? '',
    },
  }),
});

/**
 * Hypotheses of the removed scenario go to the scenarios derived from it. An empty set would mean
 * all scenarios, so a hypothesis without any left goes to the parent.
 */
function rehang(plan: Plan, draft: Draft<Plan>, gone: Id, children: readonly Id[]): void {
  for (const { id, scenarioIds } of Object.values(plan.hypotheses)) {
    if (!Object.hasOwn(scenarioIds, gone)) continue;
    const heirs =
      children.length > 0 || Object.keys(scenarioIds).length > 1
        ? children
        : [plan.scenarios[gone]!.parentId ?? plan.baseScenarioId];
    for (const heir of heirs) draft.hypotheses[id]!.scenarioIds[heir] = true;
  }
}

function inOrder(plan: Plan): Plan['scenarios'][string][] {
  return Object.values(plan.scenarios).sort(bySiblingOrder);
}

function labelOf(
  code:
    | 'commands.setScenarioNotes'
    | 'commands.moveScenario'
    | 'commands.archiveScenario'
    | 'commands.unarchiveScenario',
  plan: Plan,
  scenarioId: Id,
): Label {
  return { code, params: { title: plan.scenarios[scenarioId]?.title ?? '' } };
}
