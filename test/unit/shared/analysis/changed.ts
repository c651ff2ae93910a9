/** The Acte 3 plan after an edit, and the sentences that describe it. */
import { execute, type Command } from '../../../../shared/commands/command';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

export const plan = acte3Plan('p');

export const base = plan.baseScenarioId;

export function edited<P>(before: Plan, command: Command<P>, payload: P): Plan {
  const done = execute(before, command, payload, testContext());
  if (isProblem(done)) throw new Error(`${command.name}: ${done.code}`);
  return done.plan;
}

export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
