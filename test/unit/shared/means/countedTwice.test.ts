import { describe, expect, it } from 'vitest';
import { addBudgetItem, setBudgetItem } from '../../../../shared/commands/budget';
import { editLines } from '../../../../shared/commands/means';
import { moneyProblems } from '../../../../shared/analysis/moneyProblems';
import { newMeansLine, type Funding, type MeansLine } from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { type Problem } from '../../../../shared/model/problem';
import { sayProblem } from '../../../../shared/wording/problems';
import { acte3, scenarioId, run, computers, caf, receipt, planOf } from './receipts';

const add = (plan: Plan, line: MeansLine): Problem | null =>
  run(plan, editLines, { scenarioId, added: [line], changed: [] });

describe('M21: a receipt never repeats a funder’s euro', () => {
  it.each<[string, Partial<MeansLine>, string]>([
    [
      'a grant from the funder to the section it helps, that names nothing else',
      { bearerId: 'actor-caf', section: 'investment', chapter: '13' },
      ', dans la même section : ',
    ],
    [
      'a grant of the funder for the step that the line helped serves',
      { bearerId: 'actor-caf', chapter: '74', stepIds: { ordinateurs: true } },
      ', pour la même étape (« Remplacement des 22 ordinateurs »)',
    ],
    [
      'a grant of each year, that may be the funder’s in one of them',
      {
        bearerId: 'actor-caf',
        section: 'investment',
        chapter: '13',
        frequency: 'annual',
        start: null,
        unitAmount: 700_000,
      },
      ', dans la même section : ',
    ],
    [
      'the very amount, of a funder named in the title alone',
      { title: 'Aide de la CAF', unitAmount: 748_000 },
      ', du même montant : ',
    ],
  ])('%s is refused, and it is said whose funding of what, and by what', (_name, fields, why) => {
    const refused = add(planOf(), receipt(fields));
    expect(refused).toMatchObject({
      place: { collection: 'meansLines', id: 'receipt', field: 'unitAmount' },
    });
    expect(sayProblem(refused!)).toContain(
      `un euro de CAF, déjà compté par son financement de « 22 ordinateurs »${why}`,
    );
  });

  it('names the lines that are concerned alone', () => {
    const screens = newMeansLine({
      id: 'screens',
      order: 'a1',
      kind: 'investment',
      title: 'Écrans',
      unitAmount: 200_000,
      start: '2024-03-01',
      stepIds: { wifi: true },
    });
    const both = { ...caf, lineIds: { computers: true as const, screens: true as const } };
    expect(
      add(
        planOf([both], [computers, screens]),
        receipt({
          bearerId: 'actor-caf',
          section: 'investment',
          chapter: '13',
          stepIds: { wifi: true },
        }),
      )?.params,
    ).toMatchObject({ lines: { code: 'wording.quoted', params: { words: 'Écrans' } } });
    expect(
      add(
        planOf([both], [computers, screens]),
        receipt({ title: 'Aide de la CAF', unitAmount: 80_000 }),
      )?.params,
    ).toMatchObject({ lines: { code: 'wording.quoted', params: { words: 'Écrans' } } });
  });

  it.each<[string, Partial<MeansLine>, readonly Funding[]]>([
    ['what the funder buys from us', { bearerId: 'actor-caf', chapter: '70' }, [caf]],
    [
      'what the funder buys for the very step',
      { bearerId: 'actor-caf', chapter: '70', stepIds: { ordinateurs: true } },
      [caf],
    ],
    [
      'its grant for another step',
      { bearerId: 'actor-caf', section: 'investment', chapter: '13', stepIds: { wifi: true } },
      [caf],
    ],
    [
      'its grant of more than the funding brings',
      { bearerId: 'actor-caf', section: 'investment', chapter: '13', unitAmount: 900_000 },
      [caf],
    ],
    [
      'its grant in a year in which the funding brings nothing',
      { bearerId: 'actor-caf', section: 'investment', chapter: '13', start: '2025-06-01' },
      [caf],
    ],
    [
      'another’s grant',
      { bearerId: 'actor-metropole', section: 'investment', chapter: '13' },
      [caf],
    ],
    [
      'another whose name holds the funder’s',
      { title: 'Cafétéria', section: 'investment', chapter: '13' },
      [caf],
    ],
    ['a grant to the other section', { bearerId: 'actor-caf', chapter: '74' }, [caf]],
    [
      'what the funder gives where its funding is refused',
      { bearerId: 'actor-caf', section: 'investment', chapter: '13' },
      [{ ...caf, status: 'refused' }],
    ],
    [
      'what the funder gives where its funding brings nothing',
      { bearerId: 'actor-caf', section: 'investment', chapter: '13' },
      [{ ...caf, rate: 0 }],
    ],
  ])('%s is not one', (_name, fields, fundings) =>
    expect(add(planOf(fundings), receipt(fields))).toBeNull(),
  );

  it('is refused from the other side too: a funding that comes, is asked anew, or whose line is dearer', () => {
    const grant = receipt({ bearerId: 'actor-caf', section: 'investment', chapter: '13' });
    const alone = planOf([], [computers, grant]);
    expect(
      run(alone, addBudgetItem, { scenarioId, collection: 'fundings', item: caf }),
    ).toMatchObject({ code: 'problems.repeatedEuro_section' });
    const refused = planOf([{ ...caf, status: 'refused' }], [computers, grant]);
    expect(
      run(refused, setBudgetItem, {
        scenarioId,
        collection: 'fundings',
        id: 'caf',
        fields: { status: 'asked' },
      }),
    ).toMatchObject({ code: 'problems.repeatedEuro_section' });
    const free = planOf([caf], [{ ...computers, unitAmount: 0 }, grant]);
    expect(
      run(free, editLines, {
        scenarioId,
        added: [],
        changed: [{ id: 'computers', fields: { unitAmount: 85_000 } }],
      }),
    ).toMatchObject({ code: 'problems.repeatedEuro_section' });
  });

  it('that a file holds already is told by the check, and other edits of it go on', () => {
    const held = planOf(
      [caf],
      [computers, receipt({ bearerId: 'actor-caf', section: 'investment', chapter: '13' })],
    );
    expect(moneyProblems(held).map((one) => [one.severity, sayProblem(one)])).toEqual([
      ['error', expect.stringContaining('« Recette » répéterait un euro de CAF')],
    ]);
    expect(
      run(held, editLines, {
        scenarioId,
        added: [],
        changed: [{ id: 'receipt', fields: { unitAmount: 90_000 } }],
      }),
    ).toBeNull();
    expect(
      run(held, setBudgetItem, {
        scenarioId,
        collection: 'fundings',
        id: 'caf',
        fields: { rate: 300_000 },
      }),
    ).toBeNull();
    expect(moneyProblems(acte3)).toEqual([]);
  });

  it('in one scenario alone is told with its name', () => {
    const grant = receipt({
      bearerId: 'actor-caf',
      section: 'investment',
      chapter: '13',
      included: false,
    });
    const scenario = {
      id: 's',
      parentId: scenarioId,
      order: 'a1',
      title: 'Renfort',
      notes: '',
      archived: false,
      overrides: {
        'meansLines/receipt/included': {
          collection: 'meansLines',
          itemId: 'receipt',
          field: 'included',
          value: true,
        },
      },
    };
    const plan = planOf([caf], [computers, grant]);
    expect(
      moneyProblems({ ...plan, scenarios: { ...plan.scenarios, s: scenario } }).map(sayProblem),
    ).toEqual([expect.stringMatching(/^Scénario « Renfort » : la recette/i)]);
    const without = {
      ...plan,
      scenarios: { ...plan.scenarios, s: { ...scenario, overrides: {} } },
    };
    expect(
      run(without, editLines, {
        scenarioId: 's',
        added: [],
        changed: [{ id: 'receipt', fields: { included: true } }],
      }),
    ).toMatchObject({ code: 'problems.repeatedEuro_section' });
  });
});
