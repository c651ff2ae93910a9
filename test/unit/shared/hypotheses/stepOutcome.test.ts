import fc from 'fast-check';
import { expect, it } from 'vitest';
import { otherwiseOf as told } from '../../../../shared/analysis/otherwise';
import { evaluate, type Evaluation } from '../../../../shared/evaluate';
import { applyFailures } from '../../../../shared/hypotheses/apply';
import { combinedOf, outcomeOf } from '../../../../shared/hypotheses/stepOutcome';
import { toDay } from '../../../../shared/model/dates';
import { newEffect, newHypothesis, type Effect } from '../../../../shared/model/hypothesis';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';

const INVESTMENT = 'scenario-investissement';
const PLAN = acte3Plan('p');
const STEPS = Object.keys(PLAN.steps);

/** Links between steps of the plan: its own and a chain of others. */
const LINKS: Plan['dependencies'] = {
  ...PLAN.dependencies,
  ...Object.fromEntries(
    [
      ['wifi', 'bornes-caf'],
      ['bornes-caf', 'relance'],
      ['ordinateurs', 'relance'],
    ].map(([fromId, toId], at) => [
      `link-${at}`,
      { id: `link-${at}`, fromId: fromId!, toId: toId!, type: 'FS' as const, lagDays: 0 },
    ]),
  ),
};

/** With plain spaces in the sentence. */
const otherwiseOf = (evaluation: Evaluation, id: string) => {
  const found = told(evaluation, id);
  return found && { ...found, words: found.words.replaceAll('\u00a0', ' ') };
};

const withEffects = (effects: readonly Effect[]): Plan => ({
  ...PLAN,
  hypotheses: {
    h: newHypothesis({ id: 'h', order: 'a', title: 'h' }),
    g: newHypothesis({ id: 'g', order: 'b', title: 'g' }),
  },
  effects: Object.fromEntries(effects.map((effect) => [effect.id, effect])),
});

const arbitraryEffects = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Effect['kind']>('delayStep', 'cutStep', 'riskStep'),
      hypothesisId: fc.constantFrom('h', 'g'),
      stepId: fc.constantFrom(...STEPS),
      months: fc.integer({ min: 1, max: 30 }),
      cumulative: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map((fields, index) => newEffect({ ...fields, id: `e${index}` })));

it('H17: the outcome for one step is what the failure does to it, for every step', () => {
  fc.assert(
    fc.property(arbitraryEffects, fc.subarray(['g', 'h']), (effects, failing) => {
      const plan = withEffects(effects);
      const { failure } = applyFailures(plan, failing);
      const combined = combinedOf(plan, failing);
      for (const id of STEPS) {
        const outcome = outcomeOf(plan, combined, id);
        expect([outcome.cut, outcome.atRisk]).toEqual([
          failure.cut.has(id),
          failure.atRisk.has(id),
        ]);
        if (!outcome.cut) expect(outcome.months).toBe(failure.delayed.get(id)?.months ?? 0);
      }
    }),
  );
});

it('H17: the outline, pushed by links, is where the step would be if the hypothesis failed', () => {
  fc.assert(
    fc.property(arbitraryEffects, (effects) => {
      const plan: Plan = {
        ...withEffects(effects.map((effect) => ({ ...effect, hypothesisId: 'h' }))),
        dependencies: LINKS,
      };
      const [now, then] = [
        evaluate(plan, { scenarioId: plan.baseScenarioId }),
        evaluate(plan, { scenarioId: plan.baseScenarioId, switches: { fail: ['h'], hold: [] } }),
      ];
      for (const id of now.tree.order) {
        const otherwise = otherwiseOf(now, id);
        if (!otherwise || otherwise.end === null) continue;
        expect({ start: otherwise.start, end: otherwise.end }).toEqual({
          start: then.steps.get(id)!.start,
          end: then.steps.get(id)!.end,
        });
      }
    }),
  );
});

it('H17: a step that only a link would push has an alternative too', () => {
  const plan: Plan = {
    ...withEffects([
      newEffect({ id: 'e', hypothesisId: 'h', kind: 'delayStep', stepId: 'wifi', months: 12 }),
    ]),
    dependencies: LINKS,
  };
  const resting = {
    ...plan,
    hypotheses: {
      ...plan.hypotheses,
      h: { ...plan.hypotheses['h']!, stepIds: { 'bornes-caf': true as const } },
    },
  };
  const then = evaluate(resting, {
    scenarioId: PLAN.baseScenarioId,
    switches: { fail: ['h'], hold: [] },
  });
  expect(then.schedule.moves.get('bornes-caf')!.days).toBeGreaterThan(0);
  expect(
    otherwiseOf(evaluate(resting, { scenarioId: PLAN.baseScenarioId }), 'bornes-caf'),
  ).toMatchObject({
    hypothesisId: 'h',
    start: then.steps.get('bornes-caf')!.start,
    end: then.steps.get('bornes-caf')!.end,
  });
});

it('H17: the sentence names who refuses and, after the failure, the result without it', () => {
  const seen = evaluate(PLAN, { scenarioId: INVESTMENT });
  expect(otherwiseOf(seen, 'ordinateurs')).toEqual({
    hypothesisId: 'hypothesis-caf',
    start: toDay('2024-09-01'),
    end: toDay('2024-12-31'),
    words: 'si la CAF refuse : + 6 mois',
  });
  expect(otherwiseOf(seen, 'relance')!.words).toBe(
    'si « Agendas partagés ouverts aux associations » échoue : + 9 mois',
  );
  expect(otherwiseOf(seen, 'wifi')).toBeNull();
  const failed = evaluate(PLAN, {
    scenarioId: INVESTMENT,
    switches: { fail: ['hypothesis-caf'], hold: [] },
  });
  expect(otherwiseOf(failed, 'ordinateurs')).toMatchObject({
    start: toDay('2024-03-01'),
    end: toDay('2024-06-30'),
    words: 'si « Aide de la CAF à 40 % » tient : − 6 mois',
  });
});

it('H17: a cut comes before a delay, a risk after', () => {
  const words = (...effects: Partial<Effect>[]): string | undefined =>
    otherwiseOf(
      evaluate(
        withEffects(
          effects.map((fields, index) =>
            newEffect({
              id: `e${index}`,
              hypothesisId: index % 2 ? 'g' : 'h',
              kind: 'delayStep',
              stepId: 'wifi',
              months: 3,
              ...fields,
            }),
          ),
        ),
        { scenarioId: PLAN.baseScenarioId },
      ),
      'wifi',
    )?.words;
  expect(words({ kind: 'riskStep' }, { months: 2 })).toBe('si « g » échoue : + 2 mois');
  expect(words({ kind: 'cutStep' }, { months: 24 })).toBe('si « h » échoue : étape retirée');
  expect(words({ kind: 'riskStep' })).toBe('si « h » échoue : en risque');
  expect(words({ months: 3 }, { months: 1 })).toBe('si « h » échoue : + 3 mois');
});
