/**
 * Black-and-white patterns of the themes, as line segments cut to a box: a PDF keeps them as lines,
 * whereas it would turn a pattern fill into a picture.
 */
import type { Box, ThemeStyle } from './scene';

type Segment = readonly [number, number, number, number];
type Direction = 'rising' | 'falling' | 'upright' | 'level';

/** The lines of each theme and their distance in points; the first theme is solid. */
const PATTERNS: Readonly<
  Record<
    ThemeStyle,
    { readonly lines: readonly Direction[]; readonly gap: number; readonly full?: true }
  >
> = {
  blue: { lines: [], gap: 0, full: true },
  orange: { lines: ['rising'], gap: 3.2 },
  green: { lines: ['upright'], gap: 2.6 },
  violet: { lines: ['falling'], gap: 5 },
  teal: { lines: ['level'], gap: 2.6 },
  plum: { lines: ['rising', 'falling'], gap: 4.2 },
  olive: { lines: ['upright', 'level'], gap: 3.6 },
  slate: { lines: [], gap: 0 },
};

/** True for the theme with solid bars in black and white. */
export function isFull(theme: ThemeStyle | null | undefined): boolean {
  return PATTERNS[theme ?? 'slate'].full === true;
}

/** The segments of a theme's pattern in a box. */
export function patternOf(theme: ThemeStyle | null | undefined, box: Box): Segment[] {
  const { lines, gap } = PATTERNS[theme ?? 'slate'];
  return lines.flatMap((direction) =>
    direction === 'rising' || direction === 'falling'
      ? slanted(box, gap * Math.SQRT2, direction === 'rising')
      : straight(box, gap, direction === 'upright'),
  );
}

function straight({ x, y, w, h }: Box, gap: number, upright: boolean): Segment[] {
  const count = Math.floor(((upright ? w : h) - 0.01) / gap);
  return Array.from({ length: count }, (_, index): Segment => {
    const at = (index + 1) * gap;
    return upright ? [x + at, y, x + at, y + h] : [x, y + at, x + w, y + at];
  });
}

/** Lines at 45 degrees, with a constant x + y (rising) or x - y, cut to the box. */
function slanted({ x, y, w, h }: Box, gap: number, rising: boolean): Segment[] {
  const segments: Segment[] = [];
  for (let offset = gap; offset < w + h; offset += gap) {
    const [start, end] = [Math.max(0, offset - h), Math.min(w, offset)];
    segments.push(
      rising
        ? [x + start, y + offset - start, x + end, y + offset - end]
        : [x + start, y + h - (offset - start), x + end, y + h - (offset - end)],
    );
  }
  return segments;
}
