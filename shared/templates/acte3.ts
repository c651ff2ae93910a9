/** The Acte 3 plan, with constant ids: the plan of a first start. */
import { say } from '../i18n/words';
import { newPlan, type Plan } from '../model/plan';
import type { Id } from '../model/record';
import { acte3Document } from './acte3/document';
import { acte3Meetings } from './acte3/meetings';
import { acte3Means, BASE_SCENARIO } from './acte3/means';
import { acte3Registers } from './acte3/registers';
import { ACTE3_SERIES, ACTE3_STEPS } from './acte3/steps';

/**
 * The plan of the source, 2024-2026, under the given plan id; the ids of its items are constant.
 */
export function acte3Plan(id: Id): Plan {
  const plan = newPlan({
    id,
    baseScenarioId: BASE_SCENARIO,
    title: say('template.acte3Title'),
    horizon: { start: '2024-01-01', end: '2026-12-31' },
    baseTitle: say('template.acte3Base'),
  });
  const { scenarios, ...means } = acte3Means();
  return {
    ...plan,
    ...acte3Registers(),
    ...acte3Meetings(),
    ...acte3Document(),
    ...means,
    scenarios: { ...plan.scenarios, ...scenarios },
    notes: say('template.acte3Notes'),
    steps: Object.fromEntries(ACTE3_STEPS.map((step) => [step.id, step])),
    series: { ...ACTE3_SERIES },
  };
}
