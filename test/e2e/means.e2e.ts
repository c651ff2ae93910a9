import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { openMeans } from './emptyMeans';

const phasage = harness();

test('a post typed in the grid costs what the rule gives, year by year', async () => {
  const { page, means } = await openMeans(phasage);
  await means.add('Coordination');
  await means.choose('Coordination', 'kind', 'poste');
  await means.write('Coordination', 'unitAmount', '42 000 €');
  await means.write('Coordination', 'start', 'avril 2024');
  await means.write('Coordination', 'index', '2 % (2024)');
  await means.expectText('Coordination', 'chapter', '012');
  await means.expectText('Coordination', 'y2024', '31 500 €');
  await means.expectText('Coordination', 'y2025', '42 840 €');
  await means.expectText('Coordination', 'y2026', '43 696,80 €');
  await means.expectTotal('Reste à charge assuré', 'y2026', '43 696,80 €');
  expect(await findings(page)).toEqual([]);
});

test('typing a line from left to right: Tab keeps a cell and selects the next, ready to overwrite', async () => {
  const { page, means } = await openMeans(phasage);
  await means.grid.getByText('+ Nouvelle ligne').click();
  for (const text of ['Agent d’accueil', 'poste', '0,5', '42 000', 'avril 2024', '31/12/2026']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await means.expectText('Agent d’accueil', 'y2024', '15 750 €');
  await means.expectText('Agent d’accueil', 'end', '31/12/2026');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('40 000');
  await page.keyboard.press('Enter');
  await means.expectText('Agent d’accueil', 'unitAmount', '40 000 € / an');
  await expect.poll(() => means.titles).toEqual(['Agent d’accueil']);
});

test('Enter keeps one letter typed over a cell: a figure, or a choice by its first letter', async () => {
  const { page, means } = await openMeans(phasage);
  await means.add('Ordinateurs');
  await means.cell('Ordinateurs', 'kind').click();
  await page.keyboard.press('i');
  await page.keyboard.press('Enter');
  await means.expectText('Ordinateurs', 'kind', 'investissement');
  await means.cell('Ordinateurs', 'count').click();
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await means.expectText('Ordinateurs', 'count', '5');
});

test('a wrong chapter is refused at its cell, and what may count money twice or without its VAT is told', async () => {
  const { page, means, window } = await openMeans(phasage);
  await means.add('Ordinateurs', 'Aide reçue');
  await means.choose('Ordinateurs', 'kind', 'investissement');
  await means.write('Ordinateurs', 'chapter', '011');
  await page
    .locator('.cell-error')
    .getByText('« 011 » n’est pas un chapitre de cette nature et de cette section')
    .waitFor();
  await window.press('Escape');
  await means.expectText('Ordinateurs', 'chapter', '21');
  await means.write('Ordinateurs', 'unitAmount', '10 000');
  await means.cell('Ordinateurs', 'title').click();
  await window.details.getByRole('combobox', { name: 'Ajouter un financeur…' }).fill('CAF');
  await page.keyboard.press('Enter');
  await window.details.getByRole('textbox', { name: 'Taux ou montant' }).fill('40 %');
  await page.keyboard.press('Enter');
  await means.expectTotal('Financements non confirmés', 'y2024', '− 4 000 €');
  await means.choose('Aide reçue', 'kind', 'recette');
  await means.choose('Aide reçue', 'section', 'investissement');
  await means.expectText('Aide reçue', 'chapter', '13');
  await means.cell('Aide reçue', 'title').click();
  await window.details.getByRole('combobox', { name: 'Versée par' }).selectOption({ label: 'CAF' });
  await means.write('Aide reçue', 'unitAmount', '4 000');
  await means.cell('Aide reçue', 'title').click();
  await window.details
    .getByText('répéterait un euro de CAF, déjà compté par son financement de « Ordinateurs »')
    .waitFor();
  await means.row('Aide reçue').getByText('à vérifier').waitFor();
  await means.expectText('Aide reçue', 'y2024', '4 000 €');
  await window.details.getByRole('checkbox', { name: 'C’est une autre aide' }).check();
  await means.row('Aide reçue').getByText('à vérifier').waitFor({ state: 'detached' });
  await means.cell('Ordinateurs', 'title').click();
  await window.details.getByRole('combobox', { name: 'Sur', exact: true }).selectOption('HT');
  await window.details.getByText(/Taux de TVA à préciser sur « Ordinateurs »/).waitFor();
  await means.write('Ordinateurs', 'price', 'TTC 20 %');
  await means.cell('Ordinateurs', 'title').click();
  await window.details.getByText(/Taux de TVA à préciser/).waitFor({ state: 'detached' });
  await means.expectTotal('Financements non confirmés', 'y2024', '− 3 333,33 €');
});

test('credits before the status date stay when the step moves; the others follow it', async () => {
  const { page, means, table, window } = await openMeans(phasage);
  await window.view('Phasage');
  await table.grid.getByText('Nouvelle étape').click();
  await table.field.fill('Achat');
  await table.field.press('Enter');
  await window.press('Escape');
  await table.write('Achat', 'period', 'janvier 2024');
  await means.open();
  await means.add('Serveur');
  await means.choose('Serveur', 'kind', 'investissement');
  await means.write('Serveur', 'unitAmount', '30 000');
  await means.write('Serveur', 'start', '15/01/2024');
  await means.cell('Serveur', 'title').click();
  const { details } = window;
  await details.getByRole('checkbox', { name: 'En AP/CP' }).check();
  await details.getByRole('combobox', { name: 'Suit l’étape' }).selectOption({ label: 'Achat' });
  for (const [at, date, amount] of [
    [0, '01/02/2024', '10 000'],
    [1, '01/06/2024', '20 000'],
  ] as const) {
    const credits = details.getByRole('region', { name: 'Crédits de paiement (CP)' });
    await credits.getByRole('button', { name: 'Ajouter un CP' }).click();
    await credits.getByRole('textbox', { name: 'Date' }).nth(at).fill(date);
    await page.keyboard.press('Enter');
    await credits.getByRole('textbox', { name: 'Montant' }).nth(at).fill(amount);
    await page.keyboard.press('Enter');
  }
  await means.expectText('Serveur', 'y2024', '30 000 €');
  await means.grid.getByText('+ Nouvelle ligne').click();
  await page.keyboard.press('Escape');
  await details.getByRole('textbox', { name: 'Réalisé jusqu’au (date d’état)' }).fill('bientôt');
  await page.keyboard.press('Enter');
  await details.getByText('« bientôt » n’est pas une date').waitFor();
  await details.getByRole('textbox', { name: 'Réalisé jusqu’au (date d’état)' }).fill('31/03/2024');
  await page.keyboard.press('Enter');
  await window.view('Phasage');
  await table.write('Achat', 'period', 'janvier 2025');
  await means.open();
  await means.expectText('Serveur', 'y2024', '10 000 €');
  await means.expectText('Serveur', 'y2025', '20 000 €');
  await page
    .getByRole('group', { name: 'Tableaux' })
    .getByRole('button', { name: 'État des AP/CP' })
    .click();
  await page.getByRole('columnheader', { name: /^dont payé avant le 31/ }).waitFor();
  expect(await findings(page)).toEqual([]);
});

test('an unreadable text stays at its cell with the reason; keys fill, clear and remove cells', async () => {
  const { page, means, window } = await openMeans(phasage);
  await means.add('Un', 'Deux', 'Trois');
  await means.write('Un', 'unitAmount', 'beaucoup');
  await page
    .getByText(/« beaucoup » ne se lit pas|n’est pas un montant/)
    .first()
    .waitFor();
  await means.field.fill('100');
  await means.field.press('Enter');
  await means.expectText('Un', 'unitAmount', '100 € / an');
  await means.write('Un', 'end', '31/12/2023');
  await means.write('Un', 'start', '01/01/2024');
  await page.locator('.cell-error').waitFor();
  await window.press('Escape');
  await means.expectText('Un', 'start', '—');
  await means.cell('Un', 'unitAmount').click();
  await window.press('Shift+ArrowDown');
  await window.press('Shift+ArrowDown');
  await window.press('Control+d');
  await means.expectText('Trois', 'unitAmount', '100 € / an');
  await window.press('Delete');
  await means.expectText('Trois', 'unitAmount', '0 € / an');
  await means.cell('Deux', 'title').click();
  await window.press('Delete');
  await expect.poll(() => means.titles).toEqual(['Un', 'Trois']);
  await window.press('Control+z');
  await expect.poll(() => means.titles).toEqual(['Un', 'Deux', 'Trois']);
});

test('a line edited in a scenario is marked and differs only there; a new one is only there', async () => {
  const { means, scenarios, window } = await openMeans(phasage);
  await means.add('Loyer');
  await means.write('Loyer', 'unitAmount', '1000');
  await scenarios.make(/^Nouveau/, 'Étendu');
  await means.write('Loyer', 'unitAmount', '1500');
  await means.expectText('Loyer', 'y2025', '1 500 €');
  await expect
    .poll(() => means.cell('Loyer', 'unitAmount').getAttribute('data-overridden'))
    .toBe('true');
  await means.add('Second local');
  await scenarios.choose('Plan de base');
  await means.expectText('Loyer', 'y2025', '1 000 €');
  await expect.poll(() => means.row('Second local').getAttribute('data-out')).toBe('true');
  await scenarios.choose('Étendu');
  await means.cell('Loyer', 'title').click();
  await window.details.getByRole('button', { name: 'Revenir au plan de base' }).first().click();
  await means.expectText('Loyer', 'y2025', '1 000 €');
});
