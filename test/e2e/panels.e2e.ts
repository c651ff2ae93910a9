import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { PlansPage } from './pages/plans';

const phasage = harness();

const options = (page: Page): Promise<string[]> =>
  page.getByRole('dialog').getByRole('option').locator('.palette-title').allInnerTexts();
/** The words of the screen reader's current option. */
const active = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      document
        .getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
        ?.querySelector('.palette-title')?.textContent ?? undefined,
  );

test('the palette: the focus stays in the field, arrows go round the options, the count is read', async () => {
  const { page, window } = await phasage.open();
  await window.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Rechercher une commande' });
  await field.waitFor();
  await page.keyboard.type('niveau');
  await expect
    .poll(() => options(page))
    .toEqual([
      '7.3 Niveau régional',
      '7.4 Niveau national',
      '7.1 Niveau métropolitain',
      '7.2 Niveau départemental',
      'Faire ce que l’on dit et remettre à niveau tous les services prévus depuis 2018',
    ]);
  await expect
    .poll(() => page.getByRole('dialog').getByRole('status').innerText())
    .toBe('5 résultats');
  await expect.poll(() => active(page)).toBe('7.3 Niveau régional');
  await window.press('ArrowUp');
  await expect
    .poll(() => active(page))
    .toBe('Faire ce que l’on dit et remettre à niveau tous les services prévus depuis 2018');
  await window.press('ArrowDown');
  await window.press('ArrowDown');
  await expect.poll(() => active(page)).toBe('7.4 Niveau national');
  await page.keyboard.type(' zzz');
  await page.getByRole('dialog').getByText('Rien ne correspond.').waitFor();
  await expect.poll(() => field.getAttribute('aria-activedescendant')).toBe(null);
  await window.press('Control+k');
  await window.dialog.waitFor({ state: 'detached' });
});

test('the palette goes to a step in a folded group or behind a filter, and the table gets the keyboard', async () => {
  const { page, window, table } = await phasage.open();
  await table.fold(/^Synergie/);
  await expect.poll(() => table.titles).not.toContain('Niveau national');
  await page.getByRole('searchbox').fill('wifi');
  await expect.poll(() => table.titles).not.toContain(expect.stringContaining('Synergie'));
  await window.press('Control+k');
  await page.keyboard.type('niv nat');
  await window.press('Enter');
  await expect.poll(() => table.titles).toContain('Niveau national');
  await expect.poll(() => table.row('Niveau national').getAttribute('aria-selected')).toBe('true');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('treegrid');
  await window.press('ArrowUp');
  await expect.poll(() => table.row('Niveau régional').getAttribute('aria-selected')).toBe('true');
});

test('the palette filters on a theme and on an actor, and runs commands with their keys shown', async () => {
  const { page, window, table } = await phasage.open();
  const all = (await table.titles).length;
  await window.press('Control+k');
  await page.keyboard.type('piliers');
  await window.press('Enter');
  await expect.poll(async () => (await table.titles).length).toBeLessThan(all);
  await page
    .getByRole('button', { name: /^Retirer le filtre|^Retirer/ })
    .first()
    .click();
  await expect.poll(async () => (await table.titles).length).toBe(all);
  await window.press('Control+k');
  await page.keyboard.type('raccourcis');
  const first = window.dialog.getByRole('option').first();
  await expect.poll(() => first.locator('kbd').innerText()).toBe('?');
  await window.press('Enter');
  await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
});

test('disabled actions are not offered', async () => {
  const { page, window, table } = await phasage.open();
  await window.press('Control+k');
  await page.keyboard.type('annuler');
  await page.getByText('Rien ne correspond.').waitFor();
  await window.press('Escape');
  await table.write('Wifi public', 'title', 'Wifi');
  await window.press('Control+k');
  await page.keyboard.type('annuler');
  await expect.poll(() => options(page)).toContain('Annuler');
});

test('below a dialog, keys do nothing to the plan', async () => {
  const { window, table } = await phasage.open();
  await table.write('Wifi public', 'title', 'Wifi');
  await window.openFile({
    name: 'a.phasage',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await window.dialog.waitFor();
  await window.press('Control+z');
  await window.press('Escape');
  await window.dialog.waitFor({ state: 'detached' });
  await expect.poll(() => table.titles).toContain('Wifi');
});

test('Escape closes a dialog whose focused button has just disappeared', async () => {
  const { page, window } = await phasage.open();
  await window.press('?');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // In one call: a frame later react-aria may have moved the focus.
  await dialog.evaluate((element) => {
    const button = element.appendChild(document.createElement('button'));
    button.focus();
    button.remove();
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
  });
  await dialog.waitFor({ state: 'detached' });
});

test('the history by keys, back and forth, keeps its place and dates each moment', async () => {
  const { page, window, table } = await phasage.open();
  for (const [from, to] of [
    ['Wifi public', 'Un'],
    ['Un', 'Deux'],
    ['Deux', 'Trois'],
  ] as const)
    await table.write(from, 'title', to);
  await window.menu('Historique des modifications');
  const entries = window.dialog.getByRole('option');
  await expect
    .poll(() => entries.locator('span').allInnerTexts())
    .toEqual([
      '« Deux » renommée « Trois »',
      '« Un » renommée « Deux »',
      '« Wifi public » renommée « Un »',
      'Plan de départ',
    ]);
  await expect
    .poll(() => entries.first().locator('small').innerText())
    .toMatch(/^état actuel · à l’instant · 8 mars 2024, \d\d:00$/);
  await window.press('ArrowDown');
  await window.press('ArrowDown');
  await window.press('Enter');
  await expect.poll(() => table.titles).toContain('Un');
  await expect.poll(() => entries.nth(2).getAttribute('aria-selected')).toBe('true');
  await expect.poll(() => entries.nth(0).locator('small').innerText()).toMatch(/^annulée/);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('renommée « Un »');
  await window.press('ArrowUp');
  await window.press('ArrowUp');
  await window.press('Enter');
  await expect.poll(() => table.titles).toContain('Trois');
  await expect.poll(() => entries.count()).toBe(4);
});

test.each(['Apparence claire', 'Apparence sombre'])(
  'axe finds nothing in full dialogs: %s',
  async (look) => {
    const { page, window, table } = await phasage.open();
    const plans = new PlansPage(page);
    await window.menu(look);
    await table.write('Wifi public', 'title', 'Wifi');
    await window.undo();
    await window.press('Control+k');
    await window.dialog.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await window.press('Escape');
    await window.menu('Historique des modifications');
    await window.dialog.getByRole('option').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await window.press('Escape');
    const file = await plans.saveCopy();
    await plans.open();
    await plans.act('Acte 3, 2024-2026', 'Dupliquer');
    await plans.row('Acte 3, 2024-2026 (copie)').waitFor();
    await plans.act('Acte 3, 2024-2026 (copie)', 'Supprimer');
    await plans.row('Acte 3, 2024-2026 (copie)', 'Corbeille').waitFor();
    expect(await findings(page)).toEqual([]);
    await plans.act('Acte 3, 2024-2026 (copie)', 'Supprimer définitivement', 'Corbeille');
    expect(await findings(page)).toEqual([]);
    await window.press('Escape');
    await plans.dialog.waitFor();
    await window.press('Escape');
    await window.dialog.waitFor({ state: 'detached' });
    await window.openFile(file);
    await window.dialog.waitFor();
    expect(await findings(page)).toEqual([]);
  },
);
