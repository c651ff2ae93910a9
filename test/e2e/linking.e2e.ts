import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';

const phasage = harness();

/** Draws a link from the right dot of a bar to a point of another. */
async function pullLink(
  { page, chart }: OpenApp,
  from: string,
  to: string,
  side: 'start' | 'end',
): Promise<void> {
  const [a, b] = [await chart.box(from), await chart.box(to)];
  await page.mouse.move(a.x + a.width + 11, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + 30, b.y + b.height / 2, { steps: 4 });
  await page.mouse.move(side === 'start' ? b.x + 3 : b.x + b.width - 3, b.y + b.height / 2, {
    steps: 4,
  });
}

test('a link is drawn from end to start, refused if it closes a loop, re-pointed and deleted', async () => {
  const app = await phasage.open();
  const { page, chart, table, window } = app;
  await table.select('Wifi public');
  await page.keyboard.press('Control+i');
  await chart.zoom('Mois');
  await pullLink(app, 'wifi', 'bornes-caf', 'start');
  await page.locator('.drag-tip', { hasText: 'fin → début' }).waitFor();
  await chart.letGo();
  await window.expectFoot('Lien de « Wifi public » vers « Bornes CAF »');
  await expect.poll(() => page.locator('[data-link]').count()).toBe(1);

  await pullLink(app, 'bornes-caf', 'wifi', 'start');
  await page.locator('.drag-tip[data-refused="true"]', { hasText: 'boucle' }).waitFor();
  await chart.letGo();
  await expect.poll(() => page.locator('[data-link]').count()).toBe(1);

  await page
    .locator('[data-link] .link-hit')
    .first()
    .dispatchEvent('pointerdown', { button: 0, bubbles: true });
  const held = await page.locator('[data-link-end="to"]').boundingBox();
  const target = await chart.box('postes');
  await page.mouse.move(held!.x + 6, held!.y + 6);
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 8, { steps: 4 });
  await page.mouse.move(target.x + target.width - 4, target.y + target.height / 2, { steps: 4 });
  await chart.letGo();
  await window.expectFoot(/Lien de « Wifi public » vers « Postes informatiques.*modifié/);

  await page
    .locator('[data-link] .link-hit')
    .first()
    .dispatchEvent('pointerdown', { button: 0, bubbles: true });
  await page.keyboard.press('Delete');
  await expect.poll(() => page.locator('[data-link]').count()).toBe(0);
  await window.undo();
  await expect.poll(() => page.locator('[data-link]').count()).toBe(1);
});

test('a link is made and removed with the keyboard', async () => {
  const { page, table, window } = await phasage.open();
  await table.select('Wifi public');
  await page.locator('.chart-slot').focus();
  await window.press('l');
  await window.press('ArrowDown');
  await page.locator('.drag-tip', { hasText: '« Wifi public » → « Bornes CAF »' }).waitFor();
  await window.press('Enter');
  await window.expectFoot('Lien de « Wifi public » vers « Bornes CAF »');
  await page.locator('[data-link]').waitFor({ state: 'attached' });
  await window.press('k');
  await window.press('Delete');
  await expect.poll(() => page.locator('[data-link]').count()).toBe(0);
});

test('a step from « À caler » dropped on the chart gets a date', async () => {
  const { page, table, chart } = await phasage.open();
  const chip = await page.locator('.tray-chip', { hasText: 'Avis politique' }).boundingBox();
  const bar = await chart.box('relance');
  await page.mouse.move(chip!.x + 20, chip!.y + 8);
  await page.mouse.down();
  await page.mouse.move(bar.x + 1, 400, { steps: 5 });
  await page.locator('.drag-tip', { hasText: '1er oct. 2024' }).waitFor();
  await page.mouse.up();
  await table.expectPeriod('Avis politique ?', '1er octobre 2024');
  await page.locator('.tray-chip', { hasText: 'Avis politique' }).waitFor({ state: 'detached' });
});

test('the wheel with Ctrl zooms at the pointer’s date, Ctrl+0 shows the whole plan', async () => {
  const { page, chart } = await phasage.open();
  const before = await chart.box('relance');
  const x = before.x + before.width / 2;
  await page.mouse.move(x, before.y + 5);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -600);
  await page.keyboard.up('Control');
  await expect
    .poll(async () => (await chart.box('relance')).width / before.width)
    .toBeGreaterThan(2);
  const after = await chart.box('relance');
  expect(Math.abs(after.x + after.width / 2 - x)).toBeLessThan(4);
  await chart.slot.focus();
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await chart.box('relance')).width).toBeCloseTo(before.width, 0);
});
