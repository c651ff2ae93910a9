import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { cashOf, cashTable } from '../../../../shared/means/tables/cash';
import { financingPlan } from '../../../../shared/means/tables/financingPlan';
import { ppiTable } from '../../../../shared/means/tables/ppi';
import { programmesTable } from '../../../../shared/means/tables/programmes';
import {
  sharesOf,
  type FinanceCell,
  type FinanceTable,
} from '../../../../shared/means/tables/table';
import { roundRatio } from '../../../../shared/model/exact';
import { newFunding, newMeansLine } from '../../../../shared/model/means';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlanOfMeans } from './arbitraryMeans';

const cents = (cell: FinanceCell | undefined): number =>
  typeof cell === 'object' && cell !== null && 'cents' in cell ? cell.cents : 0;
const column = ({ rows }: FinanceTable, at: number): number =>
  rows.filter(({ kind }) => kind === 'line').reduce((sum, { cells }) => sum + cents(cells[at]), 0);
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

describe('tables of the finance office, whatever the plan', () => {
  it('M16 M19: both sides of the plan de financement are equal, in whole euros too', () => {
    fc.assert(
      fc.property(arbitraryPlanOfMeans(acte3Plan('p')), fc.boolean(), (plan, whole) => {
        const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });
        const table = financingPlan(plan, means, whole);
        expect(column(table, 2)).toBe(column(table, 6));
        if (!whole) expect(column(table, 2)).toBe(means.total.operating + means.total.investment);
      }),
      { numRuns: 100 },
    );
  });

  it('M20: during the horizon and after, cash includes all expenses and all income', () => {
    fc.assert(
      fc.property(arbitraryPlanOfMeans(acte3Plan('p')), (plan) => {
        const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });
        const { out, receipts, grants, fctva } = cashOf(plan, means);
        expect(sum(out)).toBe(means.total.operating + means.total.investment);
        expect(sum(receipts)).toBe(means.total.receipts);
        expect(sum(grants)).toBe(
          means.total.fundings.granted + means.total.fundings.asked + means.total.fundings.toAsk,
        );
        expect(sum(fctva)).toBe(means.total.fctva + means.beyond.fctva);
        expect(column(cashTable(plan, means, 3), 1)).toBe(column(cashTable(plan, means, 1), 1));
      }),
      { numRuns: 100 },
    );
  });
});

describe('shares and whole euros', () => {
  const ppms = ({ rows }: FinanceTable, at: number): number[] =>
    rows
      .filter(({ kind }) => kind === 'line')
      .flatMap(({ cells }) => {
        const cell = cells[at];
        return typeof cell === 'object' && cell !== null && 'ppm' in cell ? [cell.ppm] : [];
      });
  const everyCents = ({ rows }: FinanceTable): number[] =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        typeof cell === 'object' && cell !== null && 'cents' in cell ? [cell.cents] : [],
      ),
    );

  it('M24: three thirds make 100 %, to the hundredth of a percent', () => {
    expect(sharesOf([100, 100, 100])).toEqual([333_400, 333_300, 333_300]);
    expect(sharesOf([150, -50])).toEqual([1_500_000, -500_000]);
    expect(sharesOf([0, 0])).toEqual([0, 0]);
  });

  it('M24: on both sides of any plan de financement the shares make 100 %', () => {
    fc.assert(
      fc.property(arbitraryPlanOfMeans(acte3Plan('p')), fc.boolean(), (plan, whole) => {
        const table = financingPlan(
          plan,
          evaluate(plan, { scenarioId: plan.baseScenarioId }).means,
          whole,
        );
        fc.pre(column(table, 2) > 0);
        expect([sum(ppms(table, 3)), sum(ppms(table, 7))]).toEqual([1_000_000, 1_000_000]);
        expect(ppms(table, 3).every((ppm) => ppm % 100 === 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('M16: every table in whole euros has only whole euros, with its own rounded total', () => {
    fc.assert(
      fc.property(arbitraryPlanOfMeans(acte3Plan('p')), (plan) => {
        const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });
        const euros = (cents: number): number =>
          roundRatio({ num: BigInt(cents), den: 100n }) * 100;
        const pairs = [
          [ppiTable(means), ppiTable(means, true)],
          [programmesTable(plan, means), programmesTable(plan, means, true)],
          [cashTable(plan, means, 3), cashTable(plan, means, 3, true)],
        ] as const;
        for (const [exact, whole] of pairs) {
          expect(everyCents(whole).every((cents) => cents % 100 === 0)).toBe(true);
          expect(everyCents(exact).every(Number.isSafeInteger)).toBe(true);
          expect(everyCents(whole)).toHaveLength(everyCents(exact).length);
        }
        const [[exactPpi, wholePpi], , [exactCash, wholeCash]] = pairs;
        const cost = (table: FinanceTable): number => cents(table.rows.at(-3)?.cells.at(-1));
        expect(cost(wholePpi)).toBe(euros(cost(exactPpi)));
        expect(column(wholeCash, 1)).toBe(euros(column(exactCash, 1)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('AP/CP', () => {
  const programme = newMeansLine({
    id: 'l',
    order: 'a0',
    kind: 'investment',
    title: 'Ordinateurs',
    quantity: 22,
    unitAmount: 85_000,
    start: '2024-03-15',
    isProgramme: true,
  });
  const credits = {
    c1: { id: 'c1', lineId: 'l', date: '2024-06-01', amount: 1_000_000, included: true },
    c2: { id: 'c2', lineId: 'l', date: '2025-02-01', amount: 500_000, included: true },
  };
  const base = {
    ...acte3Plan('p'),
    meansLines: { l: programme },
    fundings: {},
    paymentCredits: credits,
    hypotheses: {},
    effects: {},
  };
  const read = (plan: typeof base) => evaluate(plan, { scenarioId: plan.baseScenarioId }).means;

  it('M10 M20: the rest of the AP is paid in the month of the line, credits in theirs', () => {
    const { out } = cashOf(base, read(base));
    expect(out.flatMap((paid, month) => (paid === 0 ? [] : [[month, paid]]))).toEqual([
      [2, 370_000],
      [5, 1_000_000],
      [13, 500_000],
    ]);
    const over = {
      ...base,
      paymentCredits: { ...credits, c2: { ...credits.c2, amount: 900_000 } },
    };
    expect(
      cashOf(over, read(over)).out.flatMap((paid, month) => (paid === 0 ? [] : [[month, paid]])),
    ).toEqual([
      [2, -30_000],
      [5, 1_000_000],
      [13, 900_000],
    ]);
  });

  it('gives AP, CP, those paid by the status date, years, the rest, and where it counts', () => {
    const plain = programmesTable(base, read(base));
    expect(plain.rows.map(({ cells }) => cells.slice(1).map(cents))).toEqual([
      [1_870_000, 1_500_000, 1_000_000, 500_000, 0, 0, 370_000],
      [1_870_000, 1_500_000, 1_000_000, 500_000, 0, 0, 370_000],
    ]);
    expect(plain.notes).toEqual([
      '« Ordinateurs » : ce que les CP laissent de l’AP est compté au 15\u00a0mars\u00a02024.',
    ]);
    const dated = { ...base, budget: { ...base.budget, statusDate: '2024-12-31' } };
    expect(programmesTable(dated, read(dated)).rows[0]!.cells.slice(1).map(cents)).toEqual([
      1_870_000, 1_500_000, 1_000_000, 1_000_000, 500_000, 0, 0, 370_000,
    ]);
  });
});

describe('worked example', () => {
  const computers = newMeansLine({
    id: 'l',
    order: 'a0',
    kind: 'investment',
    title: 'Ordinateurs',
    quantity: 22,
    unitAmount: 85_000,
    start: '2024-03-01',
  });
  const caf = newFunding({
    id: 'caf',
    order: 'a0',
    funderId: 'actor-caf',
    rate: 400_000,
    lineIds: { l: true },
    status: 'asked',
    delayMonths: 12,
  });
  const plan = {
    ...acte3Plan('p'),
    meansLines: { l: computers },
    fundings: { caf },
    paymentCredits: {},
    limits: {},
    hypotheses: {},
    effects: {},
  };
  const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });

  it('22 computers, 40 % requested from the CAF: its plan, its PPI, its cash a year later', () => {
    expect(financingPlan(plan, means).rows.map(({ cells }) => [cells[4], cents(cells[6])])).toEqual(
      [
        ['CAF', 748_000],
        ['Autofinancement', 1_122_000],
        ['Total', 1_870_000],
      ],
    );
    expect(
      ppiTable(means)
        .rows.slice(1, 4)
        .map(({ cells }) => cents(cells[2])),
    ).toEqual([1_870_000, 748_000, 1_122_000]);
    const { out, grants } = cashOf(plan, means);
    expect([out[2], grants[2], grants[14]]).toEqual([1_870_000, 0, 748_000]);
  });
});
