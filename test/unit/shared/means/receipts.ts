/** Computers that the CAF funds, and a receipt beside. */
import { execute, type Command } from '../../../../shared/commands/command';
import {
  newFunding,
  newMeansLine,
  type Funding,
  type MeansLine,
} from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem, type Problem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

export const computers = newMeansLine({
  id: 'computers',
  order: 'a0',
  kind: 'investment',
  title: '22 ordinateurs',
  quantity: 22,
  unitAmount: 85_000,
  start: '2024-03-01',
  stepIds: { ordinateurs: true },
});

export const caf = newFunding({
  id: 'caf',
  order: 'a0',
  funderId: 'actor-caf',
  rate: 400_000,
  status: 'asked',
  lineIds: { computers: true },
});

export const acte3 = acte3Plan('p');

export const planOf = (
  fundings: readonly Funding[] = [caf],
  lines: readonly MeansLine[] = [computers],
): Plan => ({
  ...acte3,
  meansLines: Object.fromEntries(lines.map((line) => [line.id, line])),
  fundings: Object.fromEntries(fundings.map((one) => [one.id, one])),
  hypotheses: {},
  effects: {},
  scenarios: { [acte3.baseScenarioId]: acte3.scenarios[acte3.baseScenarioId]! },
});

export const scenarioId = acte3.baseScenarioId;

export const receipt = (fields: Partial<MeansLine>): MeansLine =>
  newMeansLine({
    id: 'receipt',
    order: 'a9',
    kind: 'receipt',
    title: 'Recette',
    frequency: 'once',
    unitAmount: 100_000,
    start: '2024-06-01',
    ...fields,
  });

export const run = <P>(plan: Plan, command: Command<P>, payload: P): Problem | null => {
  const done = execute(plan, command, payload, testContext());
  return isProblem(done) ? done : null;
};
