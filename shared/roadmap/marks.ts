/**
 * Labels of meetings and of today above the chart, placed to the right, to the left, or on a higher
 * line, so that they don't overlap.
 */
import type { Mark } from './contentTypes';
import { xOf, type Frame } from './frame';
import { emWidth } from './metrics/measure';
import type { Weight } from './scene';

export interface PlacedMark {
  readonly x: number;
  readonly isToday: boolean;
  readonly words: string;
  readonly label: number;
  readonly weight: Weight;
  /** 0: the line right above the chart. */ readonly lane: number;
}

interface Taken {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

/** The maximum title length, in em; above it, the label shows the kind of meeting. */
const LONGEST = 13;

/**
 * Places the labels; `height` is the height of their lines in points. Marks that would need more
 * than `maxLanes` lines get no label.
 */
export function placeMarks(
  marks: readonly (Mark & { readonly isToday?: boolean })[],
  frame: Frame,
  maxLanes = Infinity,
): { marks: PlacedMark[]; height: number } {
  const { small, zones } = frame;
  if (marks.length === 0) return { marks: [], height: 0.3 * small };
  const half = 0.45 * small;
  const all = marks
    .map((mark) => ({ ...mark, isToday: mark.isToday === true, x: xOf(frame, mark.day + 0.5) }))
    .sort((a, b) => Number(b.isToday) - Number(a.isToday) || a.x - b.x);
  // Every mark is drawn on the lowest line, so no label may cover it there.
  const taken: Taken[] = all.map(({ x }) => ({ lane: 0, from: x - half, to: x + half }));
  const placed: PlacedMark[] = [];
  for (const mark of all) {
    const weight: Weight = mark.isToday ? 700 : 400;
    const words = emWidth(mark.title, weight) > LONGEST ? mark.short : mark.title;
    const width = emWidth(words, weight) * small;
    const zone = zones.find(({ to }) => mark.x < to) ?? zones.at(-1)!;
    const sides = [mark.x + half + 0.31 * small, mark.x - half - 0.31 * small - width].filter(
      (from) => from >= zone.from && from + width <= zone.to,
    );
    if (sides.length === 0) sides.push(Math.max(zone.from, zone.to - width));
    for (let lane = 0; ; lane += 1) {
      if (lane >= maxLanes) {
        placed.push({
          x: mark.x,
          isToday: mark.isToday,
          words: '',
          label: mark.x,
          weight,
          lane: 0,
        });
        break;
      }
      const label = sides.find((from) =>
        taken.every(
          (other) =>
            other.lane !== lane ||
            from + width + 0.3 * small <= other.from ||
            other.to + 0.3 * small <= from,
        ),
      );
      if (label === undefined) continue;
      taken.push({ lane, from: label, to: label + width });
      placed.push({ x: mark.x, isToday: mark.isToday, words, label, weight, lane });
      break;
    }
  }
  return {
    marks: placed,
    height: (1.3 * (1 + Math.max(...placed.map(({ lane }) => lane))) + 0.25) * small,
  };
}
