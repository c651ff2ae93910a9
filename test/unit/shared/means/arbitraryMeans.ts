/** Plans with any means lines, fundings and credits. */
import fc from 'fast-check';
import { fromDay } from '../../../../shared/model/dates';
import {
  newFunding,
  newMeansLine,
  type Funding,
  type MeansLine,
} from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';

const day = fc.integer({ min: 18_800, max: 21_500 }).map(fromDay);
const rate = fc.oneof(
  fc.constantFrom(0, 55_000, 200_000, 1_000_000),
  fc.integer({ min: 0, max: 1_000_000 }),
);
const cents = fc.oneof(
  fc.constantFrom(0, 1, 4_200_000),
  fc.integer({ min: 0, max: 1_000_000_000 }),
);

/** Any line, under a given id. */
export const arbitraryLine = (id: string): fc.Arbitrary<MeansLine> =>
  fc
    .record({
      kind: fc.constantFrom('post', 'operating', 'investment', 'receipt'),
      included: fc.boolean(),
      fte: fc.integer({ min: 0, max: 5000 }),
      quantity: fc.integer({ min: 0, max: 50 }),
      unitAmount: cents,
      frequency: fc.constantFrom('annual', 'once'),
      pricing: fc.constantFrom('HT', 'TTC'),
      vatRate: rate,
      days: fc.tuple(fc.option(day), fc.option(day)),
      indexRate: fc.integer({ min: -200_000, max: 200_000 }),
      indexYear: fc.option(fc.integer({ min: 2020, max: 2028 })),
      fctva: fc.boolean(),
      lifeYears: fc.option(fc.integer({ min: 1, max: 10 })),
      isProgramme: fc.boolean(),
      follows: fc.boolean(),
      section: fc.constantFrom('operating', 'investment'),
    })
    .map(({ days, follows, ...fields }) => {
      const [start, end] =
        days[0] !== null && days[1] !== null ? ([...days].sort() as [string, string]) : days;
      return newMeansLine({
        id,
        order: 'a0',
        title: id,
        ...fields,
        start,
        end,
        ...(follows && { followsStepId: 'wifi', followsFrom: '2024-01-01' }),
      });
    });

const arbitraryFunding = (id: string, lineIds: readonly string[]): fc.Arbitrary<Funding> =>
  fc
    .record({
      mode: fc.constantFrom('rate', 'amount'),
      rate,
      amount: cents,
      base: fc.constantFrom('HT', 'TTC'),
      scope: fc.constantFrom('all', 'listed'),
      section: fc.constantFrom('operating', 'investment'),
      lines: fc.subarray([...lineIds]),
      ceiling: fc.option(cents),
      status: fc.constantFrom('toAsk', 'asked', 'granted', 'refused'),
      included: fc.boolean(),
    })
    .map(({ lines, ...fields }) =>
      newFunding({
        id,
        order: 'a0',
        funderId: 'actor-caf',
        ...fields,
        lineIds: Object.fromEntries(lines.map((line) => [line, true])),
      }),
    );

/** A plan with up to a dozen lines, some fundings and credits. */
export function arbitraryPlanOfMeans(base: Plan): fc.Arbitrary<Plan> {
  return fc.integer({ min: 0, max: 12 }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `line-${index}`);
    return fc
      .record({
        lines: fc.tuple(...ids.map(arbitraryLine)),
        fundings: fc.tuple(...['f1', 'f2', 'f3'].map((id) => arbitraryFunding(id, ids))),
        credits: fc.array(
          fc.record({
            lineId: fc.constantFrom(...ids, 'nobody'),
            date: day,
            amount: cents,
            included: fc.boolean(),
          }),
          { maxLength: 6 },
        ),
        statusDate: fc.option(day),
        fctvaLagYears: fc.constantFrom(0, 1, 2),
      })
      .map(({ lines, fundings, credits, statusDate, fctvaLagYears }): Plan => ({
        ...base,
        budget: { ...base.budget, statusDate, fctvaLagYears },
        meansLines: Object.fromEntries(lines.map((line) => [line.id, line])),
        fundings: Object.fromEntries(fundings.map((funding) => [funding.id, funding])),
        paymentCredits: Object.fromEntries(
          credits.map((credit, index) => [`c${index}`, { id: `c${index}`, ...credit }]),
        ),
      }));
  });
}
