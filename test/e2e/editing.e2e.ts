import { expect, test } from 'vitest';
import { harness } from './app';

const phasage = harness();

test('the first start opens the Acte 3 plan, and offers the other two ways', async () => {
  const { page, window, table } = await phasage.open();
  await expect.poll(() => window.title.innerText()).toBe('Acte 3, 2024-2026');
  await expect
    .poll(() => table.titles)
    .toContain('Remise en route des services libres et en autonomie');
  await page.getByRole('button', { name: 'Plan vide de trois ans' }).waitFor();
  await page.getByRole('button', { name: 'Ouvrir un fichier' }).waitFor();
  await page.getByRole('button', { name: 'Fermer' }).first().click();
  await window.reload();
  await expect
    .poll(() => page.getByRole('button', { name: 'Plan vide de trois ans' }).count())
    .toBe(0);
});

test('a bar is dragged: its tip shows the dates, Escape restores, undo works, a reload keeps it', async () => {
  const { page, chart, table, window } = await phasage.open();
  await table.select('Bornes CAF');
  await chart.zoom('Mois');
  const before = await chart.box('bornes-caf');
  const px = await chart.pxPerDay('bornes-caf', 91);
  await chart.pull('bornes-caf', 'middle', 14 * px);
  await expect.poll(() => chart.tipText()).toBe('15 avr. → 14 juil. 2024 · 3 mois · + 14 jours');
  await expect
    .poll(async () => (await chart.box('bornes-caf')).x - before.x)
    .toBeCloseTo(14 * px, 0);
  await window.press('Escape');
  await expect.poll(async () => (await chart.box('bornes-caf')).x).toBeCloseTo(before.x, 0);
  await chart.letGo();
  await table.expectPeriod('Bornes CAF', 'avril à juin 2024');

  await chart.drag('bornes-caf', 'middle', 14 * px);
  await window.expectFoot(/« Bornes CAF » déplacée de 14\sjours/);
  await table.expectPeriod('Bornes CAF', 'du 15 avril au 14 juillet 2024');
  await window.saved();
  await window.reload();
  await table.expectPeriod('Bornes CAF', 'du 15 avril au 14 juillet 2024');
  await window.undo();
  await table.expectPeriod('Bornes CAF', 'avril à juin 2024');
  await window.redo();
  await table.expectPeriod('Bornes CAF', 'du 15 avril au 14 juillet 2024');
  await expect
    .poll(() =>
      page.locator('.undo-buttons').getByRole('button', { name: 'Rétablir' }).isDisabled(),
    )
    .toBe(true);
});

test('both ends of a bar are dragged', async () => {
  const { chart, table } = await phasage.open();
  await table.select('Wifi public');
  await chart.zoom('Mois');
  const px = await chart.pxPerDay('wifi', 91);
  await chart.drag('wifi', 'end', 30 * px);
  await table.expectPeriod('Wifi public', 'janvier à avril 2024');
  await chart.drag('wifi', 'start', 31 * px);
  await table.expectPeriod('Wifi public', 'février à avril 2024');
});

test('reads « d’ici fin 2025 » in a period, and switches its form in one click', async () => {
  const { page, table, window } = await phasage.open();
  await table.cell('Wifi public', 'period').dblclick();
  const field = table.row('Wifi public').locator('input');
  await field.fill('d’ici fin 2025');
  await page.getByText('jusqu’au 31 déc. 2025').waitFor();
  await page.getByRole('button', { name: 'dans cette période' }).click();
  await page.getByText('1er oct. → 31 déc. 2025').waitFor();
  await page.getByRole('button', { name: 'd’ici la fin' }).click();
  await field.press('Enter');
  await table.expectPeriod('Wifi public', 'd’ici fin 2025');
  await window.expectFoot(/Wifi public.*d’ici fin 2025/);
});

test('a text that can’t be read stays in its cell, with the reason', async () => {
  const { page, table, window } = await phasage.open();
  await table.write('Wifi public', 'period', '31 avril 2024');
  await page.locator('.step-table .field-error', { hasText: 'ce jour n’existe pas' }).waitFor();
  await expect
    .poll(() => table.row('Wifi public').locator('input').inputValue())
    .toBe('31 avril 2024');
  await window.expectFoot(/ce jour n’existe pas/);
  // After Escape, or in another view, the foot no longer shows it.
  await page.keyboard.press('Escape');
  await table.expectPeriod('Wifi public', 'T1 2024');
  await window.expectFoot(/^(?![^]*n’existe pas)/);
  await table.write('Wifi public', 'period', '31 avril 2024');
  await window.expectFoot(/ce jour n’existe pas/);
  await window.view('Moyens');
  await window.expectFoot(/^(?![^]*n’existe pas)/);
});

test('several selected steps: fields show shared values, and say which ones differ', async () => {
  const { page, table } = await phasage.open();
  const details = page.getByRole('complementary');
  const field = (name: string): ReturnType<typeof details.getByRole> =>
    details.getByRole('textbox', { name }).or(details.getByRole('combobox', { name }));
  await table.write('Wifi public', 'progress', '40');
  await table.select('Wifi public');
  await page.keyboard.press('Shift+ArrowDown');
  await details.getByText('2 étapes sélectionnées').waitFor();
  for (const name of ['Période', 'Fait']) {
    await expect.poll(() => field(name).inputValue()).toBe('');
    await expect.poll(() => field(name).getAttribute('placeholder')).toBe('valeurs diverses');
  }
  // Neither step has one, so the shared value is empty.
  await expect.poll(() => field('Porteur').getAttribute('placeholder')).toBe('aucun');
  await expect.poll(() => details.innerText()).not.toContain('pas encore de date');
  await table.select('Niveau régional');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => field('Période').inputValue()).toBe('à juin 2024');
});

test('a group folds and unfolds', async () => {
  const { table } = await phasage.open();
  await table.fold(/^Synergie/);
  await expect.poll(() => table.titles).not.toContain('Niveau régional');
  await table.fold(/^Synergie/);
  await expect.poll(() => table.titles).toContain('Niveau régional');
});

test('with the keyboard alone: makes, names, dates, moves and indents a step, and undoes it', async () => {
  const { page, table, window } = await phasage.open();
  await table.select('Portrea / supports');
  await window.press('Insert');
  await page.keyboard.type('Formation des bénévoles');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mars à mai 2024');
  await page.keyboard.press('Enter');
  await table.expectPeriod('Formation des bénévoles', 'mars à mai 2024');
  await window.press('ArrowUp');
  await window.press('Alt+Shift+ArrowRight');
  await expect.poll(() => table.cell('Formation des bénévoles', 'wbs').innerText()).toBe('6.1');
  await page.locator('.chart-slot').focus();
  await window.press('ArrowRight');
  await window.press('Enter');
  await table.expectPeriod('Formation des bénévoles', 'du 15 mars au 14 juin 2024');
  for (let turn = 0; turn < 4; turn += 1) await window.press('Control+z');
  await expect.poll(() => table.titles).not.toContain('Formation des bénévoles');
});
