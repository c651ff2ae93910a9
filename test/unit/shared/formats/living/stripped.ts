/** The rest of a plan in a living file. */
import { livingData, livingFile } from '../../../../../shared/formats/living/file';
import type { LivingOptions } from '../../../../../shared/formats/living/kept';
import { type Plan } from '../../../../../shared/model/plan';

export const ALL: LivingOptions = {
  scenarioIds: [],
  notes: true,
  sources: true,
  people: true,
  organisations: true,
  means: true,
  hypotheses: true,
};

export const TEMPLATE =
  '<!doctype html><title>PHASAGE_LIVING_TITLE</title><script id="data" type="application/json">"PHASAGE_LIVING_DATA"</script><script>run()</script>';

export const fileOf = (plan: Plan, options: LivingOptions): string =>
  livingFile(
    TEMPLATE,
    livingData(plan, options, { scenarioId: plan.baseScenarioId, today: '2024-03-08' }),
  );
