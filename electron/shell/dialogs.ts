/** The system's own dialogs, in French. */
import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { say } from '../../shared/i18n/words';

/** Whether the user closes a window whose edits are on its screen alone. */
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

/** After several crashes: whether to reopen (else quit). */
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
 * For a page that hangs: whether to reopen it (else wait). Leaves by itself, as a wait, where the
 * page comes back.
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

/** Says why Phasage does not start. */
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

/** The path of a file that the user chose to open; null when they gave up. */
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
 * The path where the user chose to write; null when they gave up. The system asks before it takes a
 * file's place.
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
