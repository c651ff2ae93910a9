/** The browser that e2e tests drive: one installed on the machine. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findBrowser, thisMachine } from '../../electron/web/browsers';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The shell rounds the widths of letters otherwise, where the whole browser does not.
  '--font-render-hinting=none',
];

/** The path of the browser. Throws where none is installed: the runner has looked before. */
export function browserPath(): string {
  const found = findBrowser(thisMachine());
  if (found === null)
    throw new Error('Aucun navigateur : lancez les tests par « npm run test:e2e ».');
  return found;
}

/**
 * Debian's Chromium without the window around the page: the same engine, and a start of Phasage
 * costs half the processor time.
 */
export const SHELL = '/usr/bin/chromium-headless-shell';

/** A browser without a profile. */
export function launchBrowser(): Promise<Browser> {
  const executablePath =
    process.env['PHASAGE_BROWSER'] === undefined && existsSync(SHELL) ? SHELL : browserPath();
  return chromium.launch({ executablePath, args: QUIET });
}

/** The whole browser, on a profile that stays on disk, to be killed and started again. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: browserPath(),
    args: QUIET,
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
  });
}
