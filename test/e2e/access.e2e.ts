import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';

const phasage = harness();

test.each(['Apparence claire', 'Apparence sombre'])(
  'axe finds nothing on the main screens: %s',
  async (look) => {
    const { page, window, table } = await phasage.open();
    await window.menu(look);
    expect(await findings(page)).toEqual([]);
    await table.select('Relance du partage des lieux : méthode et calendrier');
    expect(await findings(page)).toEqual([]);
    for (const panel of [
      'Raccourcis clavier',
      'Mes plans…',
      'Historique des modifications',
      'Thèmes, lieux, acteurs, objectifs…',
    ]) {
      await window.menu(panel);
      await window.dialog.waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await window.dialog.waitFor({ state: 'detached' });
    }
  },
);

test.each(['Apparence claire', 'Apparence sombre'])(
  'axe finds nothing on meetings, document, versions, living page and roadmap: %s',
  async (look) => {
    const { page, window } = await phasage.open();
    await window.menu(look);
    await window.view('Réunions');
    await page.getByRole('main', { name: 'Réunions' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await window.view('Document');
    for (const part of [
      'Fondamentaux',
      'Cadrage',
      'État de l’art',
      'Qui détient quelle solution',
    ]) {
      await page
        .getByRole('navigation', { name: 'Parties du document' })
        .getByRole('button', { name: part, exact: true })
        .click();
      expect(await findings(page)).toEqual([]);
    }
    for (const panel of [
      'Versions et ce qui a changé…',
      'Feuille de route vivante…',
      'Feuille de route (PDF',
    ]) {
      await window.menu(panel);
      await window.dialog.waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await window.dialog.waitFor({ state: 'detached' });
    }
  },
);

test('in a narrow window the agenda and the registers are within reach, and only the page scrolls', async () => {
  const { page, window } = await phasage.open({ width: 640, height: 400 });
  await window.view('Réunions');
  const last = page.getByRole('textbox', { name: 'Ajouter un point' });
  await last.scrollIntoViewIfNeeded();
  await last.fill('Tour de table');
  await last.press('Enter');
  await page.getByRole('button', { name: 'Monter Tour de table' }).waitFor();
  await expect
    .poll(() => page.locator('.meeting').evaluate((element) => getComputedStyle(element).overflowY))
    .toBe('visible');
});

test('a title with markup stays text, also on the chart', async () => {
  const { page, table } = await phasage.open();
  const evil = '<img src=x onerror="window.hacked=true">';
  await table.write('Wifi public', 'title', evil);
  await table.write(evil, 'period', 'du 3 mars au 4 mars 2024');
  await expect.poll(() => page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect.poll(() => page.locator('.shell img').count()).toBe(0);
  await expect.poll(() => table.titles).toContain(evil);
});

test('at 200 % zoom only the plan itself scrolls sideways', async () => {
  const { page } = await phasage.open({ width: 640, height: 400 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
    .toBe(true);
  await page.getByRole('button', { name: 'Menu' }).waitFor();
});
