/**
 * "debut 2024-début 2025-début 2026": the same moment of several years makes a series of rounds.
 * Rule P18.
 */
import { addMonths, fromDay, partsOf, toDay, type IsoDate } from '../dates';
import { readMoment } from './atoms';
import type { Lean, Moment } from './moment';
import type { Span } from './span';

export interface SeriesReading {
  /** First day of the first round. */
  readonly firstStart: IsoDate;
  readonly lengthMonths: number;
  readonly everyMonths: number;
  readonly count: number;
}

const MAX_ROUNDS = 40;

const monthIndex = (moment: Moment): number => {
  const { year, month } = partsOf(moment.start);
  return year * 12 + month - 1;
};
const lengthOf = (moment: Moment): number => {
  const end = partsOf(moment.end + 1);
  return end.year * 12 + end.month - 1 - monthIndex(moment);
};

/**
 * Reads the series in a plain wording and its whole span; null if it has none. A series has at
 * least three moments of equal length, evenly spaced, with their years.
 */
export function readSeries(text: string, lean: Lean): { series: SeriesReading; span: Span } | null {
  if (!/[-,;&/]| et | puis /.test(text)) return null;
  const parts = text
    .split(/(?:->|[-,;&]| \/ | et | puis )/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 3 || parts.length > MAX_ROUNDS) return null;
  const moments = withSharedName(parts).map((part) => readMoment(part, lean));
  if (moments.some((moment) => moment === null || moment.exact || !moment.hasYear)) return null;
  const series = regular(moments as Moment[]);
  return (
    series && {
      series,
      span: spanOf(
        series,
        (moments as Moment[]).some(({ vague }) => vague),
      ),
    }
  );
}

/** "début 2024, 2025 et 2026": a year alone takes the name of the first moment. */
function withSharedName(parts: readonly string[]): readonly string[] {
  const name = /^(.*\D )\d{4}$/.exec(parts[0]!)?.[1];
  return name !== undefined && parts.slice(1).every((part) => /^\d{4}$/.test(part))
    ? parts.map((part, index) => (index === 0 ? part : name + part))
    : parts;
}

function regular(moments: readonly Moment[]): SeriesReading | null {
  const [first, second] = [moments[0]!, moments[1]!];
  const everyMonths = monthIndex(second) - monthIndex(first);
  const lengthMonths = lengthOf(first);
  const even = moments.every(
    (moment, index) =>
      partsOf(moment.start).date === 1 &&
      partsOf(moment.end + 1).date === 1 &&
      monthIndex(moment) === monthIndex(first) + everyMonths * index &&
      lengthOf(moment) === lengthMonths,
  );
  return even && everyMonths > 0 && lengthMonths <= everyMonths
    ? { firstStart: fromDay(first.start), lengthMonths, everyMonths, count: moments.length }
    : null;
}

function spanOf(
  { firstStart, lengthMonths, everyMonths, count }: SeriesReading,
  vague: boolean,
): Span {
  const start = toDay(firstStart);
  const end = toDay(addMonths(firstStart, (count - 1) * everyMonths + lengthMonths)) - 1;
  return {
    form: 'within',
    start,
    end,
    inner: { start, end },
    length: null,
    rule: 'P18',
    hasYear: true,
    vague,
  };
}
