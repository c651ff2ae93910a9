/** A presentation goes on until it is left: what neither ends it, nor changes it behind the presenter's back. */
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { PresentationPage } from './pages/presentation';

const app = harness();

async function present(): Promise<OpenApp & { room: PresentationPage }> {
  const opened = await app.open({ width: 1280, height: 720 });
  await opened.window.press('F5');
  const room = new PresentationPage(opened.page);
  await room.stage.waitFor();
  return { ...opened, room };
}

test('F goes back to the window and to the whole screen again, the presentation going on; leaving the whole screen by the browser ends it', async () => {
  const { page, room, window } = await present();
  const isWhole = () => expect.poll(() => page.evaluate(() => document.fullscreenElement !== null));
  await isWhole().toBe(true);
  await room.press('ArrowRight', 'f');
  await isWhole().toBe(false);
  await expect.poll(() => room.placeWords()).toContain('2 / 4');
  await room.press('f');
  await isWhole().toBe(true);
  await expect.poll(() => room.placeWords()).toContain('2 / 4');
  await page.evaluate(() => document.exitFullscreen());
  await window.ready();
  expect(await room.stage.count()).toBe(0);
});
