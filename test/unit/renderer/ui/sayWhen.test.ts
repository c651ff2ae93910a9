import { expect, test } from 'vitest';
import { sayWhen } from '../../../../renderer/ui/sayWhen';

const NOW = new Date(2024, 2, 8, 10, 0).toISOString();
const at = (...parts: [number, number, number, number, number]): string =>
  sayWhen(new Date(...parts).toISOString(), NOW).relative;

test.each([
  ['à l’instant', at(2024, 2, 8, 10, 0)],
  ['il y a 5 minutes', at(2024, 2, 8, 9, 55)],
  ['il y a 2 heures', at(2024, 2, 8, 7, 30)],
  ['hier', at(2024, 2, 7, 23, 0)],
  ['avant-hier', at(2024, 2, 6, 12, 0)],
  ['il y a 5 jours', at(2024, 2, 3, 12, 0)],
  ['', at(2024, 1, 20, 12, 0)],
  ['', at(2024, 2, 8, 12, 0)],
])('%s', (expected, said) => expect(said).toBe(expected));

test('gives half an hour in minutes, even over midnight', () => {
  const said = sayWhen(
    new Date(2024, 2, 7, 23, 40).toISOString(),
    new Date(2024, 2, 8, 0, 10).toISOString(),
  );
  expect(said.relative).toBe('il y a 30 minutes');
});

test('gives the date with its time, and nothing for what is not a date', () => {
  expect(sayWhen(new Date(2024, 2, 7, 9, 5).toISOString(), NOW).absolute).toBe(
    '7 mars 2024, 09:05',
  );
  expect(sayWhen('', NOW)).toEqual({ relative: '', absolute: '' });
});
