/**
 * The look of the scene's style names on paper, in colour and in black and white. Paper is white in
 * every theme.
 */
import type { Line, Shape, ShapeStyle, ThemeStyle, Tone } from '../../shared/roadmap/scene';

const INK = '#1d2530';
const QUIET = '#5b6673';
const ALARM = '#b3261e';
const DOUBT = '#8a6100';
const WHITE = '#ffffff';
const THEMES: Readonly<Record<ThemeStyle, string>> = {
  blue: '#2b6ca3',
  orange: '#a8561a',
  green: '#2f7d57',
  violet: '#6b5b95',
  teal: '#1f7a80',
  plum: '#97476f',
  olive: '#6b7021',
  slate: '#566475',
};
/** Dark enough to survive a copy of a copy. */
const GREY = '#4a4a4a';

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
  readonly strokeLinecap?: 'round';
}

/** The colour of a theme; grey without a theme. */
export function themeColour(theme: ThemeStyle | null | undefined, colour: boolean): string {
  return colour ? THEMES[theme ?? 'slate'] : '#000000';
}

/** A colour mixed with white; `part`, 0 to 1, is the share of the colour. */
export function mixed(hex: string, part: number): string {
  const channel = (at: number): string =>
    Math.round(255 - (255 - parseInt(hex.slice(at, at + 2), 16)) * part)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

const line = (stroke: string, strokeWidth: number, dash?: string): Paint => ({
  stroke,
  strokeWidth,
  fill: 'none',
  ...(dash === undefined ? {} : { strokeDasharray: dash }),
});

const PAINTS: Readonly<Record<ShapeStyle, (theme: string, colour: boolean) => Paint>> = {
  bar: (theme) => ({ fill: theme }),
  summary: (theme, colour) => ({ fill: colour ? mixed(theme, 0.78) : GREY }),
  round: (theme) => ({ fill: WHITE, stroke: theme, strokeWidth: 1 }),
  roundOpen: (theme) => ({ ...line(theme, 1, '2.2 1.7'), fill: WHITE }),
  roundDone: (theme, colour) => ({ fill: colour ? theme : GREY, stroke: theme, strokeWidth: 1 }),
  roundLine: (theme) => ({ ...line(theme, 1.1, '0.1 2.8'), strokeLinecap: 'round' }),
  milestone: (theme) => ({ fill: theme, stroke: theme, strokeWidth: 0.8 }),
  tentative: (theme) => ({ ...line(theme, 0.95, '1.7 1.3'), fill: WHITE }),
  cancelled: () => ({ ...line(QUIET, 0.7, '2 1.6'), fill: WHITE }),
  progress: (_, colour) => ({
    fill: colour ? '#13212f' : WHITE,
    ...(colour ? {} : { stroke: '#000000', strokeWidth: 0.4 }),
  }),
  band: (theme, colour) => ({ fill: colour ? mixed(theme, 0.16) : '#f2f2f2' }),
  strip: (theme, colour) => ({ fill: colour ? theme : '#000000' }),
  year: (_, colour) => line(colour ? '#b6bec8' : '#8a8a8a', 0.7),
  unit: () => line('#e6e9ed', 0.5),
  row: () => line('#eceff2', 0.5),
  frame: (_, colour) => line(colour ? '#b6bec8' : '#8a8a8a', 0.8),
  today: (_, colour) => line(colour ? ALARM : '#000000', 1.1, colour ? undefined : '5 2'),
  mark: () => ({ fill: INK }),
  leader: () => line(QUIET, 0.4),
  cut: () => line('#000000', 0.4),
  key: () => ({ fill: WHITE, stroke: QUIET, strokeWidth: 0.4 }),
  keyHere: () => ({ fill: QUIET, stroke: QUIET, strokeWidth: 0.4 }),
  rule: () => line('#dfe3e8', 0.8),
  ghost: (theme) => ({ ...line(theme, 0.8, '2.4 1.8'), fill: WHITE }),
  outline: (_, colour) => line(colour ? INK : '#000000', 0.8, '2.4 1.8'),
  funded: (_, colour) => ({
    fill: colour ? '#7f8a98' : '#c4c4c4',
    ...(colour ? {} : { stroke: '#000000', strokeWidth: 0.4 }),
  }),
  asked: (_, colour) => ({ ...line(colour ? QUIET : '#000000', 0.6, '1.6 1.2'), fill: WHITE }),
  net: (_, colour) => ({ fill: colour ? INK : '#000000' }),
  plate: () => ({ fill: WHITE }),
};

/** The fill and lines of a shape. */
export function paintOf(shape: Exclude<Shape, { kind: 'picture' }>, colour: boolean): Paint {
  return PAINTS[shape.style](themeColour(shape.theme, colour), colour);
}

/** The colour of a piece of text. */
export function inkOf(tone: Tone, theme: Line['theme'], colour: boolean): string {
  if (tone === 'onBar') return colour ? WHITE : '#000000';
  if (tone === 'quiet') return colour ? QUIET : '#333333';
  if (tone === 'ink') return colour ? INK : '#000000';
  if (tone === 'doubt') return colour ? DOUBT : '#000000';
  if (tone === 'alarm') return colour ? ALARM : '#000000';
  return theme ? themeColour(theme, colour) : INK;
}
