/**
 * A page of the scene as SVG elements in data: React draws them in the preview and the PDF, and
 * files contain them as text.
 */
import { isFull, patternOf } from '../../shared/roadmap/patterns';
import type { Box, Line, Page, RectShape, Shape } from '../../shared/roadmap/scene';
import { inkOf, mixed, paintOf, themeColour, type Paint } from './palette';

/** An element with its attributes, named as in React. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly (Drawn | string)[];
}

const round = (value: number): number => Math.round(value * 100) / 100;
const el = (tag: string, attributes: Drawn['attributes'], children?: Drawn['children']): Drawn => ({
  tag,
  attributes,
  ...(children ? { children } : {}),
});
const asAttributes = (paint: Paint): Record<string, string | number> =>
  ({ ...paint }) as Record<string, string | number>;
const rectAt = ({ x, y, w, h }: Box, more: Drawn['attributes'], radius = 0): Drawn =>
  el('rect', {
    x: round(x),
    y: round(y),
    width: round(w),
    height: round(h),
    ...(radius > 0 ? { rx: round(Math.min(radius, w / 2, h / 2)) } : {}),
    ...more,
  });

/**
 * The shapes of a page, with those of the drawing clipped to their part of the sheet. `id` makes
 * this page's names unique.
 */
export function shapesOf(page: Page, colour: boolean, id: string): Drawn[] {
  const { x, y, w, h } = page.clip;
  return [
    el('clipPath', { id: `${id}-clip` }, [rectAt({ x, y, w, h }, {})]),
    el(
      'g',
      { clipPath: `url(#${id}-clip)` },
      page.shapes.flatMap((shape, index) => drawn(shape, colour, `${id}-${index}`)),
    ),
    ...page.marks.flatMap((shape, index) => drawn(shape, colour, `${id}-m${index}`)),
  ];
}

function drawn(shape: Shape, colour: boolean, id: string): Drawn[] {
  if (shape.kind === 'picture')
    return [
      el('image', {
        href: shape.href,
        x: round(shape.box.x),
        y: round(shape.box.y),
        width: round(shape.box.w),
        height: round(shape.box.h),
        preserveAspectRatio: 'xMaxYMid meet',
      }),
    ];
  const paint = paintOf(shape, colour);
  if (shape.kind === 'line')
    return [
      el('line', {
        x1: round(shape.x1),
        y1: round(shape.y1),
        x2: round(shape.x2),
        y2: round(shape.y2),
        ...asAttributes(paint),
      }),
    ];
  if (shape.kind === 'polygon')
    return [
      el('path', {
        d: `M${shape.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`,
        ...asAttributes(paint),
      }),
    ];
  if (shape.style !== 'bar' && shape.style !== 'summary')
    return [rectAt(shape.box, asAttributes(paint), shape.radius)];
  if (!colour) return printed(shape, paint);
  return shape.soft
    ? faded(shape, paint, id)
    : [rectAt(shape.box, asAttributes(paint), shape.radius)];
}

const EASED = [
  [0, 0],
  [0.25, 0.16],
  [0.5, 0.5],
  [0.75, 0.84],
] as const;

/** Soft ends in colour fade to white. */
function faded(shape: RectShape, { fill = '#000000' }: Paint, id: string): Drawn[] {
  const soft = shape.soft!;
  const { w } = shape.box;
  const stop = (offset: number, part: number): Drawn =>
    el('stop', { offset: Math.round(offset * 1000) / 1000, stopColor: mixed(fill, part) });
  // Eased at both ends: a linear fade has a visible seam at its end.
  const fade = (tip: number, over: number): [number, number][] =>
    over > 0 ? EASED.map(([at, part]) => [at * over, tip + (1 - tip) * part]) : [];
  const stops = [
    ...fade(soft.leftTip, soft.left / w).map(([at, part]) => stop(at, part)),
    stop(soft.left / w, 1),
    stop(1 - soft.right / w, 1),
    ...fade(soft.rightTip, soft.right / w)
      .reverse()
      .map(([at, part]) => stop(1 - at, part)),
  ];
  return [
    el('linearGradient', { id: `${id}-soft` }, stops),
    rectAt(
      shape.box,
      { fill: `url(#${id}-soft)` },
      Math.min(soft.left > 0 && soft.right > 0 ? 0 : (shape.radius ?? 0), 0.8),
    ),
  ];
}

/**
 * In black and white: the theme's pattern, and soft ends as dashed outlines, which survive copying.
 */
function printed(shape: RectShape, paint: Paint): Drawn[] {
  const { x, y, w, h } = shape.box;
  // At least a third of the bar keeps its pattern, so that people recognise the theme.
  const part = Math.min(1, (0.66 * w) / ((shape.soft?.left ?? 0) + (shape.soft?.right ?? 0) || 1));
  const soft = { left: (shape.soft?.left ?? 0) * part, right: (shape.soft?.right ?? 0) * part };
  const solid: Box = { x: x + soft.left, y, w: Math.max(0, w - soft.left - soft.right), h };
  const isDark = shape.style === 'summary' || isFull(shape.theme);
  const { fill = '#000000' } = paint;

  const dark = fill === '#000000' ? '#3a3a3a' : fill;
  const opening = (from: number, to: number): string =>
    `M${round(from)} ${round(y)}H${round(to)}V${round(y + h)}H${round(from)}`;
  const dashed = [
    soft.left > 0.5 ? opening(solid.x, x) : '',
    soft.right > 0.5 ? opening(solid.x + solid.w, x + w) : '',
  ].join('');
  const lines = isDark
    ? ''
    : patternOf(shape.theme, solid)
        .map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)
        .join('');
  return [
    rectAt(solid, { fill: isDark ? dark : '#ffffff' }),
    ...(lines === ''
      ? []
      : [el('path', { d: lines, fill: 'none', stroke: '#000000', strokeWidth: 0.55 })]),
    rectAt(solid, { fill: 'none', stroke: themeColour(shape.theme, false), strokeWidth: 0.7 }),
    ...(dashed === ''
      ? []
      : [
          el('path', {
            d: dashed,
            fill: 'none',
            stroke: '#000000',
            strokeWidth: 0.7,
            strokeDasharray: '2 1.5',
          }),
        ]),
  ];
}

/** A line of text as SVG, for files without HTML. */
export function textOf(line: Line, colour: boolean): Drawn {
  return el(
    'text',
    { x: round(line.x), y: round(line.y), fontSize: round(line.size), xmlSpace: 'preserve' },
    line.spans.map(({ text, tone, weight }) =>
      el(
        'tspan',
        {
          fill: inkOf(tone, line.theme, colour),
          ...(weight === 400 ? {} : { fontWeight: weight }),
        },
        [text],
      ),
    ),
  );
}
