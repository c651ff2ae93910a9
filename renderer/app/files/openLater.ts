import type { Answer } from '../../../shared/desktop';
import { say } from '../../../shared/i18n/words';
import type { OpenFilePorts } from './openFile';

const loadOpening = () => import('./openFile');
/** What loads it ahead. */
export const LATER_OPENING = { load: loadOpening };

/**
 * Opens what the host answered. The part that reads files loads with the first file, or while the
 * window is idle; where it can't load, the person reads why nothing opens.
 */
export async function openFile(answer: Answer<'openFile'>, ports: OpenFilePorts): Promise<void> {
  const loaded = await loadOpening().catch(() => null);
  if (loaded) await loaded.openFile(answer, ports);
  else ports.refuse(say('app.partNotLoaded'));
}
