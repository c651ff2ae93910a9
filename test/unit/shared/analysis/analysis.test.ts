import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../../../shared/analysis/compare';
import { consequencesOf } from '../../../../shared/analysis/consequences';
import { gridOf } from '../../../../shared/analysis/grid';
import type { TippingPoint } from '../../../../shared/analysis/lever';
import { failureOf, impactParts, impactSteps } from '../../../../shared/analysis/impact';
import { endOf, measureOf } from '../../../../shared/analysis/measures';
import { registerOf } from '../../../../shared/analysis/stakes';
import { tippingPoint, type TippingOptions } from '../../../../shared/analysis/tipping';
import { tornadoOf } from '../../../../shared/analysis/tornado';
import { execute } from '../../../../shared/commands/command';
import { keepWhatIf } from '../../../../shared/commands/whatIf';
import { evaluate } from '../../../../shared/evaluate';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlan, testContext } from '../../arbitraries';

const PLAN = acte3Plan('p');
const [BASE, POSTS, INVESTMENT] = ['scenario-base', 'scenario-postes', 'scenario-investissement'];
const CAF = 'hypothesis-caf';
const confirmed = (plan: Plan, id: string, status: 'confirmed' | 'refuted'): Plan => ({
  ...plan,
  hypotheses: { ...plan.hypotheses, [id]: { ...plan.hypotheses[id]!, status } },
});

describe('the CAF says no', () => {
  it('the funding counts 0 and the replacement waits six months, with the means that follow it', () => {
    const [held, failed] = [[], [CAF]].map((fail) =>
      evaluate(PLAN, { scenarioId: INVESTMENT, switches: { fail, hold: [] } }),
    );
    expect(held!.means.total.netAssured - held!.means.total.netIfGranted).toBe(748_000);
    expect(failed!.means.total.netAssured).toBe(failed!.means.total.netIfGranted);
    expect(failed!.steps.get('ordinateurs')!.start! - held!.steps.get('ordinateurs')!.start!).toBe(
      184,
    );
    expect([
      failed!.means.lines.get('line-ordinateurs')!.start,
      failed!.simulated,
      held!.simulated,
    ]).toEqual(['2024-09-01', true, false]);
  });

  it('reaches no scenario in which it is not hoped for', () => {
    expect(evaluate(PLAN, { scenarioId: BASE, switches: { fail: [CAF], hold: [] } }).plan).toBe(
      PLAN,
    );
  });

  it('is told effect by effect', () => {
    const { effects, impact } = consequencesOf(PLAN, CAF, { scenarioId: INVESTMENT });
    expect(effects.map(({ effect, title }) => `${effect.kind} ${title}`)).toEqual([
      'refuseFunding Aide à l’investissement',
      'delayStep Remplacement des 22 ordinateurs',
    ]);
    expect(impact).toMatchObject({ netAssured: 0, netIfGranted: 748_000 });
  });
});

describe('register', () => {
  it('H14: counts each line and each funding once', () => {
    const rows = registerOf(PLAN, { scenarioId: INVESTMENT });
    expect(rows.map(({ hypothesis, amount }) => [hypothesis.id, amount])).toEqual([
      [CAF, 1_870_000],
      ['hypothesis-agendas', 0],
      ['hypothesis-maintenance', 3_600_000],
    ]);
    const bare = {
      ...PLAN,
      hypotheses: { ...PLAN.hypotheses, [CAF]: { ...PLAN.hypotheses[CAF]!, lineIds: {} } },
    };
    expect(registerOf(bare, { scenarioId: INVESTMENT })[0]!.amount).toBe(748_000);
    expect(
      compareScenarios(PLAN, { scenarioIds: [BASE!, INVESTMENT!] }).scenarios[1]!.unsettled.amount,
    ).toBe(5_470_000);
  });

  it('of one that fails tells what rests on it as if it held', () => {
    const failing = registerOf(confirmed(PLAN, 'hypothesis-poste', 'refuted'), {
      scenarioId: POSTS!,
    }).find(({ hypothesis }) => hypothesis.id === 'hypothesis-poste')!;
    expect([failing.failing, failing.switched, failing.amount]).toEqual([true, false, 11_803_680]);
  });
});

describe('comparison', () => {
  it('sets costs, fundings, steps and hypotheses side by side', () => {
    const { scenarios, chapters, funders, differences } = compareScenarios(PLAN, {
      scenarioIds: [BASE!, POSTS!, INVESTMENT!],
    });
    expect(scenarios.map(({ total }) => [total.netAssured, total.netIfGranted])).toEqual([
      [7_970_736, 7_970_736],
      [19_774_416, 19_774_416],
      [9_840_736, 9_092_736],
    ]);
    expect(chapters.map(({ section, chapter }) => `${section} ${chapter}`)).toEqual([
      'operating 011',
      'operating 012',
      'investment 21',
    ]);
    expect(funders.map(({ title, status }) => `${title} ${status}`)).toEqual(['CAF asked']);
    expect(differences).toEqual([]);
  });

  it('tells the steps that differ, in days and in words', () => {
    const { differences, scenarios } = compareScenarios(PLAN, {
      scenarioIds: [BASE!, INVESTMENT!],
      switches: { fail: [CAF], hold: [] },
    });
    const moved = differences.find(({ stepId }) => stepId === 'ordinateurs')!;
    expect(moved.against).toEqual([{ startDays: 184, endDays: 184, words: '+\u00a06\u00a0mois' }]);
    expect(scenarios[1]!.steps.doneBy).not.toEqual([]);
  });

  it('its chapters add up to the costs of the totals, whatever the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(20), ({ plan }) => {
        for (const { chapters, total, steps } of compareScenarios(plan, {
          scenarioIds: Object.keys(plan.scenarios).slice(0, 4),
        }).scenarios) {
          const sum = (wanted: boolean): number =>
            chapters
              .filter(({ section }) => (section === 'receipts') === wanted)
              .reduce((whole, one) => whole + one.total, 0);
          expect([sum(false), sum(true)]).toEqual([
            total.operating + total.investment,
            total.receipts,
          ]);
          expect(steps.doneBy.every((done) => done <= steps.count - steps.undated)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('tornado', () => {
  it('H15: each fails alone, sorted by what is asked; together is apart', () => {
    const { rows, together, reference } = tornadoOf(PLAN, { scenarioId: INVESTMENT! });
    expect(rows.map(({ hypothesisId, netIfGranted }) => [hypothesisId, netIfGranted])).toEqual([
      [CAF, 748_000],
      ['hypothesis-maintenance', 540_000],
      ['hypothesis-agendas', 0],
    ]);
    expect([together.netIfGranted, reference.netIfGranted]).toEqual([1_288_000, 9_092_736]);
    expect(
      tornadoOf(PLAN, { scenarioId: INVESTMENT!, by: 'netAssured' }).rows[0]!.hypothesisId,
    ).toBe('hypothesis-maintenance');
  });

  it('H15: leaves out what is confirmed, and starts from nothing failing', () => {
    expect(
      tornadoOf(confirmed(PLAN, CAF, 'confirmed'), { scenarioId: INVESTMENT! }).rows.map(
        ({ hypothesisId }) => hypothesisId,
      ),
    ).not.toContain(CAF);
    expect(
      tornadoOf(confirmed(PLAN, CAF, 'refuted'), { scenarioId: INVESTMENT! }).rows[0],
    ).toMatchObject({ hypothesisId: CAF, netIfGranted: 748_000 });
  });
});

describe('H15: what a number of the tornado opens to', () => {
  it('adds up to it, whatever fails in whichever scenario', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(PLAN.scenarios)),
        fc.subarray(Object.keys(PLAN.hypotheses)),
        fc.constantFrom('netAssured' as const, 'netIfGranted' as const),
        (scenarioId, fail, measure) => {
          const both = failureOf(PLAN, scenarioId, fail);
          const parts = impactParts(both, { kind: 'measure', measure });
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(
            measureOf(both.after.means, measure, null) -
              measureOf(both.before.means, measure, null),
          );
          expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
        },
      ),
    );
  });

  it('tells the funding refused and the step delayed', () => {
    const both = failureOf(PLAN, INVESTMENT!, ['hypothesis-caf']);
    expect(impactParts(both, { kind: 'measure', measure: 'netIfGranted' })).toMatchObject([
      {
        before: { fundingId: 'funding-caf', amount: -748_000 },
        after: { role: 'refused', amount: 0 },
        amount: 748_000,
      },
    ]);
    expect(impactSteps(both).find(({ stepId }) => stepId === 'ordinateurs')).toMatchObject({
      endsBefore: false,
      endsAfter: false,
      against: [{ words: '+\u00a06\u00a0mois' }],
    });
    // What the plan ends with is told, though it does not move.
    expect(
      impactSteps(both)
        .filter(({ endsBefore }) => endsBefore)
        .map(({ places, endsAfter }) => [places[0]!.end, endsAfter]),
    ).toEqual([[endOf(both.before), true]]);
  });
});

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

  it('turns a delay by the month, with the means that follow the step', () => {
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

  it('finds where two scenarios change places, and says where they never do', () => {
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

  it('is looked for from any total: a chapter, a funder’s part, own receipts', () => {
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
      'Si le taux de « Aide à l’investissement » descend à 0\u202f% (aujourd’hui 40\u202f%), « Investissement renforcé » ne dépasse plus « Moyens constants » (le total « CAF (demandée) » sur toute la durée).',
    );
  });

  it('holds the limits of the plan, and the value a scenario has of its own', () => {
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
  it('holds every line and hypothesis of the scenario in one of nine cells', () => {
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

describe('a what-if kept', () => {
  it('reads by itself as it was simulated', () => {
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
