/**
 * The functions that the start provides to the screen of the roadmap: the host's printing, and the
 * contents kept beside the plan.
 */
import type { Host } from '../../../shared/desktop';
import type { HostActsGiven } from '../given';
import { getContent } from '../../storage/plans';

export interface PrintingPort extends Pick<Host, 'hostInfo' | 'printPdf' | 'saveFiles'> {
  /** A content by its hash, even if not yet saved; null if it is missing. */
  content(hash: string): Promise<unknown>;
}

/** The port for the open database and host. */
export function printingPort({
  host,
  database,
  opened,
}: Pick<HostActsGiven, 'host' | 'database' | 'opened'>): PrintingPort {
  return {
    hostInfo: host.hostInfo,
    printPdf: host.printPdf,
    saveFiles: host.saveFiles,
    async content(hash) {
      const { session } = opened();
      await session.flush();
      return (
        session.unsavedContents[hash] ??
        (await getContent(database, hash).catch(() => null)) ??
        null
      );
    },
  };
}
