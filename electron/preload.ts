/**
 * What the page sees of its host: it can ask, listen, and hand over a file that was dropped. Both
 * ends check the contract; this code does not.
 */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { ASK, DROP, TELL } from './shell/channels';

contextBridge.exposeInMainWorld('phasage', {
  ask: (name: unknown, question: unknown): Promise<unknown> =>
    ipcRenderer.invoke(ASK, name, question),
  // The page gives a file and never learns its place: the host takes it from there.
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
