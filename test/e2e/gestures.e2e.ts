import { expect, test } from 'vitest';
import { harness } from './app';
import { notedView } from './notedView';

const phasage = harness();

test('several selected bars move together, as one history entry', async () => {
  const { page, chart, table, window } = await phasage.open();
  await table.select('Wifi public');
  await page.keyboard.press('Control+i');
  await page.keyboard.down('Control');
  await table.select('Bornes CAF');
  await page.keyboard.up('Control');
  const px = await chart.pxPerDay('bornes-caf', 91);
  await chart.drag('bornes-caf', 'middle', 91 * px);
  await table.expectPeriod('Bornes CAF', 'T3 2024');
  await table.expectPeriod('Wifi public', 'T2 2024');
  await window.undo();
  await table.expectPeriod('Bornes CAF', 'avril à juin 2024');
  await table.expectPeriod('Wifi public', 'T1 2024');
});

test('a summary moves its sub-steps', async () => {
  const { page, table } = await phasage.open();
  const summary = await page.locator('.front-layer [data-step="remise"] .summary').boundingBox();
  await page.mouse.move(summary!.x + 60, summary!.y + 5);
  await page.mouse.down();
  await page.mouse.move(summary!.x + 100, summary!.y + 5, { steps: 4 });
  await page.mouse.move(summary!.x + 60 + summary!.width / 2, summary!.y + 5, { steps: 4 });
  await page.mouse.up();
  await table.expectPeriod('Wifi public', 'T2 2024');
  await table.expectPeriod('Bornes CAF', 'T3 2024');
});

test('dragging the capsule of a round moves only this round', async () => {
  const { page, table } = await phasage.open();
  const capsule = await page.locator('[data-step="collectage-2025"] rect').boundingBox();
  await page.mouse.move(capsule!.x + capsule!.width / 2, capsule!.y + 10);
  await page.mouse.down();
  await page.mouse.move(capsule!.x + capsule!.width, capsule!.y + 10, { steps: 4 });
  await page.mouse.move(capsule!.x + capsule!.width * 1.5, capsule!.y + 10, { steps: 4 });
  await page.mouse.up();
  await table.fold(/^Collectage/);
  await table.expectPeriod('Tour 2', 'T2 2025');
  await table.expectPeriod('Tour 3', 'début 2026');
});

test('a step is drawn on an undated row, and below the rows', async () => {
  const { page, chart, table } = await phasage.open({ height: 1200 });
  const row = await table.row('Avis politique ?').boundingBox();
  const bar = await chart.box('relance');
  await page.mouse.move(bar.x + 1, row!.y + 18);
  await page.mouse.down();
  await page.mouse.move(bar.x + 60, row!.y + 18, { steps: 5 });
  await page.mouse.up();
  await table.expectPeriod('Avis politique ?', '1er octobre 2024');

  const last = await table.grid.locator('.new-row').boundingBox();
  await page.mouse.move(bar.x + 1, last!.y + 12);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width, last!.y + 12, { steps: 5 });
  await page.mouse.up();
  await table.expectPeriod('Nouvelle étape', 'T4 2024');
});

test('progress is dragged, and set with keys', async () => {
  const { page, chart, table, window } = await phasage.open();
  await table.select('Wifi public');
  await chart.zoom('Mois');
  const bar = await chart.box('wifi');
  await page.mouse.move(bar.x + 2 + 5, bar.y + bar.height - 5);
  const handle = await page.locator('[data-step="wifi"] .handle.progress').boundingBox();
  await page.mouse.move(handle!.x + 4.5, handle!.y + 6);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width / 2, handle!.y + 6, { steps: 5 });
  await page.locator('.drag-tip', { hasText: '50 % fait' }).waitFor();
  await page.mouse.up();
  await expect.poll(() => table.cell('Wifi public', 'progress').innerText()).toMatch(/^50\s%$/);
  await chart.slot.focus();
  await window.press('+');
  await window.press('+');
  await window.press('Enter');
  await expect.poll(() => table.cell('Wifi public', 'progress').innerText()).toMatch(/^60\s%$/);
});

test('a later start finds the same plan at the same scale and scroll', async () => {
  const { page, chart, table, window } = await phasage.open({ height: 500 });
  await table.select('Wifi public');
  await chart.zoom('Mois');
  await page.mouse.move(900, 300);
  await page.mouse.wheel(0, 180);
  await expect
    .poll(() => page.locator('.gantt-scroller').evaluate((element) => element.scrollTop))
    .toBe(180);
  const before = await chart.box('ordinateurs');
  // The app keeps the view after a pause, so wait for the stored state.
  await expect.poll(async () => (await notedView(page))?.scrollTop).toBe(180);
  await window.reload();
  await expect.poll(async () => (await chart.box('ordinateurs')).x).toBeCloseTo(before.x, 0);
  await expect.poll(async () => (await chart.box('ordinateurs')).y).toBeCloseTo(before.y, 0);
});

test('with Space held, the pointer moves the view', async () => {
  const { page, chart } = await phasage.open();
  const before = await chart.box('relance');
  await chart.slot.focus();
  await page.keyboard.down(' ');
  await page.mouse.move(before.x + 100, before.y + 8);
  await page.mouse.down();
  await page.mouse.move(before.x + 180, before.y + 8, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up(' ');
  await expect.poll(async () => (await chart.box('relance')).x - before.x).toBeCloseTo(80, 0);
});
