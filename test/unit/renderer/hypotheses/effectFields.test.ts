import { describe, expect, test } from 'vitest';
import {
  EFFECT_KINDS,
  likelyTarget,
  readAmount,
  readMonths,
  readRate,
  sayChange,
  struckTitle,
  targetOf,
  targetsOf,
} from '../../../../renderer/hypotheses/effectFields';
import { keyOf, placedOf } from '../../../../renderer/hypotheses/placing';
import { newEffect, newHypothesis } from '../../../../shared/model/hypothesis';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('p');
const effect = (kind: (typeof EFFECT_KINDS)[number], fields = {}) =>
  newEffect({ id: 'e', hypothesisId: 'h', kind, ...fields });

test('each kind of effect has a funding, a line or a step as its target', () => {
  expect(Object.fromEntries(EFFECT_KINDS.map((kind) => [kind, targetOf(kind)]))).toEqual({
    refuseFunding: 'funding',
    dropLine: 'line',
    changeLineRate: 'line',
    changeLineAmount: 'line',
    delayStep: 'step',
    cutStep: 'step',
    riskStep: 'step',
  });
});

describe('the target of an effect', () => {
  test('has a name, or words if it is gone or not chosen', () => {
    expect([
      struckTitle(PLAN, effect('refuseFunding', { fundingId: 'funding-caf' })),
      struckTitle(PLAN, effect('delayStep', { stepId: 'wifi' })),
      struckTitle(PLAN, effect('dropLine', { lineId: 'line-ordinateurs' })),
      struckTitle(PLAN, effect('dropLine', { lineId: 'gone' })),
      struckTitle(PLAN, effect('delayStep')),
    ]).toEqual([
      'CAF, Aide à l’investissement',
      'Wifi public',
      '22 ordinateurs',
      struckTitle(PLAN, effect('delayStep', { stepId: 'gone' })),
      expect.not.stringMatching(/^$/),
    ]);
  });

  test('may be any of its kind, in the order of the plan', () => {
    expect(targetsOf(PLAN, 'refuseFunding', []).map(({ id }) => id)).toEqual(['funding-caf']);
    expect(targetsOf(PLAN, 'dropLine', []).map(({ id }) => id)).toEqual([
      'line-coordination',
      'line-maintenance',
      'line-wifi',
      'line-mediateur',
      'line-ordinateurs',
    ]);
    expect(targetsOf(PLAN, 'cutStep', ['postes', 'gone', 'wifi']).map(({ id }) => id)).toEqual([
      'postes',
      'wifi',
    ]);
  });

  test('is first an item that depends on the hypothesis already', () => {
    const hypothesis = newHypothesis({
      id: 'h',
      order: 'a0',
      title: 'h',
      stepIds: { wifi: true },
      lineIds: { 'line-ordinateurs': true },
    });
    expect(likelyTarget(PLAN, hypothesis, 'delayStep')).toBe('wifi');
    expect(likelyTarget(PLAN, hypothesis, 'dropLine')).toBe('line-ordinateurs');
    expect(likelyTarget(PLAN, hypothesis, 'refuseFunding')).toBe('funding-caf');
    const bare = newHypothesis({ id: 'h', order: 'a0', title: 'h' });
    expect(likelyTarget(PLAN, bare, 'refuseFunding')).toBeNull();
  });
});

describe('typed numbers', () => {
  test.each([
    ['6', { months: 6 }],
    [' + 6 mois ', { months: 6 }],
    ['600', { months: 600 }],
  ])('%j months', (text, months) => expect(readMonths(text)).toEqual(months));
  test.each(['0', '601', 'six', '', '6 ans'])('%j are no months', (text) =>
    expect(readMonths(text)).toEqual(expect.any(String)),
  );

  test.each([
    ['15 %', { rate: 150_000 }],
    ['−20 %', { rate: -200_000 }],
    ['2,5', { rate: 25_000 }],
    ['-100 %', { rate: -1_000_000 }],
  ])('%j is a rate', (text, rate) => expect(readRate(text)).toEqual(rate));
  test.each(['-101 %', 'beaucoup', '10001 %'])('%j is not a rate', (text) =>
    expect(readRate(text)).toEqual(expect.any(String)),
  );

  test.each([
    ['1 500 €', { amount: 150_000 }],
    ['− 300 €', { amount: -30_000 }],
  ])('%j is an amount', (text, amount) => expect(readAmount(text)).toEqual(amount));
  test('words are no amount', () => expect(readAmount('peu')).toEqual(expect.any(String)));

  test('a change shows its sign', () => {
    const plain = (text: string): string => text.replace(/\s/g, ' ');
    expect(plain(sayChange(effect('changeLineRate', { rate: 150_000 })))).toBe('+ 15 %');
    expect(plain(sayChange(effect('changeLineAmount', { amount: -30_000 })))).toBe('− 300 €');
  });
});

test('a dragged item is found by its text', () => {
  const placed = { kind: 'line', id: 'a/b' } as const;
  expect(placedOf(keyOf(placed))).toEqual(placed);
  expect([placedOf('step/a'), placedOf('rien')]).toEqual([null, null]);
});
