/** Every key of a presentation, one by one. */
import { describe, expect, it, test } from 'vitest';
import {
  actOfKey,
  isPressable,
  isWriting,
  KEYS,
  type ActName,
} from '../../../../renderer/presentation/keys';

type Press = Parameters<typeof actOfKey>[0];
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each<[string, ActName]>([
  ...['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'N', 'Enter'].map(
    (key): [string, ActName] => [key, 'forward'],
  ),
  ...['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'P', 'Backspace'].map((key): [string, ActName] => [
    key,
    'back',
  ]),
  ...['b', 'B', '.'].map((key): [string, ActName] => [key, 'black']),
  ['w', 'white'],
  ['W', 'white'],
  ['g', 'jump'],
  ['G', 'jump'],
  ['o', 'overview'],
  ['O', 'overview'],
  ['Home', 'first'],
  ['End', 'last'],
  ['z', 'zoom'],
  ['d', 'decision'],
  ['a', 'action'],
  ['t', 'date'],
  ['h', 'hypothesis'],
  ['c', 'scenario'],
  ['v', 'presenter'],
  ['s', 'swap'],
  ['f', 'fullscreen'],
  ['?', 'help'],
  ['Escape', 'leave'],
  ['F5', 'caught'],
])('%j means %s', (key, act) => expect(actOfKey(press(key))).toBe(act));

describe('combinations', () => {
  it('undo and redo', () => {
    expect(actOfKey(press('z', { ctrlKey: true }))).toBe('undo');
    expect(actOfKey(press('z', { metaKey: true }))).toBe('undo');
    expect(actOfKey(press('y', { ctrlKey: true }))).toBe('redo');
    expect(actOfKey(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
  });

  it('leaves the system’s alone: Ctrl+P, Ctrl+D, Alt+arrow', () => {
    for (const key of ['p', 'd', 'w', 'n', 'o'])
      expect(actOfKey(press(key, { ctrlKey: true }))).toBeNull();
    expect(actOfKey(press('ArrowLeft', { altKey: true }))).toBeNull();
  });

  it('catches F5 with any modifier, so that a browser never reloads the page', () => {
    for (const more of [{}, { shiftKey: true }, { ctrlKey: true }])
      expect(actOfKey(press('F5', more))).toBe('caught');
  });
});

it('reads digits by the key where it types a sign, as on French keyboards, and on the keypad', () => {
  expect(actOfKey(press('&', { code: 'Digit1' }))).toEqual({ digit: '1' });
  expect(actOfKey(press('é', { code: 'Digit2' }))).toEqual({ digit: '2' });
  expect(actOfKey(press('7', { code: 'Numpad7' }))).toEqual({ digit: '7' });
  expect(actOfKey(press('3', { code: 'Digit3', shiftKey: true }))).toEqual({ digit: '3' });
  expect(actOfKey(press('1', { code: 'Digit1', ctrlKey: true }))).toBeNull();
});

it('reads a clicker’s black and white by the place of "." and ",", as AZERTY types ":" and ";"', () => {
  expect(actOfKey(press(':', { code: 'Period' }))).toBe('black');
  expect(actOfKey(press(';', { code: 'Comma' }))).toBe('white');
  expect(actOfKey(press(',', { code: 'KeyM' }))).toBe('white');
  // Typed on an AZERTY keyboard, "." is where QWERTY has ",": the sign typed counts first.
  expect(actOfKey(press('.', { code: 'Comma', shiftKey: true }))).toBe('black');
  expect(actOfKey(press(':', { code: 'Period', ctrlKey: true }))).toBeNull();
});

it('has no key with two meanings', () => {
  const keys = KEYS.flatMap((row) => row.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

it('knows where keys are text, and where Space and Enter belong to the focused element', () => {
  const at = (tagName: string, more: object = {}): EventTarget =>
    ({ tagName, ...more }) as unknown as EventTarget;
  for (const field of [
    at('INPUT', { type: 'text' }),
    at('TEXTAREA'),
    at('SELECT'),
    at('DIV', { isContentEditable: true }),
  ])
    expect(isWriting(field)).toBe(true);
  for (const other of [at('BUTTON'), at('INPUT', { type: 'checkbox' }), at('DIV'), null])
    expect(isWriting(other)).toBe(false);
  for (const button of ['BUTTON', 'A', 'SUMMARY']) expect(isPressable(at(button))).toBe(true);
  expect(isPressable(at('DIV'))).toBe(false);
});
