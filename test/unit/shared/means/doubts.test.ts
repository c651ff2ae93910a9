/** Money to be looked at again: VAT that is not given, help and FCTVA over the whole. */
import { describe, expect, it } from 'vitest';
import { moneyProblems } from '../../../../shared/analysis/moneyProblems';
import { readPrice } from '../../../../renderer/means/readers';
import type { Funding, MeansLine } from '../../../../shared/model/means';
import { sayProblem } from '../../../../shared/wording/problems';
import { caf, computers, planOf } from './receipts';
import { compute } from './meansPlan';

const told = (line: Partial<MeansLine>, funding: Partial<Funding>): string[] =>
  moneyProblems(planOf([{ ...caf, ...funding }], [{ ...computers, ...line }])).map(
    (one) => `${one.severity} ${one.code} ${sayProblem(one)}`,
  );

describe('M29: a rate of VAT that is not given is not a rate of zero', () => {
  it('22 computers at 850 € TTC, of which the CAF pays 40 % of the HT: told until the rate is given', () => {
    const plan = (line: Partial<MeansLine>) =>
      planOf([{ ...caf, base: 'HT' }], [{ ...computers, ...line }]);
    expect(told({}, { base: 'HT' })).toEqual([
      expect.stringMatching(
        /^warning problems.vatUnknown Taux de TVA à préciser sur « 22 ordinateurs » : CAF paie sur le HT/,
      ),
    ]);
    expect(told({ vatRate: 200_000 }, { base: 'HT' })).toEqual([]);
    expect(compute(plan({ vatRate: 200_000 })).fundings.get('caf')!.total).toBe(623_333);
  });

  it.each<[string, Partial<MeansLine>, Partial<Funding>]>([
    ['without VAT, as it says', { pricing: 'HT' }, { base: 'HT' }],
    ['of a post', { kind: 'post', section: 'operating', chapter: '012' }, { base: 'HT' }],
    ['helped on the TTC', {}, {}],
    ['whose funder refused', {}, { base: 'HT', status: 'refused' }],
  ])('nothing is told of a line %s', (_name, line, funding) => {
    expect(told(line, funding)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['TTC', { pricing: 'TTC', vatRate: 0 }],
    ['ttc 20 %', { pricing: 'TTC', vatRate: 200_000 }],
    ['HT 20', { pricing: 'HT', vatRate: 200_000 }],
    ['TVA 5,5 %', { pricing: 'TTC', vatRate: 55_000 }],
    ['HT 0 %', { pricing: 'HT', vatRate: 0 }],
    ['TTC 0 %', { pricing: 'HT', vatRate: 0 }],
    ['0', { pricing: 'HT', vatRate: 0 }],
    ['Sans TVA', { pricing: 'HT', vatRate: 0 }],
    ['exonéré', { pricing: 'HT', vatRate: 0 }],
    ['HT', expect.stringMatching(/^Taux de TVA à préciser/)],
    [' ht ', expect.stringMatching(/^Taux de TVA à préciser/)],
  ])('a price typed %j', (text, read) => {
    expect(readPrice(text)).toEqual(read);
  });
});

describe('M30: help and FCTVA over the whole are told', () => {
  it('of a line that they pay at 116,4 %, and not at 96,4 %', () => {
    expect(told({ fctva: true }, { rate: 1_000_000 })).toEqual([
      expect.stringMatching(
        /^warning problems.overRecovered .*18.700.€\) et le FCTVA \(3.067,55.€\) de « 22 ordinateurs » dépassent son coût de 3.067,55.€/,
      ),
    ]);
    expect(told({ fctva: true }, { rate: 800_000 })).toEqual([]);
    expect(told({}, { rate: 1_000_000 })).toEqual([]);
  });

  it('whatever falls outside the horizon counts', () => {
    expect(told({ fctva: true, start: '2031-03-01' }, { rate: 1_000_000 })).toHaveLength(1);
  });

  it('counts no help that is refused', () => {
    expect(told({ fctva: true }, { rate: 1_000_000, status: 'refused' })).toEqual([]);
  });
});
