/** The foot of a sheet: the legend of its signs, the participants, and the page number. */
import { say } from '../i18n/words';
import type { Ghost } from './annotations';
import type { Brief } from './brief';
import type { Content, Row } from './contentTypes';
import { clearOf, LEADING, lineOf, MIDDLE, span, type Frame, type Out } from './frame';
import { signShapes, type Sign, type ThemeSign } from './legendSigns';
import type { RoadmapOptions } from './options';
import type { Line } from './scene';
import { emWidth } from './metrics/measure';
import { wrap, type Wrapped } from './text';

export interface Foot {
  readonly height: number;
  /**
   * `top`: its upper edge. page and pages: null in a mosaic, which numbers its sheets in their
   * margins.
   */
  draw(out: Out, top: number, number: { page: number; pages: number } | null): void;
}

interface Item {
  readonly sign: Sign | ThemeSign;
  readonly words: string;
}
interface Spot {
  readonly x: number;
  readonly line: number;
  readonly item: Item | null;
  readonly text: Wrapped;
}

/** The width of a sign, in em. */
const SIGN = 2.4;

const WORDS = {
  near: 'roadmap.legendNear',
  soft: 'roadmap.legendSoft',
  open: 'roadmap.legendOpen',
  summary: 'roadmap.legendSummary',
  milestone: 'roadmap.legendMilestone',
  tentative: 'roadmap.legendTentative',
  funded: 'roadmap.legendFunded',
  asked: 'roadmap.legendAsked',
  net: 'roadmap.legendNet',
  rounds: 'roadmap.legendRounds',
  openRounds: 'roadmap.legendOpenRounds',
  progress: 'roadmap.legendProgress',
  meeting: 'roadmap.legendMeeting',
  cancelled: 'roadmap.legendCancelled',
} as const;

const isDrawn = (ghost: Row['ghost']): ghost is Ghost =>
  ghost !== null && (ghost.start !== null || ghost.end !== null);

const HAS: Readonly<
  Record<Exclude<Sign, 'meeting' | 'funded' | 'asked' | 'net'>, (row: Row) => boolean>
> = {
  near: ({ kind, ends }) => kind === 'bar' && ends === 'near',
  soft: ({ kind, ends }) => kind === 'bar' && ends === 'soft',
  open: ({ kind, start, end }) => kind === 'bar' && (start === null || end === null),
  summary: ({ kind }) => kind === 'summary',
  milestone: ({ kind, tentative }) => kind === 'milestone' && !tentative,
  tentative: ({ kind, tentative }) => kind === 'milestone' && tentative,
  rounds: ({ kind }) => kind === 'rounds',
  openRounds: ({ cancelled, rounds }) =>
    !cancelled && rounds.some(({ done, start, end }) => !done && (start === null || end === null)),
  progress: ({ progress }) => progress > 0,
  cancelled: ({ cancelled }) => cancelled,
  ghost: ({ ghost }) => isDrawn(ghost) && !ghost.isAround,
  outline: ({ ghost }) => isDrawn(ghost) && ghost.isAround === true,
};

function itemsOf(content: Content): Item[] {
  const rows = content.groups.flatMap((group) => group.rows);
  const signs = (Object.keys(HAS) as (keyof typeof HAS)[]).filter((sign) => rows.some(HAS[sign]));
  const marks = content.marks.some(({ day }) => day >= content.start && day <= content.end)
    ? ['meeting' as const]
    : [];
  return [
    ...content.themes.map(({ title, style }) => ({ sign: { theme: style }, words: title })),
    ...[...signs, ...marks, ...paymentSigns(content)].map((sign) => ({
      sign,
      words:
        sign === 'ghost' || sign === 'outline' ? content.annotations.ghostWords : say(WORDS[sign]),
    })),
  ];
}

function paymentSigns({ annotations: { means } }: Content): Sign[] {
  const has = {
    funded: means.some(({ cost, netAssured }) => cost > netAssured),
    asked: means.some(({ netAssured, netIfGranted }) => netAssured > netIfGranted),
    net: means.some(({ netIfGranted }) => netIfGranted > 0),
  };
  return (Object.keys(has) as (keyof typeof has)[]).filter((sign) => has[sign]);
}

/** The foot of the sheets of a drawing. */
export function footOf(
  content: Content,
  brief: Brief,
  options: Pick<RoadmapOptions, 'legend' | 'footer'>,
  frame: Frame,
): Foot {
  const { small, canvas } = frame;
  const zone = clearOf(canvas)[0]!;
  const room = zone.to - zone.from;
  const spots: Spot[] = [];
  let [x, line] = [0, 0];
  const lineBreak = (): void => {
    if (x > 0) {
      x = 0;
      line += 1;
    }
  };
  for (const words of brief.left) {
    for (const text of wrap([span(words, 'ink', 600)], room / small)) {
      spots.push({ x: 0, line, item: null, text });
      line += 1;
    }
  }
  for (const item of options.legend ? itemsOf(content) : []) {
    const width = (SIGN + emWidth(item.words, 400)) * small;
    if (x + width > room) lineBreak();
    const lines = wrap([span(item.words, 'quiet')], room / small - SIGN);
    lines.forEach((text, index) => {
      if (index > 0) line += 1;
      spots.push({ x: x + SIGN * small, line, item: index === 0 ? item : null, text });
    });
    x += width + 1.3 * small;
  }
  const isNumbered = options.footer && !brief.inside;
  const number = isNumbered
    ? emWidth(say('roadmap.page', { page: 888, pages: 888 }), 400) * small + 1.2 * small
    : 0;
  const right = brief.foot === '' ? [] : wrap([span(brief.foot, 'quiet')], (room - number) / small);
  const rightCount = Math.max(right.length, number > 0 ? 1 : 0);
  const used = x > 0 ? line + 1 : line;
  const isShared =
    x > 0 && x + Math.max(0, ...right.map(({ width }) => width * small)) + number + small <= room;
  const first = isShared ? line : used;
  const count = Math.max(used, rightCount > 0 ? first + rightCount : 0);
  return {
    height: count === 0 ? 0 : (count * LEADING * 1.12 + 0.9) * small,
    draw(out, top, page) {
      drawFoot(out, spots, frame, {
        top: top + 0.9 * small,
        zone,
        right,
        first,
        number,
        page: isNumbered ? page : null,
      });
    },
  };
}

interface Place {
  readonly top: number;
  readonly zone: { readonly from: number; readonly to: number };
  readonly right: readonly Wrapped[];
  readonly first: number;
  readonly number: number;
  readonly page: { page: number; pages: number } | null;
}

function drawFoot(
  out: Out,
  spots: readonly Spot[],
  frame: Frame,
  { top, zone, right, first, number, page }: Place,
): void {
  const { small } = frame;
  const baseline = (line: number): number => top + (line * LEADING * 1.12 + 0.85) * small;
  const legend: Line[] = spots.map(({ x, line, item, text }) => {
    if (item)
      out.front.push(
        ...signShapes(
          item.sign,
          frame,
          zone.from + x - SIGN * small,
          baseline(line) - MIDDLE * small,
        ),
      );
    return lineOf(zone.from + x, baseline(line), small, text.spans);
  });
  if (legend.length > 0) out.blocks.push({ tag: 'text', lines: legend });
  const lines = right.map((text, index) =>
    lineOf(zone.to - number - text.width * small, baseline(first + index), small, text.spans),
  );
  const words = page ? say('roadmap.page', page) : '';
  if (words !== '')
    lines.push(
      lineOf(
        zone.to - emWidth(words, 400) * small,
        baseline(first + Math.max(0, right.length - 1)),
        small,
        [span(words, 'quiet')],
      ),
    );
  if (lines.length > 0) out.blocks.push({ tag: 'text', lines });
}
