/** How items are called where only one of them is seen: in the journal, beside an override. */
import { describe, expect, test } from 'vitest';
import { nameOf, nameOfGiven } from '../../../../shared/scenarios/names';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('p');
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('an item is called', () => {
  test('by its title', () => {
    expect(nameOf(PLAN, 'steps', 'wifi')).toBe('Wifi public');
    expect(nameOfGiven(PLAN, 'steps', { title: '  Wifi ' })).toBe('Wifi');
  });

  test('untitled, where its kind has a word for it', () => {
    const plan = { ...PLAN, steps: { wifi: { ...PLAN.steps['wifi']!, title: ' ' } } };
    expect(nameOf(plan, 'steps', 'wifi')).toBe('Étape sans titre');
    expect(nameOfGiven(PLAN, 'steps', { title: '' })).toBe('');
  });

  test('by its id, where the plan has no such item or nothing names it', () => {
    expect(nameOf(PLAN, 'steps', 'nowhere')).toBe('nowhere');
    expect(nameOf(PLAN, 'nothing', 'wifi')).toBe('wifi');
  });

  test.each([
    ['a funding, by its funder', 'fundings', { title: '', funderId: 'actor-caf' }, 'CAF'],
    ['one of a funder that is gone', 'fundings', { title: '', funderId: 'gone' }, ''],
    [
      'a credit, by its line and day',
      'paymentCredits',
      { date: '2025-03-01', lineId: 'line-wifi' },
      'CP du 1er mars 2025, « Accès internet et wifi public »',
    ],
    ['a limit, by what it bears on', 'limits', { kind: 'etpt' }, 'Plafond d’ETPT'],
    ['an effect, by what it does', 'effects', { kind: 'dropLine' }, 'une ligne disparaît'],
    ['an effect of no known kind', 'effects', { kind: 'nothing' }, ''],
    ['anything else', 'steps', { kind: 'etpt' }, ''],
  ])('%s', (_what, collection, item, name) => {
    expect(spaced(nameOfGiven(PLAN, collection, item))).toBe(name);
  });
});
