/**
 * Scenarios come, go and are arranged: addScenario, duplicateScenario, renameScenario,
 * setScenarioNotes, setScenarioParent (derive),
 * moveScenario (reorder), archiveScenario, removeScenario. Their overrides: overrides.ts; one made
 * of a what-if: whatIf.ts.
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

/** A scenario over `parentId` (the base or another), with no override yet. */
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
 * A copy with the same overrides, over the same scenario; of the base, a scenario over it. What
 * holds in the one holds in the copy.
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

/** Notes as they are typed: the pauses of one sitting are one entry of history. */
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
 * Derives a scenario from another (or from the base). A Problem for the base itself, and where it
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

/** Puts a scenario just before another in the list (null: last). */
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

/** Put away, or taken out again. What derives from it is not touched. */
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
 * Not the base. What derives from it then derives from its parent, with its overrides folded in: it
 * reads as before.
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
 * What held in the removed scenario holds in those derived from it; an empty set would mean all, so
 * a hypothesis left alone goes to its parent.
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
