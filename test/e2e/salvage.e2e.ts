/**
 * A journal damaged in the middle: the app lists the edits after the damage and puts them into a
 * copy; the damaged plan stays.
 */
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { damageRow } from './pages/damage';
import { PlansPage } from './pages/plans';

const app = harness();

async function damaged(how: 'changed' | 'removed'): Promise<OpenApp> {
  const opened = await app.open();
  const { table, window, page } = opened;
  await table.write('Portrea / supports', 'title', 'Portrea refait');
  await table.write('Wifi public', 'title', 'Perdu');
  await table.write('Bornes CAF', 'title', 'Bornes neuves');
  await window.saved();
  await damageRow(page, 2, how);
  await window.ready();
  return opened;
}

test('the plan up to the damage is readable; later edits are listed, and saved in an editable copy', async () => {
  const { page, table, window } = await damaged('changed');
  await expect
    .poll(() => table.titles)
    .toEqual(expect.arrayContaining(['Portrea refait', 'Wifi public', 'Bornes CAF']));
  await page.getByRole('button', { name: 'Voir ce qui peut être récupéré…' }).click();
  const rows = window.dialog
    .getByRole('list', { name: 'Modifications après l’endroit abîmé' })
    .getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => rows.nth(0).innerText()).toMatch(/^2[^]*abîmée/);
  await expect.poll(() => rows.nth(1).innerText()).toMatch(/^3[^]*récupérable/);
  expect(await findings(page)).toEqual([]);
  await window.dialog.getByRole('button', { name: 'Continuer dans une copie' }).click();
  await expect.poll(() => window.title.innerText()).toBe('Acte 3, 2024-2026 (récupéré)');
  await expect
    .poll(() => table.titles)
    .toEqual(expect.arrayContaining(['Portrea refait', 'Wifi public', 'Bornes neuves']));
  await table.write('Bornes neuves', 'title', 'Encore');
  await window.saved();
  const plans = new PlansPage(page);
  await plans.open();
  await expect.poll(() => plans.row('Acte 3, 2024-2026').innerText()).toContain('Journal abîmé');
  await expect
    .poll(() => plans.row('Acte 3, 2024-2026 (récupéré)').innerText())
    .not.toContain('Journal abîmé');
  await plans.act('Acte 3, 2024-2026', 'Ouvrir');
  await page.getByRole('button', { name: 'Voir ce qui peut être récupéré…' }).waitFor();
});

test('a missing row is counted as missing', async () => {
  const { page, window } = await damaged('removed');
  await page.getByRole('button', { name: 'Voir ce qui peut être récupéré…' }).click();
  await expect
    .poll(() => window.dialog.innerText())
    .toMatch(/1 modification récupérable, 1 perdue/);
});
