import { describe, expect, it } from 'vitest';
import { addBudgetItem } from '../../../../shared/commands/budget';
import { editLines } from '../../../../shared/commands/means';
import { moneyProblems } from '../../../../shared/analysis/moneyProblems';
import { newMeansLine, type Funding, type MeansLine } from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { type Problem } from '../../../../shared/model/problem';
import { sayProblem } from '../../../../shared/wording/problems';
import { acte3, scenarioId, run, computers, caf, receipt, planOf } from './receipts';

/** What is told of a plan once a line is added, which nothing keeps out. */
function add(plan: Plan, line: MeansLine): Problem | null {
  expect(run(plan, editLines, { scenarioId, added: [line], changed: [] })).toBeNull();
  const [told] = moneyProblems({ ...plan, meansLines: { ...plan.meansLines, [line.id]: line } });
  return told ?? null;
}

describe('M21: a receipt that seems to repeat a funder’s euro is told, never refused', () => {
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
  ])('%s is told, with whose funding of what, and by what', (_name, fields, why) => {
    const found = add(planOf(), receipt(fields));
    expect(found).toMatchObject({
      severity: 'warning',
      place: { collection: 'meansLines', id: 'receipt', field: 'unitAmount' },
    });
    expect(sayProblem(found!)).toContain(
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

  it('is no longer told once a person says that it is other money', () => {
    const service = {
      bearerId: 'actor-caf',
      chapter: '74',
      stepIds: { ordinateurs: true as const },
    };
    expect(add(planOf(), receipt(service))).not.toBeNull();
    expect(add(planOf(), receipt({ ...service, isOtherMoney: true }))).toBeNull();
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

  it('keeps no funding out either', () => {
    const grant = receipt({ bearerId: 'actor-caf', section: 'investment', chapter: '13' });
    expect(
      run(planOf([], [computers, grant]), addBudgetItem, {
        scenarioId,
        collection: 'fundings',
        item: caf,
      }),
    ).toBeNull();
    expect(
      moneyProblems(planOf([caf], [computers, grant])).map((one) => [
        one.severity,
        sayProblem(one),
      ]),
    ).toEqual([['warning', expect.stringContaining('« Recette » répéterait un euro de CAF')]]);
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
  });
});
