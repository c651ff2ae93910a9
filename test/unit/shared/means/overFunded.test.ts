import { describe, expect, it } from 'vitest';
import { setBudgetItem } from '../../../../shared/commands/budget';
import { editLines } from '../../../../shared/commands/means';
import { moneyProblems } from '../../../../shared/analysis/moneyProblems';
import { newMeansLine, type MeansLine } from '../../../../shared/model/means';
import { type Problem } from '../../../../shared/model/problem';
import { scenarioId, run, computers, caf, receipt, planOf } from './receipts';

describe('M22: funders above the whole cost', () => {
  const two = [
    { ...caf, mode: 'amount' as const, amount: 1_000_000 },
    { ...caf, id: 'state', funderId: 'actor-etat', mode: 'amount' as const, amount: 870_000 },
  ];

  it('are refused at the line if it becomes cheaper than they pay', () => {
    const refused = run(planOf(two), editLines, {
      scenarioId,
      added: [],
      changed: [{ id: 'computers', fields: { quantity: 21 } }],
    });
    expect(refused).toMatchObject({
      code: 'problems.overFunded',
      place: { collection: 'meansLines', id: 'computers', field: 'unitAmount' },
    });
    expect(
      run(planOf(two), editLines, {
        scenarioId,
        added: [],
        changed: [{ id: 'computers', fields: { quantity: 23 } }],
      }),
    ).toBeNull();
  });

  it('are reported if a file contains them; users may lower but not raise them', () => {
    const held = planOf([
      { ...caf, rate: 700_000 },
      { ...caf, id: 'state', funderId: 'actor-etat', rate: 700_000 },
    ]);
    expect(moneyProblems(held)).toMatchObject([
      {
        code: 'problems.overFunded',
        params: { line: '22 ordinateurs', percent: { amount: 1_400_000, unit: 'ppm' } },
      },
    ]);
    const set = (rate: number): Problem | null =>
      run(held, setBudgetItem, { scenarioId, collection: 'fundings', id: 'caf', fields: { rate } });
    expect(set(600_000)).toBeNull();
    expect(set(710_000)).toMatchObject({
      code: 'problems.overFunded',
      place: { collection: 'fundings', id: 'caf', field: 'rate' },
    });
  });
});

describe('M23: chapters, sections, AP', () => {
  const change = (line: MeansLine, fields: Partial<MeansLine>): Problem | null =>
    run(planOf([], [line]), editLines, {
      scenarioId,
      added: [],
      changed: [{ id: line.id, fields }],
    });
  it.each<[string, MeansLine, Partial<MeansLine>, string | null]>([
    [
      'a chapter of the other section',
      computers,
      { chapter: '011' },
      'problems.chapter_expense_investment',
    ],
    ['a chapter of receipts', computers, { chapter: '13' }, 'problems.chapter_expense_investment'],
    ['a chapter that is none', computers, { chapter: '99' }, 'problems.chapter_expense_investment'],
    ['another chapter of the section', computers, { chapter: '23' }, null],
    [
      'the other section under the same chapter',
      computers,
      { section: 'operating' },
      'problems.chapter_expense_operating',
    ],
    [
      'the other section with its chapter',
      computers,
      { section: 'operating', chapter: '011' },
      null,
    ],
    [
      'an expense chapter for a receipt',
      receipt({}),
      { chapter: '65' },
      'problems.chapter_receipt_operating',
    ],
    [
      'a post in investment',
      newMeansLine({ id: 'post', order: 'a0', kind: 'post' }),
      { section: 'investment' },
      'problems.postSection',
    ],
    [
      'a post under an AP',
      newMeansLine({ id: 'post', order: 'a0', kind: 'post' }),
      { isProgramme: true },
      'problems.postProgramme',
    ],
    [
      'an older file’s chapter, while something else is edited',
      { ...computers, chapter: '27' },
      { unitAmount: 1 },
      null,
    ],
  ])('%s', (_name, line, fields, code) => expect(change(line, fields)?.code ?? null).toBe(code));
});
