import type { Answer, Host } from '../../shared/desktop';
import { bridgeOf, type Bridge } from './electron';
import { readFile } from './readFile';

/**
 * Opens a file dropped on the window. The desktop app opens it by its path and can write over it
 * later; otherwise, and without a path, reads its bytes here.
 */
export async function droppedFile(
  file: File,
  host: Pick<Host, 'rereadFile'>,
  most: number,
  bridge: Bridge | null = bridgeOf(window),
): Promise<Answer<'rereadFile'>> {
  const token = await bridge?.drop(file);
  return typeof token === 'string' ? host.rereadFile({ token, most }) : readFile(file, most);
}
