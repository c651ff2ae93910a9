import { describe, expect, test } from 'vitest';
import { readPeriod, type PeriodContext } from '../../../../../shared/model/periods/read';
import { isProblem } from '../../../../../shared/model/problem';

const CONTEXT: PeriodContext = {
  today: '2026-11-24',
  yearHint: null,
  horizon: { start: '2024-01-01', end: '2026-12-31' },
};

describe('the first such date on or after a day', () => {
  test.each([
    ['15 décembre', '2026-11-20', '2026-12-15', '2026-12-15', 2026],
    ['20 novembre', '2026-11-20', '2026-11-20', '2026-11-20', 2026],
    ['19 novembre', '2026-11-20', '2027-11-19', '2027-11-19', 2027],
    ['novembre', '2026-11-20', '2026-11-01', '2026-11-30', 2026],
    ['15/03', '2025-03-10', '2025-03-15', '2025-03-15', 2025],
    ['pour le 15 décembre', '2026-11-20', null, '2026-12-15', 2026],
    ['courant mai', '2026-11-20', '2027-05-01', '2027-05-31', 2027],
    ['dès novembre', '2026-11-20', '2026-11-01', null, 2026],
    ['depuis septembre', '2026-11-20', '2026-09-01', null, 2026],
    ['depuis décembre', '2026-11-20', '2025-12-01', null, 2025],
    ['novembre à mars', '2026-01-10', '2025-11-01', '2026-03-31', 2025],
    ['hiver', '2026-01-10', '2025-12-01', '2026-02-28', 2026],
    ['T1', '2026-11-20', '2027-01-01', '2027-03-31', 2027],
    ['29 février', '2026-11-20', '2028-02-29', '2028-02-29', 2028],
    ['semaine 53', '2026-11-20', '2026-12-28', '2027-01-03', 2026],
    ['à Noël', '2026-12-26', '2027-12-25', '2027-12-25', 2027],
  ])('« %s » from %s is %s to %s', (words, notBefore, start, end, yearGuessed) => {
    expect(readPeriod(words, { ...CONTEXT, yearHint: 2024, notBefore })).toMatchObject({
      yearGuessed,
      period: { start, end, certainty: 'estimated' },
    });
  });
  test('goes by the year in the text', () => {
    expect(readPeriod('15 décembre 2024', { ...CONTEXT, notBefore: '2026-11-20' })).toMatchObject({
      yearGuessed: null,
      period: { start: '2024-12-15' },
    });
  });
});

describe('words that are kept (P24)', () => {
  test.each(['dès que possible', 'permanent', 'au prochain conseil', 'à chaque évolution du taux'])(
    '« %s » waits to be settled, word for word',
    (words) => {
      expect(readPeriod(words, CONTEXT)).toMatchObject({
        rule: 'P24',
        period: { words, start: null, end: null, certainty: 'unsettled' },
      });
    },
  );
  test.each(['au prochain conseil de mars 2025', 'chaque trimestre 2025'])(
    '« %s », which holds a date, is not kept in silence',
    (words) => {
      expect(readPeriod(words, CONTEXT)).toMatchObject({ code: 'periods.unreadable' });
    },
  );
});

test('P23: a weekday is the next one, also on that weekday', () => {
  const fridays = ['2026-03-12', '2026-03-13', '2026-03-14'].map((reference) => {
    const read = readPeriod('pour vendredi', { ...CONTEXT, reference });
    return isProblem(read) ? read.code : read.period.end;
  });
  expect(fridays).toEqual(['2026-03-13', '2026-03-20', '2026-03-20']);
});
