import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { ExplainedPage, plain } from './pages/explained';
import { MeansPage } from './pages/means';
import { ScenariosPage } from './pages/scenarios';

const phasage = harness();

test('a running total opens its lines, which add up to it in each year, and links to a line', async () => {
  const { page, window } = await phasage.open();
  const [scenarios, explained, means] = [
    new ScenariosPage(page),
    new ExplainedPage(page),
    new MeansPage(page),
  ];
  await scenarios.choose('Investissement renforcé');
  const total = page
    .locator('.running-totals')
    .getByText('si tout est accordé')
    .locator('..')
    .getByRole('button');
  await expect
    .poll(() => total.getAttribute('title').then((text) => plain(text ?? '')))
    .toBe('90 927,36 €');
  await total.click();
  await explained.dialog.waitFor();
  await explained.expectSum(9_092_736);
  await expect.poll(() => explained.formula('22 ordinateurs')).toMatch(/^22 × 850 € = 18 700 €/);
  await expect
    .poll(() => explained.formula('CAF, Aide à l’investissement'))
    .toBe('40 % de 18 700 € TTC = 7 480 €');
  await expect
    .poll(() => explained.formula('Coordination du dispositif'))
    .toContain('2026 : 42 000 € × 0,2 ETP × 1,02² = 8 739,36 €');
  expect(await findings(page)).toEqual([]);
  await explained.dialog.getByRole('button', { name: '2025' }).click();
  await explained.expectSum(2_656_800);
  await explained.dialog.getByText('Règles de calcul').click();
  await explained.dialog.getByText('l’indexation se cumule', { exact: false }).waitFor();
  expect(await findings(page)).toEqual([]);

  // With the keyboard: out, back to the number, in again, on to the line.
  await explained.close();
  await expect
    .poll(() => total.evaluate((element) => element === document.activeElement))
    .toBe(true);
  await window.press('Enter');
  await explained.dialog.waitFor();
  await explained.row('22 ordinateurs').getByRole('button').focus();
  await window.press('Enter');
  await explained.dialog.waitFor({ state: 'detached' });
  await means.grid.waitFor();
  await expect.poll(() => means.row('22 ordinateurs').getAttribute('data-selected')).toBe('true');
  await expect
    .poll(() => means.grid.evaluate((grid) => grid === document.activeElement))
    .toBe(true);
});

test('the keyboard opens a total of the means, which shows the effect of a failing hypothesis', async () => {
  const { page, window } = await phasage.open();
  const [scenarios, explained, means] = [
    new ScenariosPage(page),
    new ExplainedPage(page),
    new MeansPage(page),
  ];
  await scenarios.choose('Investissement renforcé');
  await means.open();
  await page
    .getByRole('navigation', { name: 'Vues' })
    .getByRole('button', { name: 'Hypothèses' })
    .click();
  await page
    .getByRole('row', { name: /Aide de la CAF à 40 %/ })
    .getByRole('switch')
    .click();
  await means.open();
  await means.expectTotal('Reste à charge si tout est accordé', 'total', '98 407,36 €');
  // A single Tab stop for all totals; arrows move between them.
  const foot = means.grid.locator('.means-foot');
  await expect.poll(() => foot.locator('[tabindex="0"]').count()).toBe(1);
  await foot.locator('[tabindex="0"]').focus();
  await window.press('End');
  await window.press('ArrowDown');
  await window.press('ArrowDown');
  await window.press('Enter');
  await explained.dialog.waitFor();
  await explained.expectSum(9_840_736);
  await expect
    .poll(() => explained.formula('CAF, Aide à l’investissement'))
    .toBe('refusé : compte pour 0 €\nUne hypothèse qui échoue le refuse (H6).');
  await expect
    .poll(() => explained.formula('22 ordinateurs'))
    .toContain('Suit son étape : du 1er mars 2024 au 1er sept. 2024 (M11).');
  await explained.dialog.getByText('simulation, non enregistrée').waitFor();
});

test('a broken limit opens the sources of the breach', async () => {
  const { page } = await phasage.open();
  const [explained, means] = [new ExplainedPage(page), new MeansPage(page)];
  await means.open();
  await page.getByRole('button', { name: 'Limites', exact: true }).click();
  await page
    .getByRole('combobox', { name: 'Ajouter une limite…' })
    .selectOption({ label: 'Plafond de reste à charge assuré' });
  await page.getByRole('textbox', { name: 'Valeur' }).fill('25 000 €');
  await page.keyboard.press('Enter');
  await page.locator('.breach-badge').getByRole('button').click();
  await explained.dialog.getByText(/dépassé de/).waitFor();
  await explained.expectSum(2_640_000);
  expect(await findings(page)).toEqual([]);
  await explained.dialog.getByRole('button', { name: 'Limites' }).click();
  await explained.dialog.waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Valeur' }).waitFor();
});

test('any total has its tipping point: a cap or another scenario; from a breach, the limit', async () => {
  const { page, window } = await phasage.open();
  const [scenarios, explained] = [new ScenariosPage(page), new ExplainedPage(page)];
  await scenarios.choose('Investissement renforcé');
  await page
    .locator('.running-totals')
    .getByText('si tout est accordé')
    .locator('..')
    .getByRole('button')
    .click();
  await explained.dialog.getByRole('button', { name: '2024' }).click();
  await explained.dialog.getByRole('button', { name: 'Chercher son point de bascule…' }).click();
  const { tipping } = explained;
  // The form proposes a lever that affects this total, and the next round amount as a cap.
  await expect
    .poll(() => explained.tippingSentence())
    .toBe(
      'Si le taux de « Aide à l’investissement » descend à 27,27 % (aujourd’hui 40 %), le reste à charge si tout est accordé de 2024 dépasse 40 000 €.',
    );
  await tipping.getByRole('textbox', { name: 'Plafond' }).fill('beaucoup');
  await window.press('Enter');
  await tipping.getByText(/n’est pas un montant/).waitFor();
  await tipping.getByRole('textbox', { name: 'Plafond' }).fill('45 000 €');
  await window.press('Enter');
  await expect
    .poll(() => explained.tippingSentence())
    .toBe(
      'Si le taux de « Aide à l’investissement » descend à 0,53 % (aujourd’hui 40 %), le reste à charge si tout est accordé de 2024 dépasse 45 000 €.',
    );
  await tipping
    .getByRole('combobox', { name: 'Jusqu’à ce que' })
    .selectOption({ label: 'il change de place avec « Postes supplémentaires »' });
  await expect.poll(() => explained.tippingSentence()).toContain('Postes supplémentaires');
  expect(await findings(page)).toEqual([]);
  // Another year asks the same about that year's total.
  await explained.dialog.getByRole('button', { name: '2025' }).click();
  await expect.poll(() => explained.tippingSentence()).toContain('de 2025');
});

test('a step shows the means that serve it, with links to their lines', async () => {
  const { page, table, window } = await phasage.open();
  const scenarios = new ScenariosPage(page);
  const means = new MeansPage(page);
  await table.select('Remplacement des 22 ordinateurs');
  await scenarios.choose('Investissement renforcé');
  const linked = window.details.locator('.step-means');
  await expect
    .poll(async () => (await linked.innerText()).replace(/\s/g, ' '))
    .toBe('22 ordinateurs 18 700 €');
  await linked.getByRole('button').click();
  await means.grid.waitFor();
  await expect.poll(() => means.row('22 ordinateurs').getAttribute('aria-selected')).toBe('true');
  await scenarios.choose('Moyens constants');
  await window.view('Phasage');
  await linked.waitFor({ state: 'detached' });
});
