/**
 * The only way to read a plan: plan -> overlay of the scenario -> failures -> schedule -> means ->
 * problems. Every view, the PDF and the command line read a plan through `evaluate`, and through
 * nothing else.
 */
import { applyFailures, type Failure } from './hypotheses/apply';
import { failingIn, isIdle, NO_SWITCHES, type Switches } from './hypotheses/failing';
import { restsOn } from './hypotheses/rests';
import { breachesOf, type Breach } from './means/breaches';
import { computeMeans } from './means/compute';
import type { MeansResult } from './means/types';
import { fromDay } from './model/dates';
import type { Hypothesis } from './model/hypothesis';
import type { Plan } from './model/plan';
import type { Problem } from './model/problem';
import type { Id } from './model/record';
import type { Step } from './model/step';
import { buildTree, type Tree } from './model/tree';
import { lineOf, overlay } from './scenarios/overlay';
import { schedule, type Schedule } from './schedule/schedule';
import type { ResolvedSteps } from './schedule/steps';

export interface Evaluation {
  /**
   * The plan in the scenario, after the effects of the hypotheses that fail. Its periods are those
   * that users typed; `steps` has the computed dates.
   */
  readonly plan: Plan;
  readonly scenarioId: Id;
  /** The stored plan behind this evaluation. */
  readonly source: Plan;
  /** The what-if of this evaluation. */
  readonly switches: Switches;
  /** True if a what-if is on, so that the plan does not contain what this shows. */
  readonly simulated: boolean;
  /** The failed hypotheses and their effects. */
  readonly failure: Failure;
  /** The hypotheses behind a step still to check, or that a simulation makes fail. */
  unsettled(stepId: Id): readonly Hypothesis[];
  readonly tree: Tree;
  /** The dates of every step, and the reasons for them. */
  readonly schedule: Schedule;
  /** The included steps of the schedule by id, each resolved when first used. */
  readonly steps: ResolvedSteps;
  /**
   * The steps of the previous evaluation and the ids whose typed fields have changed since, if the
   * edit came with patches; else null. For changes of dates see `changedSteps`.
   */
  readonly since: {
    readonly steps: Plan['steps'];
    readonly ids: readonly Id[];
  } | null;
  /** Contradictions in the plan's own data: groups whose sub-steps are outside their period. */
  readonly problems: readonly Problem[];
  /** Costs, ETPT, fundings and totals, computed when first used. */
  readonly means: MeansResult;
  /** The limits that the totals break, computed when first used. */
  readonly breaches: readonly Breach[];
}

export interface EvaluateOptions {
  readonly scenarioId: Id;
  /** A what-if: hypotheses that the user makes fail or hold. */
  readonly switches?: Switches;
}

/** The part of an edit that the tree depends on: the paths that its patches wrote. */
export interface EditPaths {
  readonly path: readonly (string | number)[] | string;
}

/** Fields that decide a step's place in the tree. */
const PLACING: ReadonlySet<unknown> = new Set<keyof Step>(['parentId', 'order', 'included']);

/**
 * Evaluates a plan in a scenario. Given the evaluation of an earlier state of the same plan (and
 * the patches in between, if known), recomputes only the parts that an edit touched. The result is
 * the same without them.
 */
export function evaluate(
  plan: Plan,
  { scenarioId, switches = NO_SWITCHES }: EvaluateOptions,
  earlier?: Evaluation,
  patches?: readonly EditPaths[],
): Evaluation {
  const laid = overlay(plan, scenarioId);
  const { plan: seen, failure } = applyFailures(laid, failingIn(laid, scenarioId, switches));
  const same = earlier?.scenarioId === scenarioId ? earlier : undefined;
  if (same?.plan === seen && same.source === plan && sameSwitches(same.switches, switches))
    return same;
  const known =
    same && patches && failure.failing.length === 0 && same.failure.failing.length === 0
      ? written(plan, scenarioId, patches)
      : null;
  const tree = same && keepsTree(same, seen, known) ? same.tree : buildTree(seen.steps);
  const scheduled = schedule(
    seen,
    { tree, delays: failure.delayed, before: laid.steps },
    same?.schedule,
  );
  const { steps } = scheduled;
  const since = same && known ? { steps: same.plan.steps, ids: [...known.keys()] } : null;
  let problems: readonly Problem[] | null = null;
  let means: MeansResult | null = null;
  let breaches: readonly Breach[] | null = null;
  return {
    since,
    plan: seen,
    scenarioId,
    source: plan,
    switches,
    simulated: !isIdle(switches),
    failure,
    tree,
    schedule: scheduled,
    steps,
    unsettled: (stepId) => unsettledOf(laid, scenarioId, failure, stepId),
    get problems() {
      problems ??= problemsOf(steps);
      return problems;
    },
    get means() {
      means ??= computeMeans(
        seen,
        (stepId) => startOf(steps, stepId),
        `${scenarioId}/${failure.failing.join(' ')}`,
      );
      return means;
    },
    get breaches() {
      breaches ??= breachesOf(seen.limits, this.means);
      return breaches;
    },
  };
}

function unsettledOf(
  laid: Plan,
  scenarioId: Id,
  { failing }: Failure,
  stepId: Id,
): readonly Hypothesis[] {
  return restsOn(laid, scenarioId, stepId).filter(
    ({ id, status }) => status === 'toCheck' || (status !== 'refuted' && failing.includes(id)),
  );
}

function sameSwitches(a: Switches, b: Switches): boolean {
  return (
    a === b || (a.fail.join(' ') === b.fail.join(' ') && a.hold.join(' ') === b.hold.join(' '))
  );
}

/**
 * The steps that the patches write, in the base or through overrides that apply in the scenario,
 * and whether their place in the tree may have changed; null if the patches can't tell.
 */
function written(
  plan: Plan,
  scenarioId: Id,
  patches: readonly EditPaths[],
): Map<Id, boolean> | null {
  const steps = new Map<Id, boolean>();
  const line = new Set(
    scenarioId === plan.baseScenarioId ? [] : lineOf(plan, scenarioId).map(({ id }) => id),
  );
  const add = (id: unknown, field: unknown): void => {
    steps.set(
      String(id),
      steps.get(String(id)) === true || field === undefined || PLACING.has(field),
    );
  };
  for (const { path } of patches) {
    const [collection, id, field, key] = path as readonly unknown[];
    if (collection === undefined || (collection === 'steps' && id === undefined)) return null;
    if (collection === 'steps') add(id, field);
    // The removed scenario may have been a parent of this one.
    if (collection === 'scenarios' && !Object.hasOwn(plan.scenarios, String(id))) return null;
    if (collection !== 'scenarios' || !line.has(String(id))) continue;
    if (field === undefined || field === 'parentId' || (field === 'overrides' && key === undefined))
      return null;
    const [named, itemId, name] = field === 'overrides' ? String(key).split('/') : [];
    if (named === 'steps') add(itemId, name);
  }
  return steps;
}

function startOf(steps: ResolvedSteps, stepId: Id): string | null {
  const resolved = steps.get(stepId);
  const day = resolved?.start ?? resolved?.end ?? null;
  return day === null ? null : fromDay(day);
}

function keepsTree(
  earlier: Evaluation,
  seen: Plan,
  known: ReadonlyMap<Id, boolean> | null,
): boolean {
  if (earlier.plan.steps === seen.steps) return true;
  if (known) return [...known.values()].every((placing) => !placing);
  return sameTree(earlier.plan.steps, seen.steps);
}

function sameTree(before: Plan['steps'], after: Plan['steps']): boolean {
  let more = 0;
  for (const id in after) {
    const was = before[id];
    const is = after[id]!;
    if (was === undefined) return false;
    more += 1;
    if (
      was !== is &&
      (was.parentId !== is.parentId || was.order !== is.order || was.included !== is.included)
    )
      return false;
  }
  for (const _id in before) more -= 1;
  return more === 0;
}

function problemsOf(steps: ResolvedSteps): Problem[] {
  const found: Problem[] = [];
  for (const resolved of steps.values()) if (resolved.conflict) found.push(resolved.conflict);
  return found;
}
