import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { openMeans } from './emptyMeans';

const phasage = harness();

test('builds the three scenarios from the empty plan: costs, funder, broken limit in the badge', async () => {
  const { page, means, scenarios, window } = await openMeans(phasage);
  await scenarios.act('Renommer');
  await scenarios.name('Moyens constants');
  await means.add('Fonctionnement courant');
  await means.write('Fonctionnement courant', 'unitAmount', '10 000');
  await scenarios.make(/^Nouveau/, 'Postes supplémentaires');
  await means.add('Coordination');
  await means.choose('Coordination', 'kind', 'poste');
  await means.write('Coordination', 'unitAmount', '42 000');
  await means.expectTotal('Dépenses', 'y2025', '52 000 €');

  await scenarios.choose('Moyens constants');
  await scenarios.make(/^Nouveau/, 'Investissement renforcé');
  await means.expectTotal('Dépenses', 'y2025', '10 000 €');
  await means.add('Ordinateurs');
  await means.choose('Ordinateurs', 'kind', 'investissement');
  await means.write('Ordinateurs', 'count', '22');
  await means.write('Ordinateurs', 'unitAmount', '850 €');
  await means.write('Ordinateurs', 'start', 'mars 2024');
  await means.cell('Ordinateurs', 'title').click();
  await window.details.getByRole('checkbox', { name: 'Retenue dans ce scénario' }).uncheck();
  await means.expectTotal('Dépenses', 'total', '30 000 €');
  await window.details.getByRole('checkbox', { name: 'Retenue dans ce scénario' }).check();
  await means.expectText('Ordinateurs', 'y2024', '18 700 €');

  const funders = window.details.getByRole('region', { name: 'Financeurs' });
  await funders.getByRole('combobox', { name: 'Ajouter un financeur…' }).fill('CAF');
  await page.keyboard.press('Enter');
  await funders.getByRole('textbox', { name: 'Taux ou montant' }).fill('400 %');
  await page.keyboard.press('Enter');
  await funders.getByText(/n’est pas un pourcentage/).waitFor();
  await funders.getByRole('textbox', { name: 'Taux ou montant' }).fill('40 %');
  await page.keyboard.press('Enter');
  await funders.getByRole('combobox', { name: 'Statut' }).selectOption({ label: 'demandée' });
  await means.expectTotal('Financements non confirmés', 'y2024', '− 7 480 €');
  await means.expectTotal('Reste à charge assuré', 'y2024', '28 700 €');
  await means.expectTotal('Reste à charge si tout est accordé', 'y2024', '21 220 €');
  await means.expectText('Ordinateurs', 'funding', 'CAF 40 % demandée');
  // The origin of the rate: a meeting and its sentence.
  const origin = funders.getByRole('group', { name: 'D’où vient le montant' });
  await origin.getByRole('button', { name: 'Dire qui l’a dit…' }).click();
  await origin
    .getByRole('textbox', { name: 'La phrase, mot pour mot' })
    .fill('La CAF est sollicitée à 40 %.');
  await origin.getByRole('textbox', { name: 'La phrase, mot pour mot' }).blur();
  await origin.getByText('« La CAF est sollicitée à 40 %. »').waitFor();

  // A limit that only this scenario breaks.
  await means.grid.focus();
  await means.grid.getByText('+ Nouvelle ligne').click();
  await page.keyboard.press('Escape');
  await window.details
    .getByRole('combobox', { name: 'Ajouter une limite…' })
    .selectOption({ label: 'Plafond de reste à charge assuré' });
  await window.details.getByRole('textbox', { name: 'Valeur' }).fill('25 000 €');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await page.locator('.breach-badge').innerText()).replace(/\s/g, ' '))
    .toContain('dépassé de 3 700 €');
  // It names the lines behind it, and another scenario that breaks it.
  await expect
    .poll(async () =>
      (await window.details.locator('.broken-limit').first().innerText()).replace(/\s+/g, ' '),
    )
    .toMatch(
      /2024 : dépassé de 3 700 € D’où cela vient : Ordinateurs 18 700 € Fonctionnement courant 10 000 €$/,
    );
  await expect
    .poll(() => scenarios.broken)
    .toEqual(['Postes supplémentaires', 'Investissement renforcé']);
  expect(await findings(page)).toEqual([]);
  await scenarios.choose('Moyens constants');
  await page.locator('.breach-badge').waitFor({ state: 'detached' });
  await scenarios.choose('Postes supplémentaires');
  await expect
    .poll(async () => (await page.locator('.breach-badge').innerText()).replace(/\s/g, ' '))
    .toContain('dépassé de 27 000 €');
  await expect
    .poll(async () => (await page.locator('.running-totals').innerText()).replace(/\s/g, ' '))
    .toContain('2025 52 000 €');

  // The tables for the finance office.
  await scenarios.choose('Investissement renforcé');
  const tab = (name: string | RegExp) =>
    page.getByRole('group', { name: 'Tableaux' }).getByRole('button', { name }).click();
  await tab(/^Plan de financement/);
  const plan = page.getByRole('table');
  const plainText = async (): Promise<string> =>
    (await plan.innerText()).replace(/[^\S\t\n]/g, ' ');
  await expect.poll(plainText).toContain('CAF\tdemandée\t7 480 €');
  await expect
    .poll(() =>
      plan
        .getByRole('row', { name: /^Total/ })
        .getByText(/48\s700/)
        .count(),
    )
    .toBe(2);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Copier pour le tableur' }).click();
  await window.expectFoot(/copié/);
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('CAF\tdemandée\t7480,00\t15,36');
  await tab(/^Plan pluriannuel/);
  await expect
    .poll(plainText)
    .toContain('Reste à charge si tout est accordé, avant FCTVA\t11 220 €');
  await tab('Trésorerie');
  await expect.poll(plainText).toMatch(/T1 2024\t21 \d+/);
  await page.getByRole('textbox', { name: 'Délai des subventions (mois)' }).fill('121');
  await page.keyboard.press('Enter');
  await page.getByText('« 121 » n’est pas un nombre de mois de 0 à 120.').waitFor();
  await page.getByRole('textbox', { name: 'Délai des subventions (mois)' }).fill('36');
  await page.keyboard.press('Enter');
  await page.getByText(/^Encaissé après 2026 : 7\s480\s€\.$/).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Copier les quatre tableaux' }).click();
  await window.expectFoot(/Les quatre tableaux sont copiés/);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const title of [
    'Plan de financement prévisionnel',
    'État des AP/CP',
    'Plan pluriannuel d’investissement (PPI)',
    'Trésorerie',
    'Encaissé après 2026 : 7 480 €.',
  ])
    expect(copied).toContain(title);
});
