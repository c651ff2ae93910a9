import { expect, test } from 'vitest';
import { underlined } from '../../../../renderer/meetings/underlined';

test('a date inside a step is underlined as a date, the rest of the step as a step', () => {
  const text = 'Vu. Bornes CAF : juin 2024. Fin.';
  const parts = underlined(text, [
    { kind: 'step', start: 4, end: 27 },
    { kind: 'date', start: 17, end: 26 },
  ]);
  expect(parts.map(({ words, kind }) => [words, kind])).toEqual([
    ['Vu. ', null],
    ['Bornes CAF : ', 'step'],
    ['juin 2024', 'date'],
    ['.', 'step'],
    [' Fin.', null],
  ]);
});
