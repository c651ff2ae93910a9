/**
 * A host that disappears, returns, or has its files changed by other programs while the app is
 * open.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseNoted } from '../../shared/hosts/noted';
import { LONGEST_WAIT, objectsOf, serveApp, type AppServer, type OpenApp } from './app';
import { findings } from './axe';
import { PlansPage } from './pages/plans';
import { SafetyPage } from './pages/safety';
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

/** Renames the same step several times, and waits each time until the window shows it as saved. */
async function edits({ table, window }: OpenApp, from: number, to: number): Promise<void> {
  for (let edit = from; edit <= to; edit += 1) {
    await table.write(edit === 1 ? 'Wifi public' : `Wifi ${edit - 1}`, 'title', `Wifi ${edit}`);
    await window.saved();
  }
}

const journal = (): string[] =>
  readdirSync(join(data, 'journal')).map((name) => join(data, 'journal', name));

/** The last row outside the browser, in a backup or noted after it. */
function lastOutside(): number {
  return Math.max(
    0,
    ...journal().map((path) => {
      const noted = parseNoted(readFileSync(path, 'utf8'));
      return noted?.rows.at(-1)?.sequence ?? noted?.head.base.sequence ?? 0;
    }),
  );
}

test('edits without a host are marked as being in one place, and noted when it returns', async () => {
  const app = await opened();
  await edits(app, 1, 2);
  await expect.poll(lastOutside).toBe(2);
  const mark = app.page.getByText('non noté hors du navigateur');
  await expect.poll(() => mark.count()).toBe(0);
  const { port } = server;
  await server.close();
  await edits(app, 3, 10);
  await mark.waitFor();
  expect(lastOutside()).toBe(2);
  server = await serveApp({ port, data });
  await mark.waitFor({ state: 'detached' });
  expect(lastOutside()).toBe(10);
});

test('edits that the host never had are noted when the plan is opened again', async () => {
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

test('edits made after the host’s journal was deleted are outside the browser all the same', async () => {
  const app = await opened();
  await edits(app, 1, 3);
  await expect.poll(lastOutside).toBe(3);
  for (const path of journal()) rmSync(path);
  await edits(app, 4, 13);
  await expect.poll(lastOutside).toBe(13);
  await expect.poll(() => app.page.getByText('non noté hors du navigateur').count()).toBe(0);
});

/** Like "Clear site data" in the browser's settings. */
async function clearSiteData({ page }: OpenApp): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}

test('after the browser’s data was cleared, the backups are offered with the edits noted since', async () => {
  const app = await opened();
  const safety = new SafetyPage(app.page);
  await edits(app, 1, 5);
  await expect.poll(lastOutside).toBe(5);
  await clearSiteData(app);
  await app.page.goto(server.url);
  await app.page.getByRole('heading', { name: 'Ce navigateur ne contient aucun plan' }).waitFor();
  await expect
    .poll(async () => (await safety.lost())[0])
    .toMatch(/Puis les 4 modifications notées depuis\. Tout ce qui était enregistré revient\./);
  expect(await findings(app.page)).toEqual([]);
  await app.page.getByRole('button', { name: 'Reprendre ces plans' }).click();
  await app.window.ready();
  await expect.poll(() => app.table.titles).toContain('Wifi 5');
});

test('of several plans, those left unticked stay in the backups', async () => {
  const app = await opened();
  const safety = new SafetyPage(app.page);
  await edits(app, 1, 2);
  await app.window.menu('Nouveau plan de trois ans');
  // The former plan stays on the screen until then, and takes an open menu with it.
  await expect.poll(() => app.window.title.innerText()).toContain('Plan d’action');
  await app.window.menu('Copies de sauvegarde…');
  await safety.keepCopy();
  await safety.dialog.waitFor({ state: 'detached' });
  await clearSiteData(app);
  await app.page.goto(server.url);
  await app.page.getByRole('checkbox', { name: /^Plan d’action/ }).uncheck();
  await app.page.getByRole('button', { name: 'Reprendre ces plans' }).click();
  await app.window.ready();
  await expect.poll(() => app.table.titles).toContain('Wifi 2');
  await app.window.menu('Copies de sauvegarde…');
  await safety.copies.filter({ hasText: 'Plan d’action' }).waitFor();
  await app.page.keyboard.press('Escape');
  const plans = new PlansPage(app.page);
  await plans.open();
  await expect.poll(() => plans.titles()).toHaveLength(1);
});

test('a user who starts without them finds them in the backups, with the edits noted since', async () => {
  const app = await opened();
  const safety = new SafetyPage(app.page);
  await edits(app, 1, 5);
  await expect.poll(lastOutside).toBe(5);
  await clearSiteData(app);
  await app.page.goto(server.url);
  await app.page.getByRole('button', { name: 'Commencer sans les reprendre' }).click();
  await app.window.ready();
  await expect.poll(() => app.table.titles).toContain('Wifi public');
  await app.window.menu('Copies de sauvegarde…');
  await expect
    .poll(() => safety.copies.first().innerText())
    .toContain('Les 4 modifications notées depuis viennent avec.');
  await safety.copies
    .first()
    .getByRole('button', { name: /^Ouvrir à côté/ })
    .click();
  await expect.poll(() => app.table.titles).toContain('Wifi 5');
  await app.window.expectFoot('Copie ouverte avec les 4 modifications notées depuis.');
});

test('edits made after a clock was corrected win over backups dated a year ahead', async () => {
  const app = await opened();
  const safety = new SafetyPage(app.page);
  const keepCopy = async (): Promise<void> => {
    await app.window.menu('Copies de sauvegarde…');
    await safety.keepCopy();
    await safety.dialog.waitFor({ state: 'detached' });
  };
  await app.page.clock.setFixedTime('2025-03-08T10:00:00Z');
  await edits(app, 1, 2);
  await keepCopy();
  await app.page.clock.setFixedTime('2024-03-08T10:00:00Z');
  await edits(app, 3, 3);
  await app.window.expectFoot(/L’horloge de ce poste est en retard .* \(le 08\/03\/2025\)/);
  await edits(app, 4, 4);
  await keepCopy();
  await edits(app, 5, 14);
  await app.window.menu('Copies de sauvegarde…');
  await expect
    .poll(() => safety.ofThisPlan.allInnerTexts())
    .toEqual([
      expect.stringContaining('laisse de côté les 10 modifications'),
      expect.stringContaining('laisse de côté les 12 modifications'),
      expect.stringContaining('laisse de côté les 13 modifications'),
    ]);
  await safety.emptyDatabase();
  await app.page.goto(server.address);
  await safety.recovery.waitFor();
  await app.page.getByRole('button', { name: 'Restaurer les dernières bonnes copies' }).click();
  await app.window.ready();
  await expect.poll(() => app.table.titles).toContain('Wifi 14');
});

test('an unreadable sentinel is not overwritten; its losses are reported once it can be read', async () => {
  const app = await opened();
  const safety = new SafetyPage(app.page);
  await edits(app, 1, 2);
  await expect.poll(lastOutside).toBe(2);
  await app.page.waitForResponse((response) => response.url().endsWith('/api/writeSentinel'));
  await safety.loseLastRow();
  for (const path of journal()) rmSync(path);
  let written = 0;
  await app.page.route('**/api/writeSentinel', (route) => {
    written += 1;
    return route.continue();
  });
  await app.page.route('**/api/readSentinel', (route) =>
    route.fulfill({
      json: { ok: false, code: 'desktop.folderFailed', params: { folder: '/d', reason: 'EBUSY' } },
    }),
  );
  await app.page.goto(server.address);
  await app.window.ready();
  await app.window.expectFoot(/EBUSY/);
  await app.page.unroute('**/api/readSentinel');
  await app.window.expectFoot(/rechargez la fenêtre/);
  expect(written).toBe(0);
  await app.page.reload();
  await safety.recovery.waitFor();
});
