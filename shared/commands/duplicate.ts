/** Copies steps with what belongs to them: duplicateSteps. */
import type { Draft } from 'mutative';
import { z } from 'zod';
import { labelled, say } from '../i18n/words';
import { keysBetween } from '../model/order';
import type { Plan } from '../model/plan';
import { problem } from '../model/problem';
import { idSchema, MAX_TITLE, type Id } from '../model/record';
import type { Series, Step } from '../model/step';
import { siblingsOf, withDescendants } from '../model/tree';
import { overlay } from '../scenarios/overlay';
import { defineCommand } from './command';
import { orderAfter } from './steps';
import { addIn } from './writing';

/**
 * The records to copy with the steps, by id: those that belong to one of them, and the links
 * between two.
 */
function belongings(plan: Plan, copied: ReadonlySet<Id>) {
  const ofStep = <T extends { readonly stepId: Id | null }>(items: Readonly<Record<Id, T>>): T[] =>
    Object.values(items).filter(({ stepId }) => stepId !== null && copied.has(stepId));
  return {
    series: ofStep(plan.series),
    assignments: ofStep(plan.assignments),
    links: ofStep(plan.links),
    dependencies: Object.values(plan.dependencies).filter(
      ({ fromId, toId }) => copied.has(fromId) && copied.has(toId),
    ),
  };
}

/** The ids of all records that duplicateSteps copies: each needs a new one in `newIds`. */
export function duplicatedIds(plan: Plan, stepIds: readonly Id[]): Id[] {
  const copied = withDescendants(plan.steps, stepIds);
  const { series, assignments, links, dependencies } = belongings(plan, copied);
  return [...copied, ...[...series, ...assignments, ...links, ...dependencies].map(({ id }) => id)];
}

/**
 * Copies each step with all its descendants, right after it or after the step `afterId`, with its
 * work, web links, rounds, and the dependencies between two copies. Does not copy means and
 * decisions, which belong to the original. `newIds` gives the id of each copied record. In a
 * scenario, copies the steps as the scenario has them, for that scenario only; sub-steps of a cut
 * step go under the copy of its nearest ancestor.
 */
export const duplicateSteps = defineCommand({
  name: 'duplicateSteps',
  payload: z.object({
    stepIds: z.array(idSchema).min(1),
    newIds: z.record(idSchema, idSchema),
    scenarioId: idSchema.optional(),
    afterId: idSchema.optional(),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { stepIds, newIds, scenarioId = plan.baseScenarioId, afterId } = payload;
    const seen = overlay(plan, scenarioId).steps;
    const copied = withDescendants(seen, stepIds);
    if (afterId !== undefined && !plan.steps[afterId]) return problem('problems.notFound');
    const ids = [...copied, ...duplicatedIds(plan, stepIds)].filter(
      (id) => seen[id]?.included ?? true,
    );
    if (ids.some((id) => !newIds[id] || isTaken(plan, newIds[id])))
      return problem('problems.idTaken');
    const placeOf = places(plan, seen, copied, stepIds, afterId);
    const made = new Map(
      [...copied].filter((id) => seen[id]!.included).map((id) => [id, newIds[id]!]),
    );
    copyBelongings(plan, draft, made, newIds);
    for (const id of copied) {
      const step = seen[id]!;
      if (!step.included) continue;
      const copy = copyOfStep(plan, step, copied, newIds);
      const above = copiedAbove(seen, copied, step);
      const place = above === null ? placeOf(id) : { parentId: newIds[above]!, order: step.order };
      const titled = above === null ? { title: copyTitle(plan, step.title, place.parentId) } : {};
      const refused = addIn(plan, draft, scenarioId, 'steps', { ...copy, ...place, ...titled });
      if (refused) return refused;
    }
    return undefined;
  },
  label: (plan, { stepIds }) => ({
    code: 'commands.duplicateSteps',
    params: {
      count: stepIds.length,
      title: plan.steps[stepIds[0]!]?.title || labelled('model.untitledStep'),
    },
  }),
});

const COPIED = ['steps', 'series', 'assignments', 'links', 'dependencies'] as const;

const isTaken = (plan: Plan, id: Id): boolean =>
  COPIED.some((collection) => Object.hasOwn(plan[collection], id));

function copyOfStep(
  plan: Plan,
  step: Step,
  copied: ReadonlySet<Id>,
  newIds: Readonly<Record<Id, Id>>,
): Step {
  const copy = { ...(JSON.parse(JSON.stringify(step)) as Step), id: newIds[step.id]! };
  const series: Series | undefined = plan.series[step.seriesId ?? ''];
  if (series && copied.has(series.stepId)) return { ...copy, seriesId: newIds[series.id]! };
  // A round without its series is an ordinary step.
  return {
    ...copy,
    seriesId: null,
    occurrence: null,
    kind: copy.kind === 'round' ? 'task' : copy.kind,
  };
}

/** The places of the copies that are in no other copy. */
function places(
  plan: Plan,
  seen: Plan['steps'],
  copied: ReadonlySet<Id>,
  stepIds: readonly Id[],
  afterId: Id | undefined,
): (id: Id) => { parentId: Id | null; order: string } {
  if (afterId === undefined)
    return (id) => {
      const { parentId } = seen[id]!;
      return { parentId, order: orderAfter(plan, parentId, id) };
    };
  const { parentId } = plan.steps[afterId]!;
  const siblings = siblingsOf(plan.steps, parentId);
  const index = siblings.findIndex(({ id }) => id === afterId);
  const tops = [...copied].filter((id) => copiedAbove(seen, copied, seen[id]!) === null);
  const wanted = [...new Set([...stepIds.filter((id) => tops.includes(id)), ...tops])];
  const keys = keysBetween(
    siblings[index]!.order,
    siblings[index + 1]?.order ?? null,
    wanted.length,
  );
  return (id) => ({ parentId, order: keys[wanted.indexOf(id)]! });
}

/** "Bilan (copie)"; "(copie 2)" if there is one beside it already. */
function copyTitle(plan: Plan, title: string, parentId: Id | null): string {
  if (title === '') return title;
  const beside = new Set(siblingsOf(plan.steps, parentId).map((step) => step.title));
  const named = (number: number): string => {
    const mark = number === 1 ? say('model.copyMark') : say('model.copyMarkAgain', { number });
    return `${title.slice(0, MAX_TITLE - mark.length - 1)} ${mark}`;
  };
  let number = 1;
  while (beside.has(named(number))) number += 1;
  return named(number);
}

function copyBelongings(
  plan: Plan,
  draft: Draft<Plan>,
  made: ReadonlyMap<Id, Id>,
  newIds: Readonly<Record<Id, Id>>,
): void {
  const { series, assignments, links, dependencies } = belongings(plan, new Set(made.keys()));
  const copyOf = <T extends { readonly id: Id }>(item: T): T => ({
    ...(JSON.parse(JSON.stringify(item)) as T),
    id: newIds[item.id]!,
  });
  const ofCopy = <T extends { readonly id: Id; readonly stepId: Id | null }>(item: T): T => ({
    ...copyOf(item),
    stepId: made.get(item.stepId!)!,
  });
  for (const item of series) draft.series[newIds[item.id]!] = ofCopy(item);
  for (const item of assignments) draft.assignments[newIds[item.id]!] = ofCopy(item);
  for (const item of links) draft.links[newIds[item.id]!] = ofCopy(item);
  for (const item of dependencies)
    draft.dependencies[newIds[item.id]!] = {
      ...copyOf(item),
      fromId: made.get(item.fromId)!,
      toId: made.get(item.toId)!,
    };
}

/**
 * The nearest ancestor that is copied too, since skipped steps have no copy to hold their
 * sub-steps. Null if there is none.
 */
function copiedAbove(steps: Plan['steps'], copied: ReadonlySet<Id>, { parentId }: Step): Id | null {
  const passed = new Set<Id>();
  for (
    let current = parentId;
    current !== null && copied.has(current) && !passed.has(current);
    current = steps[current]!.parentId
  ) {
    if (steps[current]!.included) return current;
    passed.add(current);
  }
  return null;
}
