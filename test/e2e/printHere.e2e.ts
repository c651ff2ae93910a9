/**
 * A plain page without a host: roadmap, document and minutes go to the browser's own dialog, with
 * only their pages.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objectsOf, ROOT, TODAY, type OpenApp } from './app';
import { sharedBrowser } from './shared';
import { putUpSite, type Site } from './site';
import { hasTool, NO_POPPLER, pdfInfo, pdfText } from './tools';

const reads = hasTool('pdfinfo');
const folder = mkdtempSync(join(tmpdir(), 'phasage-here-'));
let site: Site;
let browser: Browser;
let app: OpenApp;
const errors: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([putUpSite(ROOT), sharedBrowser()]);
  const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(60_000);
  // Tests can't drive the dialog, so its content stays on the page for the test to print.
  await page.addInitScript(() => {
    globalThis.print = () => {
      document.querySelector('.kept-sheets')?.remove();
      const kept = document.querySelector('.print-sheets')!.cloneNode(true) as HTMLElement;
      kept.classList.add('kept-sheets');
      document.body.append(kept);
      document.documentElement.dataset['printed'] = document.title;
    };
  });
  await page.clock.setFixedTime(new Date(TODAY));
  app = objectsOf(page, errors);
  await page.goto(site.address);
  await app.window.ready();
});
afterAll(async () => {
  await app?.page.close();
  await site?.takeDown();
  rmSync(folder, { recursive: true, force: true });
});

/** The content of the dialog with this title, as the browser's PDF. */
async function given(
  page: Page,
  title: string,
): Promise<{ pages: number; text: string; width: number }> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['printed']))
    .toBe(title);
  // The app removes its own copy with the dialog.
  await expect.poll(() => page.locator('.print-sheets:not(.kept-sheets)').count()).toBe(0);
  const path = join(folder, 'here.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  await page.evaluate(() => {
    document.querySelector('.kept-sheets')!.remove();
    delete document.documentElement.dataset['printed'];
  });
  const { pages, width } = pdfInfo(path);
  return { pages, width, text: pdfText(path) };
}

test.skipIf(!reads)(
  `the browser prints the roadmap, the document and minutes, and says what it can’t${reads ? '' : ` (${NO_POPPLER})`}`,
  async () => {
    const { page, window } = app;
    await page.keyboard.press('Control+Shift+E');
    await window.dialog
      .getByText(/le balisage et le plan du document n’y sont pas garantis/)
      .waitFor();
    await expect
      .poll(() => window.dialog.getByRole('button', { name: 'Enregistrer le PDF' }).count())
      .toBe(0);
    await window.dialog.getByRole('button', { name: 'Imprimer…' }).click();
    const roadmap = await given(page, 'Feuille de route – Acte 3, 2024-2026');
    expect([roadmap.pages, Math.round(roadmap.width)]).toEqual([1, 1191]);
    expect(roadmap.text).toContain('Wifi public');
    await page.keyboard.press('Escape');
    await window.dialog.waitFor({ state: 'detached' });

    await window.view('Document');
    await page.getByRole('button', { name: 'Imprimer le document…' }).click();
    const master = await given(page, 'Acte 3, 2024-2026');
    expect(master.pages).toBeGreaterThan(8);
    expect(master.text).toContain(`sur ${master.pages}`);
    for (const words of ['Sommaire', 'Qui détient quelle solution', 'Mots de la source'])
      expect(master.text).toContain(words);
    expect(master.text).not.toContain('Insérer un bloc');
    await window.expectFoot(/le balisage et le plan du document n’y sont pas garantis/);

    await window.view('Réunions');
    await page.getByRole('button', { name: 'Imprimer le compte rendu…' }).click();
    const minutes = await given(page, '3ème rencontre autour de l’acte 3');
    expect(minutes.text).toContain('Remarques et commentaires');
    expect(minutes.pages).toBe(1);
    expect(errors.splice(0)).toEqual([]);
  },
);

test('while fonts load, a second press does not print twice; if they fail, users can try again', async () => {
  const { page, window } = app;
  await page.keyboard.press('Control+Shift+E');
  const print = window.dialog.getByRole('button', { name: 'Imprimer…' });
  const sheets = page.locator('.print-sheets');
  await page.evaluate(() => {
    document.fonts.load = () =>
      new Promise((_, reject) => {
        addEventListener('fonts-lost', () => reject(new Error('no network')), { once: true });
      });
  });
  await print.click();
  await window.dialog.getByText('Préparation de l’impression…').waitFor();
  await print.click();
  await expect.poll(() => sheets.count()).toBe(1);
  await page.evaluate(() => {
    dispatchEvent(new Event('fonts-lost'));
  });
  await window.dialog
    .getByRole('alert')
    .getByText(/n’a pas pu le faire sur ce poste/)
    .waitFor();
  await expect.poll(() => sheets.count()).toBe(0);

  await page.evaluate(() => Reflect.deleteProperty(document.fonts, 'load'));
  await print.click();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['printed']))
    .toBe('Feuille de route – Acte 3, 2024-2026');
  await window.dialog.getByRole('alert').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await window.dialog.waitFor({ state: 'detached' });
  expect(errors.splice(0)).toEqual([]);
});
