import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundRatio, shareOut, wholeEuros } from '../../../../shared/model/exact';
import { shareOfYear, shiftBetween, moveDate } from '../../../../shared/means/time';
import { line, planOf, compute, COMPUTERS } from './meansPlan';

describe('rules', () => {
  it.each([
    [5n, 2n, 3],
    [-5n, 2n, -3],
    [1n, 3n, 0],
    [7n, 2n, 4],
  ])('M1: %d/%d is rounded to %d', (num, den, expected) =>
    expect(roundRatio({ num, den })).toBe(expected),
  );

  it('M2: parts add up to the whole, with cents for the largest remainders', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(shareOut(7, [0, 0])).toEqual([7, 0]);
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 30 }),
        (whole, weights) => {
          const parts = shareOut(whole, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
          expect(parts.every(Number.isSafeInteger)).toBe(true);
          const sum = weights.reduce((total, weight) => total + weight, 0);
          if (sum > 0)
            parts.forEach((part, index) =>
              expect(Math.abs(part - (whole * weights[index]!) / sum)).toBeLessThan(1.001),
            );
        },
      ),
    );
  });

  it.each([
    ['2024-01-01', '2024-12-31', 1],
    ['2024-04-01', '2024-12-31', 0.75],
    ['2024-02-15', '2024-02-29', 15 / 29 / 12],
    ['2025-01-01', '2026-01-01', 0],
  ])('M3: %s to %s is %f of 2024', (start, end, share) => {
    const { num, den } = shareOfYear(2024, start, end);
    expect(Number(num) / Number(den)).toBeCloseTo(share, 12);
  });

  const credits = [
    { id: 'c1', lineId: 'l', date: '2024-06-01', amount: 1_000_000, included: true },
    { id: 'c2', lineId: 'l', date: '2025-02-01', amount: 870_000, included: true },
  ];
  const PROGRAMME = {
    ...COMPUTERS,
    isProgramme: true,
    followsStepId: 'ordinateurs',
    followsFrom: '2024-03-01',
  };

  it('M10 M11: credits pay an AP, move with the step by months, and still add up to it', () => {
    const still = compute(planOf([PROGRAMME], [], credits), {
      ordinateurs: '2024-03-01',
    }).lines.get('l')!;
    expect(still.ttc).toEqual([1_000_000, 870_000, 0]);
    const moved = compute(planOf([PROGRAMME], [], credits), {
      ordinateurs: '2024-10-15',
    }).lines.get('l')!;
    expect(moved.programme!.credits.map(({ date }) => date)).toEqual(['2025-01-01', '2025-09-01']);
    expect(moved.ttc).toEqual([0, 1_870_000, 0]);
    const spent = compute(planOf([PROGRAMME], [], credits, { statusDate: '2024-12-31' }), {
      ordinateurs: '2025-03-01',
    }).lines.get('l')!;
    expect(spent.programme!.credits).toEqual([
      { id: 'c1', amount: 1_000_000, fixed: true, date: '2024-06-01' },
      { id: 'c2', amount: 870_000, fixed: false, date: '2026-02-01' },
    ]);
    const back = compute(planOf([PROGRAMME], [], credits, { statusDate: '2024-12-31' }), {
      ordinateurs: '2023-03-01',
    }).lines.get('l')!;
    expect(back.programme!.credits[1]!.date).toBe('2024-12-31');
  });

  it('M10: the rest after the credits counts at the date of the line, with a note', () => {
    const { ttc, programme } = compute(planOf([PROGRAMME], [], credits.slice(0, 1)), {
      ordinateurs: '2024-03-01',
    }).lines.get('l')!;
    expect(ttc).toEqual([1_870_000, 0, 0]);
    expect(programme!.left).toBe(870_000);
    // A credit that the scenario does not have pays nothing.
    expect(
      compute(
        planOf(
          [PROGRAMME],
          [],
          credits.map((credit, at) => ({ ...credit, included: at === 0 })),
        ),
        { ordinateurs: '2024-03-01' },
      ).lines.get('l')!.programme,
    ).toEqual(programme);
  });

  it('M11: a line moves by whole months if that is exact, else by days', () => {
    expect(shiftBetween('2024-03-01', '2024-09-01')).toEqual({
      months: 6,
      days: 0,
      calendarMonths: 6,
    });
    expect(shiftBetween('2024-03-01', '2024-03-11')).toEqual({
      months: 0,
      days: 10,
      calendarMonths: 0,
    });
    expect(moveDate('2024-12-31', { months: 2, days: 0, calendarMonths: 2 })).toBe('2025-02-28');
    const post = line({
      kind: 'post',
      unitAmount: 1_200_000,
      start: '2024-01-01',
      end: '2024-12-31',
      followsStepId: 's',
      followsFrom: '2024-01-01',
    });
    expect(compute(planOf([post]), { s: '2024-07-01' }).lines.get('l')!.ttc).toEqual([
      600_000, 600_000, 0,
    ]);
  });

  it('M16: whole euros add up to their total', () => {
    expect(wholeEuros([150, 150, 150])).toEqual([2, 2, 1]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 20 }), (cents) => {
        const sum = cents.reduce((total, amount) => total + amount, 0);
        const whole = wholeEuros(cents).reduce((total, amount) => total + amount, 0);
        expect(whole).toBe(roundRatio({ num: BigInt(sum), den: 100n }));
      }),
    );
  });
});
