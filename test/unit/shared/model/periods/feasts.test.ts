import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { fromDay } from '../../../../../shared/model/dates';
import { easterOf } from '../../../../../shared/model/periods/feasts';
import { SCHOOL_YEARS } from '../../../../../shared/model/periods/schoolYears';

test('P21: Easter falls on the days that almanacs give', () => {
  const given = {
    1900: '1900-04-15',
    1954: '1954-04-18',
    1981: '1981-04-19',
    2008: '2008-03-23',
    2024: '2024-03-31',
    2025: '2025-04-20',
    2026: '2026-04-05',
    2027: '2027-03-28',
    2038: '2038-04-25',
    2049: '2049-04-18',
    2076: '2076-04-19',
    2199: '2199-04-14',
  };
  expect(
    Object.fromEntries(Object.keys(given).map((year) => [year, fromDay(easterOf(Number(year)))])),
  ).toEqual(given);
});

/** The properties of a calendar copied by hand. */
describe.each(Object.entries(SCHOOL_YEARS))(
  'P22: the school year that begins in %s',
  (year, held) => {
    const dayOf = (day: number): Temporal.PlainDate =>
      Temporal.PlainDate.from({
        year: Number(year) + (day < 900 ? 1 : 0),
        month: Math.floor(day / 100),
        day: day % 100,
      });
    const { ete, ...others } = held;
    const all = Object.entries(others).flatMap(([name, days]) =>
      'A' in days
        ? Object.entries(days).map(([zone, one]) => [`${name} ${zone}`, one] as const)
        : [[name, days] as const],
    );

    test.each(all)(
      '%s lasts sixteen days from a Saturday, one more for a holiday',
      (_, [from, to]) => {
        expect(dayOf(from).dayOfWeek).toBe(6);
        expect([15, 16]).toContain(dayOf(from).until(dayOf(to)).days);
      },
    );
    test('the summer begins on a Saturday of July', () => {
      expect([dayOf(ete[0]).dayOfWeek, Math.floor(ete[0] / 100)]).toEqual([6, 7]);
    });
    test.each(['hiver', 'printemps'] as const)(
      'the zones leave one after the other for %s',
      (name) => {
        const starts = Object.values(held[name])
          .map(([from]) => dayOf(from))
          .sort(Temporal.PlainDate.compare);
        expect(starts.map((start) => starts[0]!.until(start).days)).toEqual([0, 7, 14]);
      },
    );
  },
);
