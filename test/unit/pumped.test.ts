/**
 * No reader takes the square of a pasted text's length: twice the text takes at most twice the
 * steps, counted rather than timed. A pattern counts as one step: the linter checks those
 * (`regexp/…`), and `npx tsx test/bench/readers.ts` the time.
 */
import { expect, test } from 'vitest';
import { FIELDS, PUMPS, TEXTS } from '../pumped/readers';
import { stepsOf } from '../pumped/steps';

const LENGTH = 800;
/** A reader's constant work for any text, and text cut in the middle of a piece. */
const FIXED = 2000;

const ALL = {
  ...TEXTS,
  'tous les champs': (text: string) => Object.values(FIELDS).map((read) => read(text)),
};

test.each(Object.entries(ALL))('%s', (_name, read) => {
  const steps = (text: string): number => stepsOf(() => read(text));
  // The first run fills caches.
  steps(PUMPS[0]!.of(LENGTH));
  const slow = PUMPS.flatMap((pump) => {
    // A count may hold what is done once (a cache filled, code compiled again): the fewest of
    // several is the text's own.
    const fewest = (text: string, runs: number): number =>
      Math.min(...Array.from({ length: runs }, () => steps(text)));
    const isOver = ([once, twice]: readonly [number, number]): boolean =>
      twice > 2.25 * once + FIXED;
    const counted = (runs: number): [number, number] => [
      fewest(pump.of(LENGTH), runs),
      fewest(pump.of(2 * LENGTH), runs),
    ];
    if (!isOver(counted(1))) return [];
    const found = counted(3);
    return isOver(found) ? [`${pump.name} : ${found.join(', ')}`] : [];
  });
  expect(slow).toEqual([]);
});

test('detects a reader that goes over its text again', () => {
  const again = (text: string): number =>
    [...text].reduce(
      (sum, _, at) => sum + [...text.slice(at)].filter((sign) => sign === 'a').length,
      0,
    );
  const [once, twice] = [500, 1000].map((length) => stepsOf(() => again('a'.repeat(length))));
  expect(twice! / once!).toBeGreaterThan(3);
});
