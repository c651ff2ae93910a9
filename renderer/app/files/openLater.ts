import type { Answer } from '../../../shared/desktop';
import { say } from '../../../shared/i18n/words';
import type { OpenFilePorts } from './openFile';

const loadOpening = () => import('./openFile');
/** Loads it in advance. */
export const LATER_OPENING = { load: loadOpening };

/**
 * Opens the host's answer. The code that reads files loads with the first file, or while the window
 * is idle; if it can't load, the user sees why nothing opens.
 */
export async function openFile(answer: Answer<'openFile'>, ports: OpenFilePorts): Promise<void> {
  const loaded = await loadOpening().catch(() => null);
  if (loaded) await loaded.openFile(answer, ports);
  else ports.refuse(say('app.partNotLoaded'));
}
