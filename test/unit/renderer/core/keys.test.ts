import { expect, onTestFinished, test, vi } from 'vitest';
import { ACTIONS } from '../../../../renderer/app/actions/all';
import type { Action } from '../../../../renderer/core/action';
import { countsAt, matchesKeys, sayKeys } from '../../../../renderer/core/keys';
import { GESTURES } from '../../../../renderer/app/help/gestures';
import { isWordKey } from '../../../../shared/i18n/words';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {},
) => ({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held });

test.each([
  ['Ctrl+Shift+z', 'Ctrl+Maj+Z', '⌘+⇧+Z'],
  ['Alt+Shift+ArrowUp', 'Alt+Maj+↑', '⌥+⇧+↑'],
  ['F2', 'F2', 'F2'],
  ['?', '?', '?'],
  ['+', '+', '+'],
  ['Ctrl++', 'Ctrl++', '⌘++'],
  ['Ctrl+0', 'Ctrl+0', '⌘+0'],
  ['Shift+Insert', 'Maj+Inser', '⇧+Inser'],
  ['Space+Drag', 'Espace+glisser', 'Espace+glisser'],
])('%s is written %s, on a Mac %s', (keys, french, mac) => {
  expect(sayKeys(keys, false)).toBe(french);
  expect(sayKeys(keys, true)).toBe(mac);
});

test('keys match the typed character, with exactly the declared modifiers', () => {
  expect(matchesKeys('Ctrl+z', press('z', { ctrlKey: true }))).toBe(true);
  expect(matchesKeys('Ctrl+z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(matchesKeys('?', press('?', { shiftKey: true }))).toBe(true);
  expect(matchesKeys('+', press('+', { shiftKey: true }))).toBe(true);
  expect(matchesKeys('Ctrl++', press('+', { ctrlKey: true }))).toBe(true);
  expect(matchesKeys('Ctrl+k', press('k'))).toBe(false);
  expect(matchesKeys('Ctrl+1', { ...press('&', { ctrlKey: true }), code: 'Digit1' })).toBe(true);
  expect(
    matchesKeys('Ctrl+1', { ...press('1', { ctrlKey: true, shiftKey: true }), code: 'Digit1' }),
  ).toBe(false);
});

test('no two actions share keys in the same place', () => {
  const taken = ACTIONS.flatMap((action) => (action.keys ?? []).map((keys) => keys.toLowerCase()));
  expect(taken.filter((keys, index) => taken.indexOf(keys) !== index)).toEqual([]);
});

test('every key of the sheet has a name: one sign, a function key, or a word of the catalogue', () => {
  const parts = [
    ...ACTIONS.flatMap(({ keys }) => keys ?? []),
    ...GESTURES.flatMap(({ gestures }) => gestures.flatMap(({ keys }) => keys)),
  ].flatMap((keys) => (keys === '+' ? ['+'] : keys.split('+')));
  expect(
    parts.filter((part) => part.length !== 1 && !/^F\d+$/.test(part) && !isWordKey(`keys.${part}`)),
  ).toEqual([]);
});

test('every gesture has its words', () => {
  expect(
    GESTURES.flatMap(({ title, gestures }) => [
      title,
      ...gestures.map(({ label }) => label),
    ]).filter((key) => !isWordKey(key)),
  ).toEqual([]);
});

test('an action works where its scope allows: everywhere, outside text, in grids, on rows', () => {
  class Field {
    readonly isContentEditable = false;
    constructor(readonly tagName: string) {}
  }
  vi.stubGlobal('HTMLElement', Field);
  vi.stubGlobal('HTMLInputElement', class {});
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const at = (tag: string) => (scope: Action['scope']) =>
    ([null, 'grid', 'rows'] as const).map((place) =>
      countsAt({ ...ACTIONS[0]!, scope }, new Field(tag) as unknown as EventTarget, place),
    );
  const scopes = ['everywhere', 'outsideText', 'grids', 'rows'] as const;
  expect(scopes.map(at('DIV'))).toEqual([
    [true, true, true],
    [true, true, true],
    [false, true, true],
    [false, false, true],
  ]);
  // While typing, also in a cell, the key belongs to the text.
  expect(scopes.map(at('TEXTAREA'))).toEqual([
    [true, true, true],
    [false, false, false],
    [false, false, false],
    [false, false, false],
  ]);
});
