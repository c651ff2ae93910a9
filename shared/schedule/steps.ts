/**
 * The resolved steps of a plan, computed on demand and kept as long as their inputs are the same
 * (S7).
 */
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Tree } from '../model/tree';
import { sameMove } from './moves';
import { resolveStep, type ResolvedStep } from './resolve';
import type { Move, Moves } from './types';

export interface ResolvedSteps {
  /** The number of steps. */
  readonly size: number;
  get(id: Id): ResolvedStep | undefined;
  /** All of them, parents before children. */
  values(): Iterable<ResolvedStep>;
}

interface Known {
  readonly resolved: ResolvedStep;
  readonly children: readonly ResolvedStep[];
  readonly move: Move | undefined;
  readonly seriesWords: string | undefined;
}

/**
 * Resolved steps by tree, shared by all plans with that tree; an entry is valid while its inputs
 * are the same.
 */
const memory = new WeakMap<Tree, Map<Id, Known>>();
const wordsMemory = new WeakMap<Plan['series'], ReadonlyMap<Id, string>>();

/** The words of each series, by the step that shows its rounds. */
function wordsBySeries(series: Plan['series']): ReadonlyMap<Id, string> {
  const known = wordsMemory.get(series);
  if (known) return known;
  const found = new Map<Id, string>();
  for (const { stepId, words } of Object.values(series))
    if (!found.has(stepId)) found.set(stepId, words);
  wordsMemory.set(series, found);
  return found;
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** The steps of a plan on their tree, moved by `moves`. */
export function resolvedSteps(
  tree: Tree,
  { steps, series }: Pick<Plan, 'steps' | 'series'>,
  moves: Moves,
): ResolvedSteps {
  const known = memory.get(tree) ?? new Map<Id, Known>();
  memory.set(tree, known);
  const words = wordsBySeries(series);
  const mine = new Map<Id, ResolvedStep>();
  const get = (id: Id): ResolvedStep | undefined => {
    const found = mine.get(id);
    if (found) return found;
    const step = steps[id];
    const node = step && tree.nodes.get(id);
    if (!step || !node) return undefined;
    const children = node.childIds.flatMap((childId) => get(childId) ?? []);
    const [move, seriesWords] = [moves.get(id), words.get(id)];
    const before = known.get(id);
    const holds =
      before !== undefined &&
      before.resolved.step === step &&
      before.seriesWords === seriesWords &&
      sameMove(before.move, move) &&
      sameList(before.children, children);
    const resolved = holds
      ? before.resolved
      : resolveStep(step, { node, children, move, seriesWords });
    if (!holds) known.set(id, { resolved, children, move, seriesWords });
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
