/** A plan with two scenarios. */
import { execute } from '../../../../shared/commands/command';
import { addScenario } from '../../../../shared/commands/scenarios';
import { setStep } from '../../../../shared/commands/stepFields';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { overlay } from '../../../../shared/scenarios/overlay';
import { testContext } from '../../arbitraries';
import type { Command } from '../../../../shared/commands/command';

/** The plan after a command that must succeed. */
export function done<P>(plan: Plan, command: Command<P>, payload: P): Plan {
  const edit = execute(plan, command, payload, testContext());
  if (isProblem(edit)) throw new Error(`${edit.code} ${JSON.stringify(edit.params)}`);
  return edit.plan;
}

export const BASE = 'scenario-base';

/** The Acte 3 plan with its base alone, and two scenarios over it. */
export const bare = (): Plan => {
  const plan = acte3Plan('p');
  return { ...plan, hypotheses: {}, effects: {}, scenarios: { [BASE]: plan.scenarios[BASE]! } };
};

export const withTwo = (): Plan =>
  done(done(bare(), addScenario, { id: 'a', parentId: BASE, title: 'A' }), addScenario, {
    id: 'b',
    parentId: 'a',
    title: 'B',
  });

export const progress = (plan: Plan, scenarioId: string, value: number): Plan =>
  done(plan, setStep, { scenarioId, stepIds: ['wifi'], field: 'progress', value });

/** The progress of the wifi step, as a scenario has it. */
export const seen = (plan: Plan, scenarioId: string): number =>
  overlay(plan, scenarioId).steps['wifi']!.progress;
