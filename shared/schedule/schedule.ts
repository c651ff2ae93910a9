/**
 * Computes the schedule as a stage of its own: the dates of every step, and the reasons. Pure: it
 * reads the typed periods and never rewrites them.
 */
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Tree } from '../model/tree';
import { movesOf, sameInput, sameMove } from './moves';
import type { ResolvedStep } from './resolve';
import { resolvedSteps, type ResolvedSteps } from './steps';
import type { Delays, Moves, MovesInput } from './types';

/** The parts of a plan that the schedule reads. */
export type Scheduled = Pick<Plan, 'steps' | 'dependencies' | 'series'>;

export interface ScheduleOptions {
  /** The tree of the plan's steps. */
  readonly tree: Tree;
  /** The delays from failed hypotheses. */
  readonly delays: Delays;
  /**
   * The steps before any hypothesis failed: if a link is already broken there, it pushes only by
   * the additional days.
   */
  readonly before: Plan['steps'];
}

export interface Schedule {
  readonly input: MovesInput & {
    readonly tree: Tree;
    readonly series: Plan['series'];
  };
  /** The moves of the steps that leave their typed dates. */
  readonly moves: Moves;
  /** Each step with its dates, label, certainty, progress and reasons, computed on demand. */
  readonly steps: ResolvedSteps;
}

/**
 * The schedule of a plan. Returns the earlier one if its inputs are the same, and reuses its steps
 * if they are.
 */
export function schedule(
  plan: Scheduled,
  { tree, delays, before }: ScheduleOptions,
  earlier?: Schedule,
): Schedule {
  const { steps, dependencies, series } = plan;
  const input = { tree, series, before, steps, dependencies, delays };
  const was = earlier?.input;
  const held =
    was !== undefined && was.tree === tree && was.series === series && was.steps === steps;
  if (held && sameInput(was, input)) return earlier!;
  const moves = movesOf(input);
  return {
    input,
    moves,
    steps:
      held && sameMoves(earlier!.moves, moves) ? earlier!.steps : resolvedSteps(tree, plan, moves),
  };
}

function sameMoves(a: Moves, b: Moves): boolean {
  return a === b || (a.size === b.size && [...a].every(([id, move]) => sameMove(move, b.get(id))));
}

/**
 * The steps that differ between two schedules: moved, renamed, added, removed. `written`: the steps
 * that an edit changed, if known; then only those, their ancestors and the moved steps are
 * compared.
 */
export function changedSteps(
  before: Schedule,
  after: Schedule,
  written: Iterable<Id> | null = null,
): ReadonlySet<Id> {
  if (before.steps === after.steps) return new Set<Id>();
  const [was, is] = [before.steps, after.steps];
  const changed = new Set<Id>();
  for (const id of looked(before, after, written))
    if (differ(was.get(id), is.get(id))) changed.add(id);
  return changed;
}

/** Steps resolved on different trees are different objects, but may be equal. */
function differ(a: ResolvedStep | undefined, b: ResolvedStep | undefined): boolean {
  if (a === b || !a || !b) return a !== b;
  const same =
    a.step === b.step &&
    a.wbs === b.wbs &&
    a.start === b.start &&
    a.end === b.end &&
    a.label === b.label &&
    a.certainty === b.certainty &&
    a.progress === b.progress;
  return !same || JSON.stringify(a) !== JSON.stringify(b);
}

function looked(before: Schedule, after: Schedule, written: Iterable<Id> | null): Iterable<Id> {
  const { tree, steps, series } = after.input;
  if (written === null || before.input.tree !== tree || before.input.series !== series)
    return new Set([...before.input.tree.order, ...tree.order]);
  const ids = new Set<Id>();
  for (const start of [...written, ...before.moves.keys(), ...after.moves.keys()])
    for (let id: Id | null = start; id !== null && !ids.has(id); id = steps[id]?.parentId ?? null)
      ids.add(id);
  return ids;
}
