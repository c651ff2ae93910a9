/** Funders of the same lines, to the cent. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyProblems } from '../../../../shared/analysis/moneyProblems';
import { explain } from '../../../../shared/analysis/explain';
import { formulaWords } from '../../../../shared/analysis/explainWords';
import { execute } from '../../../../shared/commands/command';
import { editLines } from '../../../../shared/commands/means';
import { evaluate } from '../../../../shared/evaluate';
import { computeMeans } from '../../../../shared/means/compute';
import type { MeansResult } from '../../../../shared/means/types';
import {
  newFunding,
  newMeansLine,
  type Funding,
  type MeansLine,
} from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { sayProblem } from '../../../../shared/wording/problems';
import { testContext } from '../../arbitraries';

const acte3 = acte3Plan('p');
const study = (fields: Partial<MeansLine> = {}): MeansLine =>
  newMeansLine({
    id: 'study',
    order: 'a0',
    kind: 'operating',
    frequency: 'once',
    title: 'Étude',
    unitAmount: 10_001,
    start: '2024-03-01',
    ...fields,
  });
const part = (id: string, fields: Partial<Funding>): Funding =>
  newFunding({
    id,
    order: id,
    funderId: 'actor-caf',
    status: 'granted',
    lineIds: { study: true },
    ...fields,
  });
const rates = (...ppm: readonly number[]): Funding[] =>
  ppm.map((rate, index) => part(`f${index}`, { rate }));
const planOf = (lines: readonly MeansLine[], fundings: readonly Funding[]): Plan => ({
  ...acte3,
  meansLines: Object.fromEntries(lines.map((line) => [line.id, line])),
  fundings: Object.fromEntries(fundings.map((one) => [one.id, one])),
  paymentCredits: {},
  limits: {},
  hypotheses: {},
  effects: {},
  scenarios: { [acte3.baseScenarioId]: acte3.scenarios[acte3.baseScenarioId]! },
});
const compute = (plan: Plan): MeansResult => computeMeans(plan, () => null);
const partsOf = (plan: Plan): number[] =>
  [...compute(plan).fundings.values()].map(({ total, outside }) => total + outside);

/** With plain spaces. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('M26: funders of one base make the whole', () => {
  it.each<[string, Partial<MeansLine>, Funding[], number[], number]>([
    ['two halves of 100,01 €', {}, rates(500_000, 500_000), [5001, 5000], 0],
    [
      'two halves of 12 345,67 €',
      { unitAmount: 1_234_567 },
      rates(500_000, 500_000),
      [617_284, 617_283],
      0,
    ],
    [
      'four quarters of 333,33 €',
      { unitAmount: 33_333 },
      rates(250_000, 250_000, 250_000, 250_000),
      [8334, 8333, 8333, 8333],
      0,
    ],
    ['thirds of 1,00 €', { unitAmount: 100 }, rates(333_333, 333_333, 333_334), [33, 33, 34], 0],
    ['60 and 40 %', {}, rates(600_000, 400_000), [6001, 4000], 0],
    [
      'a rate and an amount',
      {},
      [part('a', { rate: 500_000 }), part('b', { mode: 'amount', amount: 5000 })],
      [5001, 5000],
      0,
    ],
    [
      'a ceiling that one does not pass',
      {},
      [part('a', { rate: 500_000, ceiling: 5000 }), part('b', { rate: 500_000 })],
      [5000, 5001],
      0,
    ],
    [
      'HT, of a line without VAT, with TTC',
      { pricing: 'HT' },
      [part('a', { rate: 500_000, base: 'HT' }), part('b', { rate: 500_000 })],
      [5001, 5000],
      0,
    ],
    [
      'HT, both',
      { unitAmount: 12_001, pricing: 'TTC', vatRate: 200_000 },
      [part('a', { rate: 500_000, base: 'HT' }), part('b', { rate: 500_000, base: 'HT' })],
      [5001, 5000],
      2000,
    ],
    [
      'one that is refused',
      {},
      [part('a', { rate: 500_000, status: 'refused' }), part('b', { rate: 500_000 })],
      [0, 5001],
      5000,
    ],
  ])('%s', (_name, fields, fundings, expected, net) => {
    const plan = planOf([study(fields)], fundings);
    expect(partsOf(plan)).toEqual(expected);
    expect(compute(plan).total.netAssured).toBe(net);
    expect(moneyProblems(plan)).toEqual([]);
  });

  it('over several lines and years, every year of every line is paid and no more', () => {
    const lines = [
      study({
        unitAmount: 333_33,
        frequency: 'annual',
        start: '2024-02-10',
        end: '2026-07-20',
      }),
      study({
        id: 'second',
        unitAmount: 10_001,
        frequency: 'annual',
        start: null,
      }),
    ];
    const both = { study: true, second: true } as const;
    const { fundings, lines: results } = compute(
      planOf(
        lines,
        rates(333_333, 333_333, 333_334).map((one) => ({
          ...one,
          lineIds: both,
        })),
      ),
    );
    for (const { line, ttc } of results.values())
      expect(
        ttc.map((_, year) =>
          [...fundings.values()].reduce((sum, { byLine }) => sum + byLine.get(line.id)![year]!, 0),
        ),
      ).toEqual(ttc);
  });

  it('lets a line cost an odd number of cents, and says where the cent went', () => {
    const plan = planOf([study({ unitAmount: 1_000_000 })], rates(500_000, 500_000));
    const done = execute(
      plan,
      editLines,
      {
        scenarioId: plan.baseScenarioId,
        added: [],
        changed: [{ id: 'study', fields: { unitAmount: 1_234_567 } }],
      },
      testContext(),
    );
    if (isProblem(done)) throw new Error(sayProblem(done));
    const evaluation = evaluate(done.plan, { scenarioId: plan.baseScenarioId });
    const { parts } = explain(evaluation, { kind: 'fundings', statuses: ['granted'] }, null);
    expect(parts.map((one) => plain(formulaWords(one, 'cents').join(' ')))).toEqual([
      '50 % de 12 345,67 € TTC = 6 172,84 €',
      '50 % de 12 345,67 € TTC = 6 172,84 € ; au centime près, avec les autres financeurs des mêmes lignes : 6 172,83 €',
    ]);
  });
});

describe('M27: funders of different bases', () => {
  it('leave the cent of their roundings where there is room', () => {
    const lines = [study(), study({ id: 'second', order: 'a1' })];
    const plan = planOf(lines, [
      part('a', { rate: 500_000, lineIds: { study: true, second: true } }),
      part('b', { rate: 500_000 }),
      part('c', { rate: 500_000, lineIds: { second: true } }),
    ]);
    expect(compute(plan).total.netAssured).toBe(0);
    expect(partsOf(plan)).toEqual([10_001, 5000, 5001]);
    expect(moneyProblems(plan)).toEqual([]);
  });

  it('bring 100 % on HT and TTC of what bears VAT without a cent over', () => {
    const plan = planOf(
      [study({ unitAmount: 12_001, vatRate: 200_000 })],
      [part('a', { rate: 600_000, base: 'HT' }), part('b', { rate: 500_000 })],
    );
    expect(partsOf(plan)).toEqual([6001, 6000]);
    expect(compute(plan).total.netAssured).toBe(0);
  });
});

describe('M22: over the whole', () => {
  it('is told to the hundredth of a percent, with what is too much', () => {
    const plan = planOf([study({ unitAmount: 100_000_000 })], rates(333_400, 333_400, 333_400));
    expect(moneyProblems(plan).map((one) => plain(sayProblem(one)))).toEqual([
      'Les financeurs de « Étude » couvriraient 100,02 % de son coût, soit 200 € de trop : baissez un taux, un montant ou un plafond.',
    ]);
  });

  it('is never « 0 % » of a programme that takes back within the horizon', () => {
    const plan: Plan = {
      ...planOf(
        [
          study({
            kind: 'investment',
            section: 'investment',
            chapter: '21',
            isProgramme: true,
            unitAmount: 1_000_000,
            start: '2025-01-01',
          }),
        ],
        rates(500_000),
      ),
      paymentCredits: {
        c: {
          id: 'c',
          lineId: 'study',
          date: '2030-01-01',
          amount: 1_200_000,
          included: true,
        },
      },
    };
    expect(moneyProblems(plan)).toEqual([]);
    expect(partsOf(plan)).toEqual([500_000]);
  });

  it('never comes of rates that make 100 % at most, whatever the lines', () => {
    const cents = fc.integer({ min: 1, max: 3_000_000 });
    const lines = fc.tuple(cents, cents, cents).map((amounts) =>
      amounts.map((unitAmount, index) =>
        study({
          id: ['study', 'b', 'c'][index]!,
          unitAmount,
          frequency: index === 1 ? 'annual' : 'once',
          start: index === 1 ? '2024-02-10' : '2025-06-01',
          end: index === 1 ? '2027-03-03' : null,
        }),
      ),
    );
    const groups = fc.array(
      fc.record({
        ids: fc.subarray(['study', 'b', 'c'], { minLength: 1 }),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(lines, groups, (all, shares) => {
        const whole = shares.reduce((sum, { weight }) => sum + weight, 0);
        const plan = planOf(
          all,
          shares.map(({ ids, weight }, index) =>
            part(`f${index}`, {
              rate: Math.floor((1_000_000 * weight) / whole),
              lineIds: Object.fromEntries(ids.map((id) => [id, true])),
            }),
          ),
        );
        expect(moneyProblems(plan)).toEqual([]);
        const { fundings, lines: results } = compute(plan);
        for (const { line, ttc } of results.values())
          ttc.forEach((cost, year) => {
            const paid = [...fundings.values()].reduce(
              (sum, { byLine }) => sum + (byLine.get(line.id)?.[year] ?? 0),
              0,
            );
            expect(paid).toBeLessThanOrEqual(cost);
          });
      }),
      { numRuns: 300 },
    );
  });
});
