/** Existing means from spreadsheet tables, pasted in one edit. */
import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { MeansPage } from './pages/means';

const phasage = harness();

test('pastes thirty French lines after a preview, in one edit; a bad cell keeps its words', async () => {
  const app = await phasage.open();
  const means = await MeansPage.ofEmptyPlan(app);
  const { page, window } = app;
  const amounts = ['12 345,67 €', '1\u202f200', '(0)', '850,5', '2 000,00\u00a0€'];
  const rows = Array.from({ length: 30 }, (_, index) =>
    [
      `Dépense ${index + 1}`,
      index % 3 === 0 ? 'investissement' : 'dépense',
      amounts[index % 5],
      index % 3 === 0 ? '2' : '',
      '01/01/2024',
      '5,5 %',
    ].join('\t'),
  );
  const paste = (lines: readonly string[]): Promise<void> =>
    means.paste(['Intitulé\tNature\tMontant\tQuantité\tDébut\tTVA', ...lines]);
  await paste([...rows.slice(0, 29), 'Dépense 30\tdépense\tdouze\t\t\t', 'TOTAL\t\t9 999\t\t\t']);
  const preview = page.getByRole('dialog', { name: 'Coller des lignes de moyens' });
  await preview.getByText('30 nouvelles').waitFor();
  await preview.getByText('1 refusée').waitFor();
  await preview.getByText('1 cellule non lue').waitFor();
  await preview.getByText(/« douze » n’est pas un montant/).waitFor();
  await preview.getByText(/refusée : un total n’est pas une ligne/).waitFor();
  await preview
    .getByText(/Montant : 12.345,67.€.*soit 24.691,34.€ sur les années du plan/)
    .first()
    .waitFor();
  expect(await findings(page)).toEqual([]);
  await preview.getByRole('button', { name: 'Coller' }).click();
  await preview.waitFor({ state: 'detached' });
  await means.expectText('Dépense 30', 'unitAmount', 'douze');
  await window.press('Control+z');
  await expect.poll(() => means.titles).toEqual([]);
  await paste(rows);
  await preview.getByRole('button', { name: 'Coller' }).click();
  await window.expectFoot(/30 lignes de moyens ajoutées/);
  await means.expectText('Dépense 30', 'unitAmount', '2 000 € / an');
  await window.press('Control+Home');
  await means.expectText('Dépense 2', 'unitAmount', '1 200 € / an');
  await window.press('Control+End');
  await means.expectText('Dépense 1', 'unitAmount', '12 345,67 €');
  await means.expectText('Dépense 1', 'total', '24 691,34 €');
  await window.press('Control+z');
  await expect.poll(() => means.titles).toEqual([]);
});

test('pastes thirty lines of an account book without kinds, and asks about negative amounts', async () => {
  const app = await phasage.open();
  const means = await MeansPage.ofEmptyPlan(app);
  const { page, window } = app;
  const spaces = [' ', '\u00a0', '\u202f', ''];
  const rows = Array.from({ length: 30 }, (_, index) =>
    [
      `Poste ${index + 1}`,
      index % 6 === 5
        ? `(1${spaces[index % 4]}200)`
        : `12${spaces[index % 4]}345,67${spaces[(index + 1) % 4]}€`,
      'fonctionnement',
      index % 6 === 5 ? '' : '40 %',
    ].join('\t'),
  );
  const paste = (lines: readonly string[]): Promise<void> =>
    means.paste(['Libellé\tMontant\tSection\tIndexation', ...lines]);
  const preview = page.getByRole('dialog', { name: 'Coller des lignes de moyens' });
  await paste(rows);
  await preview.getByText('25 nouvelles').waitFor();
  await preview.getByText('5 refusées').waitFor();
  await preview
    .getByRole('combobox', { name: 'Les montants négatifs, sans nature, sont' })
    .selectOption({ label: 'des recettes' });
  await preview.getByText('30 nouvelles').waitFor();
  await preview.getByRole('button', { name: 'Coller' }).click();
  await window.expectFoot(/30 lignes de moyens ajoutées/);
  await window.press('Control+Home');
  await means.expectText('Poste 1', 'unitAmount', '12 345,67 € / an');
  await means.expectText('Poste 1', 'y2025', '17 283,94 €');
  await means.expectText('Poste 1', 'chapter', '011');
  await means.expectTotal('Dépenses', 'y2024', '308 641,75 €');
  await means.expectTotal('Recettes propres', 'y2024', '− 6 000 €');
  await means.expectTotal('Reste à charge assuré', 'y2024', '302 641,75 €');
});

test('refuses a budget by years, a list and a Markdown table with the reason; copies paste back', async () => {
  const app = await phasage.open();
  const means = await MeansPage.ofEmptyPlan(app);
  const { page, window } = app;
  const preview = page.getByRole('dialog', { name: 'Coller des lignes de moyens' });
  await means.paste([
    'Intitulé\tNature\tMontant\t2024\t2025\t2026',
    'Étude\tdépense\t450 000\t150 000\t150 000\t150 000',
  ]);
  await preview.getByText(/les montants par année ne sont pas encore lus/).waitFor();
  await expect.poll(() => preview.getByRole('button', { name: 'Coller' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await means.paste(['- Étude : 450 000 €', '- Vélo : 200 €']);
  await window.expectFoot(/une liste n’est pas encore lue/);
  await means.paste(['| Intitulé | Montant |', '|---|---|', '| Étude | 450 000 € |']);
  await window.expectFoot(/un tableau en Markdown n’est pas encore lu/);
  expect(await means.titles).toEqual([]);
  await means.paste(['Intitulé\tNature\tETP\tMontant', 'Médiation\tposte\t0,125\t40 000']);
  await preview.getByRole('button', { name: 'Coller' }).click();
  await preview.waitFor({ state: 'detached' });
  await means.grid.focus();
  await page.keyboard.press('Control+c');
  await window.expectFoot(/1 ligne copiée/);
  await page.keyboard.press('Control+v');
  await preview.getByText('1 inchangée').waitFor();
});
