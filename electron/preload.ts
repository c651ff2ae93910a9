/**
 * What the page sees of its host: it can ask, and it can listen. Both ends check the contract; this
 * code does not.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { ASK, TELL } from './shell/channels';

contextBridge.exposeInMainWorld('phasage', {
  ask: (name: unknown, question: unknown): Promise<unknown> =>
    ipcRenderer.invoke(ASK, name, question),
  hear: (callback: (name: unknown, event: unknown) => void): (() => void) => {
    const listener = (_event: IpcRendererEvent, name: unknown, event: unknown): void =>
      callback(name, event);
    ipcRenderer.on(TELL, listener);
    return () => {
      ipcRenderer.off(TELL, listener);
    };
  },
});
