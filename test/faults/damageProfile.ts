/**
 * A browser profile worth damaging: a plan too large for one row, edits partly in tables and partly
 * in the log, and a backup with later edits.
 */
import type { Serving } from '../../electron/web/server';
import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { writePhasage } from '../../shared/formats/phasage';
import { newStep } from '../../shared/model/step';
import { acte3Plan } from '../../shared/templates/acte3';
import { launch } from './browser';

/** Each renames the same step. */
export const EDITS = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept'];
/** The number of edits in the newest backup; only the host noted the later ones. */
export const COPIED = 5;

const STEPS = 400;
/** In bytes. Above this, LevelDB turns its log into a table. */
const FILLER = 6_000_000;

/**
 * Incompressible notes: they make a snapshot too large for a row, so that it gets a file of its
 * own.
 */
function largePlan(): string {
  const plan = acte3Plan('plan-large');
  const more = Array.from({ length: STEPS }, (_, index) =>
    newStep({
      id: `more-${index}`,
      order: `z${String(index).padStart(4, '0')}`,
      title: `Étape ${index}`,
      notes: randomBytes(300).toString('base64'),
    }),
  );
  return writePhasage(
    {
      ...plan,
      title: 'Grand plan',
      steps: { ...plan.steps, ...Object.fromEntries(more.map((step) => [step.id, step])) },
    },
    {},
    { savedWith: 'Phasage', savedAt: '2024-03-08T10:00:00Z' },
  );
}

/** A page of the app's origin without the app. */
export async function pageOfOrigin(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  // The browser requests an icon for any page that names none.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${url}icon.svg`);
  return page;
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('treegrid').getByText(from, { exact: true }).first().dblclick();
  const field = page.locator('.cell-editor input');
  await field.fill(to);
  await field.press('Enter');
  await page.getByText('✓ Enregistré').waitFor();
}

async function openApp(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.on('filechooser', () => undefined);
  await page.addInitScript(() => {
    for (const name of ['showSaveFilePicker', 'showOpenFilePicker'])
      Reflect.deleteProperty(window, name);
  });
  await page.goto(url);
  await page.getByRole('treegrid').waitFor();
  return page;
}

/** The page gets its source text. */
function fill(bytes: number): Promise<void> {
  return new Promise((done) => {
    indexedDB.open('phasage').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const transaction = database.transaction('preferences', 'readwrite');
      const store = transaction.objectStore('preferences');
      for (let at = 0; at < bytes; at += 50_000) {
        store.put({
          key: `filler-${at}`,
          value: Array.from(crypto.getRandomValues(new Uint8Array(25_000)), (byte) =>
            byte.toString(16).padStart(2, '0'),
          ).join(''),
        });
        store.delete(`filler-${at}`);
      }
      transaction.oncomplete = () => {
        database.close();
        done();
      };
    };
  });
}

/** Makes the profile, and closes the browser. */
export async function hurtable(profile: string, server: Serving): Promise<void> {
  const context = await launch(profile);
  let page = await openApp(context, server.openingUrl());
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (
    await chooser
  ).setFiles({
    name: 'grand.phasage',
    mimeType: 'application/json',
    buffer: Buffer.from(largePlan()),
  });
  await page.locator('.plan-title h1', { hasText: 'Grand plan' }).waitFor();
  const names = ['Portrea / supports', ...EDITS.map((edit) => `Portrea ${edit}`)];
  for (let edit = 0; edit < 3; edit += 1) await rename(page, names[edit]!, names[edit + 1]!);
  await page.close();
  const beside = await pageOfOrigin(context, server.url);
  await beside.evaluate(fill, FILLER);
  await beside.close();
  page = await openApp(context, server.openingUrl());
  for (let edit = 3; edit < COPIED; edit += 1) await rename(page, names[edit]!, names[edit + 1]!);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Copies de sauvegarde…' }).click();
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (let edit = COPIED; edit < EDITS.length; edit += 1)
    await rename(page, names[edit]!, names[edit + 1]!);
  // Leaving the page writes the sentinel if that has not happened yet.
  await page.goto('about:blank');
  await context.close();
}
