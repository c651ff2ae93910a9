/** A browser enters the local server with the key in the address that it opens. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { LONGEST_WAIT, objectsOf, serveApp, type AppServer } from './app';
import { launchProfile } from './browser';
import { sharedBrowser } from './shared';

let server: AppServer;
beforeAll(async () => {
  server = await serveApp();
});
afterAll(() => server.close());
afterEach(() => server.forget());

test('the key leaves the address at once; a reload or a new start of the browser needs no other', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'phasage-key-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const errors: string[] = [];
  const first = await launchProfile(profile);
  const app = objectsOf(await first.newPage(), errors);
  await app.page.goto(server.url);
  await app.window.ready();
  expect(app.page.url()).toBe(server.address);
  await app.window.reload();
  await first.close();
  const again = await launchProfile(profile);
  const reopened = objectsOf(await again.newPage(), errors);
  await reopened.page.goto(server.address);
  await reopened.window.ready();
  await reopened.table.write('Wifi public', 'title', 'Wifi partout');
  await reopened.window.saved();
  await again.close();
  expect(errors).toEqual([]);
});

test('a browser without a key says what to do, also for a used address; a new one lets in', async () => {
  const context = await (await sharedBrowser()).newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  const alert = page.getByRole('alert').filter({ hasText: 'Lancez Phasage' });
  await page.goto(server.address);
  await alert.waitFor();
  const used = server.url;
  const other = await (await sharedBrowser()).newContext();
  onTestFinished(() => other.close());
  const theirs = objectsOf(await other.newPage(), []);
  await theirs.page.goto(used);
  await theirs.window.ready();
  // Only the fragment changes, so the page does not reload and must notice it.
  await page.goto(used);
  await expect.poll(() => page.url()).toBe(server.address);
  await alert.waitFor();
  await page.goto(server.url);
  await objectsOf(page, []).window.ready();
});
