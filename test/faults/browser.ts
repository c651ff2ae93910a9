/** Browsers to kill, and their pages. */
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser, thisMachine } from '../../electron/web/browsers';
import type { Driver } from '../e2e/storage/page';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile on the disk. Throws if none is installed. */
export function launch(profile: string): Promise<BrowserContext> {
  const executablePath = findBrowser(thisMachine());
  if (executablePath === null) throw new Error('no browser is installed');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: QUIET,
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
  });
}

/** Ids of the browser's processes, the main one first. */
export async function processesOf(context: BrowserContext): Promise<number[]> {
  const devtools = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return processInfo.sort((a) => (a.type === 'browser' ? -1 : 1)).map(({ id }) => id);
}

/** Sends a signal to processes; ignores those already gone. */
export function signal(ids: readonly number[], name: NodeJS.Signals): void {
  for (const id of ids) {
    try {
      process.kill(id, name);
    } catch {
      /* It has gone with its parent. */
    }
  }
}

/** Kills every process of the browser, and waits for their end. */
export async function kill(context: BrowserContext): Promise<void> {
  const ids = await processesOf(context);
  const gone = new Promise((done) => {
    context.on('close', done);
  });
  signal(ids, 'SIGKILL');
  await gone;
}

type Calls = {
  readonly [Name in keyof Driver]: (
    ...given: Parameters<Driver[Name]>
  ) => Promise<Awaited<ReturnType<Driver[Name]>>>;
};

/** The functions of the storage test page in a window. */
export function driverOf(page: Page): Calls {
  return new Proxy({} as Calls, {
    // `await` must not take it for another promise.
    get: (_target, name: string) =>
      name === 'then'
        ? undefined
        : (...given: unknown[]) =>
            page.evaluate(
              ([called, args]) => {
                const { driver } = window as unknown as {
                  driver: Record<string, (...each: unknown[]) => unknown>;
                };
                return driver[called as string]!(...(args as unknown[]));
              },
              [name, given],
            ),
  });
}

/** A window with the storage test page and its open plan. Throws with the code of the problem. */
export async function openStorage(page: Page, url: string): Promise<Calls> {
  await page.goto(url);
  await page.waitForFunction(() => 'driver' in window);
  const call = driverOf(page);
  const refused = await call.open();
  if (refused !== null) throw new Error(refused);
  if (!(await call.list()).some(({ id }) => id === 'plan-1')) await call.create('plan-1');
  const opened = await call.session('plan-1');
  if (opened !== null) throw new Error(opened);
  return call;
}

/**
 * Edits endlessly; resolves with the number of the last edit shown as saved, after `enough` of
 * them.
 */
export function burst(
  page: Page,
  call: Calls,
  enough: number,
): { reached: Promise<void>; saved(): number } {
  let saved = 0;
  const reached = new Promise<void>((done) => {
    page.on('console', (message) => {
      const [, number] = /^saved (\d+)$/.exec(message.text()) ?? [];
      if (number === undefined) return;
      saved = Number(number);
      if (saved >= enough) done();
    });
  });
  void call.burst().catch(() => undefined);
  return { reached, saved: () => saved };
}
