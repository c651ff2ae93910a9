/** Overrides of a scenario on the base plan: addScenario, setOverride, removeOverride. */
import { z } from 'zod';
import { fieldOf, isOverridable } from '../model/fields';
import { keyAtEnd } from '../model/order';
import { problem } from '../model/problem';
import { bySiblingOrder, idSchema, titleSchema } from '../model/record';
import { overrideKey, overrideSchema } from '../model/scenario';
import { defineCommand } from './command';
import { missingReference } from './writing';

/** A scenario over `parentId` (the base or another), with no override yet. */
export const addScenario = defineCommand({
  name: 'addScenario',
  payload: z.object({ id: idSchema, parentId: idSchema, title: titleSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (plan.scenarios[payload.id]) return problem('problems.idTaken');
    if (!plan.scenarios[payload.parentId]) return problem('problems.notFound');
    const order = keyAtEnd(Object.values(plan.scenarios).sort(bySiblingOrder));
    draft.scenarios[payload.id] = { ...payload, order, notes: '', archived: false, overrides: {} };
    return undefined;
  },
  label: (_plan, { title }) => ({ code: 'commands.addItem', params: { kind: 'Scénario', title } }),
});

/** One field of one item set otherwise in a scenario than in the plan it overlays, even where it says the same for now. */
export const setOverride = defineCommand({
  name: 'setOverride',
  payload: overrideSchema.extend({ scenarioId: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, ...override } = payload;
    const { collection, itemId, field, value } = override;
    if (scenarioId === plan.baseScenarioId) return problem('problems.baseScenario');
    if (!isOverridable(collection) || !fieldOf(collection, field)?.overridable) return problem('problems.notOverridable', { field });
    if (!Object.hasOwn(plan.scenarios, scenarioId) || !Object.hasOwn(plan[collection], itemId)) return problem('problems.notFound');
    if (!fieldOf(collection, field)!.schema.safeParse(value).success) return problem('problems.badPayload', { field });
    const missing = missingReference(draft, collection, field, value);
    if (missing) return missing;
    draft.scenarios[scenarioId]!.overrides[overrideKey(collection, itemId, field)] = override;
    return undefined;
  },
  label: (plan, { scenarioId }) => ({ code: 'commands.setOverride', params: { scenario: plan.scenarios[scenarioId]?.title ?? '' } }),
});

/** Back to the plan the scenario overlays, for one field of one item. */
export const removeOverride = defineCommand({
  name: 'removeOverride',
  payload: z.object({ scenarioId: idSchema, key: z.string() }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!plan.scenarios[payload.scenarioId]?.overrides[payload.key]) return problem('problems.notFound');
    delete draft.scenarios[payload.scenarioId]!.overrides[payload.key];
    return undefined;
  },
  label: (plan, { scenarioId }) => ({ code: 'commands.removeOverride', params: { scenario: plan.scenarios[scenarioId]?.title ?? '' } }),
});
