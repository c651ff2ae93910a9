/**
 * A step and its rounds on one row: numbered capsules on a dotted line; overlapping ones get
 * separate lines.
 */
import { barOf } from './bars';
import type { Round, Row } from './contentTypes';
import type { FlowRow } from './flow';
import { lineOf, MIDDLE, span, type Frame, type Out, type Zone } from './frame';
import { belowOf, labelOf, type Label } from './labels';
import { emWidth } from './metrics/measure';
import type { Line } from './scene';
import { belowHeight, labelLines, rowLine } from './stepRow';

interface Capsule {
  readonly round: Round;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  readonly text: { readonly x: number; readonly words: string } | null;
  readonly hasTitle: boolean;
}

const BOLD = 600;

/** The flow row of a step with rounds, in a band. */
export function roundsRow(row: Row, band: number, frame: Frame): FlowRow {
  const capsules = capsulesOf(row, frame);
  const lanes = 1 + Math.max(...capsules.map(({ lane }) => lane));
  const label = labelOfRounds(row, capsules, lanes, frame);
  const below = belowHeight(label, frame);
  const laneHeight = 1.12 * frame.bar;
  const more = (lanes - 1) * laneHeight;
  return {
    height: frame.row + more + below,
    stretch: true,
    band,
    keepNext: false,
    draw(out, y, height) {
      const first = y + (height - below - more) / 2;
      rowLine(out, frame, y + height);
      const lines = capsules.flatMap((capsule) =>
        drawCapsule(out, capsule, row, frame, first + capsule.lane * laneHeight),
      );
      dots(out, capsules, row, first);
      const named = labelLines(label, frame, first + (label.below ? more : 0), out, row);
      out.blocks.push({ tag: 'entry', stepId: row.stepId, lines: [...named, ...lines] });
    },
  };
}

function capsulesOf(row: Row, frame: Frame): Capsule[] {
  const ends: number[] = [];
  return [...row.rounds]
    .sort((a, b) => (a.start ?? a.end)! - (b.start ?? b.end)! || a.number - b.number)
    .map((round) => {
      const bar = barOf({ kind: 'bar', start: round.start, end: round.end, ends: 'firm' }, frame);
      const wide = Math.max(
        bar.to - bar.from,
        (emWidth(String(round.number), BOLD) + 1) * frame.size,
      );
      const from = Math.min(bar.from, frame.right - wide);
      const to = from + wide;
      let lane = ends.findIndex((end) => end + 0.3 * frame.size <= from);
      if (lane < 0) lane = ends.length;
      ends[lane] = to;
      const title = textIn(frame, from, to, round.title);
      return {
        round,
        from,
        to,
        lane,
        text: title ?? textIn(frame, from, to, String(round.number)),
        hasTitle: title !== null,
      };
    });
}

/** Words centred in the widest part of a capsule without a cut; null if they don't fit. */
function textIn({ zones, size }: Frame, from: number, to: number, words: string): Capsule['text'] {
  const width = emWidth(words, BOLD) * size;
  const part = zones
    .map((zone): Zone => ({ from: Math.max(zone.from, from), to: Math.min(zone.to, to) }))
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0]!;
  const room = part.to - part.from - 0.6 * size;
  return room < width ? null : { x: (part.from + part.to - width) / 2, words };
}

/** The title, then what its capsules have no space for: dates, and titles that did not fit. */
function labelOfRounds(row: Row, capsules: readonly Capsule[], lanes: number, frame: Frame): Label {
  const dates = capsules.every(({ hasTitle }) => hasTitle)
    ? capsules.map(({ round }) => round.date).join(', ')
    : capsules
        .map(({ round: { number, title, date } }) => `${number}. ${title}, ${date}`)
        .join(' · ');
  const date = row.date === '' ? dates : `${dates} · ${row.date}`;
  const words = {
    mark: row.mark,
    title: row.title,
    date,
    kind: row.kind,
    titleWidth: row.titleWidth,
    dateWidth: emWidth(date, 400),
  };
  const [from, to] = [
    Math.min(...capsules.map((one) => one.from)),
    Math.max(...capsules.map((one) => one.to)),
  ];
  const bar = { from, to, solidFrom: to, solidTo: to, soft: undefined };
  if (lanes === 1) return labelOf(words, bar, frame);
  return {
    spots: [],
    below: belowOf(words, bar, frame, (words.titleWidth + 0.2 + words.dateWidth) * frame.size),
  };
}

function drawCapsule(
  out: Out,
  { round, from, to, text }: Capsule,
  row: Row,
  { size, bar, colour }: Frame,
  middle: number,
): Line[] {
  const isOpen = round.start === null || round.end === null;
  const style = roundStyle(row.cancelled, round.done, isOpen);
  out.front.push({
    kind: 'rect',
    style,
    theme: row.theme,
    radius: bar / 2,
    box: { x: from, y: middle - bar / 2, w: to - from, h: bar },
  });
  if (!text) return [];
  const line = lineOf(
    text.x,
    middle + MIDDLE * size,
    size,
    [span(text.words, round.done && colour && !row.cancelled ? 'onBar' : 'theme', BOLD)],
    row.theme,
  );
  if (round.done && !colour)
    out.front.push({
      kind: 'rect',
      style: 'plate',
      box: {
        x: line.x - 0.2 * size,
        y: line.y - 0.82 * size,
        w: line.width + 0.4 * size,
        h: 1.06 * size,
      },
    });
  return [line];
}

function dots(out: Out, capsules: readonly Capsule[], row: Row, middle: number): void {
  const first = capsules.filter(({ lane }) => lane === 0);
  first.slice(1).forEach((capsule, index) => {
    out.back.push({
      kind: 'line',
      style: 'roundLine',
      theme: row.theme,
      x1: first[index]!.to,
      y1: middle,
      x2: capsule.from,
      y2: middle,
    });
  });
}

function roundStyle(
  cancelled: boolean,
  done: boolean,
  isOpen: boolean,
): 'cancelled' | 'roundDone' | 'roundOpen' | 'round' {
  if (cancelled) return 'cancelled';
  if (done) return 'roundDone';
  return isOpen ? 'roundOpen' : 'round';
}
