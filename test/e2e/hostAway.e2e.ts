/** A host that goes away, comes back, or whose files other programs touch, while the app is open. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseNoted } from '../../shared/hosts/noted';
import { LONGEST_WAIT, objectsOf, serveApp, type AppServer, type OpenApp } from './app';
import { sharedBrowser } from './shared';

let data: string;
let server: AppServer;
let context: BrowserContext;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'phasage-data-'));
  server = await serveApp({ data });
  context = await (await sharedBrowser()).newContext({ locale: 'fr-FR' });
  context.setDefaultTimeout(LONGEST_WAIT);
});
afterEach(async () => {
  await context.close();
  await server.close();
  await rm(data, { recursive: true, force: true });
});

async function opened(): Promise<OpenApp> {
  const app = objectsOf(await context.newPage(), []);
  await app.page.goto(server.url);
  await app.window.ready();
  return app;
}

/** Renames the same step again and again; each time the window says that it is saved. */
async function edits({ table, window }: OpenApp, from: number, to: number): Promise<void> {
  for (let edit = from; edit <= to; edit += 1) {
    await table.write(edit === 1 ? 'Wifi public' : `Wifi ${edit - 1}`, 'title', `Wifi ${edit}`);
    await window.saved();
  }
}

const journal = (): string[] =>
  readdirSync(join(data, 'journal')).map((name) => join(data, 'journal', name));

/** The last row that stands outside the browser, in a copy or noted after it. */
function lastOutside(): number {
  return Math.max(
    0,
    ...journal().map((path) => {
      const noted = parseNoted(readFileSync(path, 'utf8'));
      return noted?.rows.at(-1)?.sequence ?? noted?.head.base.sequence ?? 0;
    }),
  );
}

test('edits made while the host was away are marked as being in one place, and are noted when it is back', async () => {
  const app = await opened();
  await edits(app, 1, 2);
  await expect.poll(lastOutside).toBe(2);
  const mark = app.page.getByText('non noté hors du navigateur');
  expect(await mark.count()).toBe(0);
  const { port } = server;
  await server.close();
  await edits(app, 3, 10);
  await mark.waitFor();
  expect(lastOutside()).toBe(2);
  server = await serveApp({ port, data });
  await mark.waitFor({ state: 'detached' });
  expect(lastOutside()).toBe(10);
});

test('edits that the host never had are kept when the plan is opened again', async () => {
  const app = await opened();
  await edits(app, 1, 2);
  const { port } = server;
  await server.close();
  await edits(app, 3, 4);
  await app.page.close();
  server = await serveApp({ port, data });
  expect(lastOutside()).toBe(2);
  await opened();
  await expect.poll(lastOutside).toBe(4);
});

test('edits made after the host’s journal was deleted stand outside the browser all the same', async () => {
  const app = await opened();
  await edits(app, 1, 3);
  await expect.poll(lastOutside).toBe(3);
  for (const path of journal()) rmSync(path);
  await edits(app, 4, 13);
  await expect.poll(lastOutside).toBe(13);
  expect(await app.page.getByText('non noté hors du navigateur').count()).toBe(0);
});
