/** What may be asked about a plan whose journal is damaged. */
import type { Salvage } from '../../storage/salvage';

export interface SalvageActs {
  /**
   * What the open plan's journal holds after the damage; null where it can't be read, which was
   * shown.
   */
  look(): Promise<Salvage | null>;
  /**
   * A new plan of all that could be saved, opened; the damaged one stays as it is. True once done.
   */
  continueInCopy(): Promise<boolean>;
}
