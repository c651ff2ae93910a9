import { expect, test } from 'vitest';
import { harness, LONGEST_WAIT } from './app';

const phasage = harness();

test('a view that can’t load says so, the plan stays, and trying again loads it', async () => {
  const first = await phasage.open();
  // A page of its own, as the browser's errors about refused files are not the app's.
  const page = await first.page.context().newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  await first.page.close();
  const refused = /assets\/(MeansView)-/;
  await page.route(refused, (route) => route.abort());
  await page.goto(phasage.url());
  await page.getByRole('button', { name: 'Moyens', exact: true }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await alert.getByText('n’a pas pu être chargée').waitFor();
  await page.getByRole('button', { name: 'Phasage', exact: true }).click();
  await page.getByText('Portrea / supports').first().waitFor();
  await page.getByRole('button', { name: 'Moyens', exact: true }).click();
  await alert.waitFor();
  await page.unroute(refused);
  await alert.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('grid').first().waitFor();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
});

test('views load while the window is idle, before they are opened', async () => {
  const { page } = await phasage.open();
  const loaded = new Set<string | undefined>();
  page.on('requestfinished', (request) =>
    loaded.add(/assets\/(\w+)-.*\.js$/.exec(request.url())?.[1]),
  );
  await page.reload();
  await expect
    .poll(() => [...loaded], { timeout: LONGEST_WAIT })
    .toEqual(expect.arrayContaining(['MeansView', 'HypothesesView', 'DocumentView']));
});

test('keys typed before the palette has loaded go to a step, and the table gets the keyboard', async () => {
  const { page, window, table } = await phasage.open();
  // As on a slow disk: the palette's program comes after what is typed for it.
  let release = (): void => undefined;
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/assets/Palette-*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.evaluate(() => {
    globalThis.requestIdleCallback = () => 0;
  });
  await page.getByRole('searchbox').focus();
  await window.press('Control+k');
  await page.keyboard.type('niv nat');
  await window.press('Enter');
  release();
  await expect.poll(() => table.row('Niveau national').getAttribute('aria-selected')).toBe('true');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('treegrid');
});
