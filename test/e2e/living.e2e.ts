import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { opened } from './livingOpened';
import { LivingDialogPage } from './pages/living';

const app = harness();
const folder = mkdtempSync(join(tmpdir(), 'phasage-living-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file with the given ticks, saved under a name that a browser opens. */
async function made(
  name: string,
  ticks: Readonly<Record<string, boolean>> = {},
): Promise<{ page: Page; file: string }> {
  const { page, window } = await app.open();
  await window.menu('Feuille de route vivante…');
  const dialog = new LivingDialogPage(page);
  expect(await findings(page)).toEqual([]);
  for (const [tick, on] of Object.entries(ticks)) await dialog.tick(tick, on);
  const file = join(folder, `${name}.html`);
  copyFileSync(await dialog.save(), file);
  await window.expectFoot(/est enregistré/);
  return { page, file };
}

test('the file opens from the disk, requests nothing, and follows scenario, hypothesis and filter', async () => {
  const { page: from, file } = await made('all');
  expect(statSync(file).size).toBeLessThan(1024 * 1024);
  const { page, living, requests, errors } = await opened(from, file);
  await expect.poll(() => living.titles).toContain('Portrea / supports');
  await living.bar('portrea').waitFor({ state: 'attached' });
  const before = await living.totals;
  await living.scenario('Investissement renforcé');
  await expect.poll(() => living.totals).not.toBe(before);
  const invested = await living.totals;
  await living.hypothesis('Aide de la CAF').check();
  await expect.poll(() => living.totals).not.toBe(invested);
  await page.getByRole('button', { name: 'Tout remettre' }).click();
  await expect.poll(() => living.totals).toBe(invested);
  await living.find('portrea');
  await expect.poll(() => living.titles).toEqual(['Portrea / supports']);
  await page.getByRole('button', { name: 'Portrea / supports' }).click();
  await living.detail.getByText('1er janv. → 31 mars 2024').waitFor();
  expect(await findings(page)).toEqual([]);
  // The file itself and its contents: nothing to fetch.
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
  expect(errors).toEqual([]);
  await expect
    .poll(() =>
      page.evaluate(() =>
        fetch('https://example.org/').then(
          () => 'fetched',
          () => 'refused',
        ),
      ),
    )
    .toBe('refused');
});

test('the calendar zooms in and out around its middle, and back to the whole plan', async () => {
  const { page: from, file } = await made('zoom');
  const { page, living, errors } = await opened(from, file);
  const width = async (): Promise<number> =>
    (await living.bar('bornes-caf').boundingBox())?.width ?? 0;
  await living.bar('bornes-caf').waitFor({ state: 'attached' });
  const whole = await width();
  await page.getByRole('button', { name: 'Réduire', exact: true }).click();
  await expect.poll(width).toBeLessThan(whole * 0.8);
  await page.getByRole('button', { name: 'Tout le plan' }).click();
  await expect.poll(width).toBe(whole);
  const scroller = page.locator('.living-chart');
  const wide = (): Promise<number> =>
    scroller.evaluate((box) =>
      Math.max(...[...box.querySelectorAll('*')].map((each) => each.scrollWidth)),
    );
  const before = await wide();
  await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
  await expect.poll(wide).toBeGreaterThan(before * 1.2);
  await page.getByRole('button', { name: 'Tout le plan' }).click();
  await expect.poll(width).toBe(whole);
  expect(errors).toEqual([]);
});

test('unticked names, notes and source words are nowhere among its bytes', async () => {
  const { file } = await made('silent', {
    'Organisations, équipes et postes (porteurs, partenaires, financeurs)': false,
  });
  const data = (path: string): string =>
    JSON.stringify(
      JSON.parse(/<script id="data"[^>]*>(.*?)<\/script>/s.exec(readFileSync(path, 'utf8'))![1]!),
    );
  const words = ['"CAF"', '6 mois -> maintenant', 'Dates d’exemple'];
  const silent = data(file);
  for (const word of words) expect(silent).not.toContain(word);
  const content = data(
    (await made('told', { 'Mots de la source et phrases d’origine': true, Notes: true })).file,
  );
  for (const word of words) expect(content).toContain(word);
});

test('unticked parts are not in the file', async () => {
  const { page: from, file } = await made('less', {
    'Moyens (totaux par année)': false,
    'Hypothèses, à faire échouer pour voir': false,
    'Investissement renforcé': false,
  });
  const text = readFileSync(file, 'utf8');
  for (const word of [
    'Investissement renforcé',
    'Aide de la CAF',
    'Dates d’exemple',
    'Remarques et commentaires sur le compte-rendu',
  ])
    expect(text).not.toContain(word);
  const { page } = await opened(from, file);
  await expect
    .poll(() => page.getByRole('group', { name: 'Scénario' }).getByRole('button').count())
    .toBe(2);
  await expect.poll(() => page.locator('.living-totals').count()).toBe(0);
});

test('ticked notes are readable', async () => {
  const { page: from, file } = await made('notes', { Notes: true });
  const { page, living } = await opened(from, file);
  await page.getByRole('button', { name: 'Bornes CAF', exact: true }).click();
  await living.detail.getByText('Dates d’exemple').waitFor();
});
