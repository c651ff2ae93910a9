/**
 * The one reading path: plan -> overlay of the scenario -> resolved dates -> problems. Every view, the PDF and the command
 * line read a plan through `evaluate`, and through nothing else.
 */
import { type Plan } from './model/plan';
import type { Problem } from './model/problem';
import type { Id } from './model/record';
import type { Step } from './model/step';
import { buildTree, type Tree } from './model/tree';
import { overlay } from './scenarios/overlay';
import { resolveStep, type ResolvedStep } from './schedule/resolve';

export interface Evaluation {
  /** The plan as the scenario has it. */
  readonly plan: Plan;
  readonly scenarioId: Id;
  readonly tree: Tree;
  /** The included steps, by id. */
  readonly steps: ReadonlyMap<Id, ResolvedStep>;
  /** What the plan's own data breaks: conflicts of summaries. */
  readonly problems: readonly Problem[];
}

export interface EvaluateOptions { readonly scenarioId: Id }

/**
 * Evaluates a plan in a scenario. With the evaluation of an earlier state of the same plan, only what an edit touched is
 * computed anew; the answer is the same with or without it.
 */
export function evaluate(plan: Plan, options: EvaluateOptions, earlier?: Evaluation): Evaluation {
  const seen = overlay(plan, options.scenarioId);
  if (earlier && earlier.scenarioId === options.scenarioId) {
    if (earlier.plan.steps === seen.steps) return earlier.plan === seen ? earlier : { ...earlier, plan: seen };
    const changed = changedSteps(earlier.plan.steps, seen.steps);
    if (changed !== null) return reevaluate(seen, earlier, changed);
  }
  const tree = buildTree(seen.steps);
  const steps = new Map<Id, ResolvedStep>();
  resolveInto(steps, tree, seen.steps, tree.order);
  return { plan: seen, scenarioId: options.scenarioId, tree, steps, problems: problemsOf(steps) };
}

/** Ids of the steps that differ; null when the tree itself may have changed. */
function changedSteps(before: Plan['steps'], after: Plan['steps']): Step[] | null {
  const changed: Step[] = [];
  let known = 0;
  for (const id in after) {
    const was = before[id];
    const is = after[id]!;
    if (was === undefined) return null;
    known += 1;
    if (was === is) continue;
    if (was.parentId !== is.parentId || was.order !== is.order || was.included !== is.included) return null;
    changed.push(is);
  }
  for (const _id in before) known -= 1;
  return known === 0 ? changed : null;
}

function reevaluate(plan: Plan, earlier: Evaluation, changed: readonly Step[]): Evaluation {
  const touched = new Set<Id>();
  for (const step of changed) {
    for (let at: Id | null = step.id; at !== null && !touched.has(at); at = plan.steps[at]?.parentId ?? null) touched.add(at);
  }
  const steps = new Map(earlier.steps);
  const order = [...touched].filter((id) => earlier.tree.nodes.has(id)).sort((a, b) => earlier.tree.nodes.get(a)!.depth - earlier.tree.nodes.get(b)!.depth);
  resolveInto(steps, earlier.tree, plan.steps, order);
  const changedConflict = order.some((id) => steps.get(id)!.conflict !== null || earlier.steps.get(id)?.conflict);
  return { ...earlier, plan, steps, problems: changedConflict ? problemsOf(steps) : earlier.problems };
}

/** Resolves the given ids from the last to the first, so that children come before their parents. */
function resolveInto(steps: Map<Id, ResolvedStep>, tree: Tree, source: Plan['steps'], order: readonly Id[]): void {
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const id = order[index]!;
    steps.set(id, resolveStep(source[id]!, tree, (childId) => steps.get(childId)));
  }
}

function problemsOf(steps: ReadonlyMap<Id, ResolvedStep>): Problem[] {
  const found: Problem[] = [];
  for (const resolved of steps.values()) if (resolved.conflict) found.push(resolved.conflict);
  return found;
}
