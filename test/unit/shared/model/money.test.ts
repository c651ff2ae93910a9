import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMoney } from '../../../../shared/model/money';
import {
  moneySayer,
  sayExactMoney,
  sayMoney,
  sayWholeEuros,
} from '../../../../shared/wording/money';
import { sayHundredths } from '../../../../shared/wording/numbers';

it.each([
  ['12 345,67 €', 1_234_567],
  ['12\u202f345,67\u00a0€', 1_234_567],
  ['12345.67', 1_234_567],
  ['1 234', 123_400],
  ['(1 200)', -120_000],
  ['-1 200', -120_000],
  ['\u2212 1 200,5', -120_050],
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['1.234', 123_400],
  ['0,5', 50],
  [',5', 50],
  ['12 k€', 1_200_000],
  ['1,5 M€', 150_000_000],
  ['850 € TTC', 85_000],
  ['0', 0],
  ['(0)', 0],
  ['1.234.567', 123_456_700],
])('reads %s', (text, cents) => expect(parseMoney(text)).toBe(cents));

it.each([
  '',
  'x',
  '12,345',
  '1,2,3',
  '12 345,678',
  '--5',
  '(-5)',
  '1.23.456',
  '40 %',
  '5 $',
  '99999999999999',
])('refuses %s with words', (text) =>
  expect(parseMoney(text)).toMatchObject({ kind: 'problem', params: { text } }),
);

it('shows decimals in a whole column as soon as one amount has them', () => {
  const column = [2_640_000, 2_673_936];
  expect(column.map(moneySayer(column))).toEqual([
    '26\u202f400,00\u202f€',
    '26\u202f739,36\u202f€',
  ]);
  expect([2_640_000, 0].map(moneySayer([2_640_000, 0]))).toEqual([
    '26\u202f400\u202f€',
    '0\u202f€',
  ]);
  expect([sayExactMoney(3_600_000), sayExactMoney(-50), sayHundredths(190_000)]).toEqual([
    '36\u202f000,00\u202f€',
    '\u22120,50\u202f€',
    '19,00\u202f%',
  ]);
});

it('writes French notation, and reads back what it wrote', () => {
  expect([
    sayMoney(1_234_567),
    sayMoney(-120_000),
    sayWholeEuros(150),
    sayWholeEuros(-150),
  ]).toEqual(['12\u202f345,67\u202f€', '\u22121\u202f200\u202f€', '2\u202f€', '\u22122\u202f€']);
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      expect(parseMoney(sayMoney(cents))).toBe(cents);
    }),
  );
});
