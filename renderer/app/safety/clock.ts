/** A clock that jumped, told by the last date that Phasage noted. */
import { problem, type Problem } from '../../../shared/model/problem';
import { sayProblem } from '../../../shared/wording/problems';
import type { App } from '../../core/store';

const HOUR = 3_600_000;
/** Nobody is told of what a change of hour or a clock set to the minute does. */
const BACK = HOUR;
/** A plan may be left alone for a summer. */
const AHEAD = 150 * 24 * HOUR;

/**
 * What to say of a clock that says `now` after it said `before`, both as "YYYY-MM-DDTHH:MM:SSZ"; null
 * where it went on as clocks do.
 */
export function clockJump(before: string, now: string): Problem | null {
  const passed = Date.parse(now) - Date.parse(before);
  if (passed < -BACK) return problem('safety.clockBack', { day: before.slice(0, 10) });
  return passed > AHEAD ? problem('safety.clockAhead', { day: before.slice(0, 10) }) : null;
}

/** Tells of a clock that jumped, if it did. */
export function tellJump(app: App, before: string, now: string): void {
  const jump = clockJump(before, now);
  if (jump)
    void import('../../../shared/i18n/later').then(() => app.notify(sayProblem(jump), 'error'));
}
