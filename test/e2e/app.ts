/** The real app in a real browser, served by the real server, as a user has it. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { webAnswers } from '../../electron/web/answers';
import { keptSecret } from '../../electron/web/secret';
import { serve, type Serving } from '../../electron/web/server';
import { ChartPage } from './pages/chart';
import { TablePage } from './pages/table';
import { WindowPage } from './pages/window';
import { sharedBrowser } from './shared';

/** The maximum wait for a page in ms: a state appears or the test fails. */
export const LONGEST_WAIT = 60_000;
export const ROOT = join(import.meta.dirname, '../../dist/renderer');
/** Today, in every test: inside the Acte 3 plan. */
export const TODAY = '2024-03-08T10:00:00+01:00';

/** A server with a new folder for its data, never the user's. Closing removes it. */
export interface AppServer extends Serving {
  readonly data: string;
  /** Without a key, for a browser that has one. */
  readonly address: string;
  /** Removes its data about plans, so that the next browser is the first. */
  forget(): Promise<void>;
}

/**
 * Serves the built page like `npm start`. `data`: a folder that stays, for another start; `given`:
 * a file to open.
 */
export async function serveApp({
  port = 0,
  data,
  given,
}: { port?: number; data?: string; given?: string } = {}): Promise<AppServer> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'phasage-data-')));
  const server = await serve({
    root: ROOT,
    port,
    secret: await keptSecret(folder),
    answers: webAnswers({ folder, root: ROOT, given }),
  });
  return {
    ...server,
    address: server.url,
    // As the start opens it: a new browser enters with the key.
    get url() {
      return server.openingUrl();
    },
    data: folder,
    async forget() {
      for (const kept of ['backups', 'journal', 'sentinels'])
        await rm(join(folder, kept), { recursive: true, force: true, maxRetries: 5 });
    },
    async close() {
      await server.close();
      if (data === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export interface OpenApp {
  readonly page: Page;
  readonly chart: ChartPage;
  readonly table: TablePage;
  readonly window: WindowPage;
}

/** Page objects of a page; `errors` collects its errors. */
export function objectsOf(page: Page, errors: string[]): OpenApp {
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  return {
    page,
    chart: new ChartPage(page),
    table: new TablePage(page),
    window: new WindowPage(page),
  };
}

export interface Harness {
  /** A fresh browser profile at its first start. */
  open(options?: { width?: number; height?: number; today?: string }): Promise<OpenApp>;
  /** Another window on the same profile. */
  another(app: OpenApp): Promise<OpenApp>;
  readonly url: () => string;
}

/** Takes a picture of each window when a test fails, for whoever reads the run. */
async function pictureAll(contexts: readonly BrowserContext[], test: string): Promise<void> {
  mkdirSync('test-results', { recursive: true });
  const name = test.replace(/\W+/g, '-').slice(0, 80);
  const pages = contexts.flatMap((context) => context.pages());
  await Promise.all(
    pages.map((page, index) =>
      page
        .screenshot({ path: `test-results/${name}-${index + 1}.png`, timeout: 10_000 })
        .catch(() => undefined),
    ),
  );
}

/** A server for the tests of a file, in the worker's browser; errors of a page fail its test. */
export function harness(): Harness {
  let server: AppServer;
  let used = false;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveApp(), sharedBrowser()]);
  });
  afterAll(() => server?.close());
  afterEach(async ({ task }) => {
    // Before the windows close, since vitest's onTestFailed comes after.
    if (task.result?.state === 'fail') await pictureAll(contexts, task.name);
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(errors.splice(0)).toEqual([]);
  });
  const begin = async (context: BrowserContext, today: string): Promise<OpenApp> => {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    const app = objectsOf(page, errors);
    // Tests can't drive the system's dialogs, so remove them: then the app downloads files and
    // chooses them with an input.
    await page.addInitScript(() => {
      for (const name of ['showSaveFilePicker', 'showOpenFilePicker'])
        Reflect.deleteProperty(window, name);
    });
    await page.clock.setFixedTime(new Date(today));
    await page.goto(server.url);
    await app.window.ready();
    return app;
  };
  return {
    url: () => server.address,
    async open({ width = 1440, height = 900, today = TODAY } = {}) {
      // What the windows of the test before still send as they close goes to the former server.
      if (contexts.length === 0 && used) {
        await server.close();
        server = await serveApp();
      }
      used = true;
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        acceptDownloads: true,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      contexts.push(context);
      return begin(context, today);
    },
    another: (app) => begin(app.page.context(), TODAY),
  };
}
