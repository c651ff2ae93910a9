/** The functions that the start provides to the views of versions. */
import type { Plan } from '../../../shared/model/plan';
import type { Problem } from '../../../shared/model/problem';

export interface VersionsPort {
  /**
   * The plan with this hash, in the current shape. Never rejects. Problems: `versions.missing`,
   * those of migrating an older plan.
   */
  read(contentHash: string): Promise<Plan | Problem>;
}
