import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../../shared/analysis/grid';
import type { TippingPoint } from '../../../../shared/analysis/lever';
import { measureOf } from '../../../../shared/analysis/measures';
import { tippingPoint, type TippingOptions } from '../../../../shared/analysis/tipping';
import { execute } from '../../../../shared/commands/command';
import { keepWhatIf } from '../../../../shared/commands/whatIf';
import { evaluate } from '../../../../shared/evaluate';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { testContext } from '../../arbitraries';
import { BASE, POSTS, INVESTMENT, confirmed, PLAN, CAF } from './acte3';

describe('H16: tipping point', () => {
  const find = (
    options: Omit<TippingOptions, 'scenarioId'> & { scenarioId?: string },
    plan = PLAN,
  ): TippingPoint => {
    const point = tippingPoint(plan, { scenarioId: INVESTMENT!, ...options });
    if (isProblem(point)) throw new Error(point.code);
    return point;
  };
  const rate = { kind: 'fundingRate', fundingId: 'funding-caf' } as const;

  it('is the first hundredth of a percent at which the cap breaks, in one sentence', () => {
    const point = find({
      lever: rate,
      threshold: {
        kind: 'cap',
        figure: { kind: 'measure', measure: 'netIfGranted' },
        year: 2024,
        amount: 4_000_000,
      },
    });
    expect([point.now, point.value, point.broken, point.monotone]).toEqual([
      400_000,
      272_700,
      false,
      true,
    ]);
    expect(point.sentence).toBe(
      'Si le taux de « Aide à l’investissement » descend à 27,27\u202f% (aujourd’hui 40\u202f%), le reste à charge si tout est accordé de 2024 dépasse 40\u202f000\u202f€.',
    );
    const at = (value: number): number =>
      measureOf(
        evaluate(
          {
            ...PLAN,
            fundings: { 'funding-caf': { ...PLAN.fundings['funding-caf']!, rate: value } },
          },
          { scenarioId: INVESTMENT! },
        ).means,
        'netIfGranted',
        2024,
      );
    expect([at(272_700) > 4_000_000, at(272_800) > 4_000_000]).toEqual([true, false]);
  });

  it('varies a delay by months, with the means that follow the step', () => {
    expect(
      find({
        lever: { kind: 'delay', stepId: 'ordinateurs' },
        threshold: {
          kind: 'cap',
          figure: { kind: 'measure', measure: 'investment' },
          year: 2024,
          amount: 1_000_000,
        },
      }),
    ).toMatchObject({ broken: true, value: 10 });
  });

  it('finds where two scenarios change places, and says if they never do', () => {
    const lever = { kind: 'index', lineId: 'line-mediateur' } as const;
    const threshold = {
      kind: 'order',
      otherId: INVESTMENT!,
      figure: { kind: 'measure', measure: 'netAssured' },
      year: null,
    } as const;
    expect(find({ scenarioId: POSTS!, lever, threshold })).toMatchObject({
      value: null,
      broken: true,
    });
    const dear: Plan = {
      ...PLAN,
      meansLines: {
        ...PLAN.meansLines,
        'line-ordinateurs': { ...PLAN.meansLines['line-ordinateurs']!, unitAmount: 600_000 },
      },
    };
    const point = find({ scenarioId: POSTS!, lever, threshold }, dear);
    expect(point.value).toBeGreaterThan(20_000);
    expect(point.sentence).toContain(
      '« Postes supplémentaires » devient plus cher que « Investissement renforcé »',
    );
  });

  it('exists for any total: a chapter, a funder’s part, own receipts', () => {
    const chapter = { kind: 'chapter', section: 'operating', chapter: '011' } as const;
    const point = find({
      lever: { kind: 'index', lineId: 'line-maintenance' },
      threshold: { kind: 'cap', figure: chapter, year: 2026, amount: 2_000_000 },
    });
    expect([point.broken, point.value !== null]).toEqual([false, true]);
    expect(point.sentence).toMatch(
      /^Si l’indexation de « .* » atteint .* le total « Fonctionnement, chapitre 011 \(charges à caractère général\) » de 2026 dépasse 20\u202f000\u202f€\.$/,
    );
    const funder = { kind: 'funder', funderId: 'actor-caf', status: 'asked' } as const;
    expect(
      find({
        lever: rate,
        threshold: { kind: 'order', otherId: PLAN.baseScenarioId, figure: funder, year: null },
      }).sentence,
    ).toBe(
      'Si le taux de « Aide à l’investissement » descend à 0\u202f% (aujourd’hui 40\u202f%), « Investissement renforcé » ne dépasse plus « Moyens constants » (le total « CAF (demandée) » sur toute la durée, après 2026 compris).',
    );
  });

  it('uses the limits of the plan, and a scenario’s own value', () => {
    const limited: Plan = {
      ...PLAN,
      limits: { cap: { id: 'cap', kind: 'netIfGranted', year: 2024, amount: 4_000_000 } },
      scenarios: {
        ...PLAN.scenarios,
        [INVESTMENT!]: {
          ...PLAN.scenarios[INVESTMENT!]!,
          overrides: {
            ...PLAN.scenarios[INVESTMENT!]!.overrides,
            'fundings/funding-caf/rate': {
              collection: 'fundings',
              itemId: 'funding-caf',
              field: 'rate',
              value: 100_000,
            },
          },
        },
      },
    };
    expect(
      find({ lever: rate, threshold: { kind: 'limit', limitId: 'cap' } }, limited),
    ).toMatchObject({ now: 100_000, broken: true, value: 272_800 });
    expect(
      tippingPoint(PLAN, {
        scenarioId: INVESTMENT!,
        lever: rate,
        threshold: { kind: 'limit', limitId: 'cap' },
      }),
    ).toMatchObject({ code: 'problems.notFound' });
  });
});

describe('the grid', () => {
  it('has every line and hypothesis of the scenario in one of nine cells', () => {
    const evaluation = evaluate(PLAN, { scenarioId: INVESTMENT! });
    const cells = gridOf(evaluation);
    expect(cells).toHaveLength(9);
    expect(cells.flatMap(({ lines }) => lines)).toHaveLength(evaluation.means.lines.size);
    expect(cells.reduce((sum, { cost }) => sum + cost, 0)).toBe(
      evaluation.means.total.operating + evaluation.means.total.investment,
    );
    expect(
      cells.find(({ lens, horizon }) => lens === 'budget' && horizon === 'threeYears'),
    ).toMatchObject({ cost: 1_870_000, hypotheses: [{ id: CAF }] });
  });
});

describe('a kept what-if', () => {
  it('gives the same as the simulation did', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(BASE!, POSTS!, INVESTMENT!),
        fc.subarray(Object.keys(PLAN.hypotheses)),
        fc.subarray(Object.keys(PLAN.hypotheses)),
        (scenarioId, fail, refuted) => {
          const plan = refuted.reduce((whole, id) => confirmed(whole, id, 'refuted'), PLAN);
          const switches = { fail, hold: refuted.filter((id) => !fail.includes(id)) };
          const edit = execute(
            plan,
            keepWhatIf,
            { id: 'kept', title: 'Et si', scenarioId, switches },
            testContext(),
          );
          if (isProblem(edit)) {
            expect(edit.code).toBe('problems.idleWhatIf');
            return;
          }
          const [kept, simulated] = [
            evaluate(edit.plan, { scenarioId: 'kept' }),
            evaluate(plan, { scenarioId, switches }),
          ];
          expect(kept.means.totals).toEqual(simulated.means.totals);
          expect([...kept.steps.values()].map(({ start, end }) => [start, end])).toEqual(
            [...simulated.steps.values()].map(({ start, end }) => [start, end]),
          );
          expect(kept.simulated).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});
