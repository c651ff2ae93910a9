/** The functions that the start provides for a plan with a damaged journal. */
import type { Salvage } from '../../storage/salvage';

export interface SalvageActs {
  /**
   * The edits after the damage in the open plan's journal; null if they can't be read, after
   * showing the reason.
   */
  look(): Promise<Salvage | null>;
  /**
   * Opens a new plan from everything that could be saved; the damaged one stays as it is. True if
   * it succeeds.
   */
  continueInCopy(): Promise<boolean>;
}
