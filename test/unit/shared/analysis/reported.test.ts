/** M28: a cost postponed beyond the horizon is still a cost. */
import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../../../shared/analysis/compare';
import { comparedGroups } from '../../../../shared/analysis/compareTable';
import { consequencesOf } from '../../../../shared/analysis/consequences';
import { impactParts } from '../../../../shared/analysis/impact';
import { tippingPoint } from '../../../../shared/analysis/tipping';
import { tornadoOf } from '../../../../shared/analysis/tornado';
import { whatIfEffect } from '../../../../shared/analysis/whatIfEffect';
import { evaluate } from '../../../../shared/evaluate';
import { newEffect, newHypothesis } from '../../../../shared/model/hypothesis';
import { newFunding, newMeansLine } from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { overrideKey } from '../../../../shared/model/scenario';
import { acte3Plan } from '../../../../shared/templates/acte3';

const acte3 = acte3Plan('p');
const scenarioId = acte3.baseScenarioId;
/** 100 000 € that follow a step of 2026, 30 % of it granted, with the FCTVA. */
const PLAN: Plan = {
  ...acte3,
  meansLines: {
    works: newMeansLine({
      id: 'works',
      order: 'a0',
      kind: 'investment',
      title: 'Travaux',
      unitAmount: 10_000_000,
      start: '2026-09-01',
      fctva: true,
      followsStepId: 'wifi',
      followsFrom: '2024-01-01',
    }),
  },
  fundings: {
    metro: newFunding({
      id: 'metro',
      order: 'a0',
      funderId: 'actor-metropole',
      rate: 300_000,
      status: 'granted',
      lineIds: { works: true },
    }),
  },
  paymentCredits: {},
  limits: {},
  hypotheses: {
    pays: newHypothesis({ id: 'pays', order: 'a0', title: 'La Métropole verse 30 %' }),
  },
  effects: {
    late: newEffect({
      id: 'late',
      hypothesisId: 'pays',
      kind: 'delayStep',
      stepId: 'wifi',
      months: 12,
    }),
    refused: newEffect({
      id: 'refused',
      hypothesisId: 'pays',
      kind: 'refuseFunding',
      fundingId: 'metro',
    }),
  },
  scenarios: { [scenarioId]: acte3.scenarios[scenarioId]! },
};
/** With plain spaces. */
const plain = (text: string): string => text.replace(/\s/g, ' ');
const LOST = 3_000_000;
const NET_AFTER = 10_000_000 - 1_640_400;

describe('M28: every difference includes and names amounts after the horizon', () => {
  const failing = evaluate(PLAN, { scenarioId, switches: { fail: ['pays'], hold: [] } });

  it('in the plan: no total has them', () => {
    expect(failing.means.total.netAssured).toBe(0);
    expect(failing.means.outside).toMatchObject({ investment: 10_000_000, fctva: 1_640_400 });
  });

  it('in a simulation, the consequences and the tornado: dearer by the lost funding', () => {
    for (const impact of [
      whatIfEffect(failing),
      consequencesOf(PLAN, 'pays', { scenarioId }).impact,
      tornadoOf(PLAN, { scenarioId }).rows[0]!,
      tornadoOf(PLAN, { scenarioId }).together,
    ]) {
      expect([impact.netAssured, impact.netIfGranted]).toEqual([LOST, LOST]);
      expect(impact.outside.netAssured).toBe(NET_AFTER + 1_640_400);
      expect(plain(impact.outside.words.netAssured)).toBe('dont + 100 000 € reportés après 2026');
    }
  });

  it('in a comparison: the dearer is the worst, whatever its total', () => {
    const late = {
      ...acte3.scenarios[scenarioId]!,
      id: 'late',
      order: 'a9',
      title: 'Plus tard',
      parentId: scenarioId,
      overrides: {
        [overrideKey('meansLines', 'works', 'start')]: {
          collection: 'meansLines' as const,
          itemId: 'works',
          field: 'start',
          value: '2027-02-01',
        },
        [overrideKey('fundings', 'metro', 'status')]: {
          collection: 'fundings' as const,
          itemId: 'metro',
          field: 'status',
          value: 'refused',
        },
      },
    };
    const both = { ...PLAN, scenarios: { ...PLAN.scenarios, late } };
    const groups = comparedGroups(compareScenarios(both, { scenarioIds: [scenarioId, 'late'] }));
    const cellOf = (measure: string) =>
      groups
        .flatMap(({ rows }) => rows)
        .find(
          ({ figure, year }) =>
            year === null && figure.kind === 'measure' && figure.measure === measure,
        )!.cells[1]!;
    expect(cellOf('netAssured')).toMatchObject({ value: 0, difference: LOST, mark: 'worst' });
    expect(plain(cellOf('cost').outside)).toBe('dont + 100 000 € reportés après 2026');
    expect(cellOf('cost').difference).toBe(0);
  });

  it('in a tipping point: no delay makes the plan cheaper', () => {
    const point = tippingPoint(PLAN, {
      scenarioId,
      lever: { kind: 'delay', stepId: 'wifi' },
      threshold: {
        kind: 'cap',
        figure: { kind: 'measure', measure: 'cost' },
        year: null,
        amount: 5_000_000,
      },
    });
    if (isProblem(point)) throw new Error(point.code);
    expect(point).toMatchObject({ broken: true, value: null });
    expect(point.sentence).toContain('sur toute la durée, après 2026 compris');
  });

  it('beside the parts of a difference, which are only of the years', () => {
    const parts = impactParts(
      { before: evaluate(PLAN, { scenarioId }), after: failing },
      { kind: 'measure', measure: 'netAssured' },
    );
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(-7_000_000);
  });
});
