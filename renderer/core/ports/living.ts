/** What the dialog of the living roadmap may ask of the start of the app. */
import type { LivingOptions } from '../../../shared/formats/living/kept';

export interface LivingPort {
  /**
   * Makes the file of the open plan and asks where to write it. Gives why it could not be, in
   * words; null once done; undefined where the person gave up.
   */
  save(options: LivingOptions): Promise<string | null | undefined>;
}
