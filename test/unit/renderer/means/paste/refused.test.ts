/** Parts of a pasted text that are not means lines, and years, which can't be pasted yet. */
import { describe, expect, it } from 'vitest';
import { HEAD, line, made, open, planned, refusal, RUNNING } from './pasted';

describe('a row that is not a means line never becomes one', () => {
  it.each([
    'TOTAL',
    'Total général',
    'Total dépenses',
    'TOTAL TTC :',
    'Sous-total',
    'Sous total fonctionnement',
    'S/Total',
    'Ss-total 011',
    'Grand total',
    'Totaux',
    'Coût total',
    'Montant total',
    'Somme',
  ])('a row named %s', (name) => {
    const paste = planned(open(), [HEAD, 'Loyer\tdépense\t900', `${name}\tdépense\t900`]);
    expect(made(paste)).toEqual([
      ['new', 'Loyer', 90_000],
      ['refused', name, 'un total n’est pas une ligne'],
    ]);
  });

  it.each(['TotalEnergies, carburant', 'Totalisateur', 'Ensemble vocal', 'Sommelier'])(
    'but %s is one',
    (name) => {
      expect(made(planned(open(), [HEAD, `${name}\tdépense\t900`]))).toEqual([
        ['new', name, 90_000],
      ]);
    },
  );

  it('a total named in a column of its own', () => {
    const paste = planned(open(), [
      'N°\tIntitulé\tMontant',
      '1\tLoyer\t900',
      'Total\t\t900',
      'TOTAL\tExercice\t900',
    ]);
    expect(paste.lines.map(({ state }) => state)).toEqual(['new', 'refused', 'refused']);
    expect(paste.ignored).toEqual(['N°']);
  });

  it('the rows above the header', () => {
    const paste = planned(open(), ['Budget prévisionnel 2026', '', HEAD, 'Loyer\tdépense\t900']);
    expect(made(paste)).toEqual([
      ['refused', 'Budget prévisionnel 2026', 'au-dessus des noms de colonnes'],
      ['new', 'Loyer', 90_000],
    ]);
  });

  it.each([
    [
      'a Markdown table',
      ['| Intitulé | Montant |', '|---|---:|', '| Loyer | 900 € |'],
      /un tableau en Markdown n’est pas encore lu/,
    ],
    ['rows between bars', ['| Loyer | 900 € |', '| Vélo | 200 € |'], /Markdown/],
    ['a list', ['- Loyer : 900 €', '- Vélo : 200 €'], /une liste n’est pas encore lue/],
    ['titles alone', ['Loyer', 'Vélo'], /une liste n’est pas encore lue/],
    ['commas', ['Intitulé,Montant', 'Loyer,900'], /une liste n’est pas encore lue/],
    [
      'amounts under another name',
      ['Intitulé\tNature\tBudget alloué', 'Loyer\tdépense\t900,00 €'],
      /« Budget alloué » porte des montants et n’est pas reconnue.*Nommez « Montant »/,
    ],
    ['years without an amount', ['Intitulé\tNature', 'x\ty'].slice(0, 1), /Rien à coller/],
  ])('refuses %s whole, with the reason', (_name, rows, reason) => {
    expect(refusal(rows)).toMatch(reason);
  });
});

describe('compares the columns of years and totals, and never drops them silently', () => {
  const YEARS = 'Intitulé\tNature\tMontant\t2024\t2025\t2026\tTotal';
  it.each([
    ['counted three times', 'Étude\tdépense\t450 000\t150 000\t150 000\t150 000\t450 000'],
    ['without an amount', 'Étude\tdépense\t\t150 000\t150 000\t150 000\t450 000'],
    ['in one year only', 'Étude\tdépense\t450 000\t\t450 000\t-   €\t450 000'],
    ['in words', 'Étude\tdépense\t450 000\tà voir\t450 000\t450 000\t'],
    ['with a total alone', 'Étude\tdépense\t450 000\t\t\t\t450 000'],
  ])('%s: refuses the row', (_name, row) => {
    const { lines, ignored } = planned(open(), [YEARS, row]);
    expect(lines[0]).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/les montants par année ne sont pas encore lus : /),
    });
    expect(ignored).toEqual([]);
  });

  it.each([
    [
      'that say what the amount gives',
      'Étude\tdépense\t150 000\t150 000\t150 000\t150 000\t450 000',
    ],
    ['to the euro', 'Étude\tdépense\t150 000,40\t150 000\t150 000\t150 000\t450 000'],
    ['without their total', 'Étude\tdépense\t150 000\t150 000\t150 000\t150 000\t'],
    ['a total alone', 'Étude\tdépense\t150 000\t\t\t\t450 000'],
    ['left empty', 'Étude\tdépense\t150 000\t\t\t\t'],
    ['of what is spent once', 'Étude\tinvestissement\t150 000\t150 000\t\t-\t150 000'],
  ])('%s: accepts the row', (_name, row) => {
    const { lines, checked } = planned(open(), [YEARS, row]);
    expect(lines[0]).toMatchObject({ state: 'new', reason: null });
    expect(['2024', '2025', '2026', 'Total']).toEqual(expect.arrayContaining([...checked]));
  });

  it.each(['2024', 'CP 2024', 'Budget 2024', 'Exercice 2024 (€)', 'Montant 2024 TTC'])(
    'a column named %s is that of a year',
    (name) => {
      const paste = planned(open(), [`Intitulé\tMontant\t${name}`, 'Étude\t100\t300']);
      expect(paste.lines[0]!.state).toBe('refused');
    },
  );

  it('old years beside an amount changed in the spreadsheet do no harm', () => {
    const app = open();
    const { title } = line(app, RUNNING);
    const { ttc, total } = app.state().evaluation.means.lines.get(RUNNING)!;
    const years = [...ttc, total].map((cents) => String(cents / 100).replace('.', ','));
    const paste = planned(app, [
      'Intitulé\tMontant\t2024\t2025\t2026\tTotal',
      [title, '1234', ...years].join('\t'),
    ]);
    expect(made(paste)).toEqual([['changed', title, 123_400]]);
  });
});
