/** The tree of steps: who is under whom, in which order, with which number. */
import { bySiblingOrder, type Id } from './record';
import type { Step } from './step';

export interface TreeNode { readonly id: Id; readonly depth: number; readonly wbs: string; readonly childIds: readonly Id[] }

export interface Tree {
  /** Every step shown, parents before children, siblings in order. */
  readonly order: readonly Id[];
  readonly nodes: ReadonlyMap<Id, TreeNode>;
  readonly rootIds: readonly Id[];
}

type Steps = Readonly<Record<Id, Step>>;

function groupByParent(steps: Steps): Map<Id | null, Step[]> {
  const groups = new Map<Id | null, Step[]>();
  for (const id in steps) {
    const step = steps[id]!;
    if (!step.included) continue;
    const parentId = step.parentId !== null && steps[step.parentId]?.included ? step.parentId : null;
    const group = groups.get(parentId);
    if (group) group.push(step); else groups.set(parentId, [step]);
  }
  for (const group of groups.values()) group.sort(bySiblingOrder);
  return groups;
}

/** The tree of the included steps. A step whose parent is not there stands at the root; a loop of parents is left out. */
export function buildTree(steps: Steps): Tree {
  const groups = groupByParent(steps);
  const order: Id[] = [];
  const nodes = new Map<Id, TreeNode>();
  const visit = (parentId: Id | null, prefix: string, depth: number): Id[] => (groups.get(parentId) ?? []).map((step, index) => {
    const wbs = `${prefix}${index + 1}`;
    order.push(step.id);
    nodes.set(step.id, { id: step.id, depth, wbs, childIds: visit(step.id, `${wbs}.`, depth + 1) });
    return step.id;
  });
  const rootIds = visit(null, '', 0);
  return { order, nodes, rootIds };
}

/** True when `id` is `ancestorId` or stands somewhere under it. */
export function isWithin(steps: Steps, id: Id, ancestorId: Id): boolean {
  const seen = new Set<Id>();
  for (let at: Id | null = id; at !== null && !seen.has(at); at = steps[at]?.parentId ?? null) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
}

/** The children of a step (or the roots), in order, cut steps included. */
export function siblingsOf(steps: Steps, parentId: Id | null): Step[] {
  const found: Step[] = [];
  for (const id in steps) if (steps[id]!.parentId === parentId) found.push(steps[id]!);
  return found.sort(bySiblingOrder);
}

/** The given steps and all that stands under them, cut steps included. */
export function withDescendants(steps: Steps, ids: Iterable<Id>): Set<Id> {
  const children = new Map<Id, Id[]>();
  for (const id in steps) {
    const parentId = steps[id]!.parentId;
    if (parentId === null) continue;
    const list = children.get(parentId);
    if (list) list.push(id); else children.set(parentId, [id]);
  }
  const found = new Set<Id>();
  const add = (id: Id): void => {
    if (found.has(id) || !(id in steps)) return;
    found.add(id);
    for (const child of children.get(id) ?? []) add(child);
  };
  for (const id of ids) add(id);
  return found;
}
