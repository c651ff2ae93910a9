import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import cases from '../../../../fixtures/periods/cases.json';
import { dayOf, fromDay } from '../../../../../shared/model/dates';
import { readPeriod, type PeriodContext } from '../../../../../shared/model/periods/read';
import { lengthWords, sayDates, shiftWords, wordsFor } from '../../../../../shared/model/periods/say';
import { isProblem } from '../../../../../shared/model/problem';

const CONTEXT: PeriodContext = { today: '2026-11-24', yearHint: null, horizon: { start: '2024-01-01', end: '2026-12-31' } };

interface Case { words: string; problem?: string; rule?: string; form?: string; start?: string | null; end?: string | null; certainty?: string; yearGuessed?: number; rounds?: number }

describe.each(cases as Case[])('$rule$problem « $words »', (expected) => {
  test('is read as its rule says', () => {
    const read = readPeriod(expected.words, CONTEXT);
    if (isProblem(read)) { expect({ words: expected.words, problem: read.code }).toEqual(expected); return; }
    const { rule, period: { form, start, end, certainty }, yearGuessed, series } = read;
    expect({ words: expected.words, rule, form, start, end, certainty, ...(yearGuessed === null ? {} : { yearGuessed }), ...(series ? { rounds: series.count } : {}) }).toEqual(expected);
  });
});

test('the year of the nearest dated row above is taken where none is said, and told', () => {
  const read = readPeriod('dernier trimestre', { ...CONTEXT, yearHint: 2025 });
  expect(read).toMatchObject({ yearGuessed: 2025, period: { start: '2025-10-01', end: '2025-12-31', certainty: 'estimated' } });
});

test('P11: maintenant is today inside the horizon', () => {
  expect(readPeriod('maintenant à juin 2024', { ...CONTEXT, today: '2024-02-15' })).toMatchObject({ period: { start: '2024-02-15', end: '2024-06-30' } });
});

test('the form is switched without another reading', () => {
  const read = readPeriod('fin 2025', CONTEXT);
  expect(read).toMatchObject({ alternatives: { within: { start: '2025-10-01', end: '2025-12-31' }, by: { start: null, end: '2025-12-31' }, from: { start: '2025-10-01', end: null } } });
});

const SAID = ['juin', '2024', 'fin', 'à', 'd’ici', '-', '->', 'T', '3', 'mois', 'du', 'au', '?', '(', 'É', '\u202f', '31', '/', 'de', 'début', 'semaine', '٣', '💥', '%'];

test('any text gives a reading or a problem, never a throw', () => {
  const any = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.array(fc.constantFrom(...SAID), { maxLength: 60 }).map((words) => words.join(' ')), fc.array(fc.constantFrom(...SAID), { maxLength: 60 }).map((words) => words.join('')));
  fc.assert(fc.property(any, (text) => {
    const read = readPeriod(text, CONTEXT);
    if (isProblem(read)) { expect(read.code).toMatch(/^(periods|problems)\./); return; }
    const { start, end } = read.period;
    expect(start === null || end === null || start <= end).toBe(true);
    expect(read.period.words).toBe(text);
  }), { numRuns: 2000 });
});

const anyDay = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2040, 12, 31) });
const monthStart = fc.record({ year: fc.integer({ min: 2020, max: 2039 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => dayOf(year, month, 1));
const monthEnd = monthStart.map((day) => day - 1);

test('the words written for dates read back to exactly those dates', () => {
  fc.assert(fc.property(fc.oneof(anyDay, monthStart), fc.oneof(anyDay, monthEnd), fc.constantFrom('within', 'by', 'from'), (a, b, form) => {
    const [first, last] = a <= b ? [a, b] : [b, a];
    const dates = { form, start: form === 'by' ? null : fromDay(first), end: form === 'from' ? null : fromDay(last) } as const;
    expect(readPeriod(wordsFor(dates), CONTEXT)).toMatchObject({ period: dates });
  }), { numRuns: 3000 });
});

test.each([
  [{ form: 'within', start: '2024-10-01', end: '2024-12-31' }, 'T4 2024'], [{ form: 'within', start: '2024-03-01', end: '2024-06-30' }, 'mars à juin 2024'],
  [{ form: 'within', start: '2024-03-03', end: '2024-06-30' }, 'du 3 mars au 30 juin 2024'], [{ form: 'by', start: null, end: '2024-06-30' }, 'd’ici juin 2024'], [{ form: 'from', start: '2024-03-01', end: null }, 'dès mars 2024'],
] as const)('%o is written « %s »', (dates, words) => expect(wordsFor(dates)).toBe(words));

test('lengths, shifts and dates in words', () => {
  const plain = (text: string): string => text.replace(/\s/g, ' ');
  expect(plain(lengthWords('2024-10-01', '2024-12-31'))).toBe('3 mois');
  expect(plain(lengthWords('2024-02-01', '2024-02-28'))).toBe('28 jours');
  expect(plain(lengthWords('2024-01-01', '2025-12-31'))).toBe('2 ans');
  expect(plain(shiftWords('2024-01-31', '2024-02-29'))).toBe('+ 1 mois');
  expect(plain(shiftWords('2024-03-15', '2024-03-01'))).toBe('− 14 jours');
  expect(plain(sayDates('2024-10-01', '2024-12-31'))).toBe('1er oct. → 31 déc. 2024');
});
