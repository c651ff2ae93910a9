/**
 * The resolved steps of a plan, worked out as they are asked for and remembered while the steps
 * they come from are the same objects.
 */
import type { Id } from '../model/record';
import type { Step } from '../model/step';
import type { Tree } from '../model/tree';
import { resolveStep, type ResolvedStep } from './resolve';

export interface ResolvedSteps {
  /** How many steps there are. */
  readonly size: number;
  get(id: Id): ResolvedStep | undefined;
  /** All of them, parents before children. */
  values(): Iterable<ResolvedStep>;
}

interface Known {
  readonly resolved: ResolvedStep;
  readonly children: readonly (ResolvedStep | undefined)[];
}

/**
 * What was resolved on a tree, by any plan that had it: an entry holds while its step and its
 * children's entries do.
 */
const memory = new WeakMap<Tree, Map<Id, Known>>();

/** The steps of `steps` on their tree. */
export function resolvedSteps(tree: Tree, steps: Readonly<Record<Id, Step>>): ResolvedSteps {
  const known = memory.get(tree) ?? new Map<Id, Known>();
  memory.set(tree, known);
  const mine = new Map<Id, ResolvedStep>();
  const get = (id: Id): ResolvedStep | undefined => {
    const found = mine.get(id);
    if (found) return found;
    const step = steps[id];
    if (!step || !tree.nodes.has(id)) return undefined;
    const children = tree.childIdsOf(id).map(get);
    const before = known.get(id);
    const holds =
      before &&
      before.resolved.step === step &&
      before.children.every((child, index) => child === children[index]);
    const resolved = holds
      ? before.resolved
      : resolveStep(step, tree, (childId) => mine.get(childId));
    if (!holds) known.set(id, { resolved, children });
    mine.set(id, resolved);
    return resolved;
  };
  return {
    get size() {
      return tree.order.length;
    },
    get,
    *values() {
      for (const id of tree.order) yield get(id)!;
    },
  };
}
