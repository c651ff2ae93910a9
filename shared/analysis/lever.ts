/** What a point de bascule is asked of, and what it answers. */
import type { Id } from '../model/record';
import type { Figure } from './figures';

/** What is turned. It has the same value in every scenario that is looked at. */
export type Lever =
  | { readonly kind: 'fundingRate'; readonly fundingId: Id }
  | { readonly kind: 'index'; readonly lineId: Id }
  | { readonly kind: 'delay'; readonly stepId: Id };

/**
 * What may tip: a total over an amount, a limit of the plan broken (in any of its years), or the
 * scenario's total above another's.
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
   * ppm of a rate or an index, months of a delay: as it is, and the nearest value that tips; null
   * where none between `from` and `to` does.
   */
  readonly now: number;
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
  /** Whether the cap is broken (or the scenario's total is above the other's) as things are. */
  readonly broken: boolean;
  /** False where it tips back again further on. */
  readonly monotone: boolean;
  /** All of it in one French sentence. */
  readonly sentence: string;
}
