/** "debut 2024-début 2025-début 2026": the same moment said again and again is a series of rounds. Rule P18. */
import { fromDay, partsOf, type IsoDate } from '../dates';
import { readMoment, type Lean, type Moment } from './atoms';

export interface SeriesReading {
  /** First day of the first round. */
  readonly firstStart: IsoDate;
  readonly lengthMonths: number;
  readonly everyMonths: number;
  readonly count: number;
}

const monthIndex = (moment: Moment): number => { const { year, month } = partsOf(moment.start); return year * 12 + month - 1; };
const lengthOf = (moment: Moment): number => { const end = partsOf(moment.end + 1); return end.year * 12 + end.month - 1 - monthIndex(moment); };

/** The series a plain wording says, or null. Three moments at least, of equal length and evenly spaced, years said. */
export function readSeries(text: string, lean: Lean): SeriesReading | null {
  if (!/[-,;&/]| et | puis /.test(text)) return null;
  const parts = text.split(/\s*(?:->|[-,;&]| et | puis )\s*/).filter((part) => part !== '');
  if (parts.length < 3 || parts.length > 40) return null;
  const moments = parts.map((part) => readMoment(part, lean));
  if (moments.some((moment) => moment === null || moment.exact || !moment.yearSaid)) return null;
  const [first, ...others] = moments as Moment[];
  const everyMonths = monthIndex(others[0]!) - monthIndex(first!);
  const lengthMonths = lengthOf(first!);
  const regular = partsOf(first!.start).date === 1 && everyMonths > 0 && lengthMonths > 0 && lengthMonths <= everyMonths
    && others.every((moment, index) => monthIndex(moment) === monthIndex(first!) + everyMonths * (index + 1) && lengthOf(moment) === lengthMonths);
  return regular ? { firstStart: fromDay(first!.start), lengthMonths, everyMonths, count: parts.length } : null;
}
