import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { mimeType, servedPath } from '../../electron/web/decide';
import { readInside } from '../../electron/web/inside';
import { ROOT, harness, objectsOf } from './app';
import { launchProfile } from './browser';

const phasage = harness();
let folder: string;
let site: string;
let profile: BrowserContext;
let server: Server;
let port = 0;

/** A web site as an organisation would put it up: the built files, under a folder, and no host behind them. */
async function putUp(): Promise<void> {
  server = createServer((request, response) => {
    const target = request.url ?? '';
    const path = target.startsWith('/outils/phasage/') ? servedPath(target.slice('/outils/phasage'.length)) : null;
    void (path === null ? Promise.resolve(null) : readInside(site, path)).then((bytes) => {
      response.writeHead(bytes ? 200 : 404, { 'Content-Type': bytes && path !== null ? mimeType(path) : 'text/plain' });
      response.end(bytes ?? '404');
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
}

function takeDown(): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

const address = (): string => `http://127.0.0.1:${port}/outils/phasage/`;

/** Waits until the page is kept whole. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phasage-site-'));
  site = join(folder, 'site');
  await cp(ROOT, site, { recursive: true });
  await putUp();
  profile = await launchProfile(join(folder, 'profile'));
});
afterAll(async () => {
  await profile?.close();
  await takeDown();
  await rm(folder, { recursive: true, force: true });
});

test('visited once, the page opens and works with the site down, and again after the browser was closed', async () => {
  const errors: string[] = [];
  const app = objectsOf(await profile.newPage(), errors);
  await app.page.goto(address());
  await app.window.ready();
  await app.table.write('Wifi public', 'title', 'Wifi en ligne');
  await app.window.saved();
  await kept(app.page);
  expect(errors.splice(0)).toEqual([]);
  await takeDown();
  await app.window.reload();
  expect(await app.table.titles).toContain('Wifi en ligne');
  await app.table.write('Wifi en ligne', 'title', 'Wifi hors ligne');
  await app.window.saved();
  await profile.close();
  profile = await launchProfile(join(folder, 'profile'));
  const again = objectsOf(await profile.newPage(), errors);
  await again.page.goto(address());
  await again.window.ready();
  expect(await again.table.titles).toContain('Wifi hors ligne');
  await putUp();
});

test('the browser finds nothing against installing it', async () => {
  const page = await profile.newPage();
  await page.goto(address());
  await kept(page);
  const devTools = await profile.newCDPSession(page);
  const manifest = await devTools.send('Page.getAppManifest') as { errors: unknown[]; url: string; data?: string };
  expect(manifest.errors).toEqual([]);
  expect(JSON.parse(manifest.data ?? '{}')).toMatchObject({ name: 'Phasage', display: 'standalone' });
  expect((await devTools.send('Page.getInstallabilityErrors') as { installabilityErrors: unknown[] }).installabilityErrors).toEqual([]);
});

test('a new version is seen at the next visit, and the former one is let go of', async () => {
  const page = await profile.newPage();
  await page.goto(address());
  await kept(page);
  const before = await page.evaluate(() => caches.keys());
  expect(before).toHaveLength(1);
  const version = before[0]!.slice('phasage-'.length);
  await writeFile(join(site, 'index.html'), (await readFile(join(site, 'index.html'), 'utf8')).replace('lang="fr"', 'lang="fr" data-version="next"'));
  await writeFile(join(site, 'sw.js'), (await readFile(join(site, 'sw.js'), 'utf8')).replaceAll(version, 'next'));
  await page.reload();
  expect(await page.locator('html').getAttribute('data-version')).toBe('next');
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state), { timeout: 20_000 }).toBe('installed');
  // The new worker takes over once no page of the former is open.
  const shown = profile.pages().filter((open) => open.url().startsWith(address()));
  await Promise.all(shown.map((open) => open.close()));
  const next = await profile.newPage();
  await expect.poll(async () => {
    // A page just closed may still hold the former worker: then it is let go of at the visit after.
    await next.goto('about:blank');
    await next.goto(address());
    return next.evaluate(() => caches.keys());
  }, { timeout: 20_000, interval: 500 }).toEqual(['phasage-next']);
});

test('a site that answers with an error is as good as one that is down', async () => {
  const page = await profile.newPage();
  await page.goto(address());
  await kept(page);
  await rm(join(site, 'index.html'));
  await page.reload();
  await objectsOf(page, []).window.ready();
});

test('served by the local server, the page keeps nothing', async () => {
  const { page, window } = await phasage.open();
  await window.saved();
  expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()])).toEqual([0, []]);
});
