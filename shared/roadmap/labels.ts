/**
 * Places the label of a row: inside its bar, beside it, or on lines below it, wherever it fits
 * between two cuts.
 */
import type { Bar } from './bars';
import type { Frame, Zone } from './frame';
import { span } from './frame';
import type { Row } from './contentTypes';
import { MARK_WEIGHT, titleWeight } from './rows';
import type { Span } from './scene';
import { wrap, type Wrapped } from './text';

/** A piece of a label beside or inside the bar, on its line. */
export interface Spot {
  readonly x: number;
  readonly width: number;
  readonly spans: readonly Span[];
  readonly inside: boolean;
}
/** Lines below the bar, aligned on the left. */
export interface Below {
  readonly x: number;
  readonly lines: readonly Wrapped[];
}
export interface Label {
  readonly spots: readonly Spot[];
  readonly below: Below | null;
}

type Words = Pick<Row, 'mark' | 'title' | 'date' | 'titleWidth' | 'dateWidth' | 'kind'>;

const PAD = 0.5;
/** The space between title and date, in em. */
const GAP = 0.2;

/** The place of a row's label. */
export function labelOf(words: Words, bar: Bar, frame: Frame): Label {
  const { size, zones } = frame;
  const [title, date] = [words.titleWidth * size, words.dateWidth * size];
  const whole = date === 0 ? title : title + GAP * size + date;
  const pad = PAD * size;
  const canInside = words.kind === 'bar';
  const inBar = (width: number): number | null =>
    canInside ? insideOf(zones, bar, width, pad) : null;
  const inside = inBar(whole);
  if (inside !== null && frame.colour)
    return one(spotOf(inside, whole, spansOf(words, true), true));
  const right = rightOf(zones, bar.to + pad, whole);
  const titleInside = date > 0 ? inBar(title) : null;
  const dateRight = titleInside === null ? null : rightOf(zones, bar.to + pad, date);
  if (titleInside !== null && dateRight !== null && frame.colour)
    return {
      spots: [
        spotOf(titleInside, title, titleOf(words, true), true),
        spotOf(dateRight, date, [dateOf(words)], false),
      ],
      below: null,
    };
  if (right !== null) return one(spotOf(right, whole, spansOf(words, false), false));
  const left = leftOf(zones, bar.from - pad, whole);
  if (left !== null) return one(spotOf(left, whole, spansOf(words, false), false));
  if (inside !== null) return one(spotOf(inside, whole, spansOf(words, true), true));
  const dateLeft = titleInside === null ? null : leftOf(zones, bar.from - pad, date);
  if (titleInside !== null && (dateRight ?? dateLeft) !== null)
    return {
      spots: [
        spotOf(titleInside, title, titleOf(words, true), true),
        spotOf((dateRight ?? dateLeft)!, date, [dateOf(words)], false),
      ],
      below: null,
    };
  return { spots: [], below: belowOf(words, bar, frame, whole) };
}

/** Lines below a bar, aligned with its left end if they fit, else further left. */
export function belowOf(
  words: Pick<Row, 'mark' | 'title' | 'date' | 'kind'>,
  bar: Pick<Bar, 'from'>,
  { zones, size }: Frame,
  whole: number,
): Below {
  const zone = zones.find(({ to }) => bar.from < to) ?? zones.at(-1)!;
  const x = Math.max(
    zone.from,
    Math.min(bar.from, zone.to - Math.min(whole * 1.001 + 0.1, zone.to - zone.from)),
  );
  return { x, lines: wrap(spansOf(words, false), (zone.to - x) / size) };
}

const one = (spot: Spot): Label => ({ spots: [spot], below: null });
const spotOf = (x: number, width: number, spans: readonly Span[], inside: boolean): Spot => ({
  x,
  width,
  spans,
  inside,
});
const titleOf = (
  { mark, title, kind }: Pick<Words, 'mark' | 'title' | 'kind'>,
  inside: boolean,
): Span[] => [
  ...(mark === '' ? [] : [span(mark, inside ? 'onBar' : 'doubt', MARK_WEIGHT)]),
  span(title, inside ? 'onBar' : 'ink', titleWeight(kind)),
];
const dateOf = ({ date }: Pick<Words, 'date'>): Span => span(date, 'quiet');

function spansOf(words: Pick<Words, 'mark' | 'title' | 'date' | 'kind'>, inside: boolean): Span[] {
  return words.date === ''
    ? titleOf(words, inside)
    : [...titleOf(words, inside), span(` ${words.date}`, inside ? 'onBar' : 'quiet')];
}

function insideOf(
  zones: readonly Zone[],
  { solidFrom, solidTo }: Bar,
  width: number,
  pad: number,
): number | null {
  for (const { from, to } of zones) {
    const [start, end] = [Math.max(from, solidFrom + pad), Math.min(to, solidTo - pad)];
    if (end - start >= width) return start;
  }
  return null;
}

function rightOf(zones: readonly Zone[], x: number, width: number): number | null {
  const zone = zones.find(({ to }) => x < to);
  if (!zone) return null;
  const start = Math.max(zone.from, x);
  return zone.to - start >= width ? start : null;
}

function leftOf(zones: readonly Zone[], x: number, width: number): number | null {
  const zone = zones.findLast(({ from }) => x > from);
  if (!zone) return null;
  const end = Math.min(zone.to, x);
  return end - zone.from >= width ? end - width : null;
}
