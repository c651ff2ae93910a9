/** Overrides of a scenario on the base plan: addScenario, setOverride, removeOverride. */
import { z } from 'zod';
import { stepField } from '../model/fields';
import { keyAtEnd } from '../model/order';
import { problem } from '../model/problem';
import { bySiblingOrder, idSchema, titleSchema } from '../model/record';
import { overrideKey } from '../model/scenario';
import { stepSchema, type Step } from '../model/step';
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

/** One field of one step set otherwise in a scenario than in the plan it overlays. */
export const setOverride = defineCommand({
  name: 'setOverride',
  payload: z.object({ scenarioId: idSchema, stepId: idSchema, field: z.string(), value: z.unknown() }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, stepId, field, value } = payload;
    if (scenarioId === plan.baseScenarioId) return problem('problems.baseScenario');
    if (!plan.scenarios[scenarioId] || !plan.steps[stepId]) return problem('problems.notFound');
    if (!stepField(field)?.overridable) return problem('problems.notOverridable', { field });
    if (!stepSchema.shape[field as keyof Step].safeParse(value).success) return problem('problems.badPayload', { field });
    const missing = missingReference(draft, field, value);
    if (missing) return missing;
    draft.scenarios[scenarioId]!.overrides[overrideKey('steps', stepId, field)] = { collection: 'steps', itemId: stepId, field, value };
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
