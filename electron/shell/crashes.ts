/** What to do after the page crashes: reopen it at once, unless that keeps happening. */
const WINDOW_MS = 60_000;
const MAX = 3;

/**
 * Counts the page's crashes.
 * @returns a function to call at each crash with the time in ms; it answers whether to reopen at
 *   once or to ask first
 */
export function makeCrashes(): (now: number) => 'reopen' | 'ask' {
  let times: number[] = [];
  return (now) => {
    times = [...times.filter((time) => now - time < WINDOW_MS), now];
    if (times.length <= MAX) return 'reopen';
    times = [];
    return 'ask';
  };
}
