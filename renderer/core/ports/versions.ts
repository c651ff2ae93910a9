/** What the views of versions may ask of the start of the app. */
import type { Plan } from '../../../shared/model/plan';
import type { Problem } from '../../../shared/model/problem';

export interface VersionsPort {
  /**
   * Never rejects. The plan kept under that hash, in the present shape. Problems:
   * `versions.missing`, those of bringing an older plan forward.
   */
  read(contentHash: string): Promise<Plan | Problem>;
}
