import { expect, test } from 'vitest';
import { readPeriod } from '../../../../../shared/model/periods/read';
import { isProblem } from '../../../../../shared/model/problem';

const CONTEXT = {
  today: '2024-01-08',
  yearHint: null,
  horizon: { start: '2024-01-01', end: '2026-12-31' },
};

test.each(
  'un deux trois quatre cinq six sept huit neuf dix onze douze'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
)('P14: « %s mois à partir de janvier 2024 » are %i', (word, value) => {
  const read = readPeriod(`${word} mois à partir de janvier 2024`, CONTEXT);
  expect(isProblem(read) ? read.code : read.period.length).toEqual({ value, unit: 'month' });
});
