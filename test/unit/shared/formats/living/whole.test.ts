import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '../../../../../shared/evaluate';
import type { LivingOptions } from '../../../../../shared/formats/living/kept';
import { strippedPlan } from '../../../../../shared/formats/living/strip';
import { checkIntegrity } from '../../../../../shared/model/integrity';
import { planSchema, type Plan } from '../../../../../shared/model/plan';
import { arbitraryPlan } from '../../../arbitraries';

const arbitraryOptions = (plan: Plan): fc.Arbitrary<LivingOptions> =>
  fc.record({
    scenarioIds: fc.subarray(Object.keys(plan.scenarios)),
    notes: fc.boolean(),
    sources: fc.boolean(),
    people: fc.boolean(),
    organisations: fc.boolean(),
    means: fc.boolean(),
    hypotheses: fc.boolean(),
  });

it('shows the same dates and money as the plan, in every kept scenario', () => {
  fc.assert(
    fc.property(
      arbitraryPlan(15).chain(({ plan }) =>
        arbitraryOptions(plan).map((options) => ({ plan, options })),
      ),
      ({ plan, options }) => {
        const stripped = strippedPlan(plan, options);
        for (const scenarioId of Object.keys(stripped.scenarios)) {
          const [was, is] = [evaluate(plan, { scenarioId }), evaluate(stripped, { scenarioId })];
          expect(is.tree.order).toEqual(was.tree.order);
          if (!options.means) continue;
          for (const id of is.tree.order)
            expect([is.steps.get(id)!.start, is.steps.get(id)!.end]).toEqual([
              was.steps.get(id)!.start,
              was.steps.get(id)!.end,
            ]);
          expect(is.means.totals).toEqual(was.means.totals);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('is a complete plan with valid references, without notes or unticked persons', () => {
  fc.assert(
    fc.property(
      arbitraryPlan(15).chain(({ plan }) =>
        arbitraryOptions(plan).map((options) => ({ plan, options })),
      ),
      ({ plan, options }) => {
        const stripped = strippedPlan(plan, options);
        expect(planSchema.safeParse(stripped).error).toBeUndefined();
        expect(checkIntegrity(stripped).filter(({ severity }) => severity === 'error')).toEqual([]);
        const everyValue = (value: unknown): unknown[] =>
          typeof value === 'object' && value !== null
            ? Object.entries(value).flatMap(([key, inner]) => [
                [key, inner],
                ...(everyValue(inner) as []),
              ])
            : [];
        const pairs = everyValue(stripped) as [string, unknown][];
        if (!options.notes)
          expect(pairs.filter(([key, value]) => key === 'notes' && value !== '')).toEqual([]);
        if (!options.sources)
          expect(
            pairs.filter(
              ([key, value]) => (key === 'sentence' || key === 'sourceWording') && value !== null,
            ),
          ).toEqual([]);
        if (!options.people)
          expect(
            Object.values(stripped.actors).filter(
              ({ kind, title }) => kind === 'person' && title !== 'Financeur',
            ),
          ).toEqual([]);
        expect(JSON.stringify(stripped)).not.toMatch(/[a-z0-9]@[a-z0-9-]+\.[a-z]/i);
      },
    ),
    { numRuns: 40 },
  );
});
