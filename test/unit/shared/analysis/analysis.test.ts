import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../../../shared/analysis/compare';
import { consequencesOf } from '../../../../shared/analysis/consequences';
import { failureOf, impactParts, impactSteps } from '../../../../shared/analysis/impact';
import { endOf, measureOf } from '../../../../shared/analysis/measures';
import { registerOf } from '../../../../shared/analysis/stakes';
import { tornadoOf } from '../../../../shared/analysis/tornado';
import { evaluate } from '../../../../shared/evaluate';
import { arbitraryPlan } from '../../arbitraries';
import { BASE, POSTS, INVESTMENT, confirmed, PLAN, CAF } from './acte3';

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

  it('affects no scenario without this hope', () => {
    expect(evaluate(PLAN, { scenarioId: BASE, switches: { fail: [CAF], hold: [] } }).plan).toBe(
      PLAN,
    );
  });

  it('lists effect by effect', () => {
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

  it('shows the dependents of a failed hypothesis as if it held', () => {
    const failing = registerOf(confirmed(PLAN, 'hypothesis-poste', 'refuted'), {
      scenarioId: POSTS!,
    }).find(({ hypothesis }) => hypothesis.id === 'hypothesis-poste')!;
    expect([failing.failing, failing.switched, failing.amount]).toEqual([true, false, 11_803_680]);
  });
});

describe('comparison', () => {
  it('puts costs, fundings, steps and hypotheses side by side', () => {
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

  it('lists the steps that differ, in days and in words', () => {
    const { differences, scenarios } = compareScenarios(PLAN, {
      scenarioIds: [BASE!, INVESTMENT!],
      switches: { fail: [CAF], hold: [] },
    });
    const moved = differences.find(({ stepId }) => stepId === 'ordinateurs')!;
    expect(moved.against).toEqual([{ startDays: 184, endDays: 184, words: '+\u00a06\u00a0mois' }]);
    expect(scenarios[1]!.steps.plannedBy).not.toEqual([]);
  });

  it('has chapters that add up to the costs of the totals, whatever the plan', () => {
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
          expect(steps.plannedBy.every((done) => done <= steps.count - steps.undated)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('tornado', () => {
  it('H15: each fails alone, sorted as requested; all together are separate', () => {
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

  it('H15: leaves out confirmed ones, and starts from no failure', () => {
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

describe('H15: the explanation of a number of the tornado', () => {
  it('adds up to it, whatever fails in any scenario', () => {
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

  it('lists the refused funding and the delayed step', () => {
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
    // The list contains the plan's last step even though it does not move.
    expect(
      impactSteps(both)
        .filter(({ endsBefore }) => endsBefore)
        .map(({ places, endsAfter }) => [places[0]!.end, endsAfter]),
    ).toEqual([[endOf(both.before), true]]);
  });
});
