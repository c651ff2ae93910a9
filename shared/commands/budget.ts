/**
 * Means and hypotheses: addBudgetItem, setBudgetItem, removeBudgetItem on lines, fundings, credits,
 * limits, hypotheses and effects;
 * setBudget for the parameters of the computation. Each writes the base plan, or an override in a
 * scenario.
 */
import { z } from 'zod';
import { labelled } from '../i18n/words';
import { budgetSchema, type MeansLine } from '../model/means';
import { COLLECTIONS, type ItemOf, type Plan } from '../model/plan';
import { problem } from '../model/problem';
import { idSchema, type Id } from '../model/record';
import { nameLabel, labelOfGiven } from '../scenarios/names';
import { overlay } from '../scenarios/overlay';
import { defineCommand } from './command';
import { overFunded, type Touched } from './overFunded';
import { forget } from './forget';
import { contradictionOf } from './lineRules';
import { addIn, cutIn, missingReference, writeFields, type Includable } from './writing';

/** The collections that these commands edit. */
export const BUDGET_COLLECTIONS = [
  'meansLines',
  'fundings',
  'paymentCredits',
  'limits',
  'hypotheses',
  'effects',
] as const;
export type BudgetCollection = (typeof BUDGET_COLLECTIONS)[number];
export type BudgetItem = { [C in BudgetCollection]: ItemOf<C> }[BudgetCollection];

const collection = z.enum(BUDGET_COLLECTIONS);

/**
 * True for lines, fundings and credits, which a single scenario may hold; the others belong to
 * every scenario.
 */
const isIncludable = (name: BudgetCollection): name is Includable & BudgetCollection =>
  name === 'meansLines' || name === 'fundings' || name === 'paymentCredits';

/** The item that an edit wrote, for the check against counting money twice. */
const touched = (name: BudgetCollection, id: Id): Touched =>
  name === 'fundings'
    ? { lineIds: [], fundingId: id }
    : { lineIds: name === 'meansLines' ? [id] : [] };

/** Adds an item. In a scenario, a line, a funding or a credit is included only there. */
export const addBudgetItem = defineCommand({
  name: 'addBudgetItem',
  payload: z.object({
    scenarioId: idSchema,
    collection,
    item: z.custom<BudgetItem>(
      (item) => idSchema.safeParse((item as { id?: unknown } | null)?.id).success,
    ),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, collection: name } = payload;
    const checked = COLLECTIONS[name].safeParse(payload.item);
    if (!checked.success)
      return problem(
        'problems.badPayload',
        { field: checked.error.issues[0]?.path.join('.') ?? '' },
        { place: { collection: name } },
      );
    const against =
      name === 'meansLines'
        ? contradictionOf(checked.data as MeansLine, checked.data as MeansLine)
        : undefined;
    if (against) return against;
    if (isIncludable(name))
      return (
        addIn(plan, draft, scenarioId, name, checked.data as ItemOf<typeof name>) ??
        overFunded(plan, draft, scenarioId, touched(name, payload.item.id))
      );
    if (Object.hasOwn(plan[name], payload.item.id)) return problem('problems.idTaken');
    (draft[name] as Record<Id, unknown>)[payload.item.id] = checked.data;
    return Object.entries(checked.data)
      .map(([field, value]) => missingReference(draft, name, field, value))
      .find((missing) => missing !== undefined);
  },
  label: (plan, { collection: name, item }) => ({
    code: 'commands.addItem',
    params: { kind: labelled(`model.item_${name}`), title: labelOfGiven(plan, name, { ...item }) },
  }),
});

/** Sets some fields of an item, in the base or in a scenario. */
export const setBudgetItem = defineCommand({
  name: 'setBudgetItem',
  payload: z.object({
    scenarioId: idSchema,
    collection,
    id: idSchema,
    fields: z.record(z.string(), z.unknown()),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, collection: name, id, fields } = payload;
    const seen = overlay(plan, scenarioId)[name] as Readonly<Record<Id, Record<string, unknown>>>;
    if (!Object.hasOwn(seen, id))
      return problem('problems.notFound', {}, { place: { collection: name, id } });
    const against =
      name === 'meansLines'
        ? contradictionOf({ ...seen[id], ...fields } as MeansLine, fields as Partial<MeansLine>)
        : undefined;
    return (
      against ??
      writeFields(plan, draft, scenarioId, name, id, fields as Partial<ItemOf<typeof name>>) ??
      overFunded(plan, draft, scenarioId, touched(name, id))
    );
  },
  label: (plan, { collection: name, id }) => ({
    code: 'commands.setItem',
    params: { kind: labelled(`model.item_${name}`), title: nameLabel(plan, name, id) },
  }),
});

/**
 * Removes items and every reference to them; in a scenario, removes a line, a funding or a credit
 * only from it.
 */
export const removeBudgetItem = defineCommand({
  name: 'removeBudgetItem',
  payload: z.object({ scenarioId: idSchema, collection, ids: z.array(idSchema).min(1) }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, collection: name, ids } = payload;
    if (ids.some((id) => !Object.hasOwn(plan[name], id)))
      return problem('problems.notFound', {}, { place: { collection: name } });
    if (isIncludable(name)) return cutIn(plan, draft, scenarioId, name, ids);
    forget(
      plan,
      draft,
      ids.map((id) => ({ collection: name, id })),
    );
    return undefined;
  },
  label: (plan, { scenarioId, collection: name, ids }) => ({
    code:
      isIncludable(name) && scenarioId !== plan.baseScenarioId
        ? 'commands.cutItem'
        : 'commands.removeItem',
    params: {
      scenario: plan.scenarios[scenarioId]?.title ?? '',
      kind: labelled(`model.item_${name}`),
      title: nameLabel(plan, name, ids[0]!),
    },
  }),
});

/**
 * Sets parameters of the computation: the FCTVA's rates and lag, the status date, the delay of
 * subsidies.
 */
export const setBudget = defineCommand({
  name: 'setBudget',
  payload: z.object({ fields: budgetSchema.partial() }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    draft.budget = { ...plan.budget, ...payload.fields } as Plan['budget'];
    return undefined;
  },
  label: () => ({ code: 'commands.setBudget', params: {} }),
});
