/**
 * A printed roadmap as data: pages of shapes and texts, in points from the page's top left corner,
 * with style names instead of colours.
 */
import type { Problem } from '../model/problem';
import type { Theme } from '../model/people';
import type { RoadmapOptions } from './options';

export type Weight = 400 | 600 | 700;
export type ThemeStyle = Theme['style'];
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * `onBar`: on a full colour; `theme`: in the colour of its theme; `doubt`: for something unsettled.
 */
export type Tone = 'ink' | 'quiet' | 'onBar' | 'theme' | 'alarm' | 'doubt';
export interface Span {
  readonly text: string;
  readonly tone: Tone;
  readonly weight: Weight;
}

/**
 * One line of text. `y` is its baseline, `width` the sum of its spans' widths, `size` the type
 * size.
 */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly spans: readonly Span[];
  readonly theme?: ThemeStyle | null;
}

/** A text in reading order; consecutive entries make a list. */
export interface TextBlock {
  readonly tag: 'title' | 'heading' | 'entry' | 'text';
  readonly lines: readonly Line[];
  readonly stepId?: string;
}

export type ShapeStyle =
  | 'bar'
  | 'summary'
  | 'round'
  | 'roundOpen'
  | 'roundDone'
  | 'roundLine'
  | 'milestone'
  | 'tentative'
  | 'progress'
  | 'band'
  | 'strip'
  | 'year'
  | 'unit'
  | 'row'
  | 'frame'
  | 'today'
  | 'mark'
  | 'leader'
  | 'cut'
  | 'key'
  | 'keyHere'
  | 'rule'
  | 'plate'
  | 'cancelled'
  | 'ghost'
  | 'outline'
  | 'funded'
  | 'asked'
  | 'net';

interface Styled {
  readonly style: ShapeStyle;
  readonly theme?: ThemeStyle | null;
}
/**
 * `soft`: the length of the fade at each end, in points, and the colour left at its tip, 0 to 1.
 */
export interface Soft {
  readonly left: number;
  readonly right: number;
  readonly leftTip: number;
  readonly rightTip: number;
}
export interface RectShape extends Styled {
  readonly kind: 'rect';
  readonly box: Box;
  readonly radius?: number;
  readonly soft?: Soft;
}
export interface PolygonShape extends Styled {
  readonly kind: 'polygon';
  readonly points: readonly (readonly [number, number])[];
}
export interface LineShape extends Styled {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
export interface PictureShape {
  readonly kind: 'picture';
  readonly box: Box;
  readonly href: string;
  readonly title: string;
}
export type Shape = RectShape | PolygonShape | LineShape | PictureShape;

/**
 * A sheet of paper. `shapes` are drawn within `clip`, `marks` (cut marks, sheet key) anywhere;
 * texts over both.
 */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly clip: Box;
  readonly shapes: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly blocks: readonly TextBlock[];
}

/** Another option with which everything fits. */
export interface Offer {
  readonly kind: 'paper' | 'pages' | 'depth';
  readonly change: Partial<RoadmapOptions>;
  /** For a paper, the number of its pages; else the number on offer. */ readonly count: number;
}

export interface Scene {
  readonly title: string;
  readonly colour: boolean;
  readonly pages: readonly Page[];
  /** The size of the running text, in points. */
  readonly size: number;
  /** Requests that could not be met; the pages are then the nearest possible. */
  readonly problems: readonly Problem[];
  readonly offers: readonly Offer[];
}
