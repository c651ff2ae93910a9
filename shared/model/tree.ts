/**
 * The tree of steps: children, order and numbers. It is computed on demand, as a plan may have
 * 100,000 steps.
 */
import { keysOf } from './copy';
import { bySiblingOrder, type Id } from './record';
import type { Step } from './step';

export interface TreeNode {
  readonly id: Id;
  readonly depth: number;
  readonly wbs: string;
  readonly childIds: readonly Id[];
}

export interface Tree {
  /** Every visible step, parents before children, siblings in order. */
  readonly order: readonly Id[];
  readonly rootIds: readonly Id[];
  /** Nodes by id; a step that is cut or in a loop of parents has none. */
  readonly nodes: { get(id: Id): TreeNode | undefined; has(id: Id): boolean };
  /** The direct sub-steps of a step, in order. */
  childIdsOf(id: Id): readonly Id[];
}

type Steps = Readonly<Record<Id, Step>>;

const NONE: readonly Id[] = [];

const lists = new WeakMap<Steps, readonly Step[]>();

/**
 * The steps as a list, built once per plan: looping over a large object by key is several times
 * slower.
 */
export function listOf(steps: Steps): readonly Step[] {
  const known = lists.get(steps);
  if (known) return known;
  const ids = keysOf(steps);
  const list = new Array<Step>(ids.length);
  for (let index = 0; index < ids.length; index += 1) list[index] = steps[ids[index]!]!;
  lists.set(steps, list);
  return list;
}

/** The parent that a step is shown under; null if it is missing or cut. */
function shownParent(steps: Steps, step: Step): Id | null {
  return step.parentId !== null && steps[step.parentId]?.included ? step.parentId : null;
}

/** The sub-steps of one parent as found; `ordered` while they are in their own order. */
interface Siblings {
  readonly ids: Id[];
  last: Step;
  ordered: boolean;
}

/** One pass over the steps: siblings are mostly adjacent, and mostly in order. */
function idsByParent(steps: Steps): Map<Id | null, readonly Id[]> {
  const groups = new Map<Id | null, Siblings>();
  let siblings: Siblings | undefined;
  let named: Id | null | undefined;
  for (const step of listOf(steps)) {
    if (!step.included) continue;
    if (step.parentId !== named || !siblings) {
      named = step.parentId;
      const parentId = shownParent(steps, step);
      siblings = groups.get(parentId);
      if (!siblings) groups.set(parentId, (siblings = { ids: [], last: step, ordered: true }));
    }
    if (siblings.ordered && siblings.ids.length > 0 && bySiblingOrder(siblings.last, step) > 0)
      siblings.ordered = false;
    siblings.ids.push(step.id);
    siblings.last = step;
  }
  const sorted = new Map<Id | null, readonly Id[]>();
  for (const [parentId, { ids, ordered }] of groups)
    sorted.set(parentId, ordered ? ids : ids.sort((a, b) => bySiblingOrder(steps[a]!, steps[b]!)));
  return sorted;
}

class StepTree implements Tree {
  private readonly groups: ReadonlyMap<Id | null, readonly Id[]>;
  private readonly places = new Map<Id | null, ReadonlyMap<Id, number>>();
  private readonly known = new Map<Id, TreeNode>();
  private preorder: readonly Id[] | null = null;
  readonly nodes = {
    get: (id: Id): TreeNode | undefined => this.nodeOf(id, 0),
    has: (id: Id): boolean => this.nodeOf(id, 0) !== undefined,
  };

  constructor(private readonly steps: Steps) {
    this.groups = idsByParent(steps);
  }

  get rootIds(): readonly Id[] {
    return this.groups.get(null) ?? NONE;
  }

  get order(): readonly Id[] {
    if (this.preorder) return this.preorder;
    const found: Id[] = [];
    const waiting = [...this.rootIds].reverse();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      found.push(id);
      const children = this.childIdsOf(id);
      for (let current = children.length - 1; current >= 0; current -= 1)
        waiting.push(children[current]!);
    }
    this.preorder = found;
    return found;
  }

  childIdsOf(id: Id): readonly Id[] {
    return this.groups.get(id) ?? NONE;
  }

  /** A chain of parents longer than the number of steps is a loop. */
  private nodeOf(id: Id, climbed: number): TreeNode | undefined {
    const known = this.known.get(id);
    if (known) return known;
    const step = this.steps[id];
    if (!step?.included || climbed > 1000) return undefined;
    const parentId = shownParent(this.steps, step);
    const parent = parentId === null ? null : this.nodeOf(parentId, climbed + 1);
    if (parent === undefined) return undefined;
    const place = this.placeOf(parentId, id);
    const node = {
      id,
      depth: parent ? parent.depth + 1 : 0,
      wbs: `${parent ? `${parent.wbs}.` : ''}${place + 1}`,
      childIds: this.childIdsOf(id),
    };
    this.known.set(id, node);
    return node;
  }

  private placeOf(parentId: Id | null, id: Id): number {
    let places = this.places.get(parentId);
    if (!places) {
      places = new Map(
        (this.groups.get(parentId) ?? NONE).map((childId, index) => [childId, index]),
      );
      this.places.set(parentId, places);
    }
    return places.get(id) ?? 0;
  }
}

/**
 * The tree of the included steps. A step whose parent is missing is at the root; the tree leaves
 * out loops of parents.
 */
export function buildTree(steps: Steps): Tree {
  return new StepTree(steps);
}

/** True if `id` is `ancestorId` or one of its descendants. */
export function isWithin(steps: Steps, id: Id, ancestorId: Id): boolean {
  const seen = new Set<Id>();
  for (
    let current: Id | null = id;
    current !== null && !seen.has(current);
    current = steps[current]?.parentId ?? null
  ) {
    if (current === ancestorId) return true;
    seen.add(current);
  }
  return false;
}

/** The children of a step (or the roots), in order, including cut steps. */
export function siblingsOf(steps: Steps, parentId: Id | null): Step[] {
  const found: Step[] = [];
  for (const id in steps) if (steps[id]!.parentId === parentId) found.push(steps[id]!);
  return found.sort(bySiblingOrder);
}

/** The given steps and all their descendants, including cut steps. */
export function withDescendants(steps: Steps, ids: Iterable<Id>): Set<Id> {
  const children = new Map<Id, Id[]>();
  for (const id in steps) {
    const parentId = steps[id]!.parentId;
    if (parentId === null) continue;
    const list = children.get(parentId);
    if (list) list.push(id);
    else children.set(parentId, [id]);
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
