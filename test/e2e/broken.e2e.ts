/**
 * A part that can't be drawn does not affect the rest: the plan, its file and the other views stay.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { harness, LONGEST_WAIT, type OpenApp } from './app';
import { openDocument } from './documents';
import { notedView } from './notedView';

const app = harness();

/**
 * A page of its own, as errors are expected: the module of one part throws while rendering. The
 * built app has no such part.
 */
async function withBroken(first: OpenApp, ...parts: readonly string[]): Promise<Page> {
  const page = await first.page.context().newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await first.page.close();
  for (const part of parts)
    await page.route(new RegExp(`assets/${part}-.*\\.js`), (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export const ${part} = () => { throw new Error('essai de ${part}'); };`,
      }),
    );
  await page.goto(app.url());
  await page.locator('.plan-title h1').waitFor();
  return page;
}

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Vues' }).getByRole('button', { name, exact: true });

test('a chapter with eight thousand levels of quotes can be read, also after a reload', async () => {
  const { doc, window, page } = await openDocument(app);
  await doc.go('Rappel historique');
  await doc.type(`\n\n${'> '.repeat(8000)}Ceci reste lisible`);
  await doc.preview.getByText('Ceci reste lisible').first().waitFor();
  await doc.leave();
  await window.saved();
  await page.reload();
  await window.view('Document');
  await doc.go('Rappel historique');
  await doc.preview.getByText('Ceci reste lisible').first().waitFor();
});

test('a view that breaks offers the file and another view, and gives way to the plan at the start', async () => {
  const page = await withBroken(await app.open(), 'DocumentView');
  await tab(page, 'Document').click();
  const alert = page.getByRole('main').getByRole('alert');
  await alert.getByText('essai de DocumentView').waitFor();
  const download = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Enregistrer une copie sous…' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.phasage$/);
  await alert.getByRole('button', { name: 'Aller à la vue Phasage' }).click();
  await page.getByText('Portrea / supports').first().waitFor();
  await tab(page, 'Document').click();
  await alert.waitFor();
  await page.getByText('✓ Enregistré').waitFor();
  // The app notes its view when the window goes behind another, before the reload.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(async () => (await notedView(page))?.screen).toBe('document');
  await page.reload();
  await page
    .getByText('La vue Document n’a pas pu être affichée : voici le plan.')
    .first()
    .waitFor();
  await page.getByText('Portrea / supports').first().waitFor();
});

test('a dialog that breaks closes, a panel that breaks leaves the plan as it was', async () => {
  const page = await withBroken(await app.open(), 'PlansDialog', 'StepDetails');
  await page.locator('.plan-title').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('essai de PlansDialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  await page.getByText('Portrea / supports').first().click();
  await page.locator('.details').getByText('essai de StepDetails').waitFor();
  await page.getByRole('treegrid').getByText('Portrea / supports').waitFor();
});
