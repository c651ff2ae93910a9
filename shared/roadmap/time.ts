/** The header of the chart: years, quarters or months, meetings and today; labels don't overlap. */
import { say } from '../i18n/words';
import { dayOf, partsOf, type Day } from '../model/dates';
import type { Content } from './contentTypes';
import { lineOf, span, xOf, type Frame, type Out } from './frame';
import { placeMarks, type PlacedMark } from './marks';
import { emWidth } from './metrics/measure';
import { plate } from './stepRow';
import type { Line, Shape, Weight } from './scene';
import { monthName } from '../wording/dates';

interface Cell {
  readonly from: Day;
  /** Excluded. */ readonly to: Day;
  readonly words: string;
}

export interface TimeHead {
  readonly height: number;
  draw(out: Out, y: number): void;
  /** Draws the grid lines and the line of today, over rows from `from` to `to`. */ grid(
    out: Out,
    from: number,
    to: number,
  ): void;
}

const UNITS = [
  { months: 1, name: (month: number) => monthName(month, { short: true }) },
  { months: 3, name: (month: number) => say('roadmap.quarter', { number: Math.ceil(month / 3) }) },
  { months: 6, name: (month: number) => say('roadmap.half', { number: Math.ceil(month / 6) }) },
] as const;
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const YEAR: Weight = 700;
/** The size of the years' names relative to the running text. */
const YEAR_SIZE = 1.15;

function cellsOf(
  frame: Frame,
  end: Day,
  months: number,
  name: (month: number, year: number) => string,
): Cell[] {
  const first = partsOf(frame.start);
  const cells: Cell[] = [];
  let [year, month] = [first.year, first.month - ((first.month - 1) % months)];
  for (
    let from = dayOf(year, month, 1);
    from <= end;
    [year, month] = next(year, month, months), from = dayOf(year, month, 1)
  ) {
    cells.push({
      from: Math.max(from, frame.start),
      to: Math.min(end + 1, dayOf(year, month + months, 1)),
      words: name(month, year),
    });
  }
  return cells;
}

function next(year: number, month: number, months: number): [number, number] {
  const at = month - 1 + months;
  return [year + Math.floor(at / 12), (at % 12) + 1];
}

/** The smallest unit whose names fit its shortest cell; null if none does. */
function unitOf({ small, perDay }: Frame): (typeof UNITS)[number] | null {
  return (
    UNITS.find(({ months, name }) => {
      const widest = Math.max(
        ...Array.from({ length: 12 }, (_, index) => emWidth(name(index + 1), 400)),
      );
      return widest * small + 0.4 * small <= (months * 30.4 - 3) * perDay;
    }) ?? null
  );
}

/** The meetings in the shown period, and today (null: hidden), with the places of their labels. */
export function placedMarks(
  { start, end, marks, markLanes }: Pick<Content, 'start' | 'end' | 'marks' | 'markLanes'>,
  frame: Frame,
  today: Day | null,
): ReturnType<typeof placeMarks> {
  const shown = [
    ...marks,
    ...(today === null
      ? []
      : [{ day: today, title: say('roadmap.today'), short: say('roadmap.today'), isToday: true }]),
  ].filter(({ day }) => day >= start && day <= end);
  return placeMarks(shown, frame, markLanes);
}

/** The measured parts of the header. */
interface Head {
  readonly frame: Frame;
  readonly end: Day;
  readonly years: readonly Cell[];
  readonly units: readonly Cell[];
  readonly marks: ReturnType<typeof placeMarks>;
  readonly yearSize: number;
  readonly yearHeight: number;
  readonly height: number;
}

/** The header of the chart; `today` null to hide it. */
export function timeHead(
  content: Pick<Content, 'start' | 'end' | 'marks' | 'markLanes'>,
  frame: Frame,
  today: Day | null,
): TimeHead {
  const { end } = content;
  const { size, small } = frame;
  const unit = unitOf(frame);
  const yearSize = YEAR_SIZE * size;
  const units = unit ? cellsOf(frame, end, unit.months, (month) => unit.name(month)) : [];
  const marks = placedMarks(content, frame, today);
  const yearHeight = 1.5 * yearSize;
  const unitHeight = units.length > 0 ? 1.45 * small : 0;
  const height = yearHeight + unitHeight + marks.height;
  const years = yearsOf(frame, end, yearSize);
  const head = { frame, end, years, units, marks, yearSize, yearHeight, height };
  return {
    height,
    draw: (out, y) => drawHead(out, y, head),
    grid: (out, from, to) => drawGrid(out, from, to, head),
  };
}

/** The cells of years, with a name if names of this width fit. */
function yearsOf(frame: Frame, end: Day, yearSize: number): Cell[] {
  const widest = emWidth('2000', YEAR) * yearSize + 0.6 * frame.size;
  const step = STEPS.find((years) => years * 365 * frame.perDay >= widest) ?? STEPS.at(-1)!;
  return cellsOf(frame, end, 12, (_, year) =>
    year % step === 0 || step === 1 ? String(year) : '',
  );
}

function drawHead(out: Out, y: number, head: Head): void {
  const { frame, end, years, units, marks, yearSize, yearHeight, height } = head;
  const named = years.filter(({ words }) => words !== '');
  const lines = [
    ...named.flatMap((cell, index) =>
      yearLines(cell, named[index + 1]?.from ?? end + 1, frame, y + yearSize, yearSize),
    ),
    ...units.flatMap((cell) => unitLines(cell, frame, y + yearHeight + frame.small)),
  ];
  out.blocks.push({ tag: 'text', lines });
  for (const { from } of years) out.back.push(upright('year', xOf(frame, from), y, y + height));
  for (const { from } of units.slice(1))
    out.back.push(upright('unit', xOf(frame, from), y + yearHeight, y + height));
  drawMarks(out, marks.marks, frame, y + height);
}

function drawGrid(out: Out, from: number, to: number, { frame, years, units, marks }: Head): void {
  for (const cell of units) out.back.push(upright('unit', xOf(frame, cell.from), from, to));
  for (const cell of years) out.back.push(upright('year', xOf(frame, cell.from), from, to));
  out.back.push(
    { kind: 'line', style: 'frame', x1: frame.left, y1: from, x2: frame.right, y2: from },
    upright('year', frame.right, from, to),
  );
  for (const { isToday, x } of marks.marks)
    if (isToday) out.back.push(upright('today', x, from, to));
}

const upright = (style: 'year' | 'unit' | 'today', x: number, from: number, to: number): Shape => ({
  kind: 'line',
  style,
  x1: x,
  y1: from,
  x2: x,
  y2: to,
});

/**
 * The name of a year once in each part of it between two cuts, if it fits before the next name
 * (`until`).
 */
function yearLines(
  { from, to, words }: Cell,
  until: Day,
  frame: Frame,
  y: number,
  size: number,
): Line[] {
  const width = emWidth(words, YEAR) * size;
  const [start, end, limit] = [xOf(frame, from), xOf(frame, to), xOf(frame, until)];
  return frame.zones.flatMap((zone) => {
    const x = Math.max(zone.from, start) + 0.4 * frame.size;
    return Math.max(zone.from, start) < end && x + width <= Math.min(zone.to, limit)
      ? [lineOf(x, y, size, [span(words, 'ink', YEAR)])]
      : [];
  });
}

function unitLines({ from, to, words }: Cell, frame: Frame, y: number): Line[] {
  const { small } = frame;
  const width = emWidth(words, 400) * small;
  const [start, end] = [xOf(frame, from), xOf(frame, to)];
  for (const zone of frame.zones) {
    const [a, b] = [Math.max(zone.from, start), Math.min(zone.to, end)];
    if (b - a >= width + 0.2 * small)
      return [lineOf((a + b - width) / 2, y, small, [span(words, 'quiet')])];
  }
  return [];
}

function drawMarks(out: Out, marks: readonly PlacedMark[], frame: Frame, foot: number): void {
  const { small } = frame;
  const maxLane = Math.max(...marks.map(({ lane }) => lane));
  const lines: Line[] = [];
  for (const { x, isToday, label, words, lane, weight } of marks) {
    const base = foot - 0.35 * small - lane * 1.3 * small;
    if (isToday)
      out.back.push({
        kind: 'line',
        style: 'today',
        x1: x,
        y1: base - 0.7 * small,
        x2: x,
        y2: foot,
      });
    else {
      const half = 0.32 * small;
      out.front.push({
        kind: 'polygon',
        style: 'mark',
        points: [
          [x - half, foot - 0.75 * small],
          [x + half, foot - 0.75 * small],
          [x, foot - 0.12 * small],
        ],
      });
      if (lane > 0)
        out.back.push({
          kind: 'line',
          style: 'leader',
          x1: x,
          y1: base,
          x2: x,
          y2: foot - 0.75 * small,
        });
    }
    if (words === '') continue;
    const line = lineOf(label, base, small, [span(words, isToday ? 'alarm' : 'ink', weight)]);
    // The stems of marks go behind the labels of lower lines.
    if (lane < maxLane) plate(out, line);
    lines.push(line);
  }
  if (lines.length > 0) out.blocks.push({ tag: 'text', lines });
}
