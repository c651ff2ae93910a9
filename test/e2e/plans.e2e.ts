import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { harness } from './app';

const phasage = harness();

const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('a damaged, foreign or newer file gets one sentence and changes nothing', async () => {
  const { page, window } = await phasage.open();
  const cases: [string, RegExp][] = [
    ['{"format":"phasage","version":1,"plan":{', /abîmé|incomplet/],
    ['{"hello":"world"}', /n’est pas un plan Phasage/],
    ['{"format":"phasage","version":99,"plan":{}}', /plus récente/],
  ];
  for (const [text, sentence] of cases) {
    await window.openFile(file('essai.phasage', text));
    await expect.poll(() => window.dialog.innerText()).toMatch(sentence);
    await window.dialog.getByRole('button', { name: 'D’accord' }).click();
    await window.dialog.waitFor({ state: 'detached' });
  }
  await window.expectUntouched('Acte 3, 2024-2026');
  await expect.poll(() => page.getByText('✓ Enregistré').count()).toBe(1);
});

test('a plan is saved to a file and opened again as a copy, equal', async () => {
  const { page, window, table } = await phasage.open();
  await table.write('Wifi public', 'title', 'Wifi public rénové');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const path = await (await downloading).path();
  const titles = await table.titles;
  await window.openFile(path);
  await page.getByRole('button', { name: 'Ouvrir comme copie' }).click();
  await expect.poll(() => window.title.innerText()).toBe('Acte 3, 2024-2026 (copie)');
  await expect.poll(() => table.titles).toEqual(titles);
  expect(JSON.parse(await readFile(path, 'utf8')).format).toBe('phasage');
});

test('several plans side by side: a new one, a copy, the bin and back', async () => {
  const { page, window, table } = await phasage.open();
  await page.locator('.plan-title').click();
  await window.dialog.getByRole('button', { name: 'Plan vide de trois ans' }).click();
  await expect.poll(() => window.title.innerText()).toBe('Plan d’action 2024-2026');
  await expect.poll(() => table.titles).toEqual([]);
  await table.grid.getByText('Nouvelle étape').click();
  await page.keyboard.type('Première étape');
  await page.keyboard.press('Enter');
  await expect.poll(() => table.titles).toEqual(['Première étape']);
  await page.keyboard.press('Escape');
  await page.locator('.plan-title').click();
  const acte3 = window.dialog.locator('.plan-list li', { hasText: 'Acte 3' });
  await acte3.getByRole('button', { name: 'Supprimer' }).click();
  const bin = window.dialog.getByRole('list', { name: 'Corbeille' });
  await bin.getByText('Acte 3, 2024-2026').waitFor();
  await bin.getByRole('button', { name: 'Restaurer' }).click();
  await window.dialog
    .getByRole('list', { name: 'Mes plans' })
    .getByText('Acte 3, 2024-2026')
    .waitFor();
  await window.dialog
    .locator('.plan-list li', { hasText: 'Acte 3' })
    .getByRole('button', { name: 'Ouvrir' })
    .click();
  await expect.poll(() => window.title.innerText()).toBe('Acte 3, 2024-2026');
  await window.reload();
  await expect.poll(() => window.title.innerText()).toBe('Acte 3, 2024-2026');
});

test('a second window follows live, read-only, and takes the writer’s lock', async () => {
  const first = await phasage.open();
  const second = await phasage.another(first);
  await second.page.getByText('lecture seule').waitFor();
  await first.table.write('Wifi public', 'title', 'Wifi pour tous');
  await expect.poll(() => second.table.titles).toContain('Wifi pour tous');
  await second.page.getByRole('button', { name: 'Prendre la main' }).click();
  await first.page.getByText('lecture seule').waitFor();
  await second.table.write('Wifi pour tous', 'title', 'Wifi partout');
  await expect.poll(() => first.table.titles).toContain('Wifi partout');
});

test('the palette finds a step without its accents and goes to it; ? opens the shortcut sheet', async () => {
  const { page, window } = await phasage.open();
  await window.press('Control+k');
  await page.keyboard.type('departemental');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => window.details.locator('textarea').first().inputValue())
    .toBe('Niveau départemental');
  await page.locator('.chart-slot').focus();
  await page.keyboard.press('?');
  await window.dialog.getByRole('heading', { name: 'Raccourcis clavier' }).waitFor();
  await page.keyboard.press('Escape');
  await window.dialog.waitFor({ state: 'detached' });
});

test('the history list names each edit and goes back to any of them', async () => {
  const { window, table } = await phasage.open();
  await table.write('Wifi public', 'title', 'Un');
  await table.write('Un', 'title', 'Deux');
  await table.write('Deux', 'title', 'Trois');
  await window.menu('Historique des modifications');
  await window.dialog.getByText('« Un » renommée « Deux »').click();
  await expect.poll(() => table.titles).toContain('Deux');
  await window.dialog.getByText('Plan de départ').click();
  await expect.poll(() => table.titles).toContain('Wifi public');
});
