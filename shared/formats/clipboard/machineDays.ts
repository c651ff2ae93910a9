/** Reads days of spreadsheets and databases, in the cells of a date column. */
import { dayAsTyped } from '../../wording/dates';
import { dayOf, fromDay, isIsoDate } from '../../model/dates';

/** Excel's number of days since 1900, including its 29 February 1900: 1 January 1954 to 2173. */
const SERIAL = /^([2-9]\d{4})(?:[.,]\d+)?$/;
const DAY_ZERO = dayOf(1899, 12, 30);
/** A time with hours and minutes, and possibly seconds. */
const TIME = /[t ]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:z|[+-]\d{2}:?\d{2})?$/i;

export interface MachineDay {
  /** The cell with its day in readable words, without time. */
  readonly words: string;
  /** The number in the cell, if it was a day of Excel's; else null. */
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
