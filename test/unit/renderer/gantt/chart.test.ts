import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkType, proposeMove, proposeProgress } from '../../../../renderer/gantt/gestures/drag';
import { roundBox, roundsBox, STUB } from '../../../../renderer/gantt/geometry';
import { hitAt } from '../../../../renderer/gantt/gestures/hit';
import { indexLinks, linksInView } from '../../../../renderer/gantt/linkPath';
import type { ChartRow } from '../../../../renderer/gantt/rows';
import { rowsInView } from '../../../../renderer/ui/grid/rows';
import {
  dayAt,
  headerOf,
  PRESETS,
  viewOf,
  weekendsOf,
  xOf,
} from '../../../../renderer/gantt/scale';
import { fromDay, partsOf, toDay } from '../../../../shared/model/dates';

describe('frappe-gantt 1.2.2, the names that renderer/gantt/frappe relies on', () => {
  const text = (file: string): string =>
    readFileSync(`node_modules/frappe-gantt/src/${file}`, 'utf8');
  test('the version is pinned, and installed', () => {
    expect(
      (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> })
        .dependencies['frappe-gantt'],
    ).toBe('1.2.2');
    expect(
      (
        JSON.parse(readFileSync('node_modules/frappe-gantt/package.json', 'utf8')) as {
          version: string;
        }
      ).version,
    ).toBe('1.2.2');
  });
  test.each([
    'refresh',
    'prepare_values',
    'draw',
    'draw_bar',
    'draw_progress_bar',
    'draw_resize_handles',
    'draw_label',
    'bind',
    'compute_x',
    'compute_y',
    'compute_duration',
    'calculate_progress_width',
  ])('Bar.%s', (name) => expect(text('bar.js')).toMatch(new RegExp(`^ {4}${name}\\(`, 'm')));
  test.each([
    'this.$bar =',
    'this.$bar_progress =',
    'this.$date_highlight =',
    'this.bar_group =',
    'this.group =',
    'this.width = this.gantt.config.column_width * this.duration',
    'this.gantt.options.readonly',
    'this.task.color',
  ])('Bar: %s', (used) => expect(text('bar.js')).toContain(used));
  test.each([
    'setup_options',
    'setup_tasks',
    'setup_gantt_dates',
    'setup_date_values',
    'render',
    'clear',
    'setup_layers',
    'bind_events',
    'get_ignored_region',
    'create_el',
  ])('Gantt.%s', (name) => expect(text('index.js')).toMatch(new RegExp(`^ {4}${name}\\(`, 'm')));
  test.each([
    'this.layers[layer] =',
    'this.config.header_height =',
    'this.$lower_header =',
    'ignored_positions',
  ])('Gantt: %s', (used) => expect(text('index.js')).toContain(used));
});

test('every visible row is in the window, which is never much larger', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000 }),
      fc.integer({ min: 50, max: 3000 }),
      fc.integer({ min: 20, max: 60 }),
      fc.integer({ min: 0, max: 100_000 }),
      (scrollTop, height, rowHeight, count) => {
        const { first, last } = rowsInView(scrollTop, height, rowHeight, count);
        expect(first).toBeLessThanOrEqual(Math.min(count, Math.floor(scrollTop / rowHeight)));
        expect(last).toBeGreaterThanOrEqual(
          Math.min(count, Math.ceil((scrollTop + height) / rowHeight)),
        );
        expect(last).toBeLessThanOrEqual(count);
        expect(last - first).toBeLessThanOrEqual(height / rowHeight + 10);
      },
    ),
  );
});

describe('the scale', () => {
  test('goes from day to pixel and back', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 15000, max: 25000 }),
        fc.double({ min: 0.08, max: 40, noNaN: true }),
        (day, pxPerDay) => {
          const scale = { origin: 19000, pxPerDay };
          expect(dayAt(scale, xOf(scale, day))).toBeCloseTo(day, 6);
        },
      ),
    ));
  test('each preset is in its own view', () => {
    for (const [view, px] of Object.entries(PRESETS)) expect(viewOf(px)).toBe(view);
  });
  test('the header’s cells cover the view without gaps', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 18000, max: 22000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0.17, max: 40, noNaN: true }),
        (from, days, pxPerDay) => {
          for (const tier of Object.values(headerOf(pxPerDay, from, from + days))) {
            expect(tier[0]!.start).toBeLessThanOrEqual(from);
            expect(tier.at(-1)!.end).toBeGreaterThanOrEqual(from + days);
            tier.forEach((cell: { start: number }, index: number) => {
              if (index > 0) expect(cell.start).toBe(tier[index - 1]!.end);
            });
          }
        },
      ),
      { numRuns: 60 },
    ));
  test('weekends begin on Saturdays', () =>
    expect(
      weekendsOf(toDay('2024-03-01'), toDay('2024-03-31')).every(
        (day) => partsOf(day).weekday === 6,
      ),
    ).toBe(true));
});

const ROW: ChartRow = {
  id: 'a',
  kind: 'bar',
  title: '',
  label: '',
  start: 100,
  end: 199,
  rounds: [],
  ends: 'firm',
  tentative: false,
  style: 'blue',
  progress: 0.5,
  conflict: false,
  selected: false,
};

test.each([
  [0, 'start'],
  [1, 'start'],
  [40, 'bar'],
  [99, 'end'],
  [-11, 'dotStart'],
  [111, 'dotEnd'],
  [150, 'row'],
] as const)('at %d px of a bar of 100 there is: %s', (x, zone) => {
  expect(hitAt(ROW, 2, 36, { origin: 100, pxPerDay: 1 }, x, 2.5 * 36).zone).toBe(zone);
});

test('a round with an open end has a stub like a bar, which can be grabbed', () => {
  const round = { number: 1, done: false, selected: false };
  const row: ChartRow = {
    ...ROW,
    kind: 'rounds',
    rounds: [
      { ...round, id: 'by', start: null, end: 199 },
      { ...round, id: 'from', start: 400, end: null },
      { ...round, id: 'day', start: 600, end: 600 },
    ],
  };
  const scale = { origin: 100, pxPerDay: 1 };
  expect(row.rounds.map((one) => roundBox(one, scale))).toEqual([
    { x: 100 - STUB, width: STUB },
    { x: 300, width: STUB },
    { x: 500, width: 18 },
  ]);
  expect(roundsBox(row, scale)).toEqual({ x: 100 - STUB, width: 518 - 100 + STUB });
  expect(
    [90, 310, 515, 250].map((x) => {
      const { zone, stepId } = hitAt(row, 0, 36, scale, x, 18);
      return `${zone} ${stepId}`;
    }),
  ).toEqual(['round by', 'round from', 'round day', 'row a']);
});

test('the progress handle is at the foot of the bar', () =>
  expect(hitAt(ROW, 0, 36, { origin: 100, pxPerDay: 1 }, 51, 18 + 7).zone).toBe('progress'));

test('progress goes by 5 %, by 1 % with Alt, never outside 0 to 1', () => {
  expect(proposeProgress(52, { x: 0, width: 100 }, false)).toBe(0.5);
  expect(proposeProgress(52, { x: 0, width: 100 }, true)).toBe(0.52);
  expect([
    proposeProgress(-9, { x: 0, width: 100 }, false),
    proposeProgress(900, { x: 0, width: 100 }, false),
  ]).toEqual([0, 1]);
});

test('the others move by as many months as the dragged one', () => {
  const taken = (id: string, start: string, end: string) => ({
    id,
    start: toDay(start),
    end: toDay(end),
    milestone: false,
    group: false,
  });
  const moved = proposeMove(
    taken('a', '2024-01-01', '2024-01-31'),
    [taken('b', '2024-01-10', '2024-01-31')],
    { shift: 30, view: 'year', free: false },
  );
  expect(moved.map(({ id, start, end }) => `${id} ${fromDay(start!)} ${fromDay(end!)}`)).toEqual([
    'a 2024-02-01 2024-02-29',
    'b 2024-02-10 2024-02-29',
  ]);
});

test('the joined ends give the type', () =>
  expect([
    linkType('end', 'start'),
    linkType('start', 'start'),
    linkType('end', 'end'),
    linkType('start', 'end'),
  ]).toEqual(['FS', 'SS', 'FF', 'SF']));

test('the visible links are those that touch or cross the window, each once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(399), fc.nat(399)), { maxLength: 80 }),
      fc.nat(380),
      fc.integer({ min: 1, max: 60 }),
      (pairs, first, size) => {
        const links = pairs.map(([from, to], index) => ({
          id: `l${index}`,
          fromId: `s${from}`,
          toId: `s${to}`,
          type: 'FS' as const,
        }));
        const indexOf = new Map(Array.from({ length: 400 }, (_, index) => [`s${index}`, index]));
        const naive = links
          .filter(
            (_, index) =>
              Math.max(...pairs[index]!) >= first && Math.min(...pairs[index]!) < first + size,
          )
          .map(({ id }) => id)
          .sort();
        expect(
          linksInView(indexLinks(links, indexOf), { first, last: first + size })
            .map(({ link }) => link.id)
            .sort(),
        ).toEqual(naive);
      },
    ),
  );
});
