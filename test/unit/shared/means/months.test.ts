/** Lines that run over months, and lines that never begin within the horizon. */
import { expect, it } from 'vitest';
import { cashOf } from '../../../../shared/means/tables/cash';
import { compute, line, planOf } from './meansPlan';

it('M3 M20: every whole month of a running line pays the same, half a month half of it', () => {
  const plan = planOf([
    line({ kind: 'operating', unitAmount: 1_200_000, start: '2024-01-01', end: '2024-11-15' }),
  ]);
  const { out } = cashOf(plan, compute(plan));
  expect(out.slice(0, 12)).toEqual([...Array.from({ length: 10 }, () => 100_000), 50_000, 0]);
});

it.each(['operating', 'post', 'receipt'] as const)(
  'M4: with an open end, a line (%s) that starts after the horizon costs nothing',
  (kind) => {
    const { lines, outside } = compute(
      planOf([line({ kind, unitAmount: 3_650_000, start: '2030-03-01' })]),
    );
    expect(lines.get('l')).toMatchObject({ total: 0, outside: { ttc: 0 } });
    expect(outside.netAssured).toBe(0);
  },
);
