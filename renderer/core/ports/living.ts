/** The function that the start provides to the dialog of the living roadmap. */
import type { LivingOptions } from '../../../shared/formats/living/kept';

export interface LivingPort {
  /**
   * Exports the open plan to a file that the user chooses. Returns the error message; null if it
   * succeeds; undefined if the user cancels.
   */
  save(options: LivingOptions): Promise<string | null | undefined>;
}
