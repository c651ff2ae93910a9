/** Numbers, money and lengths as the user reads them; "_" stands for a no-break space of any width. */
import { describe, expect, test } from 'vitest';
import { dayAsTyped } from '../../../../shared/wording/dates';
import { sayMinutes } from '../../../../shared/wording/durations';
import {
  moneySayer,
  sayExactMoney,
  sayMoney,
  saySignedMoney,
  sayWholeEuros,
} from '../../../../shared/wording/money';
import {
  sayFte,
  sayHundredths,
  sayMegabytes,
  sayNumber,
  sayPercent,
  sayRate,
  saySignedRate,
} from '../../../../shared/wording/numbers';

const shown = (text: string): string => text.replace(/[\u00a0\u202f]/g, '_');

test.each([
  [sayMoney(1_234_567), '12_345,67_€'],
  [sayMoney(1_234_500), '12_345_€'],
  [sayMoney(1_234_550), '12_345,50_€'],
  [sayMoney(-30_000), '−300_€'],
  [sayMoney(0), '0_€'],
  [sayExactMoney(1_234_500), '12_345,00_€'],
  [sayWholeEuros(1_234_550), '12_346_€'],
  [sayWholeEuros(1_234_549), '12_345_€'],
  [sayWholeEuros(-1_234_550), '−12_346_€'],
  [saySignedMoney(30_000), '+_300_€'],
  [saySignedMoney(-30_050), '−_300,50_€'],
  [saySignedMoney(0), '+_0_€'],
  [sayNumber(1234.5678), '1_234,568'],
  [sayNumber(2, { least: 2 }), '2,00'],
  [sayNumber(-0.5), '−0,5'],
  [sayPercent(404_999), '40_%'],
  [sayPercent(405_000), '41_%'],
  [sayPercent(1_000_000), '100_%'],
  [sayRate(55_000), '5,5_%'],
  [sayRate(1), '0,0001_%'],
  [sayRate(123_456, { most: 1 }), '12,3_%'],
  [sayHundredths(333_333), '33,33_%'],
  [sayHundredths(500_000), '50,00_%'],
  [saySignedRate(150_000), '+_15_%'],
  [saySignedRate(-200_000), '−_20_%'],
  [sayFte(500), '0,5'],
  [sayFte(125), '0,125'],
  [sayMegabytes(1_572_864), '1,5'],
  [sayMegabytes(1024 * 1024 * 12.34), '12,3'],
  [sayMinutes(15), '15 mn'],
  [sayMinutes(60), '1 h'],
  [sayMinutes(90), '1 h 30'],
  [sayMinutes(125), '2 h 05'],
  [dayAsTyped('2024-03-31'), '31/03/2024'],
])('%s is %s', (said, wanted) => {
  expect(shown(said)).toBe(wanted);
});

describe('amounts of a column', () => {
  test('have decimals, all of them, as soon as one needs them', () => {
    expect(shown(moneySayer([100, 250])(100))).toBe('1,00_€');
    expect(shown(moneySayer([100, 200])(100))).toBe('1_€');
    expect(shown(moneySayer([])(250))).toBe('2,50_€');
  });
});
