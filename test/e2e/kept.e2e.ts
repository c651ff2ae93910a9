import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objectsOf, serveApp, type AppServer } from './app';
import { launchProfile } from './browser';

let server: AppServer;
beforeAll(async () => {
  server = await serveApp();
});
afterAll(() => server.close());

/** Kills every browser process of the profile, like a power cut. */
function killBrowser(profile: string): void {
  try {
    execFileSync('pkill', ['-9', '-f', profile]);
  } catch {
    /* No process was left. */
  }
}

test.skipIf(process.platform === 'win32')(
  'a browser killed in a burst of edits loses nothing that it showed as saved',
  async () => {
    for (let round = 0; round < 3; round += 1) {
      const profile = await mkdtemp(join(tmpdir(), 'phasage-'));
      const first = await launchProfile(profile);
      const app = objectsOf(await first.newPage(), []);
      await app.page.goto(server.url);
      await app.window.ready();
      // The last edit that the window showed as saved, remembered outside the browser.
      let confirmed = -1;
      await app.table.select('Wifi public');
      for (let edit = 0; edit < 12; edit += 1) {
        await app.table.write(
          edit === 0 ? 'Wifi public' : `Wifi ${edit - 1}`,
          'title',
          `Wifi ${edit}`,
        );
        if (edit === 7 + round) break;
        await app.window.saved();
        confirmed = edit;
      }
      killBrowser(profile);
      await first.close().catch(() => undefined);
      const again = await launchProfile(profile);
      const page = await again.newPage();
      await page.goto(server.url);
      const reopened = objectsOf(page, []);
      await reopened.window.ready();
      const title = (await reopened.table.titles).find((text) => text.startsWith('Wifi '))!;
      expect(Number(title.slice(5))).toBeGreaterThanOrEqual(confirmed);
      await expect.poll(() => reopened.page.getByText('lecture seule').count()).toBe(0);
      await again.close();
      await rm(profile, { recursive: true, force: true });
      await server.forget();
    }
  },
);
