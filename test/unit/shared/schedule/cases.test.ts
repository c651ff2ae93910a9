/** What a step delayed by a month does to those that wait for it (H10, H12), read where views do. */
import { expect, test } from 'vitest';
import cases from '../../../fixtures/schedule/cases.json';
import { evaluate } from '../../../../shared/evaluate';
import { fromDay } from '../../../../shared/model/dates';
import { newEffect, newHypothesis } from '../../../../shared/model/hypothesis';
import type { Plan } from '../../../../shared/model/plan';
import { newStep, type Dependency } from '../../../../shared/model/step';
import { emptyPlan } from '../../../../shared/templates/empty';

interface Case {
  what: string;
  /** Id, first day, last day; the step "a" is the one delayed. */
  steps: [string, string, string][];
  /** From, type, to, lag in days. */
  links: [string, Dependency['type'], string, number][];
  /** Steps that are done. */
  done?: string[];
  gives: Record<string, [string, string]>;
}

function planOf({ steps, links, done = [] }: Case): Plan {
  return {
    ...emptyPlan('p', '2024-01-08'),
    steps: Object.fromEntries(
      steps.map(([id, start, end]) => [
        id,
        newStep({
          id,
          order: id,
          title: id,
          status: done.includes(id) ? 'done' : 'toStart',
          period: { words: '', form: 'within', start, end, length: null, certainty: 'firm' },
        }),
      ]),
    ),
    dependencies: Object.fromEntries(
      links.map(([fromId, type, toId, lagDays], index) => [
        `k${index}`,
        { id: `k${index}`, fromId, toId, type, lagDays },
      ]),
    ),
    hypotheses: { h: newHypothesis({ id: 'h', order: 'a0', title: 'h' }) },
    effects: {
      e: newEffect({ id: 'e', hypothesisId: 'h', kind: 'delayStep', stepId: 'a', months: 1 }),
    },
  };
}

test.each((cases as unknown as Case[]).map((each) => [each.what, each] as const))(
  'H10, H12: %s',
  (_, given) => {
    const plan = planOf(given);
    const read = (fail: readonly string[]) => {
      const { steps } = evaluate(plan, {
        scenarioId: plan.baseScenarioId,
        switches: { fail, hold: [] },
      });
      return Object.fromEntries(
        given.steps.map(([id]) => {
          const { start, end } = steps.get(id)!;
          return [id, [fromDay(start!), fromDay(end!)]];
        }),
      );
    };
    expect(read(['h'])).toMatchObject(given.gives);
    expect(read([])).toEqual(
      Object.fromEntries(given.steps.map(([id, start, end]) => [id, [start, end]])),
    );
  },
);
