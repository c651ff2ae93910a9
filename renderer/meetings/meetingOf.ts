/** The meeting that pasted minutes are of. */
import type { IsoDate } from '../../shared/model/dates';
import type { Meeting } from '../../shared/model/meeting';
import type { Plan } from '../../shared/model/plan';
import { bySiblingOrder, type Id } from '../../shared/model/record';

/** The meetings that minutes can be put into: closed ones are read only. */
export function openMeetings({ meetings }: Pick<Plan, 'meetings'>): Meeting[] {
  return Object.values(meetings)
    .filter(({ baselineId }) => baselineId === null)
    .sort(bySiblingOrder);
}

/**
 * The meeting that minutes of that day are taken for, unless users choose another: the one of the
 * same day, else the one shown if it has no day, else a new one (null). Minutes without a day are
 * of the one shown.
 */
export function meetingOf(
  plan: Pick<Plan, 'meetings'>,
  shownId: Id | null,
  day: IsoDate | null,
): Id | null {
  const open = openMeetings(plan);
  const shown = open.find(({ id }) => id === shownId);
  if (day === null) return shown?.id ?? null;
  const same = open.filter(({ date }) => date === day);
  const found = same.find(({ id }) => id === shownId) ?? same[0];
  return found?.id ?? (shown?.date === null ? shown.id : null);
}
