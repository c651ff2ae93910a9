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
    const [once, twice] = [steps(pump.of(LENGTH)), steps(pump.of(2 * LENGTH))];
    return twice > 2.25 * once + FIXED ? [`${pump.name} : ${once}, ${twice}`] : [];
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
