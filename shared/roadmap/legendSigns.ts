/** The signs of the legend, drawn like those on the chart. */
import type { Frame } from './frame';
import type { Shape, ThemeStyle } from './scene';

export type Sign =
  | 'ghost'
  | 'outline'
  | 'funded'
  | 'asked'
  | 'net'
  | 'near'
  | 'soft'
  | 'open'
  | 'summary'
  | 'milestone'
  | 'tentative'
  | 'rounds'
  | 'openRounds'
  | 'progress'
  | 'meeting'
  | 'cancelled';

/** The colour of a theme's steps. */
export interface ThemeSign {
  readonly theme: ThemeStyle;
}

const THEME = 'slate';

/** The part of the bar that a soft end fades over, and the colour left at its tip. */
const ENDS = {
  near: { over: 0.3, tip: 0.4 },
  soft: { over: 0.45, tip: 0.1 },
  open: { over: 0.85, tip: 0 },
} as const;

/** A place in the legend: `x` is its left edge, `middle` its vertical centre. */
interface Place {
  readonly x: number;
  readonly middle: number;
  readonly small: number;
  readonly w: number;
  readonly h: number;
  readonly box: { x: number; y: number; w: number; h: number };
}

/** The shapes of a sign from `x` on, around the line at `middle`. */
export function signShapes(
  sign: Sign | ThemeSign,
  { small }: Frame,
  x: number,
  middle: number,
): Shape[] {
  const [w, h] = [1.8 * small, 0.72 * small];
  const place = { x, middle, small, w, h, box: { x, y: middle - h / 2, w, h } };
  const { box } = place;
  if (typeof sign === 'object') return [{ kind: 'rect', style: 'bar', theme: sign.theme, box }];
  switch (sign) {
    case 'near':
    case 'soft':
    case 'open':
      return [softBar(sign, place)];
    case 'milestone':
    case 'tentative':
      return [{ kind: 'polygon', style: sign, theme: THEME, points: diamond(place) }];
    case 'rounds':
    case 'openRounds': {
      const style = sign === 'rounds' ? 'round' : 'roundOpen';
      return [{ kind: 'rect', style, theme: THEME, box, radius: h / 2 }];
    }
    case 'meeting':
      return [{ kind: 'polygon', style: 'mark', points: pointingDown(place) }];
    case 'ghost':
    case 'outline':
    case 'funded':
    case 'asked':
    case 'net':
    case 'cancelled':
      return [{ kind: 'rect', style: sign, theme: THEME, box }];
    case 'progress':
      return progressBar(place);
    default:
      return summaryBar(place);
  }
}

function softBar(sign: keyof typeof ENDS, { box, w }: Place): Shape {
  const { over, tip } = ENDS[sign];
  const soft = {
    left: sign === 'open' ? over * w : 0,
    leftTip: tip,
    right: sign === 'open' ? 0 : over * w,
    rightTip: tip,
  };
  return { kind: 'rect', style: 'bar', theme: THEME, box, soft };
}

const diamond = ({ x, w, middle, small }: Place): readonly (readonly [number, number])[] => [
  [x + w / 2, middle - 0.5 * small],
  [x + w / 2 + 0.5 * small, middle],
  [x + w / 2, middle + 0.5 * small],
  [x + w / 2 - 0.5 * small, middle],
];

const pointingDown = ({ x, w, middle, small }: Place): readonly (readonly [number, number])[] => [
  [x + w / 2 - 0.35 * small, middle - 0.3 * small],
  [x + w / 2 + 0.35 * small, middle - 0.3 * small],
  [x + w / 2, middle + 0.35 * small],
];

function progressBar({ x, w, h, middle, small, box }: Place): Shape[] {
  const done = { x, y: middle + h / 2 - 0.2 * small, w: w * 0.6, h: 0.2 * small };
  return [
    { kind: 'rect', style: 'bar', theme: THEME, box },
    { kind: 'rect', style: 'progress', theme: THEME, box: done },
  ];
}

/** A group: a flat bar with a tip below each end. */
function summaryBar({ x, w, h, small, box }: Place): Shape[] {
  const body = { ...box, h: 0.6 * h };
  const [edge, low] = [body.y + body.h - 0.1, body.y + body.h + 0.35 * small];
  const tip = (outer: number, inner: number): Shape => ({
    kind: 'polygon',
    style: 'summary',
    theme: THEME,
    points: [
      [Math.min(outer, inner), edge],
      [Math.max(outer, inner), edge],
      [outer, low],
    ],
  });
  return [
    { kind: 'rect', style: 'summary', theme: THEME, box: body },
    tip(x, x + 0.4 * small),
    tip(x + w, x + w - 0.4 * small),
  ];
}
