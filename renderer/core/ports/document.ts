/**
 * The functions that the start provides to the document's screens: pictures kept beside the plan,
 * and exports.
 */
import type { DocumentJob, MinutesJob, PictureBytes } from '../../../shared/document/job';
import type { Plan } from '../../../shared/model/plan';

export interface DocumentsPort {
  /**
   * The pictures of the plan by the hash of their content, including those not yet in the database.
   */
  pictures(plan: Plan): Promise<Readonly<Record<string, PictureBytes>>>;
  /**
   * Exports a document with its pictures to a file that the user chooses. Returns the error
   * message; null if it succeeds or the user cancels. `pdf` without a host that can make one opens
   * the browser's own print dialog.
   */
  make(
    job: Omit<DocumentJob, 'pictures'> | Omit<MinutesJob, 'pictures'>,
    as: 'pdf' | 'docx',
  ): Promise<{ readonly message: string; readonly failed: boolean } | null>;
}
