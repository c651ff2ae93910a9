/** Detects a jump of the clock from the last date that Phasage stored. */
import { problem, type Problem } from '../../../shared/model/problem';
import { sayProblem } from '../../../shared/wording/problems';
import type { App } from '../../core/store';

const HOUR = 3_600_000;
/** Smaller jumps come from clock changes and corrections, and are not reported. */
const BACK = HOUR;
/** Users may leave a plan alone for a summer. */
const AHEAD = 150 * 24 * HOUR;

/**
 * The problem of a clock that shows `now` after it showed `before`, both as "YYYY-MM-DDTHH:MM:SSZ";
 * null for a normal clock.
 */
export function clockJump(before: string, now: string): Problem | null {
  const passed = Date.parse(now) - Date.parse(before);
  if (passed < -BACK) return problem('safety.clockBack', { day: before.slice(0, 10) });
  return passed > AHEAD ? problem('safety.clockAhead', { day: before.slice(0, 10) }) : null;
}

/** Reports a jump of the clock, if there was one. */
export function tellJump(app: App, before: string, now: string): void {
  const jump = clockJump(before, now);
  if (jump)
    void import('../../../shared/i18n/later').then(() => app.notify(sayProblem(jump), 'error'));
}
