/** The numbers that a line of means may hold. */
import { expect, test } from 'vitest';
import { meansLineSchema, newMeansLine, type MeansLine } from '../../../../shared/model/means';
import { WHOLE } from '../../../../shared/model/step';

const holds = (more: Partial<MeansLine>): boolean =>
  meansLineSchema.safeParse({
    ...newMeansLine({ id: 'l', order: 'a0', kind: 'investment' }),
    ...more,
  }).success;

test.each<[keyof MeansLine, readonly (number | null)[], readonly number[]]>([
  ['lifeYears', [1, 5, 100, null], [0, 101, 2.5]],
  ['indexRate', [-WHOLE, 0, WHOLE], [-WHOLE - 1, WHOLE + 1, 0.5]],
  ['vatRate', [0, 200_000], [-1, 0.5]],
  ['quantity', [0, 22], [-1, 0.5]],
])('%s holds %j, not %j', (field, good, bad) => {
  expect(good.map((value) => holds({ [field]: value }))).toEqual(good.map(() => true));
  expect(bad.map((value) => holds({ [field]: value }))).toEqual(bad.map(() => false));
});
