import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';

const phasage = harness();

test('a refused text stays at its cell with the reason when the user goes elsewhere, and is corrected there', async () => {
  const { page, table, window } = await phasage.open();
  await table.cell('Wifi public', 'period').dblclick();
  await table.field.fill('31 avril 2024');
  await table.select('Bornes CAF');
  const cell = table.cell('Wifi public', 'period');
  await expect.poll(() => cell.innerText()).toBe('31 avril 2024');
  await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true');
  const described = await cell.getAttribute('aria-describedby');
  await expect
    .poll(() => page.locator(`[id="${described}"]`).textContent())
    .toContain('ce jour n’existe pas');
  await page.getByRole('alert').getByText('ce jour n’existe pas').waitFor({ state: 'attached' });

  await cell.click();
  await window.press('F2');
  await expect.poll(() => table.field.inputValue()).toBe('31 avril 2024');
  await table.field.fill('30 avril 2024');
  await window.press('Enter');
  await table.expectPeriod('Wifi public', '30 avril 2024');
  await expect.poll(() => cell.getAttribute('aria-invalid')).toBeNull();
});

test('steps are typed one after the other in the last row', async () => {
  const { page, table, window } = await phasage.open();
  await table.select(/^Republications/);
  await window.press('ArrowDown');
  await page.keyboard.type('Premier bilan');
  await window.press('Enter');
  await page.keyboard.type('Deuxième bilan');
  await window.press('Enter');
  await page.keyboard.type('Troisième bilan');
  await table.select('Deuxième bilan');
  await expect
    .poll(async () => (await table.titles).slice(-3))
    .toEqual(['Premier bilan', 'Deuxième bilan', 'Troisième bilan']);
});

test('with the keyboard, changes a period’s form, and turns a repeated wording into rounds', async () => {
  const { page, table, window } = await phasage.open();
  await table.select('Bornes CAF');
  await window.press('ArrowRight');
  await page.keyboard.type('fin 2025');
  await page.getByText('1er oct. → 31 déc. 2025').waitFor();
  await window.press('ArrowDown');
  await page.getByText('jusqu’au 31 déc. 2025').waitFor();
  await window.press('Enter');
  await table.expectPeriod('Bornes CAF', 'fin 2025');
  await expect
    .poll(() => table.cell('Bornes CAF', 'period').locator('.cell-text').getAttribute('title'))
    .toContain('jusqu’au');

  await table.cell('Portrea / supports', 'period').click();
  await page.keyboard.type('début 2024, début 2025, début 2026');
  await page.getByRole('button', { name: 'En faire 3 tours' }).waitFor();
  await window.press('Control+Enter');
  await window.expectFoot(/« Portrea \/ supports » : 3 tours/);
  await table.expectPeriod('Portrea / supports', 'début 2024, début 2025, début 2026');
  await table.fold('Portrea / supports');
  await table.expectPeriod('Tour 2', 'T1 2025');
});

test('rows are selected and filled down with the keyboard, and one undo reverts it', async () => {
  const { page, table, window } = await phasage.open();
  await table.cell('Wifi public', 'period').click();
  await window.press('Shift+ArrowDown');
  await window.press('Shift+ArrowDown');
  await expect.poll(() => table.grid.locator('[role="row"][aria-selected="true"]').count()).toBe(3);
  await window.press('Control+d');
  await table.expectPeriod('Bornes CAF', 'T1 2024');
  await table.expectPeriod(/^Postes informatiques/, 'T1 2024');
  await window.press('Control+z');
  await table.expectPeriod('Bornes CAF', 'avril à juin 2024');
  await table.expectPeriod(/^Postes informatiques/, 'mars à juin 2024');
  await page.locator('.foot-last', { hasText: '2 étapes : période' }).waitFor();
});

test('one text is pasted into the cell; rows can be copied from the chart too', async () => {
  const { page, table, window, chart } = await phasage.open();
  await table.cell('Wifi public', 'period').click();
  await page.evaluate(() => navigator.clipboard.writeText('mars 2025'));
  await window.press('Control+v');
  await table.expectPeriod('Wifi public', 'mars 2025');
  await chart.slot.focus();
  await window.press('Control+c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('Wifi public\tétape\tmars 2025');
  await window.press('Control+x');
  await expect.poll(() => table.titles).not.toContain('Wifi public');
  await window.press('Control+z');
  await expect.poll(() => table.titles).toContain('Wifi public');
});

test('the treegrid gives its rows, levels, columns and active cell, wherever it is scrolled', async () => {
  const { page, table, window } = await phasage.open();
  await table.select('Wifi public');
  await expect
    .poll(() => table.grid.getByRole('columnheader').allTextContents())
    .toEqual(['N°', 'Étape', 'Période', 'Fait']);
  const row = table.row('Wifi public');
  await expect
    .poll(async () => [
      await row.getAttribute('aria-level'),
      await row.getAttribute('aria-selected'),
    ])
    .toEqual(['2', 'true']);
  await expect.poll(() => table.row(/^Remise en route/).getAttribute('aria-expanded')).toBe('true');
  const indexes = await table.grid
    .locator('[role="row"]')
    .evaluateAll((found) => found.map((each) => Number(each.getAttribute('aria-rowindex'))));
  expect(indexes).toEqual(
    Array.from(
      { length: Number(await table.grid.getAttribute('aria-rowcount')) },
      (_, index) => index + 1,
    ),
  );
  await window.press('ArrowRight');
  const active = await table.grid.getAttribute('aria-activedescendant');
  await expect.poll(() => page.locator(`[id="${active}"]`).innerText()).toBe('T1 2024');
  await page.setViewportSize({ width: 1440, height: 420 });
  await table.grid.hover({ position: { x: 100, y: 20 } });
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => table.titles).not.toContain('Bornes CAF');
  await expect.poll(() => page.locator(`[id="${active}"]`).innerText()).toBe('T1 2024');
});

test('if another window writes the plan, editing is refused with a message', async () => {
  const first = await phasage.open();
  const { page, table, window } = await phasage.another(first);
  await page.getByText('lecture seule').first().waitFor();
  await table.select('Wifi public');
  await window.press('F2');
  await window.expectFoot(/lecture seule/);
  await expect.poll(() => table.field.count()).toBe(0);
  await expect.poll(() => table.grid.getAttribute('aria-readonly')).toBe('true');
});

test('a theme of several steps: what all have, what some have; added to all, taken from all', async () => {
  const { table, window, page } = await phasage.open();
  await table.select('Remise en route des services');
  await table.cell('Relance du partage des lieux', 'title').click({ modifiers: ['Control'] });
  const tag = (title: string) => window.details.locator('.tag', { hasText: title });
  const [level, offer] = ['Remettre à niveau les services', 'Relancer la cohérence de l’offre'];
  await tag(level!).getByText('1 sur 2').waitFor();
  await tag(offer!).getByText('1 sur 2').waitFor();
  await window.details.getByRole('button', { name: `Ajouter ${level} à toutes` }).click();
  await expect.poll(() => tag(level!).getByText('sur 2').count()).toBe(0);
  await tag(offer!).getByText('1 sur 2').waitFor();
  await window.details.getByRole('button', { name: `Retirer ${offer}` }).click();
  await expect.poll(() => tag(offer!).count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  await table.grid.focus();
  await window.press('Control+z');
  await window.press('Control+z');
  await tag(level!).getByText('1 sur 2').waitFor();
  await tag(offer!).getByText('1 sur 2').waitFor();
});

test('the zone of the plan dates its school holidays; words without a day are kept', async () => {
  const { table, window } = await phasage.open();
  const zone = window.details.getByRole('combobox', { name: 'Vacances scolaires' });
  await zone.selectOption('B');
  await table.write('Wifi public', 'period', 'vacances d’hiver 2026');
  await table.expectPeriod('Wifi public', 'vacances d’hiver 2026');
  await table.cell('Bornes CAF', 'period').dblclick();
  await table.field.fill('vacances d’hiver');
  await table.grid.getByText('10 mars 2024', { exact: false }).first().waitFor();
  await table.field.fill('bientôt ou en juin 2025');
  await table.grid.getByText('« en juin 2025 » se lirait', { exact: false }).first().waitFor();
  await table.field.fill('dès que possible');
  await table.grid.getByText('mots gardés, à caler').waitFor();
  await table.field.press('Enter');
  await table.expectPeriod('Bornes CAF', 'dès que possible');
});

test('a delay is counted from the day it is typed, told, and stays that day afterwards', async () => {
  const { table, window, page } = await phasage.open();
  await table.cell('Bornes CAF', 'period').dblclick();
  await table.field.fill('sous quinzaine');
  await table.grid.getByText('compté depuis le 8 mars 2024').waitFor();
  await table.field.press('Enter');
  await table.select('Wifi public');
  await page.clock.setFixedTime(new Date('2024-06-20T10:00:00+02:00'));
  await table.select('Bornes CAF');
  await window.details.getByText('23 mars 2024', { exact: false }).first().waitFor();
});
