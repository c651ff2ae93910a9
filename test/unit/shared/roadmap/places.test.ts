/** Places on the drawing: x is the date, progress is progress, fading is certainty. */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { toDay } from '../../../../shared/model/dates';
import { formOf, type Period } from '../../../../shared/model/period';
import { newStep, type Step } from '../../../../shared/model/step';
import { barOf, barShapes, ghostOf } from '../../../../shared/roadmap/bars';
import { changedContent } from '../../../../shared/roadmap/changed';
import type { Row } from '../../../../shared/roadmap/contentTypes';
import { frameOf, newOut, xOf } from '../../../../shared/roadmap/frame';
import { readOptions } from '../../../../shared/roadmap/options';
import { rowOf } from '../../../../shared/roadmap/rows';
import { timeHead } from '../../../../shared/roadmap/time';
import { emptyPlan } from '../../../../shared/templates/empty';

const SPAN = { start: toDay('2024-01-01'), end: toDay('2026-12-31') };
const whole = { from: 0, to: 1200 };
const CANVAS = { width: 1200, height: 800, columns: [whole], rows: [whole], sheets: 1 };
const frame = frameOf(SPAN, { canvas: CANVAS, size: 9, least: 6, dense: false, colour: true });
const at = (date: string): number => xOf(frame, toDay(date));
const PLAN = emptyPlan('p', '2024-01-08');

const period = (start: string | null, end: string | null, more: Partial<Period> = {}): Period => ({
  words: '',
  form: formOf(start, end),
  start,
  end,
  length: null,
  certainty: 'firm',
  ...more,
});
function rowWith(fields: Partial<Step>, children: readonly Partial<Step>[] = []): Row {
  const steps = [
    newStep({ id: 's', order: 'a0', title: 'Étape', ...fields }),
    ...children.map((child, index) =>
      newStep({
        id: `c${index}`,
        order: `a${index}`,
        parentId: 's',
        title: 'Sous-étape',
        ...child,
      }),
    ),
  ];
  const evaluation = evaluate(
    { ...PLAN, steps: Object.fromEntries(steps.map((step) => [step.id, step])) },
    { scenarioId: PLAN.baseScenarioId },
  );
  return rowOf(evaluation.steps.get('s')!, evaluation, [], { marks: new Map(), ghosts: new Map() });
}
const APRIL_TO_JUNE = period('2024-04-01', '2024-06-30');

describe('x is the date', () => {
  test('a bar goes from the first day to the end of the last', () => {
    const bar = barOf(rowWith({ period: APRIL_TO_JUNE }), frame);
    expect(bar.from).toBeCloseTo(at('2024-04-01'), 6);
    expect(bar.to).toBeCloseTo(at('2024-07-01'), 6);
  });

  test('the chart goes from its first day to the end of its last', () => {
    expect(at('2024-01-01')).toBe(frame.left);
    expect(at('2027-01-01')).toBeCloseTo(frame.right, 6);
  });

  test('a milestone is at the middle of its day', () => {
    const row = rowWith({ kind: 'milestone', period: period('2025-03-14', '2025-03-14') });
    const { from, to } = barOf(row, frame);
    expect((from + to) / 2).toBeCloseTo((at('2025-03-14') + at('2025-03-15')) / 2, 6);
  });

  test('an open end is a stub of a quarter beside the known day', () => {
    const by = barOf(rowWith({ period: period(null, '2025-06-30') }), frame);
    expect(by.to).toBeCloseTo(at('2025-07-01'), 6);
    expect(by.to - by.from).toBeCloseTo(92 * frame.perDay, 6);
    const from = barOf(rowWith({ period: period('2025-07-01', null) }), frame);
    expect(from.from).toBeCloseTo(at('2025-07-01'), 6);
    expect(from.to - from.from).toBeCloseTo(92 * frame.perDay, 6);
  });

  test('a bar beyond the chart is cropped at its edge, and still visible', () => {
    const bar = barOf(rowWith({ period: period('2023-01-01', '2024-02-29') }), frame);
    expect(bar.from).toBe(frame.left);
    expect(bar.to).toBeCloseTo(at('2024-03-01'), 6);
    const after = barOf(rowWith({ period: period('2027-05-01', '2027-06-30') }), frame);
    expect(after.to).toBe(frame.right);
    expect(after.to).toBeGreaterThan(after.from);
  });

  test('years and months are over their own days, at any distance from the first', () => {
    const out = newOut();
    timeHead({ ...SPAN, marks: [] }, frame, null).draw(out, 0);
    const xs = (style: 'year' | 'unit'): number[] =>
      out.back.flatMap((shape) =>
        shape.kind === 'line' && shape.style === style ? [shape.x1] : [],
      );
    const near = (found: number[], dates: readonly string[]): void => {
      expect(found).toHaveLength(dates.length);
      dates.forEach((date, index) => expect(found[index]).toBeCloseTo(at(date), 6));
    };
    near(xs('year'), ['2024-01-01', '2025-01-01', '2026-01-01']);
    const units = xs('unit');
    const months = 36 / (units.length + 1);
    near(
      units,
      Array.from({ length: units.length }, (_, index) => {
        const month = (index + 1) * months;
        return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      }),
    );
    const years = out.blocks[0]!.lines.filter(({ spans }) => /^\d{4}$/.test(spans[0]!.text));
    expect(years.map(({ spans }) => spans[0]!.text)).toEqual(['2024', '2025', '2026']);
    years.forEach(({ x }, index) =>
      expect(x).toBeCloseTo(at(`${2024 + index}-01-01`) + 0.4 * frame.size, 6),
    );
  });

  test('a ghost is at its dates, and is missing if none of them is visible', () => {
    const ghost = (start: string, end: string) =>
      ghostOf(
        {
          kind: 'bar',
          ghost: { start: toDay(start), end: toDay(end), isAround: true, words: '' },
        },
        frame,
      );
    expect(ghost('2025-01-01', '2025-03-31')!.from).toBeCloseTo(at('2025-01-01'), 6);
    expect(ghost('2025-01-01', '2025-03-31')!.to).toBeCloseTo(at('2025-04-01'), 6);
    expect(ghost('2022-01-01', '2022-03-31')).toBeNull();
    expect(ghost('2028-01-01', '2028-03-31')).toBeNull();
  });
});

describe('fading is certainty', () => {
  const fades = (given: Period): unknown => {
    const { from, to, soft, solidFrom, solidTo } = barOf(rowWith({ period: given }), frame);
    const wide = to - from;
    expect([solidFrom, solidTo]).toEqual([from + (soft?.left ?? 0), to - (soft?.right ?? 0)]);
    return (
      soft &&
      [soft.left / wide, soft.leftTip, soft.right / wide, soft.rightTip].map((n) => +n.toFixed(6))
    );
  };

  test.each([
    ['a firm bar has sharp ends', APRIL_TO_JUNE, undefined],
    [
      'an estimated one fades a little',
      { ...APRIL_TO_JUNE, certainty: 'estimated' as const },
      [0.14, 0.4, 0.14, 0.4],
    ],
    [
      'one to settle fades more',
      { ...APRIL_TO_JUNE, certainty: 'unsettled' as const },
      [0.3, 0.1, 0.3, 0.1],
    ],
    [
      'an open start fades to nothing, the end said is sharp',
      period(null, '2025-06-30'),
      [0.85, 0, 0, 1],
    ],
    [
      'an open end fades to nothing, the start said is sharp',
      period('2025-07-01', null),
      [0, 1, 0.85, 0],
    ],
    [
      'a cropped start says nothing of its date',
      period('2023-01-01', '2024-06-30', { certainty: 'unsettled' }),
      [0, 1, 0.3, 0.1],
    ],
    [
      'nor does a cropped end',
      period('2026-07-01', '2027-06-30', { certainty: 'unsettled' }),
      [0.3, 0.1, 0, 1],
    ],
  ])('%s', (_, given, expected) => {
    expect(fades(given)).toEqual(expected);
  });

  test('an uncertain milestone is hollow', () => {
    const styles = (certainty: Period['certainty'], status: Step['status'] = 'toStart') => {
      const row = rowWith({
        kind: 'milestone',
        status,
        period: period('2025-03-14', '2025-03-14', { certainty }),
      });
      return barShapes(row, barOf(row, frame), frame, 100).map((shape) =>
        shape.kind === 'picture' ? null : shape.style,
      );
    };
    expect(styles('firm')).toEqual(['milestone']);
    expect(styles('estimated')).toEqual(['tentative']);
    expect(styles('firm', 'cancelled')).toEqual(['cancelled']);
  });
});

describe('progress is progress', () => {
  const shown = (row: Row): number | null => {
    const bar = barOf(row, frame);
    const found = barShapes(row, bar, frame, 100).find(
      (shape) => shape.kind === 'rect' && shape.style === 'progress',
    );
    if (found?.kind !== 'rect') return null;
    expect(found.box.x).toBe(bar.from);
    return found.box.w / (bar.to - bar.from);
  };

  test.each([
    [0, null],
    [250_000, 0.25],
    [1_000_000, 1],
  ])('a step %d millionths done', (progress, expected) => {
    const row = rowWith({ period: APRIL_TO_JUNE, progress });
    expect(row.progress).toBe(progress / 1_000_000);
    if (expected === null) expect(shown(row)).toBeNull();
    else expect(shown(row)).toBeCloseTo(expected, 9);
  });

  test('a group has that of its steps', () => {
    const row = rowWith({}, [
      { period: APRIL_TO_JUNE, progress: 1_000_000 },
      { period: APRIL_TO_JUNE, progress: 0 },
    ]);
    expect([row.kind, row.progress]).toEqual(['summary', 0.5]);
    expect(shown(row)).toBeCloseTo(0.5, 9);
  });
});

test('a group has a foot at each firm end', () => {
  const feet = (...periods: Period[]): number => {
    const row = rowWith(
      { period: null },
      periods.map((one) => ({ period: one })),
    );
    expect(row.kind).toBe('summary');
    return barShapes(row, barOf(row, frame), frame, 100).filter(({ kind }) => kind === 'polygon')
      .length;
  };
  expect(feet(APRIL_TO_JUNE)).toBe(2);
  expect(feet(period('2025-07-01', null))).toBe(1);
});

test('the former place of a step widens the axis of changes', () => {
  const plan = (start: string, end: string) => ({
    ...PLAN,
    steps: { s: newStep({ id: 's', order: 'a0', title: 'Étape', period: period(start, end) }) },
  });
  const before = plan('2023-02-01', '2023-02-28');
  const after = evaluate(plan('2025-05-01', '2025-05-31'), { scenarioId: PLAN.baseScenarioId });
  const { content } = changedContent(after, before, readOptions({ since: 'v' }));
  expect([content.start, content.end]).toEqual([toDay('2023-01-01'), toDay('2025-06-30')]);
  expect(content.groups.flatMap(({ rows }) => rows)[0]!.ghost).toMatchObject({
    start: toDay('2023-02-01'),
    end: toDay('2023-02-28'),
    isAround: true,
  });
});
