/**
 * What the document's screens ask of the start of the app: pictures kept beside the plan, and files
 * made of it.
 */
import type { DocumentJob, MinutesJob, PictureBytes } from '../../../shared/document/job';
import type { Plan } from '../../../shared/model/plan';

export interface DocumentsPort {
  /**
   * The pictures of the plan, by the hash of their content, those that no write has brought to the
   * database among them.
   */
  pictures(plan: Plan): Promise<Readonly<Record<string, PictureBytes>>>;
  /**
   * Makes a file of a document where the person chooses, its pictures added. Gives the words to
   * show where there is none, null
   * once it is made or given up. `pdf` where no host can make one: the browser's own print dialog.
   */
  make(
    job: Omit<DocumentJob, 'pictures'> | Omit<MinutesJob, 'pictures'>,
    as: 'pdf' | 'docx',
  ): Promise<{ readonly said: string; readonly failed: boolean } | null>;
}
