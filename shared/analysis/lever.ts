/** The input and the answer of a search for a point de bascule. */
import type { Id } from '../model/record';
import type { Figure } from './figures';

/** The value to vary, the same in every scenario of the search. */
export type Lever =
  | { readonly kind: 'fundingRate'; readonly fundingId: Id }
  | { readonly kind: 'index'; readonly lineId: Id }
  | { readonly kind: 'delay'; readonly stepId: Id };

/**
 * The condition to reach: a total exceeds an amount, the plan breaks one of its limits (in any of
 * its years), or the scenario's total exceeds another's.
 */
export type Threshold =
  | {
      readonly kind: 'cap';
      readonly figure: Figure;
      readonly year: number | null;
      readonly amount: number;
    }
  | { readonly kind: 'limit'; readonly limitId: Id }
  | {
      readonly kind: 'order';
      readonly otherId: Id;
      readonly figure: Figure;
      readonly year: number | null;
    };

export interface TippingPoint {
  readonly lever: Lever;
  readonly threshold: Threshold;
  /**
   * The current value and the nearest one that tips: ppm of a rate or an index, months of a delay;
   * null if none between `from` and `to` tips.
   */
  readonly now: number;
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
  /** True if the total is already above the cap (or above the other scenario's). */
  readonly broken: boolean;
  /** False if it tips back at a more distant value. */
  readonly monotone: boolean;
  /** The whole answer in one French sentence. */
  readonly sentence: string;
}
