import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { ROOT, harness, objectsOf } from './app';
import { launchProfile } from './browser';
import { putUpSite, type Site } from './site';

const phasage = harness();
let folder: string;
let site: string;
let server: Site;
let profile: BrowserContext;

/** Waits until all files of the page are kept. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phasage-site-'));
  site = join(folder, 'site');
  await cp(ROOT, site, { recursive: true });
  server = await putUpSite(site);
  profile = await launchProfile(join(folder, 'profile'));
});
afterAll(async () => {
  await profile?.close();
  await server?.takeDown();
  await rm(folder, { recursive: true, force: true });
});

test('after one visit, the page opens and works with the site down, and after a browser restart', async () => {
  const errors: string[] = [];
  const app = objectsOf(await profile.newPage(), errors);
  await app.page.goto(server.address);
  await app.window.ready();
  await app.table.write('Wifi public', 'title', 'Wifi en ligne');
  await app.window.saved();
  await kept(app.page);
  expect(errors.splice(0)).toEqual([]);
  await server.takeDown();
  await app.window.reload();
  await expect.poll(() => app.table.titles).toContain('Wifi en ligne');
  await app.table.write('Wifi en ligne', 'title', 'Wifi hors ligne');
  await app.window.saved();
  await profile.close();
  profile = await launchProfile(join(folder, 'profile'));
  const again = objectsOf(await profile.newPage(), errors);
  await again.page.goto(server.address);
  await again.window.ready();
  await expect.poll(() => again.table.titles).toContain('Wifi hors ligne');
  server = await putUpSite(site, server.port);
});

test('the browser can install the page', async () => {
  const page = await profile.newPage();
  await page.goto(server.address);
  await kept(page);
  const devTools = await profile.newCDPSession(page);
  const manifest = (await devTools.send('Page.getAppManifest')) as {
    errors: unknown[];
    url: string;
    data?: string;
  };
  expect(manifest.errors).toEqual([]);
  expect(JSON.parse(manifest.data ?? '{}')).toMatchObject({
    name: 'Phasage',
    display: 'standalone',
  });
  expect(
    ((await devTools.send('Page.getInstallabilityErrors')) as { installabilityErrors: unknown[] })
      .installabilityErrors,
  ).toEqual([]);
});

test('the next visit gets a new version, and drops the former one', async () => {
  const page = await profile.newPage();
  await page.goto(server.address);
  await kept(page);
  const before = await page.evaluate(() => caches.keys());
  expect(before).toHaveLength(1);
  const version = before[0]!.slice('phasage-'.length);
  await writeFile(
    join(site, 'index.html'),
    (await readFile(join(site, 'index.html'), 'utf8')).replace(
      'lang="fr"',
      'lang="fr" data-version="next"',
    ),
  );
  await writeFile(
    join(site, 'sw.js'),
    (await readFile(join(site, 'sw.js'), 'utf8')).replaceAll(version, 'next'),
  );
  await page.reload();
  await expect.poll(() => page.locator('html').getAttribute('data-version')).toBe('next');
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
    )
    .toBe('installed');
  // The new worker takes over when no page of the former is open.
  const shown = profile.pages().filter((open) => open.url().startsWith(server.address));
  await Promise.all(shown.map((open) => open.close()));
  const next = await profile.newPage();
  await expect
    .poll(
      async () => {
        // A page just closed may still hold the former worker; then the next visit drops it.
        await next.goto('about:blank');
        await next.goto(server.address);
        return next.evaluate(() => caches.keys());
      },
      { interval: 500 },
    )
    .toEqual(['phasage-next']);
});

test('a site that answers with an error counts as down', async () => {
  const page = await profile.newPage();
  await page.goto(server.address);
  await kept(page);
  await rm(join(site, 'index.html'));
  await page.reload();
  await objectsOf(page, []).window.ready();
});

test('served by the local server, the page keeps nothing', async () => {
  const { page, window } = await phasage.open();
  await window.saved();
  await expect
    .poll(
      async () =>
        await page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          await caches.keys(),
        ]),
    )
    .toEqual([0, []]);
});
