import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { blocksOf } from '../../../../shared/roadmap/columns';
import { readOptions } from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import { acte3Plan } from '../../../../shared/templates/acte3';

const columnsOf = (heights: readonly number[], count: number, most = 100): number[][] =>
  blocksOf(heights, count, most).map(({ columns }) => [...columns]);

describe('cells of different heights', () => {
  it('go below each other where a tall one leaves space, in the lowest columns', () => {
    expect(blocksOf([2, 1, 3, 2, 1], 3, 8)).toEqual([
      { from: 0, to: 5, columns: [0, 0, 1, 2, 2], height: 3 },
    ]);
    expect(columnsOf([1, 1], 3)).toEqual([[0, 1]]);
    expect(columnsOf([1, 1, 1, 1], 2)).toEqual([[0, 0, 1, 1]]);
  });

  it('continue in a new row of columns if they are too high, except for a single high cell', () => {
    expect(columnsOf([2, 2, 2, 2, 2], 2, 4)).toEqual([[0, 0, 1, 1], [0]]);
    expect(blocksOf([9, 1, 1], 2, 4)).toEqual([{ from: 0, to: 3, columns: [0, 1, 1], height: 9 }]);
  });

  it('stand as high as the highest among them, wherever it comes', () => {
    expect(columnsOf([3, 3, 9], 2, 4)).toEqual([[0, 0, 1]]);
    expect(columnsOf([9, 3, 3], 2, 4)).toEqual([[0, 1, 1]]);
  });

  it('all appear once, in order, in blocks of at most the given height or one cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        (heights, count, most) => {
          const blocks = blocksOf(heights, count, most);
          expect(blocks.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights);
          for (const { from, to, columns, height } of blocks) {
            const own = heights.slice(from, to);
            expect(height).toBeLessThanOrEqual(Math.max(most, ...own));
            expect(columns).toEqual([...columns].sort((a, b) => a - b));
            expect(Math.max(...columns)).toBeLessThan(count);
            for (const column of new Set(columns))
              expect(
                own.filter((_, at) => columns[at] === column).reduce((sum, one) => sum + one, 0),
              ).toBeLessThanOrEqual(height);
          }
        },
      ),
    );
  });
});

it('the deadlines of Acte 3 leave no gap beside the tallest', () => {
  const plan = acte3Plan('p');
  const scene = roadmapScene(evaluate(plan, { scenarioId: plan.baseScenarioId }), readOptions({}), {
    today: '2024-03-08',
  });
  const entries = scene.pages[0]!.blocks.filter(({ tag }) => tag === 'entry')
    .map(({ lines }) => lines)
    .filter(([line]) => /^\d+\s\S+\s202\d\s:/.test(line!.spans[0]!.text));
  expect(entries).toHaveLength(5);
  const gaps = entries.slice(1).flatMap((lines, at) => {
    const above = entries[at]!;
    return lines[0]!.x === above[0]!.x ? [(lines[0]!.y - above.at(-1)!.y) / lines[0]!.size] : [];
  });
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps) expect(gap).toBeLessThan(1.6);
});
