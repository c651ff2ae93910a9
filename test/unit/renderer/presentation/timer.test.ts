/** The time of a presentation: per item, overall, and its last minutes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastMinutes,
  plannedOf,
  spentOn,
  startClock,
  tellTime,
  tellWhole,
  turnClock,
} from '../../../../renderer/presentation/timer';

const MINUTE = 60_000;
const words = (minutes: number, planned: number | null): string =>
  tellTime(minutes * MINUTE, planned).text.replaceAll(/\s/g, ' ');
const state = (minutes: number, planned: number | null): string =>
  tellTime(minutes * MINUTE, planned).state;

describe('the time of an item', () => {
  it('counts while it is on screen, stops for another, and continues when it is back', () => {
    let clock = startClock('a', 0);
    expect(spentOn(clock, 'a', 3 * MINUTE)).toBe(3 * MINUTE);
    clock = turnClock(clock, 'b', 3 * MINUTE);
    expect([spentOn(clock, 'a', 9 * MINUTE), spentOn(clock, 'b', 9 * MINUTE)]).toEqual([
      3 * MINUTE,
      6 * MINUTE,
    ]);
    clock = turnClock(clock, 'a', 10 * MINUTE);
    expect([
      spentOn(clock, 'a', 12 * MINUTE),
      spentOn(clock, 'b', 12 * MINUTE),
      spentOn(clock, 'c', 12 * MINUTE),
    ]).toEqual([5 * MINUTE, 7 * MINUTE, 0]);
  });

  it('does not start again on another screen of the same item', () => {
    const clock = startClock('a', 0);
    expect(turnClock(clock, 'a', 5 * MINUTE)).toBe(clock);
  });

  it('adds up over all items, in any order of visits', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.constantFrom('a', 'b', 'c'),
            after: fc.integer({ min: 0, max: 20 * MINUTE }),
          }),
        ),
        fc.integer({ min: 0, max: MINUTE }),
        (turns, rest) => {
          let [clock, now] = [startClock('a', 0), 0];
          for (const { id, after } of turns) {
            now += after;
            clock = turnClock(clock, id, now);
          }
          now += rest;
          expect(['a', 'b', 'c'].reduce((sum, id) => sum + spentOn(clock, id, now), 0)).toBe(
            now - clock.startedAt,
          );
        },
      ),
    );
  });
});

describe('the words for it', () => {
  it('count up without a planned length', () => {
    expect(words(0, null)).toBe('0 min');
    expect(words(75.9, null)).toBe('75 min');
    expect(state(500, null)).toBe('plain');
  });

  it('show the last minutes by state and words: one below ten, three below an hour, else five', () => {
    expect([5, 9, 10, 15, 59, 60, 120].map(lastMinutes)).toEqual([1, 1, 3, 3, 3, 5, 5]);
    expect([11.9, 12, 14.9, 15, 15.1].map((minutes) => state(minutes, 15))).toEqual([
      'plain',
      'last',
      'last',
      'last',
      'over',
    ]);
    expect([54.9, 55].map((minutes) => state(minutes, 60))).toEqual(['plain', 'last']);
    expect([
      words(4, 15),
      words(12.5, 15),
      words(14.5, 15),
      words(15.5, 15),
      words(17.2, 15),
    ]).toEqual([
      '4 min sur 15',
      'plus que 3 min sur 15',
      'dernière minute sur 15',
      'temps écoulé (15 min)',
      'dépassé de 2 min (15 prévues)',
    ]);
  });

  it('never go back from over to the last minutes, nor from those to plain', () => {
    const rank = { plain: 0, last: 1, over: 2 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 400 * MINUTE }),
        fc.integer({ min: 0, max: MINUTE }),
        (planned, spent, more) => {
          expect(rank[tellTime(spent + more, planned).state]).toBeGreaterThanOrEqual(
            rank[tellTime(spent, planned).state],
          );
        },
      ),
    );
  });
});

it('know the meeting’s planned length if each item has one', () => {
  expect(plannedOf([{ minutes: 15 }, { minutes: 30 }])).toEqual({ minutes: 45, isWhole: true });
  expect(plannedOf([{ minutes: 15 }, { minutes: null }])).toEqual({ minutes: 15, isWhole: false });
  expect(plannedOf([{ minutes: null }])).toBeNull();
  expect(tellWhole(50 * 60_000, [{ minutes: 15 }, { minutes: 30 }]).state).toBe('over');
  // The meeting may last longer than its items with a length.
  expect(tellWhole(50 * 60_000, [{ minutes: 15 }, { minutes: null }])).toEqual({
    state: 'plain',
    text: '50\u00a0min, 15\u00a0prévues',
  });
});
