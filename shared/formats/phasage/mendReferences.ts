/**
 * Repairs a plan of valid items: dangling references, loops and a missing base, until nothing is
 * left.
 */
import { checkIntegrity } from '../../model/integrity';
import { COLLECTIONS, type CollectionName, type Plan } from '../../model/plan';
import { problem, messageOf, type Problem } from '../../model/problem';
import { overrideKey } from '../../model/scenario';

/** Each round repairs problems that the previous one revealed; no plan needs this many. */
const MAX_ROUNDS = 50;

type Items = Record<string, Record<string, unknown>>;

/** The plan without integrity errors. Adds each repaired problem to `lost`. */
export function mendReferences(given: Plan, lost: Problem[]): Plan {
  const plan = structuredClone(given);
  restoreBase(plan);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const errors = checkIntegrity(plan).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) break;
    for (const error of errors) {
      lost.push(
        problem(
          'repair.mended',
          { what: messageOf(error) },
          error.place ? { place: error.place } : {},
        ),
      );
      mend(plan, error);
    }
  }
  return plan;
}

/** Makes sure there is a base scenario: the one without a parent, else a new one. */
function restoreBase(plan: Plan): void {
  if (Object.hasOwn(plan.scenarios, plan.baseScenarioId)) return;
  const root = Object.values(plan.scenarios).find(({ parentId }) => parentId === null);
  if (root) plan.baseScenarioId = root.id;
  else
    plan.scenarios[plan.baseScenarioId] = {
      id: plan.baseScenarioId,
      parentId: null,
      order: 'a0',
      title: '',
      notes: '',
      archived: false,
      overrides: {},
    };
}

function mend(plan: Plan, { code, place, params }: Problem): void {
  const { collection, id, field } = place ?? {};
  if (!collection || id === undefined) return;
  const items = plan[collection as CollectionName] as unknown as Items;
  const item = Object.hasOwn(items, id) ? items[id] : undefined;
  if (!item) return;
  if (code.startsWith('integrity.dangling_') && field) {
    clearReference(collection as CollectionName, items, id, field, String(params['missing']));
    return;
  }
  if (code === 'integrity.overlaysNothing') {
    item['parentId'] = id === plan.baseScenarioId ? null : plan.baseScenarioId;
    return;
  }
  if (code === 'integrity.loop_scenarios') {
    item['parentId'] = id === plan.baseScenarioId ? null : plan.baseScenarioId;
    return;
  }
  if (code === 'integrity.otherOverrideKey') {
    rekey(
      item as { overrides: Record<string, { collection: string; itemId: string; field: string }> },
    );
    return;
  }
  if (code === 'integrity.loop_steps' || code === 'integrity.tooDeep') {
    item['parentId'] = null;
    return;
  }
  delete items[id];
}

function clearReference(
  collection: CollectionName,
  items: Items,
  id: string,
  field: string,
  missing: string,
): void {
  const value = items[id]![field];
  if (typeof value === 'object' && value !== null) {
    delete (value as Record<string, unknown>)[missing];
    return;
  }
  const schema = (
    COLLECTIONS[collection].shape as Record<
      string,
      { safeParse(value: unknown): { success: boolean } }
    >
  )[field]!;
  if (schema.safeParse(null).success) items[id]![field] = null;
  else delete items[id];
}

function rekey(scenario: {
  overrides: Record<string, { collection: string; itemId: string; field: string }>;
}): void {
  scenario.overrides = Object.fromEntries(
    Object.values(scenario.overrides).map((override) => [
      overrideKey(override.collection, override.itemId, override.field),
      override,
    ]),
  );
}
