/**
 * Prints in a hidden window: the built page `print.html` on the app's own scheme, without preload.
 * Closes it after each print.
 */
import { BrowserWindow } from 'electron';
import { PrintError, type OpenPrintWindow } from '../print/engine';
import { ORIGIN } from './address';

const PRINT_URL = `${ORIGIN}/print.html`;

/**
 * Opens the window. It closes with `owner` (null: with the program); `print.closed` if either
 * closes during a print.
 */
export function hiddenWindow(owner: BrowserWindow | null): OpenPrintWindow {
  return async (gone) => {
    const window = new BrowserWindow({
      show: false,
      title: 'Phasage',
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
      },
    });
    const close = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    const ended = new Promise<never>((_, fail) => {
      const closed = (): void => fail(new PrintError('print.closed'));
      window.once('closed', () => {
        owner?.off('closed', close);
        closed();
      });
      window.webContents.once('render-process-gone', closed);
    });
    // At its end, nothing may be waiting for it any more.
    ended.catch(() => undefined);
    // An invisible window that stays open would keep the program running.
    owner?.once('closed', close);
    gone.addEventListener('abort', close, { once: true });
    const until = <T>(act: Promise<T>): Promise<T> => Promise.race([act, ended]);
    try {
      await until(window.loadURL(PRINT_URL));
    } catch (thrown) {
      close();
      throw thrown;
    }
    return {
      run: (expression) =>
        until(window.webContents.executeJavaScript(expression) as Promise<unknown>),
      pdf: () =>
        until(
          window.webContents.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
          }),
        ),
      close,
    };
  };
}
