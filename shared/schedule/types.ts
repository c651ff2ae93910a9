/** The types that the stages of the schedule exchange. */
import type { StepDelay } from '../hypotheses/apply';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';

/**
 * The reason for a step's dates. `group`: the sub-steps that set its first and last day, null if
 * its own words do. `delay`: the failed hypotheses and their months. `link`: the link that pushed
 * it, and by how many days.
 */
export type Reason =
  | { readonly code: 'asked' }
  | { readonly code: 'undated' }
  | { readonly code: 'group'; readonly startId: Id | null; readonly endId: Id | null }
  | { readonly code: 'delay'; readonly hypothesisIds: readonly Id[]; readonly months: number }
  | { readonly code: 'link'; readonly linkId: Id; readonly days: number };

/** The delays from failed hypotheses, by step. */
export type Delays = ReadonlyMap<Id, StepDelay>;

/** The distance of a step from its typed dates: months first, then days. */
export interface Move {
  readonly months: number;
  readonly days: number;
  readonly reasons: readonly Reason[];
}
export type Moves = ReadonlyMap<Id, Move>;

/** The inputs of moves. `before`: the steps before any hypothesis failed. */
export interface MovesInput {
  readonly before: Plan['steps'];
  readonly steps: Plan['steps'];
  readonly dependencies: Plan['dependencies'];
  readonly delays: Delays;
}
