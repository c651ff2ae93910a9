/**
 * Overrides of a scenario: setOverride, removeOverride, removeOrphans, promoteOverride (to the
 * base).
 */
import type { Draft } from 'mutative';
import { z } from 'zod';
import { inSentence, type Label } from '../i18n/words';
import { fieldOf, isOverridable } from '../model/fields';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import { idSchema, type Id } from '../model/record';
import { itemsOf } from '../model/references';
import { overrideKey, overrideSchema, type Override } from '../model/scenario';
import { nameLabel } from '../scenarios/names';
import { isOrphan, lineOf } from '../scenarios/overlay';
import { defineCommand } from './command';
import { missingReference } from './writing';

/**
 * Overrides one field of one item in a scenario, even if the plan below has the same value for now.
 */
export const setOverride = defineCommand({
  name: 'setOverride',
  payload: overrideSchema.extend({ scenarioId: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, ...override } = payload;
    const { collection, itemId, field, value } = override;
    if (scenarioId === plan.baseScenarioId) return problem('problems.baseOverride');
    if (!isOverridable(collection) || !fieldOf(collection, field)?.overridable)
      return problem('problems.notOverridable', { field });
    if (!Object.hasOwn(plan.scenarios, scenarioId) || !Object.hasOwn(plan[collection], itemId))
      return problem('problems.notFound');
    if (!fieldOf(collection, field)!.schema.safeParse(value).success)
      return problem(
        'problems.badPayload',
        { field },
        { place: { collection, id: itemId, field } },
      );
    const missing = missingReference(draft, collection, field, value);
    if (missing) return missing;
    draft.scenarios[scenarioId]!.overrides[overrideKey(collection, itemId, field)] = override;
    return undefined;
  },
  label: (plan, { scenarioId, ...override }) =>
    labelOf('commands.setOverride', plan, scenarioId, override),
});

/**
 * "Revenir au plan de base": one field of one item follows the plan below the scenario again. Also
 * removes an orphan.
 */
export const removeOverride = defineCommand({
  name: 'removeOverride',
  payload: z.object({ scenarioId: idSchema, key: z.string() }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!overrideAt(plan, payload)) return problem('problems.notFound');
    delete draft.scenarios[payload.scenarioId]!.overrides[payload.key];
    return undefined;
  },
  label: (plan, payload) =>
    labelOf('commands.removeOverride', plan, payload.scenarioId, overrideAt(plan, payload)),
});

/**
 * Removes the scenario's own overrides of items that the base no longer has. A Problem if there are
 * none.
 */
export const removeOrphans = defineCommand({
  name: 'removeOrphans',
  payload: z.object({ scenarioId: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const scenario = plan.scenarios[payload.scenarioId];
    const keys = Object.entries(scenario?.overrides ?? {})
      .filter(([, override]) => isOrphan(plan, override))
      .map(([key]) => key);
    if (keys.length === 0) return problem('problems.noOrphan');
    for (const key of keys) delete draft.scenarios[payload.scenarioId]!.overrides[key];
    return undefined;
  },
  label: (plan, { scenarioId }) => ({
    code: 'commands.removeOrphans',
    params: { scenario: plan.scenarios[scenarioId]?.title ?? '' },
  }),
});

/**
 * "Reporter dans le plan de base": the override's value becomes the base's. Scenarios that did not
 * set the field change with it (`follow`), or keep their value through an override of their own
 * (`keep`). Scenarios that set the field themselves stay the same.
 */
export const promoteOverride = defineCommand({
  name: 'promoteOverride',
  payload: z.object({
    scenarioId: idSchema,
    key: z.string(),
    others: z.enum(['follow', 'keep']).default('follow'),
  }) as z.ZodType<{ scenarioId: Id; key: string; others?: 'follow' | 'keep' }>,
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const override = overrideAt(plan, payload);
    if (!override) return problem('problems.notFound');
    return isOrphan(plan, override)
      ? problem('problems.orphan')
      : promote(plan, draft, payload, override);
  },
  label: (plan, payload) =>
    labelOf('commands.promoteOverride', plan, payload.scenarioId, overrideAt(plan, payload)),
});

function promote(
  plan: Plan,
  draft: Draft<Plan>,
  { scenarioId, key, others }: { scenarioId: Id; key: string; others?: string },
  override: Override,
): Problem | undefined {
  const { collection, itemId, field, value } = override;
  const missing = isOverridable(collection)
    ? missingReference(draft, collection, field, value)
    : problem('problems.orphan');
  if (missing || !isOverridable(collection)) return missing;
  const item = (draft[collection] as unknown as Record<Id, Record<string, unknown>>)[itemId]!;
  const before = itemsOf(plan, collection)[itemId]![field];
  item[field] = value;
  const provenance = item['provenance'] as Record<string, unknown> | undefined;
  if (provenance && override.provenance) provenance[field] = override.provenance;
  else if (provenance && Object.hasOwn(provenance, field)) delete provenance[field];
  if (others === 'keep') {
    for (const { id, parentId, overrides } of Object.values(plan.scenarios)) {
      // Scenarios derived from one that keeps its value inherit it.
      if (parentId === plan.baseScenarioId && id !== scenarioId && !Object.hasOwn(overrides, key))
        draft.scenarios[id]!.overrides[key] = { collection, itemId, field, value: before };
    }
  }
  const above = lineOf(plan, scenarioId).slice(0, -1);
  if (!above.some(({ id }) => Object.hasOwn(draft.scenarios[id]!.overrides, key)))
    delete draft.scenarios[scenarioId]!.overrides[key];
  return undefined;
}

function overrideAt(
  plan: Plan,
  { scenarioId, key }: { scenarioId: Id; key: string },
): Override | undefined {
  const overrides = plan.scenarios[scenarioId]?.overrides;
  return overrides && Object.hasOwn(overrides, key) ? overrides[key] : undefined;
}

function labelOf(
  code: 'commands.setOverride' | 'commands.removeOverride' | 'commands.promoteOverride',
  plan: Plan,
  scenarioId: Id,
  override: Override | undefined,
): Label {
  const collection = override?.collection ?? '';
  const label = fieldOf(collection, override?.field ?? '')?.label;
  const params = {
    scenario: plan.scenarios[scenarioId]?.title ?? '',
    title: nameLabel(plan, collection, override?.itemId ?? ''),
    field: label ? inSentence(label as Label['code']) : (override?.field ?? ''),
  };
  return { code, params };
}
