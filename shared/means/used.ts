/** The days of a line as they are counted, once it has moved with the step it follows (M11). */
import { fromDay, toDay, type IsoDate } from '../model/dates';
import type { MeansLine } from '../model/means';
import { moveDate, STILL, type Shift } from './time';

/** The line with the days that are counted instead of those typed; itself where it has not moved. */
export function asUsed(line: MeansLine, shift: Shift | undefined): MeansLine {
  if (!shift || isStill(shift) || (line.start === null && line.end === null)) return line;
  const moved = (day: IsoDate | null): IsoDate | null => day && moveDate(day, shift);
  return { ...line, start: moved(line.start), end: moved(line.end) };
}

const isStill = ({ months, days }: Shift): boolean => months === 0 && days === 0;

/** Ends of months are moved to ends of months: the day looked for may stand this much further. */
const MOST_OFF = 3;

/** The day that the shift moves to this one, to be kept where this one is typed; null: none is. */
export function beforeShift(day: IsoDate, shift: Shift | undefined): IsoDate | null {
  if (!shift || isStill(shift)) return day;
  const guess = toDay(moveDate(day, { ...STILL, months: -shift.months, days: -shift.days }));
  for (let off = 0; off <= MOST_OFF; off += 1)
    for (const candidate of [guess + off, guess - off])
      if (moveDate(fromDay(candidate), shift) === day) return fromDay(candidate);
  return null;
}

/** The shift of a programme's credits: by whole calendar months. */
export function shiftOfCredits({ calendarMonths }: Shift): Shift {
  return { months: calendarMonths, days: 0, calendarMonths };
}
