/** Backups outside the database, restored or opened; an old window beside a newer Phasage. */
import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { withCopy } from './copies';

const app = harness();

test('a backup shows its differences, is restored in one edit, and undo takes that back', async () => {
  const opened = await withCopy(app);
  await opened.table.write('Portrea refait', 'title', 'Encore autre');
  await opened.window.menu('Copies de sauvegarde…');
  expect(await findings(opened.page)).toEqual([]);
  await opened.safety.copies
    .first()
    .getByRole('button', { name: /^Ce qui diffère/ })
    .click();
  await expect.poll(() => opened.safety.copies.first().innerText()).toContain('1 étape différente');
  await opened.safety.copies
    .first()
    .getByRole('button', { name: /^Restaurer/ })
    .click();
  await opened.safety.dialog.waitFor({ state: 'detached' });
  await expect.poll(() => opened.table.titles).toContain('Portrea refait');
  await opened.window.undo();
  await expect.poll(() => opened.table.titles).toContain('Encore autre');
  await opened.window.menu('Copies de sauvegarde…');
  await expect.poll(() => opened.safety.ofThisPlan.count()).toBe(2);
});

test('a backup is opened as another plan, and the current one stays the same', async () => {
  const opened = await withCopy(app);
  await opened.window.menu('Copies de sauvegarde…');
  await opened.safety.copies
    .first()
    .getByRole('button', { name: /^Ouvrir à côté/ })
    .click();
  await expect.poll(() => opened.window.title.innerText()).toContain('(copie)');
  await expect.poll(() => opened.table.titles).toContain('Portrea refait');
});

test('an old window saves and reloads when a newer Phasage needs the database; then asks to update', async () => {
  const opened = await app.open();
  await opened.table.write('Portrea / supports', 'title', 'Portrea gardé');
  const reloaded = opened.page.waitForEvent('load');
  const other = await opened.page.context().newPage();
  await other.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await other.goto(new URL('/icon.svg', opened.page.url()).href);
  await other.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('phasage', 90);
        opening.onsuccess = () => {
          opening.result.close();
          done(null);
        };
      }),
  );
  await reloaded;
  await opened.page.getByText('version plus récente de Phasage').waitFor();
  const titles = await opened.page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        indexedDB.open('phasage').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          database.transaction('rows').objectStore('rows').getAll().onsuccess = (event) => {
            done(
              (event.target as IDBRequest<{ label: { params: { title?: string } } }[]>).result.map(
                ({ label }) => label.params.title ?? '',
              ),
            );
          };
        };
      }),
  );
  expect(titles).toContain('Portrea gardé');
});
