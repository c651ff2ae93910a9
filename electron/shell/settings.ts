/** What must be set before Chromium starts, for the window and for the printing program. */
import { mkdirSync } from 'node:fs';
import { app } from 'electron';

/** Uses a folder as the profile; Electron takes none that is not there. */
export function useProfile(folder: string): void {
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}

/** The sandbox, no network, and French. */
export function setSwitches(): void {
  // It takes "--no-sandbox" away, without which an AppImage does not start where the system gives
  // no user namespaces.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Never looks up a host name, whatever asks for it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Chromium's own words, whatever the system speaks.
  app.commandLine.appendSwitch('lang', 'fr');
}
