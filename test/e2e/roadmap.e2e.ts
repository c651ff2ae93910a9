/** The roadmap on screen. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { describe, expect, test, afterAll } from 'vitest';
import { emWidth } from '../../shared/roadmap/metrics/measure';
import { clean } from '../../shared/roadmap/text';
import { acte3Plan } from '../../shared/templates/acte3';
import { harness } from './app';

const PLAN = acte3Plan('plan');
const folder = mkdtempSync(join(tmpdir(), 'phasage-roadmap-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('on screen', () => {
  const app = harness();

  test('computed text widths are those of Chromium, within 1 % over 200 strings', async () => {
    const { page } = await app.open();
    await page.goto(`${app.url()}print.html`);
    const titles = [
      ...Object.values(PLAN.steps),
      ...Object.values(PLAN.actors),
      ...Object.values(PLAN.places),
      ...Object.values(PLAN.meansLines),
    ]
      .map(({ title }) => clean(title))
      .filter(Boolean);
    const made = fc
      .sample(fc.lorem({ maxCount: 8 }), { seed: 6, numRuns: 260 })
      .map(
        (text, index) =>
          `${text} ${['été €', '« à caler »', '1 234,56', 'ŒUVRE', 'l’État', '40 %'][index % 6]}`,
      );
    const strings = [...new Set([...titles, ...made])].slice(0, 200);
    expect(strings).toHaveLength(200);
    for (const weight of [400, 600, 700] as const) {
      const widths = await page.evaluate(
        async ({ strings: texts, weight: bold }) => {
          await document.fonts.load(`${bold} 100px 'Source Sans 3'`);
          const span = document.createElement('span');
          span.className = 'sheet-line';
          span.style.cssText = `position:absolute;white-space:pre;font:${bold} 100px 'Source Sans 3';font-kerning:none;font-variant-ligatures:none`;
          document.body.append(span);
          return texts.map((text) => {
            span.textContent = text;
            return span.getBoundingClientRect().width / 100;
          });
        },
        { strings, weight },
      );
      for (const [index, text] of strings.entries())
        expect([text, Math.abs(widths[index]! / emWidth(text, weight) - 1) < 0.01]).toEqual([
          text,
          true,
        ]);
    }
  });

  test('the preview shows the pages, reports a reversed period, keeps settings, makes the files', async () => {
    const { page, window } = await app.open();
    await page.getByRole('button', { name: 'Feuille de route PDF' }).click();
    const dialog = window.dialog;
    await expect
      .poll(() => dialog.getByRole('heading', { level: 1, name: 'Acte 3, 2024-2026' }).count())
      .toBe(1);
    await dialog.getByLabel('Format').selectOption('A4');
    await dialog.getByLabel('Orientation').selectOption('portrait');
    await expect
      .poll(() => dialog.locator('.sheet').getAttribute('data-paper'))
      .toBe('A4-portrait');
    const show = async (from: string, to: string): Promise<void> => {
      for (const [label, words] of [
        ['Du', from],
        ['Au', to],
      ] as const) {
        const field = dialog.getByLabel(label, { exact: true });
        await field.fill(words);
        await field.press('Enter');
      }
    };
    await show('T1 2025', '30/06/2024');
    await expect
      .poll(() => dialog.getByLabel('Du', { exact: true }).inputValue())
      .toBe('01/01/2025');
    const alert = dialog.getByRole('alert');
    await alert.getByText('La période montrée finit avant de commencer').waitFor();
    await expect
      .poll(() => dialog.getByRole('button', { name: 'Enregistrer le PDF' }).isDisabled())
      .toBe(true);
    await show('01/01/2025', '2025');
    await expect
      .poll(() => dialog.getByLabel('Au', { exact: true }).inputValue())
      .toBe('31/12/2025');
    await expect.poll(() => alert.count()).toBe(0);
    await expect.poll(() => dialog.locator('.sheet').innerText()).not.toContain('Wifi public');
    await show('', '');
    await dialog.getByLabel('Nom').fill('Pour le COPIL');
    await dialog.getByRole('button', { name: 'Garder ces réglages' }).click();
    await dialog.getByRole('button', { name: 'Remplacer ces réglages' }).waitFor();
    for (const [button, ending] of [
      ['Enregistrer le PDF', 'pdf'],
      ['SVG', 'svg'],
      ['PNG', 'png'],
    ] as const) {
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: button, exact: true }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`Acte 3, 2024-2026 - Feuille de route.${ending}`);
      await file.saveAs(at(`ui.${ending}`));
    }
    expect(readFileSync(at('ui.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(at('ui.svg'), 'utf8')).toContain('Remplacement des 22 ordinateurs');
    expect(readFileSync(at('ui.png')).subarray(1, 4).toString()).toBe('PNG');
    await dialog.getByRole('button', { name: 'Copier l’image' }).click();
    await dialog.getByText(/Page 1 copiée/).waitFor();
    expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]!.types)).toEqual([
      'image/png',
    ]);
    await page.keyboard.press('Escape');
    await window.undo();
    await page.keyboard.press('Control+Shift+E');
    await dialog.getByRole('button', { name: 'Garder ces réglages' }).waitFor();
  });

  test('the print dialog gets only the pages, with their title', async () => {
    const { page, window } = await app.open();
    await page.evaluate(() => {
      globalThis.print = () => {
        document.documentElement.dataset['printed'] =
          `${document.title} ${document.querySelectorAll('.print-sheets .sheet').length}`;
      };
    });
    await page.keyboard.press('Control+Shift+E');
    await window.dialog.getByRole('button', { name: 'Imprimer…' }).click();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['printed']))
      .toBe('Feuille de route – Acte 3, 2024-2026 1');
    await expect.poll(() => page.locator('.print-sheets').count()).toBe(0);
  });
});
