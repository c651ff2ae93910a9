import { describe, expect, it, test } from 'vitest';
import { consequencesOf } from '../../../../shared/analysis/consequences';
import { stepEffectWords } from '../../../../shared/analysis/stepEffect';
import { meansOfStep } from '../../../../shared/analysis/stepMeans';
import { whatIfEffect } from '../../../../shared/analysis/whatIfEffect';
import { evaluate } from '../../../../shared/evaluate';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('p');
const CAF = Object.values(PLAN.hypotheses).find(({ title }) =>
  title.startsWith('Aide de la CAF'),
)!.id;
const AGENDAS = Object.values(PLAN.hypotheses).find(({ title }) =>
  title.startsWith('Agendas partagés'),
)!.id;
const seen = (scenarioId: string, fail: string[]) =>
  evaluate(PLAN, { scenarioId, switches: { fail, hold: [] } });

describe('the effect of a simulation', () => {
  it('is measured from the recorded scenario: money and moved steps', () => {
    expect(whatIfEffect(seen('scenario-investissement', [CAF]))).toMatchObject({
      netAssured: 0,
      netIfGranted: 748_000,
      moved: 1,
      cut: 0,
      added: 0,
      endDays: 0,
    });
  });

  it('is nothing without a switch, or if the hypothesis does not apply', () => {
    for (const evaluation of [
      seen('scenario-investissement', []),
      seen(PLAN.baseScenarioId, [CAF]),
    ])
      expect(whatIfEffect(evaluation)).toMatchObject({
        netAssured: 0,
        netIfGranted: 0,
        moved: 0,
        cut: 0,
        added: 0,
      });
  });
});

test('a failure that moves a step inside the plan is said, though it costs nothing and the plan ends as before', () => {
  const { impact, steps } = consequencesOf(PLAN, AGENDAS, { scenarioId: PLAN.baseScenarioId });
  expect(impact).toMatchObject({ netAssured: 0, netIfGranted: 0, endDays: 0 });
  expect(stepEffectWords(steps)).toEqual(['1 étape déplacée']);
  expect(stepEffectWords({ moved: 0, cut: 2, added: 1 })).toEqual([
    '2 étapes retirées',
    '1 étape remise',
  ]);
});

describe('the means of a step', () => {
  it('are the lines that serve or follow it, in the scenarios that have them', () => {
    const titles = (scenarioId: string, stepId: string) =>
      meansOfStep(seen(scenarioId, []), stepId).map(({ line }) => line.title);
    expect(titles('scenario-investissement', 'ordinateurs')).toEqual(['22 ordinateurs']);
    expect(titles(PLAN.baseScenarioId, 'ordinateurs')).toEqual([]);
    expect(titles('scenario-investissement', 'remise')).toContain('22 ordinateurs');
  });
});
