/**
 * The browser's storage is full: edits stay on screen, the app shows that they are unsaved, and the
 * plan goes to a file; once there is room the app saves everything.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';

const app = harness();

/**
 * Makes the browser refuse every write of the database for lack of room, with the error that
 * storageTrouble.e2e.ts found; or accept them again.
 */
async function setFull({ page }: OpenApp, full: boolean): Promise<void> {
  await page.evaluate((refuses) => {
    const kept = window as unknown as { sound?: typeof IDBObjectStore.prototype.put };
    kept.sound ??= IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = refuses
      ? () => {
          throw new DOMException('', 'QuotaExceededError');
        }
      : kept.sound;
  }, full);
}

test('on a full disk, edits stay, count as unsaved, go to a chosen file, and are saved later', async () => {
  const opened = await app.open();
  const { page, table, window } = opened;
  await table.write('Portrea / supports', 'title', 'Avant');
  await window.saved();
  await setFull(opened, true);
  await table.write('Avant', 'title', 'Écrit sur un disque plein');
  const bar = page.getByRole('alert').filter({ hasText: 'Le disque est plein' });
  await bar.waitFor();
  await expect.poll(() => table.titles).toContain('Écrit sur un disque plein');
  expect(await findings(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await bar.getByRole('button', { name: /^Enregistrer/ }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(
    '"Écrit sur un disque plein"',
  );
  await setFull(opened, false);
  await bar.waitFor({ state: 'detached' });
  await window.saved();
  await window.reload();
  await expect.poll(() => table.titles).toContain('Écrit sur un disque plein');
});

test('a start on a full disk says so and replaces nothing; with room the plan is there', async () => {
  const opened = await app.open();
  const { page, table, window } = opened;
  await table.write('Portrea / supports', 'title', 'Avant le disque plein');
  await window.saved();
  await page.addInitScript(() => {
    if (sessionStorage.getItem('room') === null)
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException('', 'QuotaExceededError'));
  });
  await page.reload();
  await page.getByRole('alert').filter({ hasText: 'Le disque est plein' }).waitFor();
  await expect.poll(() => page.getByRole('button').allInnerTexts()).toEqual(['Recharger']);
  await page.evaluate(() => sessionStorage.setItem('room', 'yes'));
  await page.getByRole('button', { name: 'Recharger' }).click();
  await window.ready();
  await expect.poll(() => table.titles).toContain('Avant le disque plein');
});
