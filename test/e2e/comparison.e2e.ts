import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { ComparisonPage } from './pages/comparison';
import { ExplainedPage, plain } from './pages/explained';
import { ScenariosPage } from './pages/scenarios';

const phasage = harness();

async function open(): Promise<
  OpenApp & { comparison: ComparisonPage; scenarios: ScenariosPage; explained: ExplainedPage }
> {
  const app = await phasage.open();
  return {
    ...app,
    comparison: new ComparisonPage(app.page),
    scenarios: new ScenariosPage(app.page),
    explained: new ExplainedPage(app.page),
  };
}

test('compares three scenarios: best, distances from the first, explained numbers, one copy', async () => {
  const { page, comparison, explained, window } = await open();
  await comparison.open();
  await expect
    .poll(async () => plain(await comparison.card('Investissement renforcé').innerText()))
    .toContain('1 écart : avec « 22 ordinateurs »');
  await expect
    .poll(() => comparison.cells('Reste à charge si tout est accordé', 'Total'))
    .toEqual([
      '79 707,36 €✓ le plus favorable',
      '+ 118 036,80 € 197 744,16 €✗ le moins favorable',
      '+ 11 220,00 € 90 927,36 €',
    ]);
  await expect
    .poll(() => comparison.cells('CAF (demandée)', '2024'))
    .toEqual(['0,00 €', '0,00 €', '+ 7 480,00 € 7 480,00 €']);
  await expect.poll(() => comparison.cells('ETPT', '2024')).toEqual(['0,2', '+ 0,75 0,95', '0,2']);
  await expect
    .poll(() => comparison.cells('Étapes prévues finies au 31 décembre', '2024'))
    .toEqual(['13 / 17', '13 / 17', '13 / 17']);
  await expect
    .poll(async () => (await comparison.cells('Hypothèses à vérifier', 'Montant qui en dépend'))[0])
    .toBe('2 hypothèses · 36 000,00 €✓ le plus favorable');
  expect(await findings(page)).toEqual([]);

  await comparison
    .row('Reste à charge si tout est accordé', 'Total')
    .getByRole('button')
    .last()
    .focus();
  await window.press('Enter');
  await explained.expectSum(9_092_736);
  await explained.close();

  await comparison.tools.getByRole('button', { name: 'Copier pour le tableur' }).click();
  await window.expectFoot(/Comparaison copiée/);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(
    'Reste à charge assuré\tTotal\t79707,36\t197744,16\t98407,36\t118036,80\t18700,00',
  );

  // Another reference, then only two scenarios: both kept for this plan.
  await comparison
    .card('Investissement renforcé')
    .getByRole('button', { name: /^Prendre comme référence/ })
    .click();
  await expect
    .poll(() => comparison.cells('Investissement', '2024'))
    .toEqual([
      '18 700,00 €✗ le moins favorable',
      '- 18 700,00 € 0,00 €✓ le plus favorable',
      '- 18 700,00 € 0,00 €✓ le plus favorable',
    ]);
  await comparison.tools.getByRole('button', { name: /Postes supplémentaires/ }).click();
  await expect.poll(() => comparison.table.getByRole('columnheader').count()).toBe(3);
  await comparison.tools.getByRole('button', { name: /Moyens constants/ }).click();
  await window.expectFoot(/deux scénarios au moins/);
});

test('shows a moved step as a ghost between calendars, in days and words, or differences only', async () => {
  const { page, comparison, scenarios, table } = await open();
  await scenarios.choose('Postes supplémentaires');
  await table.write('Wifi public', 'period', 'T3 2024');
  await comparison.open();
  await comparison.part('Calendrier');
  await expect
    .poll(() => comparison.step('Wifi public'))
    .toEqual(['1er janv. → 31 mars 2024', '+ 6 mois + 183 jours', 'inchangé']);
  await expect
    .poll(() =>
      comparison.calendar
        .locator('[data-ghost="wifi"]')
        .textContent()
        .then((text) => plain(text ?? '')),
    )
    .toContain('B + 6 mois');
  await expect
    .poll(() => comparison.calendar.locator('[data-ghost="bornes-caf"] rect').count())
    .toBe(0);
  expect(await findings(page)).toEqual([]);
  await comparison.calendar.getByRole('checkbox', { name: 'Seulement les différences' }).check();
  await expect.poll(() => comparison.calendar.getByRole('row').count()).toBe(2);
  await scenarios.choose('Moyens constants');
  await page.getByRole('button', { name: 'Annuler', exact: true }).first().click();
  await comparison.calendar.getByText('Aucune étape ne diffère').waitFor();
});

test('the tornado shows the effect of each hypothesis; the tipping point is one sentence', async () => {
  const { page, comparison, explained, window } = await open();
  await comparison.open();
  const rows = async (): Promise<string[]> =>
    (await comparison.tornado.getByRole('row').allInnerTexts())
      .slice(1)
      .map((text) => plain(text).replace(/\s+/g, ' '));
  await expect
    .poll(rows)
    .toEqual([
      'Aide de la CAF à 40 % + 7 480 € coûte plus sans effet',
      'Coût de maintenance stable + 5 400 € coûte plus sans effet',
      'Agendas partagés ouverts aux associations sans effet sans effet',
      'Toutes ensemble + 12 880 € coûte plus sans effet',
    ]);
  // Each number opens the changes through the failure: the refused funding, the delayed step.
  const caf = comparison.tornado.getByRole('row', { name: /^Aide de la CAF/ });
  await caf.getByRole('button', { name: /^\+\s7\s480\s€/ }).click();
  await explained.dialog.waitFor();
  await expect
    .poll(() => explained.changes())
    .toEqual([
      'CAF, Aide à l’investissement | 40 % de 18 700 € TTC = 7 480 € | refusé : compte pour 0 € | + 7 480 €',
      'Somme | + 7 480 €',
    ]);
  expect(await findings(page)).toEqual([]);
  await explained.close();
  await caf.getByRole('button', { name: /^sans effet/ }).click();
  await expect
    .poll(() => explained.changes())
    .toContain(
      'Remplacement des 22 ordinateurs | 1er mars → 30 juin 2024 | 1er sept. → 31 déc. 2024 | + 6 mois',
    );
  await explained.close();
  await comparison.tornado.getByRole('button', { name: /^fin du plan/ }).click();
  await expect
    .poll(() => explained.changes())
    .toEqual([expect.stringMatching(/ 31 mars 2026 finit le plan$/)]);
  await explained.close();
  await comparison.tools
    .getByRole('combobox', { name: 'Reste à charge' })
    .selectOption({ label: 'assuré' });
  await expect
    .poll(async () => (await rows())[0])
    .toMatch(/^Coût de maintenance stable \+ 5 400 €/);
  await comparison.tipping
    .getByRole('combobox', { name: 'On fait varier' })
    .selectOption({ label: 'Aide à l’investissement' });
  await comparison.tipping.getByRole('textbox', { name: 'Plafond' }).fill('beaucoup');
  await page.keyboard.press('Enter');
  await comparison.tipping.getByText(/n’est pas un montant/).waitFor();
  await comparison.tipping.getByRole('textbox', { name: 'Plafond' }).fill('40 000 €');
  await page.keyboard.press('Enter');
  const sentence = async (): Promise<string> =>
    plain(await comparison.tipping.getByRole('status').innerText());
  await expect
    .poll(sentence)
    .toBe(
      'Si le taux de « Aide à l’investissement » descend à 27,27 % (aujourd’hui 40 %), le reste à charge si tout est accordé de 2024 dépasse 40 000 €.',
    );
  await comparison.tipping
    .getByRole('combobox', { name: 'Jusqu’à ce que' })
    .selectOption({ label: 'il change de place avec « Moyens constants »' });
  await expect
    .poll(sentence)
    .toBe(
      'Si le taux de « Aide à l’investissement » atteint 100 % (aujourd’hui 40 %), « Investissement renforcé » cesse d’être plus cher que « Moyens constants » (le reste à charge si tout est accordé de 2024).',
    );
  expect(await findings(page)).toEqual([]);
  await window.menu('Apparence sombre');
  expect(await findings(page)).toEqual([]);
});
