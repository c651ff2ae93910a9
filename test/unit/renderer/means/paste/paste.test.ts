/** Means lines as in spreadsheets, account books and texts. */
import { describe, expect, it, test } from 'vitest';
import { commitText } from '../../../../../renderer/means/cells';
import { meansGrid, selectLines } from '../../../../../renderer/means/meansState';
import { applyPaste, pasteText } from '../../../../../renderer/means/paste/paste';
import type { Negatives } from '../../../../../renderer/means/paste/plan';
import { faults, HEAD, line, made, open, planned, RUNNING } from './pasted';

describe('a row is pasted whatever its cells contain', () => {
  it.each<[string, string]>([
    ['an accountant’s dash', '-   €'],
    ['a dash and a no-break space', '-\u00a0€'],
    ['a long dash', '—'],
    ['nothing', ''],
  ])('without an amount for %s', (_name, cell) => {
    const paste = planned(open(), [
      HEAD,
      'Fournitures\tdépense\t1 200,00 €',
      `Affranchissement\tdépense\t${cell}`,
    ]);
    expect([made(paste), faults(paste)]).toEqual([
      [
        ['new', 'Fournitures', 120_000],
        ['new', 'Affranchissement', 0],
      ],
      [],
    ]);
  });

  it('the notes keep its words, its cell is marked, the other rows are untouched', () => {
    const app = open();
    const paste = planned(app, [
      'Intitulé\tNature\tMontant\tDébut\tSection\tFin',
      'Loyer\tdépense\tdouze\tau printemps prochain\tfonctionnement\t',
      'Vélo\tdépense\t200\t01/02/2025\t\t01/01/2025',
    ]);
    expect(faults(paste)).toEqual([
      [2, 'unitAmount'],
      [2, 'start'],
      [3, 'end'],
      [3, 'section'],
    ]);
    expect(applyPaste(app, paste)).toBe(true);
    const [loyer, velo] = ['Loyer', 'Vélo'].map((title) =>
      Object.values(app.state().plan.meansLines).find((one) => one.title === title)!,
    );
    expect(loyer!.notes).toBe('Montant : douze\n\nDu : au printemps prochain');
    expect(velo).toMatchObject({ start: '2025-02-01', end: null, notes: 'Au : 01/01/2025' });
    expect(meansGrid.store.getState().refusals[loyer!.id]!.unitAmount).toMatchObject({
      text: 'douze',
    });
  });

  it('over an existing line, which keeps its value', () => {
    const app = open();
    const { title, unitAmount } = line(app, RUNNING);
    const paste = planned(app, [HEAD, `${title}\tdépense\tdouze`]);
    expect(paste.lines[0]!.fields).toEqual({ notes: expect.stringMatching(/Montant : douze/) });
    applyPaste(app, paste);
    expect(line(app, RUNNING).unitAmount).toBe(unitAmount);
    expect(planned(app, [HEAD, `${title}\tdépense\tdouze`]).lines[0]!.state).toBe('same');
  });

  it('below a header, one column of which is known only by its content', () => {
    const paste = planned(open(), ['Désignation\tMontant\tCode', 'Loyer\t900\tA1', 'Eau\t30\tA2']);
    expect(made(paste)).toEqual([
      ['new', 'Loyer', 90_000],
      ['new', 'Eau', 3_000],
    ]);
    expect(paste.ignored).toEqual(['Code']);
    expect(paste.found!.found.map(({ name }) => name)).toEqual(['Désignation', 'Montant']);
  });
});

describe('a negative amount without a kind asks about it', () => {
  const rows = ['Intitulé\tMontant', 'Loyer\t1\u202f200,50\u00a0€', 'Vente\t(1 200)'];
  it.each<[Negatives, unknown]>([
    ['ask', ['refused', undefined, undefined]],
    ['receipt', ['new', 'receipt', 120_000]],
    ['operating', ['new', 'operating', 120_000]],
  ])('%s', (negatives, expected) => {
    const paste = planned(open(), rows, negatives);
    const { state, after } = paste.lines[1]!;
    expect([state, after?.kind, after?.unitAmount]).toEqual(expected);
    expect([paste.asksNegatives, paste.lines[0]!.after!.kind]).toEqual([true, 'operating']);
  });

  it('but not if the row gives the kind', () => {
    const paste = planned(open(), [HEAD, 'Vente\trecette\t(1 200)', 'Loyer\tdépense\t(1 200)']);
    expect([paste.asksNegatives, faults(paste)]).toEqual([false, [[3, 'unitAmount']]]);
    expect(paste.lines[0]!.after).toMatchObject({ kind: 'receipt', unitAmount: 120_000 });
  });
});

describe('the target of a text', () => {
  it('a column of amounts goes down the lines at once; with an unreadable one, after a preview', () => {
    const app = open();
    selectLines([RUNNING]);
    meansGrid.store.setState({ column: 'unitAmount' });
    expect(pasteText(app, '1\n2')).toBeNull();
    expect(line(app, RUNNING).unitAmount).toBe(100);
    expect(pasteText(app, '1\ndouze')).toBe('1\ndouze');
  });

  it('a single text goes into the cell, or waits there with the reason', () => {
    const app = open();
    selectLines([RUNNING]);
    meansGrid.store.setState({ column: 'unitAmount' });
    expect(pasteText(app, 'douze')).toBeNull();
    expect(meansGrid.store.getState().refusals[RUNNING]!.unitAmount!.text).toBe('douze');
    expect(pasteText(app, '12')).toBeNull();
    expect([line(app, RUNNING).unitAmount, meansGrid.store.getState().refusals]).toEqual([
      1_200,
      {},
    ]);
  });

  it.each(['total', 'y2024'] as const)('nothing goes into a computed cell (%s)', (column) => {
    const app = open();
    const before = app.state().plan;
    selectLines([RUNNING]);
    meansGrid.store.setState({ column });
    expect(pasteText(app, '1\n2')).toBeNull();
    expect([app.state().plan, app.state().notice?.text]).toEqual([
      before,
      expect.stringMatching(/cette colonne est calculée/i),
    ]);
  });
});

test('funders are ignored, with a message', () => {
  const app = open();
  const rows = ['Intitulé\tMontant\tFinancement', 'Vélo\t200\tCAF 40 % demandée'];
  const paste = planned(app, rows);
  expect(paste.ignored).toEqual(['Financement']);
  applyPaste(app, paste);
  expect(app.state().notice?.text).toMatch(/sans leurs financements/);
  expect(planned(app, ['Intitulé\tMontant\tFinancement', 'Eau\t200\t']).ignored).toEqual([]);
});

test('reads the frequency of a line in its usual words, after its kind', () => {
  const app = open();
  const { lines } = planned(app, [
    'Intitulé\tFréquence\tNature\tMontant',
    'Atelier\tponctuel\tdépense\t1 200',
    'Loyer\tAnnuelle\tdépense\t900',
    'Médiation\tpar an\tposte\t40 000',
    'Postes\tUne fois\tinvestissement\t850',
  ]);
  expect(lines.map(({ title, after }) => [title, after!.frequency])).toEqual([
    ['Atelier', 'once'],
    ['Loyer', 'annual'],
    ['Médiation', 'annual'],
    ['Postes', 'once'],
  ]);
});

test('a post counts as an additional post, unless the row says otherwise', () => {
  const app = open();
  expect(planned(app, ['Intitulé\tNature', 'Agent d’accueil\tposte']).lines[0]!.after!.lens).toBe(
    'posts',
  );
  expect(commitText(app, [RUNNING], 'kind', 'poste')).toBeNull();
  expect(line(app, RUNNING).lens).toBe('constant');
});

test('reads section and chapter in any order; reports a chapter of the other section', () => {
  const paste = planned(open(), [
    'Chapitre\tSection\tIntitulé\tNature',
    '204\tinvestissement\tSubvention versée\tdépense',
    '21\tfonctionnement\tVélo\tdépense',
  ]);
  expect(paste.lines[0]!.after).toMatchObject({
    section: 'investment',
    chapter: '204',
    kind: 'operating',
  });
  expect(faults(paste)).toEqual([[3, 'chapter']]);
});

test('a table about existing lines changes them; the other rows are new lines', () => {
  const app = open();
  const paste = planned(app, [
    HEAD,
    `${line(app, RUNNING).title.toUpperCase()}\tdépense\t1 234`,
    'Autre\tdépense\t1',
  ]);
  expect(paste.lines.map(({ state }) => state)).toEqual(['changed', 'new']);
  expect(paste.lines[0]!.fields).toEqual({ unitAmount: 123_400 });
});
