/** What the stages of the schedule hand to each other. */
import type { StepDelay } from '../hypotheses/apply';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';

/**
 * Why a step stands where it does. `group`: the sub-steps that set its first and its last day, null
 * where its own words do. `delay`: the hypotheses that fail, and the months they cost. `link`: the
 * link that pushed it, and by how many days.
 */
export type Reason =
  | { readonly code: 'asked' }
  | { readonly code: 'undated' }
  | { readonly code: 'group'; readonly startId: Id | null; readonly endId: Id | null }
  | { readonly code: 'delay'; readonly hypothesisIds: readonly Id[]; readonly months: number }
  | { readonly code: 'link'; readonly linkId: Id; readonly days: number };

/** The delays that hypotheses ask, by step. */
export type Delays = ReadonlyMap<Id, StepDelay>;

/** By how much a step does not stand where it was typed: months first, then days. */
export interface Move {
  readonly months: number;
  readonly days: number;
  readonly reasons: readonly Reason[];
}
export type Moves = ReadonlyMap<Id, Move>;

/** What moves are made from. `before`: the steps before anything failed. */
export interface MovesInput {
  readonly before: Plan['steps'];
  readonly steps: Plan['steps'];
  readonly dependencies: Plan['dependencies'];
  readonly delays: Delays;
}
