/**
 * The one reading path: plan -> overlay of the scenario -> resolved dates -> problems. Every view, the PDF and the command
 * line read a plan through `evaluate`, and through nothing else.
 */
import { computeMeans } from './means/compute';
import type { MeansResult } from './means/types';
import { fromDay } from './model/dates';
import type { Plan } from './model/plan';
import type { Problem } from './model/problem';
import type { Id } from './model/record';
import type { Step } from './model/step';
import { buildTree, type Tree } from './model/tree';
import { overlay } from './scenarios/overlay';
import { resolvedSteps, type ResolvedSteps } from './schedule/steps';

export interface Evaluation {
  /** The plan as the scenario has it. */
  readonly plan: Plan;
  readonly scenarioId: Id;
  readonly tree: Tree;
  /** The included steps, by id, each resolved when it is first asked for. */
  readonly steps: ResolvedSteps;
  /** The steps of the evaluation before this one and the ids that differ from them, where the edit's patches told; else null. */
  readonly since: { readonly steps: Plan['steps']; readonly ids: readonly Id[] } | null;
  /** What the plan's own data breaks: conflicts of summaries. */
  readonly problems: readonly Problem[];
  /** Costs, ETPT, fundings and totals, computed when they are first asked for. */
  readonly means: MeansResult;
}

export interface EvaluateOptions { readonly scenarioId: Id }

/** What an edit did, as far as the tree is concerned: the paths that its patches wrote. */
export interface EditPaths { readonly path: readonly (string | number)[] | string }

/** Fields of a step that its place in the tree comes from. */
const PLACING: ReadonlySet<unknown> = new Set<keyof Step>(['parentId', 'order', 'included']);

/**
 * Evaluates a plan in a scenario. With the evaluation of an earlier state of the same plan (and the patches that led from it,
 * where they are known) only what an edit touched is computed anew; the answer is the same with or without them.
 */
export function evaluate(plan: Plan, { scenarioId }: EvaluateOptions, earlier?: Evaluation, patches?: readonly EditPaths[]): Evaluation {
  const seen = overlay(plan, scenarioId);
  if (earlier && earlier.plan === seen && earlier.scenarioId === scenarioId) return earlier;
  const known = seen === plan ? patches : undefined;
  const tree = earlier && earlier.scenarioId === scenarioId && keepsTree(earlier, seen, known) ? earlier.tree : buildTree(seen.steps);
  const steps = tree === earlier?.tree && earlier.plan.steps === seen.steps ? earlier.steps : resolvedSteps(tree, seen.steps);
  const since = earlier && known ? { steps: earlier.plan.steps, ids: [...new Set(known.flatMap(({ path }) => (path[0] === 'steps' && path.length > 1 ? [String(path[1])] : [])))] } : null;
  let problems: readonly Problem[] | null = null;
  let means: MeansResult | null = null;
  return {
    since, plan: seen, scenarioId, tree, steps,
    get problems() { problems ??= problemsOf(steps); return problems; },
    get means() { means ??= computeMeans(seen, (stepId) => startOf(steps, stepId)); return means; },
  };
}

function startOf(steps: ResolvedSteps, stepId: Id): string | null {
  const resolved = steps.get(stepId);
  const day = resolved?.start ?? resolved?.end ?? null;
  return day === null ? null : fromDay(day);
}

function keepsTree(earlier: Evaluation, seen: Plan, patches: readonly EditPaths[] | undefined): boolean {
  if (earlier.plan.steps === seen.steps) return true;
  if (patches) return patches.every(({ path }) => path[0] !== 'steps' || (path.length > 2 && !PLACING.has(path[2])));
  return sameTree(earlier.plan.steps, seen.steps);
}

function sameTree(before: Plan['steps'], after: Plan['steps']): boolean {
  let more = 0;
  for (const id in after) {
    const was = before[id];
    const is = after[id]!;
    if (was === undefined) return false;
    more += 1;
    if (was !== is && (was.parentId !== is.parentId || was.order !== is.order || was.included !== is.included)) return false;
  }
  for (const _id in before) more -= 1;
  return more === 0;
}

function problemsOf(steps: ResolvedSteps): Problem[] {
  const found: Problem[] = [];
  for (const resolved of steps.values()) if (resolved.conflict) found.push(resolved.conflict);
  return found;
}
