/** What a period says once a bar was dragged. */
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../../shared/model/period';
import { laterByDays, laterByMonths, movedPeriod } from '../../../../shared/wording/movedPeriod';

const MARCH: Period = {
  words: 'mars 2024',
  form: 'within',
  start: '2024-03-01',
  end: '2024-03-31',
  length: { value: 1, unit: 'month' },
  certainty: 'unsettled',
};
const BY: Period = { ...MARCH, form: 'by', words: 'd’ici mars 2024', start: null, length: null };
const FROM: Period = { ...MARCH, form: 'from', words: 'dès mars 2024', end: null, length: null };
const said = ({ words, form, start, end }: Period): unknown[] => [words, form, start, end];

describe('a drag to new days', () => {
  test('writes the words anew and keeps the certainty', () => {
    const moved = movedPeriod(MARCH, { start: '2024-04-01', end: '2024-06-30' }, false);
    expect(moved).toEqual({
      words: 'T2 2024',
      form: 'within',
      start: '2024-04-01',
      end: '2024-06-30',
      length: null,
      certainty: 'unsettled',
    });
  });

  test('is an estimate where there was no date', () => {
    const to = { start: '2024-04-01', end: '2024-06-30' };
    expect(movedPeriod(null, to, false).certainty).toBe('estimated');
    expect(movedPeriod({ ...MARCH, start: null, end: null }, to, false).certainty).toBe(
      'estimated',
    );
    expect(movedPeriod(BY, to, false).certainty).toBe('unsettled');
    expect(movedPeriod(FROM, to, false).certainty).toBe('unsettled');
  });

  test('puts a milestone on one day, the last', () => {
    const to = { start: '2024-04-01', end: '2024-04-15' };
    expect(said(movedPeriod(MARCH, to, true))).toEqual([
      '15 avril 2024',
      'within',
      '2024-04-15',
      '2024-04-15',
    ]);
    expect(said(movedPeriod(BY, { start: null, end: '2024-04-15' }, true))).toEqual([
      'd’ici le 15 avril 2024',
      'by',
      null,
      '2024-04-15',
    ]);
    expect(said(movedPeriod(MARCH, { start: null, end: '2024-04-15' }, true))[1]).toBe('within');
    expect(said(movedPeriod(BY, to, true))[1]).toBe('within');
  });
});

describe('a move by months', () => {
  test('keeps the last day of a month the last', () => {
    expect(said(laterByMonths(MARCH, 1, false))).toEqual([
      'avril 2024',
      'within',
      '2024-04-01',
      '2024-04-30',
    ]);
    expect(said(laterByMonths(MARCH, -1, false))).toEqual([
      'février 2024',
      'within',
      '2024-02-01',
      '2024-02-29',
    ]);
  });

  test('keeps an open end open', () => {
    expect(said(laterByMonths(BY, 2, false))).toEqual(['d’ici mai 2024', 'by', null, '2024-05-31']);
    expect(said(laterByMonths(FROM, 2, false))).toEqual([
      'dès mai 2024',
      'from',
      '2024-05-01',
      null,
    ]);
  });

  test('by none, beyond the years of plans, or of no date changes nothing', () => {
    expect(laterByMonths(MARCH, 0, false)).toBe(MARCH);
    expect(laterByMonths(MARCH, 12 * 300, false)).toBe(MARCH);
    const undated = { ...MARCH, start: null, end: null };
    expect(laterByMonths(undated, 3, false)).toBe(undated);
  });
});

describe('a move by days', () => {
  test('moves both ends', () => {
    expect(said(laterByDays(MARCH, 14, false))).toEqual([
      'du 15 mars au 14 avril 2024',
      'within',
      '2024-03-15',
      '2024-04-14',
    ]);
    expect(laterByDays(MARCH, 0, false)).toBe(MARCH);
  });
});
