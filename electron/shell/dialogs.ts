/** The system's own dialogs, in French. */
import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { say } from '../../shared/i18n/words';

/** Asks whether to close a window with unsaved edits. */
export function asksToLose(window: BrowserWindow): boolean {
  const buttons = [say('shell.stay'), say('shell.closeAnyway')];
  return (
    dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: say('shell.unsavedTitle'),
      detail: say('shell.unsavedText'),
      buttons,
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    }) === 1
  );
}

/** After several crashes, asks whether to reopen (else quit). */
export async function asksToReopen(window: BrowserWindow): Promise<boolean> {
  const buttons = [say('shell.reopen'), say('shell.quit')];
  return (
    (
      await dialog.showMessageBox(window, {
        type: 'error',
        message: say('shell.crashedTitle'),
        detail: say('shell.crashedText'),
        buttons,
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
    ).response === 0
  );
}

/**
 * When the page hangs, asks whether to reopen it (else wait). Closes by itself, as for a wait, if
 * the page recovers.
 */
export async function asksToGiveUp(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const buttons = [say('shell.wait'), say('shell.reopen')];
  return (
    (
      await dialog.showMessageBox(window, {
        type: 'warning',
        message: say('shell.hungTitle'),
        detail: say('shell.hungText'),
        buttons,
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal,
      })
    ).response === 1
  );
}

/** Tells the user of the portable program where this machine has plans that it does not show. */
export async function sayLeft(window: BrowserWindow, folder: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    message: say('shell.leftTitle'),
    detail: say('shell.leftText', { folder, action: say('files.exportAll') }),
    buttons: [say('shell.understood')],
    noLink: true,
  });
}

/** Explains why Phasage does not start. */
export function sayRefusal(text: string): void {
  dialog.showErrorBox(say('shell.refusedTitle'), text);
}

const filters = (extensions: readonly string[]): NonNullable<OpenDialogOptions['filters']> => {
  const bare = extensions.map((extension) => extension.replace(/^\./, ''));
  return [
    ...(bare.length > 0
      ? [{ name: say('shell.files', { extensions: extensions.join(', ') }), extensions: bare }]
      : []),
    { name: say('shell.allFiles'), extensions: ['*'] },
  ];
};

/** Lets the user choose a file to open: its path; null if they cancel. */
export async function chooseToOpen(
  window: BrowserWindow,
  extensions: readonly string[],
): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: say('shell.openTitle'),
    filters: filters(extensions),
    properties: ['openFile'],
  };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}

/**
 * Lets the user choose where to write: the path; null if they cancel. The system asks before it
 * replaces a file.
 */
export async function chooseToSave(
  window: BrowserWindow,
  suggestedName: string,
): Promise<string | null> {
  const extension = /\.[^.]+$/.exec(suggestedName)?.[0];
  const options: SaveDialogOptions = {
    title: say('shell.saveTitle'),
    defaultPath: suggestedName,
    filters: filters(extension === undefined ? [] : [extension]),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
  const { canceled, filePath } = await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}
