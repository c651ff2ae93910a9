import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../../../shared/analysis/compare';
import { comparedGroups, comparedIds } from '../../../../shared/analysis/compareTable';
import { explain } from '../../../../shared/analysis/explain';
import { leversOf } from '../../../../shared/analysis/levers';
import { evaluate } from '../../../../shared/evaluate';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('p');
const [BASE, POSTS, INVESTMENT] = ['scenario-base', 'scenario-postes', 'scenario-investissement'];

describe('the compared numbers', () => {
  it('are each the sum of their explained lines, whatever the simulation', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([BASE!, POSTS!, INVESTMENT!], { minLength: 2 }),
        fc.subarray(Object.keys(PLAN.hypotheses)),
        (scenarioIds, fail) => {
          const comparison = compareScenarios(PLAN, { scenarioIds, switches: { fail, hold: [] } });
          for (const { rows } of comparedGroups(comparison)) {
            for (const { figure, year, cells } of rows)
              expect(cells.map(({ value }) => value)).toEqual(
                comparison.scenarios.map(({ evaluation }) => explain(evaluation, figure, year).sum),
              );
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('mark the best and worst, except if all are equal or neither is better', () => {
    const groups = comparedGroups(
      compareScenarios(PLAN, { scenarioIds: [BASE!, POSTS!, INVESTMENT!] }),
    );
    const cells = (label: string, year: number | null) =>
      groups.find((group) => group.label === label)!.rows.find((row) => row.year === year)!.cells;
    expect(
      cells('Reste à charge assuré', null).map(({ mark, difference }) => [mark, difference]),
    ).toEqual([
      ['best', 0],
      ['worst', 11_803_680],
      [null, 1_870_000],
    ]);
    expect(cells('CAF (demandée)', 2024).map(({ mark }) => mark)).toEqual([null, null, null]);
    expect(cells('ETPT', 2025).map(({ mark }) => mark)).toEqual([null, null, null]);
    expect(cells('Étapes prévues finies au 31 décembre', 2024).map(({ mark }) => mark)).toEqual([
      null,
      null,
      null,
    ]);
    expect(groups.map(({ label }) => label)).not.toContain('FCTVA reçu');
  });

  it('are of the requested scenarios that exist, else of the first four with the current one', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id }));
    const known = Object.fromEntries([...six, { id: 'archived' }].map(({ id }) => [id, true]));
    expect(comparedIds(six.slice(0, 3), known, [], 'a')).toEqual(['a', 'b', 'c']);
    expect(comparedIds(six, known, [], 'b')).toEqual(['a', 'b', 'c', 'd']);
    expect(comparedIds(six, known, [], 'f')).toEqual(['a', 'b', 'c', 'f']);
    expect(comparedIds(six, known, [], 'archived')).toEqual(['a', 'b', 'c', 'archived']);
    expect(comparedIds(six, known, ['e', 'gone'], 'f')).toEqual(['e', 'a', 'b', 'f']);
    expect(comparedIds(six, known, ['e', 'gone', 'a'], 'f')).toEqual(['e', 'a']);
  });
});

describe('the levers of a scenario', () => {
  it('are its fundings by rate, its lines of several years and its dated steps', () => {
    const { rates, indexes, delays } = leversOf(evaluate(PLAN, { scenarioId: INVESTMENT! }));
    expect(rates.map(({ title }) => title)).toEqual(['Aide à l’investissement']);
    expect(indexes.map(({ key }) => key)).toEqual([
      'index/line-coordination',
      'index/line-maintenance',
      'index/line-wifi',
    ]);
    expect(leversOf(evaluate(PLAN, { scenarioId: BASE! })).rates).toEqual([]);
    expect(delays.map(({ key }) => key)).toContain('delay/ordinateurs');
    expect(delays.map(({ key }) => key)).not.toContain('delay/avis-politique');
  });
});
