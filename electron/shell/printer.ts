/**
 * Prints one errand of the command line (see `electron/print/errand.ts`) in a hidden window, and
 * ends.
 */
import { join } from 'node:path';
import { app } from 'electron';
import { failureOf } from '../print/engine';
import { readErrand, writeAnswer } from '../print/errand';
import { printFiles } from '../print/files';
import { lockContents, lockOwnSession } from './locks';
import { hiddenWindow } from './printing';
import { registerScheme, serveApp } from './protocol';
import { setSwitches, useProfile } from './settings';

/**
 * Starts even if Phasage is already open: its profile is inside the errand's folder, so the two
 * don't interfere.
 */
export function startPrinter(): void {
  const folder = process.argv.at(-1)!;
  useProfile(join(folder, 'profile'));
  registerScheme();
  setSwitches();
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  // The hidden window closes before the program has written the bytes, so keep running.
  app.on('window-all-closed', () => undefined);
  void app
    .whenReady()
    .then(async () => {
      lockOwnSession(false);
      serveApp(join(import.meta.dirname, '../renderer'));
      const { job, kind } = await readErrand(folder);
      await writeAnswer(folder, await printFiles(hiddenWindow(null), job, kind));
      app.exit(0);
    })
    .catch(async (thrown: unknown) => {
      await writeAnswer(folder, failureOf(thrown)).catch(() => undefined);
      app.exit(1);
    });
}
