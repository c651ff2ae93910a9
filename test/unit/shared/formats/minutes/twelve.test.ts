import { expect, it } from 'vitest';
import { precisionAndRecall, scores } from './scored';

const all = scores();

it('has four texts in each of three styles', () => {
  const styles = all.map(({ style }) => style).sort();
  expect(styles).toEqual(['formal', 'mail', 'word'].flatMap((style) => Array(4).fill(style)));
});

it.each(all)('$name: nothing wrong is ticked, and most of what is useful is right', (one) => {
  expect(one.wrong).toEqual([]);
  expect(one.right / one.wanted, one.missed.join('; ')).toBeGreaterThanOrEqual(0.8);
});

it('reads nine useful items in ten of all the texts', () => {
  expect(precisionAndRecall(all)).toEqual({
    precision: 1,
    recall: expect.toSatisfy((share: number) => share >= 0.9),
  });
});
