/**
 * The page's access to its host: it can send requests, listen, and pass on a dropped file. Both
 * ends check the contract; this code does not.
 */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { ASK, DROP, TELL } from './shell/channels';

contextBridge.exposeInMainWorld('phasage', {
  ask: (name: unknown, question: unknown): Promise<unknown> =>
    ipcRenderer.invoke(ASK, name, question),
  // The page passes a file on and gets a token, never its path, which only the host gets.
  drop: (file: File): Promise<unknown> => ipcRenderer.invoke(DROP, webUtils.getPathForFile(file)),
  hear: (callback: (name: unknown, event: unknown) => void): (() => void) => {
    const listener = (_event: IpcRendererEvent, name: unknown, event: unknown): void =>
      callback(name, event);
    ipcRenderer.on(TELL, listener);
    return () => {
      ipcRenderer.off(TELL, listener);
    };
  },
});
