/** Days and pixels on one linear scale, whatever the view, and the header at each zoom. */
import { dayOf, partsOf, weekOf, type Day } from '../../shared/model/dates';

export interface Scale {
  /** The day at x = 0. */
  readonly origin: Day;
  readonly pxPerDay: number;
}

/** The left edge of a day, in pixels from the chart's left end. */
export function xOf(scale: Scale, day: Day): number {
  return (day - scale.origin) * scale.pxPerDay;
}

/** The day (a fraction) at a pixel. */
export function dayAt(scale: Scale, x: number): number {
  return scale.origin + x / scale.pxPerDay;
}

export type ViewUnit = 'year' | 'quarter' | 'month' | 'week';

/** Scales of the four views, in pixels per day. */
export const PRESETS: Readonly<Record<ViewUnit, number>> = {
  year: 0.25,
  quarter: 0.6,
  month: 3,
  week: 12,
};

/** The view for a scale: it decides the content of the header and the unit of drags. */
export function viewOf(pxPerDay: number): ViewUnit {
  if (pxPerDay < 0.4) return 'year';
  if (pxPerDay < 1.6) return 'quarter';
  return pxPerDay < 7 ? 'month' : 'week';
}

export interface HeaderCell {
  readonly start: Day;
  /** Excluded. */
  readonly end: Day;
  readonly unit: 'year' | 'quarter' | 'half' | 'month' | 'week' | 'day';
  readonly year: number;
  readonly index: number;
}

export interface Header {
  readonly upper: readonly HeaderCell[];
  readonly lower: readonly HeaderCell[];
}

const MONTHS_OF = { year: 12, half: 6, quarter: 3, month: 1 } as const;

function monthCells(from: Day, to: Day, unit: keyof typeof MONTHS_OF): HeaderCell[] {
  const size = MONTHS_OF[unit];
  const first = partsOf(from);
  const cells: HeaderCell[] = [];
  for (
    let month = Math.floor((first.month - 1) / size) * size,
      start = dayOf(first.year, month + 1, 1);
    start < to;
    month += size
  ) {
    const end = dayOf(first.year, month + size + 1, 1);
    const { year, month: named } = partsOf(start);
    cells.push({ start, end, unit, year, index: Math.floor((named - 1) / size) + 1 });
    start = end;
  }
  return cells;
}

function dayCells(from: Day, to: Day, unit: 'week' | 'day'): HeaderCell[] {
  const size = unit === 'week' ? 7 : 1;
  const cells: HeaderCell[] = [];
  for (
    let start = unit === 'week' ? from - partsOf(from).weekday + 1 : from;
    start < to;
    start += size
  ) {
    const parts = partsOf(start);
    cells.push({
      start,
      end: start + size,
      unit,
      year: parts.year,
      index: unit === 'week' ? weekOf(start) : parts.date,
    });
  }
  return cells;
}

/**
 * The two tiers of the header for the days from `from` to `to` (excluded): only cells that overlap
 * them.
 */
export function headerOf(pxPerDay: number, from: Day, to: Day): Header {
  const [start, end] = [Math.floor(from), Math.ceil(to)];
  const view = viewOf(pxPerDay);
  if (view === 'year')
    return {
      upper: monthCells(start, end, 'year'),
      lower: pxPerDay < 0.16 ? [] : monthCells(start, end, 'half'),
    };
  if (view === 'quarter')
    return { upper: monthCells(start, end, 'year'), lower: monthCells(start, end, 'quarter') };
  if (view === 'month')
    return {
      upper: monthCells(start, end, pxPerDay < 3.5 ? 'year' : 'quarter'),
      lower: monthCells(start, end, 'month'),
    };
  return {
    upper: monthCells(start, end, 'month'),
    lower: dayCells(start, end, pxPerDay >= 22 ? 'day' : 'week'),
  };
}

/** The Saturdays from `from` to `to`, each the start of a weekend. */
export function weekendsOf(from: Day, to: Day): Day[] {
  const found: Day[] = [];
  for (let day = Math.floor(from) - partsOf(Math.floor(from)).weekday - 1; day < to; day += 7)
    found.push(day);
  return found;
}
