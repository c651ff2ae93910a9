/**
 * What the page sees of its host: it may ask, and it may hear. The contract is checked on both
 * ends, not here.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { ASK, TELL } from './shell/channels';

contextBridge.exposeInMainWorld('phasage', {
  ask: (name: unknown, question: unknown): Promise<unknown> =>
    ipcRenderer.invoke(ASK, name, question),
  hear: (told: (name: unknown, event: unknown) => void): (() => void) => {
    const listener = (_event: IpcRendererEvent, name: unknown, event: unknown): void =>
      told(name, event);
    ipcRenderer.on(TELL, listener);
    return () => {
      ipcRenderer.off(TELL, listener);
    };
  },
});
