/** Days as spreadsheets and databases hold them, in cells of a column of dates. */
import { dayAsTyped } from '../../wording/dates';
import { dayOf, fromDay, isIsoDate } from '../../model/dates';

/** Days from 1900 as Excel counts them, its 29 February 1900 among them: 1 January 1954 to 2173. */
const SERIAL = /^([2-9]\d{4})(?:[.,]\d+)?$/;
const DAY_ZERO = dayOf(1899, 12, 30);
/** A time of which the hours, the minutes and the seconds are written. */
const TIME = /[t ]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:z|[+-]\d{2}:?\d{2})?$/i;

export interface MachineDay {
  /** The cell with the day in words that are read, and no time. */
  readonly words: string;
  /** The number that was a day of Excel's, as it stood in the cell; null where it was none. */
  readonly serial: string | null;
}

/** "45292" becomes "01/01/2024", "2024-01-01 00:00:00" loses its time; other words stay. */
export function machineDay(cell: string): MachineDay {
  const serial = SERIAL.exec(cell)?.[1];
  const day = serial === undefined ? '' : fromDay(DAY_ZERO + Number(serial));
  return isIsoDate(day)
    ? { words: dayAsTyped(day), serial: cell }
    : { words: cell.replace(TIME, ''), serial: null };
}
