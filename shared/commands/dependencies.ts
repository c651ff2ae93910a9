/**
 * Links between steps: addDependency, setDependency (type, lag, re-point), removeDependency;
 * `canLink` checks whether a link is possible.
 */
import { z } from 'zod';
import type { Label } from '../i18n/words';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import { idSchema, type Id } from '../model/record';
import { dependencySchema, type Dependency } from '../model/step';
import { isWithin } from '../model/tree';
import { defineCommand } from './command';
import { titleOf } from './writing';

export const addDependency = defineCommand({
  name: 'addDependency',
  payload: dependencySchema,
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (plan.dependencies[payload.id]) return problem('problems.idTaken');
    const refused = canLink(plan, payload);
    if (refused) return refused;
    draft.dependencies[payload.id] = payload;
    return undefined;
  },
  label: (plan, link) => labelOf('commands.addDependency', plan, link),
});

export const setDependency = defineCommand({
  name: 'setDependency',
  payload: dependencySchema,
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!plan.dependencies[payload.id]) return problem('problems.notFound');
    const refused = canLink(plan, payload, payload.id);
    if (refused) return refused;
    draft.dependencies[payload.id] = payload;
    return undefined;
  },
  label: (plan, link) => labelOf('commands.setDependency', plan, link),
});

export const removeDependency = defineCommand({
  name: 'removeDependency',
  payload: z.object({ id: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (!plan.dependencies[payload.id]) return problem('problems.notFound');
    delete draft.dependencies[payload.id];
    return undefined;
  },
  label: (plan, { id }) => labelOf('commands.removeDependency', plan, plan.dependencies[id]),
});

/**
 * Undefined if the plan may have the link, else the reason. `besides` is a link to ignore, the one
 * that the user re-points.
 */
export function canLink(
  plan: Plan,
  link: Pick<Dependency, 'fromId' | 'toId' | 'type'>,
  besides: Id | null = null,
): Problem | undefined {
  const { fromId, toId, type } = link;
  if (!plan.steps[fromId] || !plan.steps[toId]) return problem('problems.notFound');
  if (fromId === toId) return problem('problems.linkToSelf');
  if (isWithin(plan.steps, fromId, toId) || isWithin(plan.steps, toId, fromId))
    return problem('problems.linkFamily');
  const others = Object.values(plan.dependencies).filter((other) => other.id !== besides);
  if (others.some((other) => other.fromId === fromId && other.toId === toId && other.type === type))
    return problem('problems.linkTwice');
  if (leadsTo(others, toId, fromId)) {
    return problem('problems.linkCycle', {
      from: titleOf(plan, fromId),
      to: titleOf(plan, toId),
    });
  }
  return undefined;
}

function leadsTo(links: readonly Dependency[], fromId: Id, toId: Id): boolean {
  const next = new Map<Id, Id[]>();
  for (const link of links) next.set(link.fromId, [...(next.get(link.fromId) ?? []), link.toId]);
  const seen = new Set<Id>([fromId]);
  const waiting = [fromId];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (current === toId) return true;
    for (const id of next.get(current) ?? [])
      if (!seen.has(id)) {
        seen.add(id);
        waiting.push(id);
      }
  }
  return false;
}

function labelOf(
  code: 'commands.addDependency' | 'commands.setDependency' | 'commands.removeDependency',
  plan: Plan,
  link: Pick<Dependency, 'fromId' | 'toId'> | undefined,
): Label {
  return {
    code,
    params: {
      from: titleOf(plan, link?.fromId ?? ''),
      to: titleOf(plan, link?.toId ?? ''),
    },
  };
}
