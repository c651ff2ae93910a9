/** Settings that must precede Chromium's start, for the window and for the printing program. */
import { mkdirSync } from 'node:fs';
import { app } from 'electron';

/** Uses a folder as the profile, and creates it, as Electron does not. */
export function useProfile(folder: string): void {
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}

/** The sandbox, no network, and French. */
export function setSwitches(): void {
  // This removes "--no-sandbox", without which an AppImage does not start on systems without user
  // namespaces.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Prevents every look-up of a host name.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Chromium's own words in French, whatever the language of the system.
  app.commandLine.appendSwitch('lang', 'fr');
}
