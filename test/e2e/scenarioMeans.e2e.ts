import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { plain } from './pages/explained';
import { MeansPage } from './pages/means';
import { ScenariosPage } from './pages/scenarios';

const phasage = harness();

async function open(): Promise<OpenApp & { means: MeansPage; scenarios: ScenariosPage }> {
  const app = await phasage.open();
  const means = new MeansPage(app.page);
  await means.open();
  return { ...app, means, scenarios: new ScenariosPage(app.page) };
}

test('a payment credit of one scenario is an override: marked, listed, reverted, moved to the base', async () => {
  const { page, means, scenarios, window } = await open();
  const { details } = window;
  const credits = details.getByRole('region', { name: 'Crédits de paiement (CP)' });
  const add = async (at: number, date: string, amount: string): Promise<void> => {
    await credits.getByRole('button', { name: 'Ajouter un CP' }).click();
    await credits.getByRole('textbox', { name: 'Date' }).nth(at).fill(date);
    await window.press('Enter');
    await credits.getByRole('textbox', { name: 'Montant' }).nth(at).fill(amount);
    await window.press('Enter');
  };
  await means.add('Serveur');
  await means.choose('Serveur', 'kind', 'investissement');
  await means.write('Serveur', 'unitAmount', '30 000');
  await means.write('Serveur', 'start', '15/01/2024');
  await means.cell('Serveur', 'title').click();
  await details.getByRole('checkbox', { name: 'En AP/CP' }).check();
  await add(0, '01/06/2024', '10 000');
  await add(1, '01/06/2025', '20 000');
  await means.expectText('Serveur', 'y2025', '20 000 €');

  // In the scenario: removes the credit of 2025, adds one for 2026.
  await scenarios.choose('Postes supplémentaires');
  await means.cell('Serveur', 'title').click();
  await credits.getByRole('button', { name: 'Retirer le CP du 01/06/2025' }).click();
  await expect.poll(() => credits.getByRole('group').count()).toBe(1);
  await add(1, '01/03/2026', '20 000');
  await means.expectText('Serveur', 'y2026', '20 000 €');
  await credits
    .getByRole('group', { name: 'CP du 01/03/2026' })
    .getByText('Dans ce scénario')
    .waitFor();
  expect(await findings(page)).toEqual([]);
  await scenarios.choose('Moyens constants');
  await means.expectText('Serveur', 'y2025', '20 000 €');
  await means.expectText('Serveur', 'y2026', '—');

  await scenarios.choose('Postes supplémentaires');
  const list = await scenarios.overrides();
  const row = (name: string) => list.getByRole('row').filter({ hasText: name });
  await expect
    .poll(async () =>
      plain(await row('CP du 1er juin 2025, « Serveur »').innerText()).replace(/\s+/g, ' '),
    )
    .toMatch(/Dans le scénario oui non/);
  await row('CP du 1er juin 2025').getByRole('button', { name: 'Revenir au plan de base' }).click();
  await row('CP du 1er juin 2025').waitFor({ state: 'detached' });
  await row('CP du 1er mars 2026').getByRole('button', { name: 'Porter au plan de base' }).click();
  await list.getByRole('button', { name: 'Les autres suivent' }).click();
  await row('CP du 1er mars 2026').waitFor({ state: 'detached' });
  // The pressed button disappears with its row; a frame later the dialog has the focus.
  await expect
    .poll(() => list.evaluate((dialog) => dialog.contains(document.activeElement)))
    .toBe(true);
  await window.press('Escape');
  await scenarios.choose('Investissement renforcé');
  await means.expectText('Serveur', 'y2026', '20 000 €');
  for (let undone = 0; undone < 2; undone += 1) await window.undo();
  await means.expectText('Serveur', 'y2026', '—');
});

test('the frequency of a line is a column; a funding has the date and the origin of its decision', async () => {
  const { page, means, window } = await open();
  const { details } = window;
  await means.add('Atelier');
  await means.write('Atelier', 'unitAmount', '1 200');
  await means.choose('Atelier', 'frequency', 'une fois');
  await means.expectText('Atelier', 'total', '1 200 €');
  await means.cell('Atelier', 'title').click();
  await details.getByPlaceholder('+ Ajouter un financeur').fill('CAF');
  await window.press('Enter');
  const funding = details.getByRole('group', { name: 'CAF' });
  const decided = funding.getByRole('textbox', { name: 'Décision reçue le' });
  await decided.fill('en mars');
  await window.press('Enter');
  await funding.getByText('« en mars » n’est pas une date').waitFor();
  await decided.fill('14/03/2024');
  await window.press('Enter');
  await funding.getByRole('textbox', { name: 'Notes' }).fill('Courrier reçu, à relire.');
  await funding.getByRole('textbox', { name: 'Notes' }).blur();
  await window.saved();
  await window.reload();
  await means.open();
  await means.cell('Atelier', 'title').click();
  await expect.poll(() => decided.inputValue()).toBe('14/03/2024');
  await expect
    .poll(() => funding.getByRole('textbox', { name: 'Notes' }).inputValue())
    .toBe('Courrier reçu, à relire.');
  expect(await findings(page)).toEqual([]);
});

test('bad input shows its message at the field, and changes nothing', async () => {
  const { page, means, window } = await open();
  const { details } = window;
  await means.add('Renfort', 'Achat');
  await means.choose('Renfort', 'kind', 'poste');
  await means.write('Renfort', 'unitAmount', '42 000');
  await means.write('Renfort', 'start', '01/04/2024');
  await means.write('Achat', 'unitAmount', '10 000');
  // Wait until the total includes the typed line before reading it.
  await means.expectText('Achat', 'total', '30 000 €');
  const totalNow = (): Promise<string> => means.total('Dépenses', 'total');
  const before = await totalNow();

  for (const [title, column, text, why] of [
    ['Renfort', 'count', '-0,5', '« -0,5 » n’est pas un nombre d’ETP'],
    ['Renfort', 'end', '31/03/2024', /La fin .* est avant le début/],
    ['Achat', 'unitAmount', 'douze', '« douze » n’est pas un montant'],
    ['Achat', 'price', 'TTC 120 %', '« TTC 120 % » ne se lit pas'],
  ] as const) {
    const had = await means.text(title, column);
    await means.write(title, column, text);
    await means.grid.locator('.cell-error').getByText(why).waitFor();
    await expect.poll(() => totalNow()).toBe(before);
    await window.press('Escape');
    await means.expectText(title, column, had);
  }
  await means.cell('Achat', 'section').click();
  await window.press('Delete');
  await window.expectFoot(/exactement une section/);
  await means.expectText('Achat', 'section', 'fonctionnement');

  await means.cell('Achat', 'title').click();
  const add = async (funder: string): Promise<void> => {
    await details.getByPlaceholder('+ Ajouter un financeur').fill(funder);
    await window.press('Enter');
    await details.getByRole('group', { name: funder }).waitFor();
  };
  const rate = (funder: string) =>
    details.getByRole('group', { name: funder }).getByRole('textbox', { name: 'Taux ou montant' });
  await add('CAF');
  await rate('CAF').fill('120 %');
  await window.press('Enter');
  await details.getByRole('group', { name: 'CAF' }).getByRole('alert').waitFor();
  await rate('CAF').fill('60 %');
  await window.press('Enter');
  await means.expectTotal('Financements non confirmés', 'y2024', '− 6 000 €');
  await add('Rennes Métropole');
  await rate('Rennes Métropole').fill('50 %');
  await window.press('Enter');
  await details
    .getByRole('group', { name: 'Rennes Métropole' })
    .getByRole('alert')
    .getByText(/Les financeurs de « Achat » couvriraient 110.%/)
    .waitFor();
  await means.expectTotal('Financements non confirmés', 'y2024', '− 6 000 €');
  expect(await findings(page)).toEqual([]);
});
