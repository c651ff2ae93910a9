/** The living roadmap with plans of any size, in windows of any size and on paper. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { livingData, livingFile } from '../../shared/formats/living/file';
import { livingDefaults } from '../../shared/formats/living/strip';
import type { Plan } from '../../shared/model/plan';
import { newStep } from '../../shared/model/step';
import { acte3Plan } from '../../shared/templates/acte3';
import { emptyPlan } from '../../shared/templates/empty';
import { harness, ROOT } from './app';
import { findings } from './axe';
import { opened } from './livingOpened';
import { hasTool, NO_POPPLER, pdfText } from './tools';

const app = harness();
const folder = mkdtempSync(join(tmpdir(), 'phasage-living-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file of a given plan, as the dialog would export it. */
function written(name: string, plan: Plan): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(
    file,
    livingFile(
      readFileSync(join(ROOT, 'living.html'), 'utf8'),
      livingData(plan, livingDefaults(plan), {
        scenarioId: plan.baseScenarioId,
        today: '2024-03-08',
      }),
    ),
  );
  return file;
}

/** Acte 3 with two places and an owner on some steps. */
function placed(): Plan {
  const plan = acte3Plan('p');
  const [here, there] = Object.keys(plan.places);
  const at = (id: string, fields: object) => ({ [id]: { ...plan.steps[id]!, ...fields } });
  return {
    ...plan,
    steps: {
      ...plan.steps,
      ...at('wifi', { placeIds: { [here!]: true } }),
      ...at('portrea', { placeIds: { [here!]: true, [there!]: true }, ownerId: 'actor-arcs' }),
    },
  };
}

test('filters steps by priority, owner and place, by several at once, and shows all again', async () => {
  const { page: from } = await app.open();
  const plan = placed();
  const { page, living, errors } = await opened(from, written('filters', plan));
  const [here, there] = Object.values(plan.places).map(({ title }) => title);
  const priority = Object.values(plan.themes).find(({ id }) => id === 'theme-p3')!;
  await living.narrow('Priorité ou pilier', priority.shortTitle || priority.title);
  await expect
    .poll(() => living.titles)
    .toEqual(['Amélioration des problèmes spécifiques à Rennes, préfecture d’État']);
  await page.getByRole('status').getByText('1 sur 21 étapes affichées').waitFor();
  await page.getByRole('button', { name: 'Retirer le filtre' }).click();
  await expect.poll(async () => (await living.titles).length).toBeGreaterThan(10);
  await living.narrow('Lieu', here!);
  // A matching sub-step keeps its parent visible.
  await expect
    .poll(() => living.titles)
    .toEqual([
      'Remise en route des services libres et en autonomie',
      'Wifi public',
      'Portrea / supports',
    ]);
  await living.narrow('Porteur', 'ARCS');
  await expect.poll(() => living.titles).toEqual(['Portrea / supports']);
  await living.narrow('Lieu', there!);
  await expect.poll(() => living.titles).toEqual(['Portrea / supports']);
  await living.narrow('Priorité ou pilier', priority.shortTitle || priority.title);
  await expect.poll(() => living.titles).toEqual([]);
  await page.getByRole('status').getByText('0 sur 21 étapes affichées').waitFor();
  // Filters offer only values that steps have.
  await expect
    .poll(() => page.getByRole('combobox', { name: 'Lieu' }).locator('option').count())
    .toBe(3);
  expect(errors).toEqual([]);
});

test('at 200 % the calendar has most of the window, the page does not scroll, tools are in reach', async () => {
  const { page: from } = await app.open();
  const { page, living, errors } = await opened(from, written('small', placed()), {
    width: 640,
    height: 400,
  });
  await living.bar('wifi').waitFor({ state: 'attached' });
  const chart = await page.locator('.living-chart').boundingBox();
  expect(chart!.height).toBeGreaterThan(400 * 0.7);
  const scrolls = (): Promise<boolean> =>
    page.evaluate(
      () =>
        document.documentElement.scrollHeight > window.innerHeight ||
        document.documentElement.scrollWidth > window.innerWidth,
    );
  await expect.poll(() => scrolls()).toBe(false);
  await page.getByRole('combobox', { name: 'Scénario' }).selectOption('Investissement renforcé');
  await living.fold('Filtres').click();
  await living.find('portrea');
  await expect.poll(() => living.titles).toEqual(['Portrea / supports']);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('searchbox').count()).toBe(0);
  // The page still shows the filter, and the user removes it in the same place.
  await living.fold('1 sur 21 étapes affichées').click();
  await page.getByRole('button', { name: 'Retirer le filtre' }).click();
  await living.fold('Totaux').click();
  await page.getByRole('columnheader', { name: '2024' }).waitFor();
  const before = await living.totals;
  await living.fold('Hypothèses').click();
  await living.hypothesis('Aide de la CAF').check();
  await living.fold('Totaux').click();
  await expect.poll(() => living.totals).not.toBe(before);
  await page.getByRole('button', { name: 'Wifi public' }).click();
  await living.detail.getByText('T1 2024').waitFor();
  await expect.poll(() => scrolls()).toBe(false);
  await living.detail.getByRole('button', { name: 'Fermer' }).click();
  await expect.poll(() => living.detail.count()).toBe(0);
  expect(errors).toEqual([]);
});

test.skipIf(!hasTool('pdftotext'))(
  `prints the roadmap’s own pages of the view${hasTool('pdftotext') ? '' : ` (ignoré : ${NO_POPPLER})`}`,
  async () => {
    const { page: from } = await app.open();
    const { page, living, errors } = await opened(from, written('paper', placed()));
    const printed = async (): Promise<string> => {
      const path = join(folder, 'paper.pdf');
      await page.pdf({ path, preferCSSPageSize: true });
      return pdfText(path);
    };
    await living.scenario('Investissement renforcé');
    const whole = await printed();
    for (const words of [
      'scénario « Investissement renforcé »',
      'Document de travail',
      'version du 8 mars 2024',
      'Wifi public',
      'Republications',
      'Moyens par an',
      'Avis politique ?',
      '1 / 1',
    ])
      expect(whole).toContain(words);
    expect(whole).not.toContain('Tout le plan');
    await living.hypothesis('Aide de la CAF').check();
    await living.find('wifi');
    await expect.poll(() => living.titles).toContain('Wifi public');
    const part = await printed();
    expect(part).toContain(
      'Acte 3, 2024-2026 (2 sur 21 étapes affichées, simulation : « Aide de la CAF à 40 % » échoue)',
    );
    expect(part).toContain('Wifi public');
    for (const words of ['Portrea', 'Moyens par an']) expect(part).not.toContain(words);
    await expect.poll(() => page.locator('.print-sheets').count()).toBe(0);
    expect(errors).toEqual([]);
  },
);

test('a plan without steps says so; one of 400 is complete, in a file small enough to mail', async () => {
  const { page: from } = await app.open();
  const none = await opened(from, written('none', emptyPlan('p', '2024-01-01')));
  await none.page.getByText('Aucune étape dans ce plan.').waitFor();
  expect(await findings(none.page)).toEqual([]);
  const plan = emptyPlan('p', '2024-01-01');
  const steps = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [
      `s${at}`,
      newStep({
        id: `s${at}`,
        order: `a${String(at).padStart(4, '0')}`,
        title: `Étape ${at + 1}`,
        period: {
          words: '',
          form: 'within',
          start: '2024-02-01',
          end: '2024-05-31',
          length: null,
          certainty: 'firm',
        },
      }),
    ]),
  );
  const file = written('many', { ...plan, steps });
  expect(statSync(file).size).toBeLessThan(1.3 * 1024 * 1024);
  const { page, living } = await opened(from, file);
  await page.getByText('400 étapes').waitFor();
  await living.find('Étape 400');
  await expect.poll(() => living.titles).toEqual(['Étape 400']);
});
