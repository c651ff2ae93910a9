/**
 * What a printed roadmap is made of: pages of shapes and texts, in points from the page's top left
 * corner, with style names and no drawing.
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
 * `onBar`: on a full colour; `theme`: in the colour of its theme; `doubt`: of what is not settled.
 */
export type Tone = 'ink' | 'quiet' | 'onBar' | 'theme' | 'alarm' | 'doubt';
export interface Span {
  readonly text: string;
  readonly tone: Tone;
  readonly weight: Weight;
}

/** One line of text. `y` is its baseline, `width` the sum of its widths, `size` the type's size. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly spans: readonly Span[];
  readonly theme?: ThemeStyle | null;
}

/** A text in reading order; entries that follow each other make a list. */
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
 * `soft`: how much of each end fades, in points, and what is left of the colour at its tip, 0 to 1.
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
 * A sheet of paper. `shapes` are drawn within `clip`, `marks` (cut marks, page key) anywhere; texts
 * over both.
 */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly clip: Box;
  readonly shapes: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly blocks: readonly TextBlock[];
}

/** Another choice under which everything fits. */
export interface Offer {
  readonly kind: 'paper' | 'pages' | 'depth';
  readonly change: Partial<RoadmapOptions>;
  /** Of paper: its pages; else the number offered. */ readonly count: number;
}

export interface Scene {
  readonly title: string;
  readonly colour: boolean;
  readonly pages: readonly Page[];
  /** The size of the running text, in points. */
  readonly size: number;
  /** What could not be had as asked: the pages are then those of the nearest that can. */
  readonly problems: readonly Problem[];
  readonly offers: readonly Offer[];
}
