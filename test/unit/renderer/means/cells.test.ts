import { describe, expect, it } from 'vitest';
import type { App } from '../../../../renderer/core/store';
import { commitText } from '../../../../renderer/means/cells';
import { chapterChoices } from '../../../../renderer/means/readers';
import type { LineColumn } from '../../../../renderer/means/lineColumns';
import { clearCells } from '../../../../renderer/means/lineActs';
import { resetMeans } from '../../../../renderer/means/meansState';
import { addBudgetItem, setBudgetItem } from '../../../../shared/commands/budget';
import { newFunding, type MeansLine } from '../../../../shared/model/means';
import { isProblem } from '../../../../shared/model/problem';
import { sayProblem } from '../../../../shared/wording/problems';
import { tableApp } from '../app';

const [POST, COMPUTERS, RUNNING] = ['line-mediateur', 'line-ordinateurs', 'line-maintenance'];
/** The app with the Acte 3 plan, before any typing in the means. */
function open(): App {
  resetMeans();
  return tableApp().app;
}
const line = (app: App, id: string): MeansLine => app.state().evaluation.plan.meansLines[id]!;

describe('a cell shows its refusal, and nothing changes', () => {
  it.each<[string, string, LineColumn, string, RegExp]>([
    ['a rate over 100 %', COMPUTERS, 'price', 'TTC 120 %', /« TTC 120 % » ne se lit pas/],
    ['an index over 100 %', POST, 'index', '150 %', /« 150 % » ne se lit pas/],
    ['negative ETP', POST, 'count', '-0,5', /« -0,5 » n’est pas un nombre d’ETP/],
    ['a negative quantity', COMPUTERS, 'count', '-2', /« -2 » n’est pas un nombre entier/],
    [
      'an end before the start',
      POST,
      'end',
      '31/03/2024',
      /La fin \(31\/03\/2024\) est avant le début \(01\/04\/2024\)/,
    ],
    ['an unreadable amount', RUNNING, 'unitAmount', 'douze', /« douze » n’est pas un montant/],
    ['an amount with a fraction of a cent', RUNNING, 'unitAmount', '1,234', /n’est pas un montant/],
    ['an expense below nothing', RUNNING, 'unitAmount', '(1 200)', /« \(1 200\) » est négatif/],
    ['no section', RUNNING, 'section', '', /exactement une section/],
    [
      'two sections',
      RUNNING,
      'section',
      'les deux',
      /n’est pas dans la liste : fonctionnement, investissement/,
    ],
    [
      'a chapter of the other section',
      RUNNING,
      'chapter',
      '21',
      /« 21 » n’est pas un chapitre de cette nature et de cette section : choisissez 011 \(charges à caractère général\)/,
    ],
    [
      'a post in investment',
      POST,
      'section',
      'investissement',
      /Un poste relève du fonctionnement/,
    ],
    ['a day that is none', RUNNING, 'start', '31/02/2024', /« 31\/02\/2024 » n’est pas une date/],
    [
      'a frequency that is none',
      RUNNING,
      'frequency',
      'souvent',
      /n’est pas dans la liste : par an, une fois/,
    ],
    [
      'a post paid once',
      POST,
      'frequency',
      'une fois',
      /La nature « poste » ne laisse pas le choix : par an/,
    ],
    ['no title', RUNNING, 'title', '  ', /Donnez un intitulé/],
  ])('%s', (_name, id, column, text, reason) => {
    const app = open();
    const before = app.state().plan;
    expect(commitText(app, [id], column, text)).toMatch(reason);
    expect(app.state().plan).toBe(before);
  });

  it('fundings above the whole, a rate above 100 %', () => {
    const app = open();
    const scenarioId = 'scenario-investissement';
    app.setScenario(scenarioId);
    const before = app.state().plan;
    const refused = [
      app.dispatch(
        addBudgetItem,
        {
          scenarioId,
          collection: 'fundings',
          item: newFunding({
            id: 'state',
            order: 'a1',
            funderId: 'actor-etat',
            rate: 700_000,
            lineIds: { [COMPUTERS]: true },
          }),
        },
        { quiet: true },
      ),
      app.dispatch(
        setBudgetItem,
        { scenarioId, collection: 'fundings', id: 'funding-caf', fields: { rate: 1_000_001 } },
        { quiet: true },
      ),
    ].map((done) => (isProblem(done) ? sayProblem(done) : null));
    expect(refused).toEqual([
      expect.stringMatching(/Les financeurs de « 22 ordinateurs » couvriraient 110.%/),
      expect.stringMatching(/« Taux » n’est pas valable\. Rien n’a été changé/),
    ]);
    expect(app.state().plan).toBe(before);
  });

  it('a cleared section', () => {
    const app = open();
    const before = app.state().plan;
    clearCells(app, [RUNNING], 'section');
    expect([app.state().notice?.text, app.state().plan]).toEqual([
      expect.stringMatching(/exactement une section/),
      before,
    ]);
  });
});

describe('chapters', () => {
  it('may be any of the line’s section and side, by number, name or label', () => {
    const app = open();
    expect(chapterChoices(line(app, COMPUTERS)).map((choice) => choice.split(' ')[0])).toEqual([
      '21',
      '20',
      '204',
      '23',
      '16',
    ]);
    for (const text of ['65', 'autres charges', '65 autres charges de gestion courante']) {
      expect(commitText(app, [RUNNING], 'chapter', text)).toBeNull();
      expect(line(app, RUNNING).chapter).toBe('65');
      expect(commitText(app, [RUNNING], 'chapter', '011')).toBeNull();
    }
  });

  it('follow the section of each line; fields of investments follow its kind', () => {
    const app = open();
    expect(commitText(app, [RUNNING, 'line-wifi'], 'section', 'investissement')).toBeNull();
    expect([RUNNING, 'line-wifi'].map((id) => line(app, id).chapter)).toEqual(['21', '21']);
    expect(commitText(app, [RUNNING], 'kind', 'recette')).toBeNull();
    expect(line(app, RUNNING)).toMatchObject({ section: 'operating', chapter: '70' });
  });
});

describe('a day without its year', () => {
  it('is of the line: near the day that stood there, an end after the start', () => {
    const app = open();
    expect(commitText(app, [POST], 'start', '1er septembre 2025')).toBeNull();
    expect(commitText(app, [POST], 'end', '30 juin')).toBeNull();
    expect(line(app, POST)).toMatchObject({ start: '2025-09-01', end: '2026-06-30' });
    expect(commitText(app, [POST], 'start', '1er octobre')).toBeNull();
    expect(line(app, POST).start).toBe('2025-10-01');
  });
  it('is never counted from today, which its cell does not show', () => {
    const app = open();
    expect(commitText(app, [POST], 'start', 'vendredi prochain')).not.toBeNull();
  });
});
