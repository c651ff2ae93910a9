/** Means as people have them already: tables of a spreadsheet, in one act. */
import { expect, test } from 'vitest';
import { harness } from './app';
import { MeansPage } from './pages/means';

const phasage = harness();

test('thirty lines in French format are pasted in one act and one undo; one bad cell, and nothing is changed', async () => {
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
  await paste([...rows.slice(0, 29), 'Dépense 30\tdépense\tdouze\t\t\t']);
  await page
    .getByRole('dialog', { name: 'Rien n’a été collé' })
    .getByText('ligne 31, Montant : « douze »')
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => means.titles).toEqual([]);
  await paste(rows);
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

test('thirty lines of an account book, without natures: every space, what comes in between brackets, rates; an empty section is told', async () => {
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
  await paste([...rows.slice(0, 29), 'Poste 30\t12 345,67 €\t\t40 %']);
  await page
    .getByRole('dialog', { name: 'Rien n’a été collé' })
    .getByText('ligne 31, Section : Une ligne a exactement une section')
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await paste(rows);
  await window.expectFoot(/30 lignes de moyens ajoutées/);
  await window.press('Control+Home');
  await means.expectText('Poste 1', 'unitAmount', '12 345,67 € / an');
  await means.expectText('Poste 1', 'y2025', '17 283,94 €');
  await means.expectText('Poste 1', 'chapter', '011');
  await means.expectTotal('Dépenses', 'y2024', '308 641,75 €');
  await means.expectTotal('Recettes propres', 'y2024', '− 6 000 €');
  await means.expectTotal('Reste à charge assuré', 'y2024', '302 641,75 €');
});
