/** A small plan with hypotheses, and the effects when both fail. */
import { evaluate } from '../../../../shared/evaluate';
import { applyFailures, type Failure } from '../../../../shared/hypotheses/apply';
import { type Switches } from '../../../../shared/hypotheses/failing';
import { fromDay } from '../../../../shared/model/dates';
import { newEffect, newHypothesis, type Effect } from '../../../../shared/model/hypothesis';
import { newFunding, newMeansLine } from '../../../../shared/model/means';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { newStep, type Step } from '../../../../shared/model/step';
import { readPeriod } from '../../../../shared/model/periods/read';
import { isProblem } from '../../../../shared/model/problem';

const HORIZON = { start: '2024-01-01', end: '2026-12-31' };
export const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));
const period = (words: string): Step['period'] => {
  const read = readPeriod(words, { today: '2024-01-01', yearHint: null, horizon: HORIZON });
  if (isProblem(read)) throw new Error(words);
  return read.period;
};
export const step = (id: string, words: string | null, more: Partial<Step> = {}): Step =>
  newStep({ id, order: id, title: id, period: words === null ? null : period(words), ...more });

export const STEPS = [
  step('s', null),
  step('s1', 'T1 2024', { parentId: 's' }),
  step('s2', 'juin 2024', { parentId: 's' }),
  step('next', 'T3 2024'),
  step('late', '2026'),
  step('done', 'T3 2024', { status: 'done' }),
];
export const LINES = [
  newMeansLine({
    id: 'pc',
    order: 'a',
    kind: 'investment',
    quantity: 22,
    unitAmount: 85_000,
    start: '2024-04-01',
    stepIds: { s2: true },
  }),
  newMeansLine({
    id: 'post',
    order: 'b',
    kind: 'post',
    unitAmount: 4_200_000,
    start: '2024-04-01',
  }),
];

export function planOf(effects: readonly Effect[], more: Partial<Plan> = {}): Plan {
  const plan = newPlan({
    id: 'p',
    baseScenarioId: 'base',
    title: 'p',
    horizon: HORIZON,
    baseTitle: 'Base',
  });
  return {
    ...plan,
    steps: byId(STEPS),
    meansLines: byId(LINES),
    actors: {},
    fundings: byId([
      newFunding({
        id: 'caf',
        order: 'a',
        funderId: 'x',
        rate: 400_000,
        lineIds: { pc: true },
        status: 'asked',
      }),
    ]),
    hypotheses: byId([
      newHypothesis({ id: 'h', order: 'a' }),
      newHypothesis({ id: 'g', order: 'b' }),
    ]),
    effects: byId(effects),
    ...more,
  };
}
let count = 0;
export const effect = (kind: Effect['kind'], more: Partial<Effect>): Effect =>
  newEffect({ id: `e${(count += 1)}`, hypothesisId: 'h', kind, ...more });
export const after = (effects: readonly Effect[], more: Partial<Plan> = {}): Plan =>
  applyFailures(planOf(effects, more), ['g', 'h']).plan;
export const failureOf = (effects: readonly Effect[]): Failure =>
  applyFailures(planOf(effects), ['g', 'h']).failure;
export const fail = (...ids: string[]): Switches => ({ fail: ids, hold: [] });
/** The schedule's dates of steps when both hypotheses fail. */
export function seenAfter(effects: readonly Effect[]) {
  const { steps } = evaluate(planOf(effects), { scenarioId: 'base', switches: fail('g', 'h') });
  return (id: string) => {
    const { start, end, label } = steps.get(id)!;
    return { start: fromDay(start!), end: fromDay(end!), label };
  };
}
