/** The question to a search for a point de bascule, and its answer. */
import type { Id } from '../model/record';
import type { Figure } from './figures';

/** The value to vary, the same in every scenario of the search. */
export type Lever =
  | { readonly kind: 'fundingRate'; readonly fundingId: Id }
  | { readonly kind: 'index'; readonly lineId: Id }
  | { readonly kind: 'delay'; readonly stepId: Id };

/**
 * What may tip: a total exceeds an amount, the plan breaks one of its limits (in any of its years),
 * or the scenario's total exceeds another's.
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
   * ppm of a rate or an index, months of a delay: the present value, and the nearest one that tips;
   * null if none between `from` and `to` does.
   */
  readonly now: number;
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
  /** Whether the total is above the cap (or above the other scenario's) already. */
  readonly broken: boolean;
  /** False if it tips back again further on. */
  readonly monotone: boolean;
  /** The whole answer in one French sentence. */
  readonly sentence: string;
}
