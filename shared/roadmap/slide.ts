/**
 * The roadmap on a projector: only the chart, on screens of one size, in a type that people can
 * read from afar. Lengths are in units of the stage.
 */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import { dayOf, fromDay, partsOf, toDay, type IsoDate } from '../model/dates';
import type { Id } from '../model/record';
import type { ResolvedStep } from '../schedule/resolve';
import { NO_ANNOTATIONS } from './annotations';
import { contentOf } from './content';
import type { Content, Entry, Row } from './contentTypes';
import { lineOf, span, type Canvas, type Out } from './frame';
import { groupsOf, NONE } from './groups';
import { layOut, type Laid } from './layout';
import { emWidth } from './metrics/measure';
import { DEFAULT_OPTIONS, type RoadmapOptions } from './options';
import type { Page, Span } from './scene';
import { widthOf } from './text';
import { placedMarks } from './time';
import { sayDates } from '../wording/dates';

/**
 * The part of the plan to show: one year, one theme (null: the transversal steps); undefined: all.
 */
export interface Zoom {
  readonly year?: number;
  readonly themeId?: Id | null;
}

export interface SlideOptions {
  readonly width: number;
  readonly height: number;
  /** The minimum text size. */ readonly least: number;
  readonly zoom: Zoom;
}

export interface Slide {
  /** One page per screen; empty if there is nothing to show, or a row is higher than the screen. */
  readonly pages: readonly Page[];
  /** The number of levels shown; null: all. */
  readonly depth: number | null;
  /** Included steps, of the chosen theme, outside the depth or the year. */
  readonly deeper: number;
  readonly outside: number;
  /** The number of meetings without a label. */
  readonly unnamed: number;
  /** True if there are steps, but one row is higher than the screen. */
  readonly isTooTall: boolean;
}

/** The type sizes to try, relative to the minimum. */
const SIZES = [1.3, 1.2, 1.1, 1];
const MAX_SCREENS = 99;

/**
 * The screens of a roadmap: as many levels as fit on one screen, else the first level over several.
 */
export function slideOf(evaluation: Evaluation, wanted: SlideOptions, today: IsoDate): Slide {
  for (const depth of [null, ...depthsOf(evaluation)]) {
    const slide = slideAt(evaluation, wanted, depth, today, 1);
    if (slide) return slide;
  }
  return (
    slideAt(evaluation, wanted, 1, today, MAX_SCREENS) ?? {
      pages: [],
      depth: 1,
      deeper: 0,
      outside: 0,
      unnamed: 0,
      isTooTall: true,
    }
  );
}

/** The possible depths, from the last level but one up to the first. */
function depthsOf({ steps }: Evaluation): number[] {
  let deepest = 0;
  for (const { depth } of steps.values()) deepest = Math.max(deepest, depth);
  return Array.from({ length: deepest }, (_, index) => deepest - index);
}

function slideAt(
  evaluation: Evaluation,
  { width, height, least, zoom }: SlideOptions,
  depth: number | null,
  today: IsoDate,
  maxScreens: number,
): Slide | null {
  const options = optionsOf(zoom, depth);
  const content = contentIn(evaluation, zoom, options, today);
  if (content.groups.length === 0 && content.undated.length === 0)
    return {
      pages: [],
      depth,
      deeper: content.deeper,
      outside: content.outside,
      unnamed: 0,
      isTooTall: false,
    };
  const below = content.undated.length > 0 ? 1.7 * least : 0;
  const canvas: Canvas = {
    width,
    height: height - below,
    columns: [{ from: 0, to: width }],
    rows: [{ from: 0, to: height - below }],
    sheets: maxScreens,
  };
  const laid = largest({ ...content, undated: [] }, canvas, least, toDay(today), options);
  if (!laid) return null;
  const pages = laid.draw().map((out) => pageOf(out, { width, height }));
  // Without dated steps there is no chart.
  if (pages.length === 0)
    pages.push({
      width,
      height,
      clip: { x: 0, y: 0, w: width, h: height },
      shapes: [],
      marks: [],
      blocks: [],
    });
  if (below > 0) pages[pages.length - 1] = withUndated(pages.at(-1)!, content.undated, least);
  const unnamed = placedMarks(content, laid.frame, toDay(today)).marks.filter(
    ({ words }) => words === '',
  ).length;
  return {
    pages,
    depth,
    deeper: content.deeper,
    outside: content.outside,
    unnamed,
    isTooTall: false,
  };
}

/** The undated steps on one line at the foot: as many as fit, and the number of the others. */
function withUndated(page: Page, undated: readonly Entry[], size: number): Page {
  const room = page.width / size;
  const head = span(`${say('roadmap.toSettle')} : `, 'ink', 700);
  let spans: Span[] = [head];
  for (const [index, { title }] of undated.entries()) {
    const left = undated.length - index - 1;
    const longer = [...spans, span(index === 0 ? title : ` · ${title}`)];
    const more = left > 0 ? [span(` · ${say('presentation.more', { count: left })}`, 'quiet')] : [];
    if (widthOf([...longer, ...more]) > room) {
      spans.push(
        span(
          index === 0
            ? say('presentation.undated', { count: undated.length })
            : ` · ${say('presentation.more', { count: left + 1 })}`,
          'quiet',
        ),
      );
      break;
    }
    spans = longer;
  }
  const y = page.height - 0.45 * size;
  return {
    ...page,
    shapes: [
      ...page.shapes,
      {
        kind: 'line',
        style: 'rule',
        x1: 0,
        y1: page.height - 1.6 * size,
        x2: page.width,
        y2: page.height - 1.6 * size,
      },
    ],
    blocks: [...page.blocks, { tag: 'text', lines: [lineOf(0, y, size, spans)] }],
  };
}

function optionsOf({ year }: Zoom, depth: number | null): RoadmapOptions {
  const period =
    year === undefined
      ? {}
      : { start: fromDay(dayOf(year, 1, 1)), end: fromDay(dayOf(year, 12, 31)) };
  return {
    ...DEFAULT_OPTIONS,
    ...period,
    depth,
    groupBy: 'theme',
    nextDates: false,
    means: false,
    hypotheses: false,
    legend: false,
    footer: false,
  };
}

/** The content, of one theme if the user chose one; the years stay those of the whole plan. */
function contentIn(
  evaluation: Evaluation,
  { themeId }: Zoom,
  options: RoadmapOptions,
  today: IsoDate,
): Content {
  const whole = contentOf(evaluation, options, today);
  const content =
    themeId === undefined
      ? whole
      : contentOf(evaluation, options, today, NO_ANNOTATIONS, ofTheme(evaluation, themeId));
  return {
    ...content,
    start: whole.start,
    end: whole.end,
    markLanes: MARK_LANES,
    groups: content.groups.map((group) => ({ ...group, rows: group.rows.map(asOne) })),
  };
}

/** The number of lines for labels of meetings; those that don't fit get no label. */
const MARK_LANES = 3;
/**
 * More rounds than this would fill the screen with dates, so a single bar with their number
 * replaces them.
 */
const MAX_ROUNDS = 24;

function asOne(row: Row): Row {
  if (row.rounds.length <= MAX_ROUNDS) return row;
  const days = row.rounds.flatMap(({ start, end }) => [start, end].filter((day) => day !== null));
  const [start, end] = [Math.min(...days), Math.max(...days)];
  const date = [sayDates(fromDay(start), fromDay(end)), row.date]
    .filter((part) => part !== '')
    .join(' · ');
  return { ...row, kind: 'bar', rounds: [], start, end, date, dateWidth: emWidth(date, 400) };
}

function ofTheme(evaluation: Evaluation, themeId: Id | null): (step: ResolvedStep) => boolean {
  const { keyOf } = groupsOf(evaluation, 'theme');
  return (step) => keyOf(step) === (themeId ?? NONE);
}

/**
 * In the largest type that fits, with airy rows if they fit on one screen, else dense ones; null if
 * none fits.
 */
function largest(
  content: Content,
  canvas: Canvas,
  least: number,
  today: number,
  options: RoadmapOptions,
): Laid | null {
  const sizes = canvas.sheets === 1 ? SIZES : [1];
  for (const dense of [false, true]) {
    for (const size of sizes) {
      const laid = layOut(
        { content, brief: null, options, today },
        { canvas, size: size * least, least, dense, colour: true },
      );
      if (laid) return laid;
    }
  }
  return null;
}

function pageOf(
  { back, front, blocks }: Out,
  { width, height }: Pick<Canvas, 'width' | 'height'>,
): Page {
  return {
    width,
    height,
    clip: { x: -1, y: -1, w: width + 2, h: height + 2 },
    shapes: [...back, ...front],
    marks: [],
    blocks,
  };
}

/** The years and themes that the user can choose, in order (null: the transversal steps). */
export function zoomsOf(
  evaluation: Evaluation,
  today: IsoDate,
): { years: number[]; themeIds: (Id | null)[] } {
  const { start, end, groups } = contentOf(
    evaluation,
    { ...DEFAULT_OPTIONS, groupBy: 'theme', nextDates: false },
    today,
  );
  const [first, last] = [partsOf(start).year, partsOf(end).year];
  const themeIds = groups.map(({ rows }) => rows[0]?.themeId ?? null);
  return {
    years: Array.from({ length: Math.min(40, last - first + 1) }, (_, index) => first + index),
    themeIds: [...new Set(themeIds)],
  };
}
