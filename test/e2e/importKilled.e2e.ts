/**
 * The browser is killed while a file replaces its plan: the next start reports no loss, and has one
 * of the two plans complete.
 */
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { kill } from '../faults/browser';
import { objectsOf, serveApp, type AppServer, type OpenApp } from './app';
import { launchProfile } from './browser';
import { PlansPage } from './pages/plans';
import { SafetyPage } from './pages/safety';

const ACTE3 = 'Acte 3, 2024-2026';
let server: AppServer;
beforeAll(async () => {
  server = await serveApp();
});
afterAll(() => server.close());
afterEach(() => server.forget());

async function sentinelWritten({ page }: OpenApp): Promise<void> {
  await page.waitForResponse(
    (response) => response.url().endsWith('/api/writeSentinel') && response.ok(),
  );
}

const MOMENTS = [
  {
    moment: 'before the sentinel learns that the plan leaves',
    call: 1,
    found: 'Wifi pour tous',
    bin: [],
  },
  {
    moment: 'once the plan is replaced, before the sentinel learns it',
    call: 2,
    found: 'Wifi public',
    bin: [ACTE3],
  },
];
test.each(MOMENTS)('killed $moment', async ({ call, found, bin }) => {
  const profile = await mkdtemp(join(tmpdir(), 'phasage-import-'));
  const context = await launchProfile(profile);
  const opened = objectsOf(await context.newPage(), []);
  await opened.page.addInitScript(() => {
    for (const name of ['showSaveFilePicker', 'showOpenFilePicker'])
      Reflect.deleteProperty(window, name);
  });
  await opened.page.goto(server.url);
  await opened.window.ready();
  const buffer = await readFile(await new PlansPage(opened.page).saveCopy());
  const known = sentinelWritten(opened);
  await opened.table.write('Wifi public', 'title', 'Wifi pour tous');
  await opened.window.saved();
  await known;
  const killed = new Promise<void>((done, fail) => {
    // Count from the call that names the leaving plan, as earlier edits may still be writing.
    let calls = 0;
    void opened.page.route('**/api/writeSentinel', async (route) => {
      if (calls > 0 || route.request().postData()?.includes('"deleted":true')) calls += 1;
      if (calls < call) await route.continue();
      else if (calls === call) kill(context).then(done, fail);
    });
  });
  await opened.window.openFile({ name: 'acte3.phasage', mimeType: 'application/json', buffer });
  const replaced = opened.page.getByRole('button', { name: 'Remplacer' }).click();
  // The kill may come before the browser reports the click that caused it.
  const outcome = replaced.catch((error: unknown) => {
    if (!/has been closed/.test(String(error))) throw error;
  });
  await Promise.all([outcome, killed]);

  const again = await launchProfile(profile);
  const after = objectsOf(await again.newPage(), []);
  await after.page.goto(server.url);
  await after.window.ready();
  await expect.poll(() => new SafetyPage(after.page).recovery.count()).toBe(0);
  await expect.poll(() => after.table.titles).toContain(found);
  const plans = new PlansPage(after.page);
  await plans.open();
  await expect.poll(() => plans.titles()).toEqual([ACTE3]);
  await expect.poll(() => plans.titles('Corbeille')).toEqual(bin);
  await again.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
