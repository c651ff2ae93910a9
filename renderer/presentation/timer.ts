/**
 * The time of a presentation: the time spent on each item, and the words for it. In milliseconds,
 * but the length of an item in minutes.
 */
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';

/** `spent`: by item, until `since`, when the current item came on screen. */
export interface Clock {
  readonly startedAt: number;
  readonly since: number;
  readonly itemId: Id | null;
  readonly spent: Readonly<Record<Id, number>>;
}

const MINUTE = 60_000;

/** A clock that starts on an item. */
export function startClock(itemId: Id | null, now: number): Clock {
  return { startedAt: now, since: now, itemId, spent: {} };
}

/** The time spent on an item so far. */
export function spentOn({ itemId, since, spent }: Clock, id: Id, now: number): number {
  return (spent[id] ?? 0) + (itemId === id ? Math.max(0, now - since) : 0);
}

/** The clock after changing to another item. */
export function turnClock(clock: Clock, itemId: Id | null, now: number): Clock {
  if (clock.itemId === itemId) return clock;
  const spent =
    clock.itemId === null
      ? clock.spent
      : { ...clock.spent, [clock.itemId]: spentOn(clock, clock.itemId, now) };
  return { ...clock, since: now, itemId, spent };
}

/** `plain`: counting; `last`: the last minutes; `over`: longer than planned. */
export interface TimeWords {
  readonly state: 'plain' | 'last' | 'over';
  readonly text: string;
}

/**
 * The number of minutes before the end at which it warns: 1 for less than ten, 3 for less than an
 * hour, else 5.
 */
export function lastMinutes(planned: number): number {
  if (planned < 10) return 1;
  return planned < 60 ? 3 : 5;
}

/** The time left of the plan (or, with `planned` null, the time spent), in words. */
export function tellTime(spent: number, planned: number | null): TimeWords {
  const whole = Math.floor(spent / MINUTE);
  if (planned === null)
    return { state: 'plain', text: say('presentation.minutes', { minutes: whole }) };
  const left = planned * MINUTE - spent;
  if (left < 0)
    return {
      state: 'over',
      text:
        -left < MINUTE
          ? say('presentation.justOver', { planned })
          : say('presentation.over', { minutes: Math.floor(-left / MINUTE), planned }),
    };
  if (left <= lastMinutes(planned) * MINUTE)
    return {
      state: 'last',
      text:
        left < MINUTE
          ? say('presentation.lastMinute', { planned })
          : say('presentation.left', { minutes: Math.ceil(left / MINUTE), planned }),
    };
  return { state: 'plain', text: say('presentation.minutesOf', { minutes: whole, planned }) };
}

/** The planned time of the items, and whether all of them have one; null if none has. */
export function plannedOf(
  items: readonly { readonly minutes: number | null }[],
): { readonly minutes: number; readonly isWhole: boolean } | null {
  const lengths = items.flatMap(({ minutes }) => minutes ?? []);
  return lengths.length === 0
    ? null
    : {
        minutes: lengths.reduce((sum, minutes) => sum + minutes, 0),
        isWhole: lengths.length === items.length,
      };
}

/**
 * The time of the whole meeting. If some items have no length it can't be late: then the words add
 * the planned time of the others.
 */
export function tellWhole(
  spent: number,
  items: readonly { readonly minutes: number | null }[],
): TimeWords {
  const planned = plannedOf(items);
  if (planned === null || planned.isWhole) return tellTime(spent, planned?.minutes ?? null);
  return {
    state: 'plain',
    text: say('presentation.minutesPartly', {
      minutes: Math.floor(spent / MINUTE),
      planned: planned.minutes,
    }),
  };
}
