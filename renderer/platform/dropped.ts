import type { Answer, Host } from '../../shared/desktop';
import { bridgeOf, type Bridge } from './electron';
import { readFile } from './readFile';

/**
 * Opens a file dropped on the window. The desktop app opens it by its path and can write over it
 * later; otherwise, and without a path, reads its bytes here.
 */
export async function droppedFile(
  file: File,
  host: Pick<Host, 'takeGivenFile'>,
  most: number,
  bridge: Bridge | null = bridgeOf(window),
): Promise<Answer<'rereadFile'>> {
  const given = (await bridge?.drop(file)) === true ? await host.takeGivenFile({ most }) : null;
  return given && (!given.ok || given.value)
    ? (given as Answer<'rereadFile'>)
    : readFile(file, most);
}
