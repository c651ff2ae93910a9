/** The head of a sheet: title, content, and the version on the right. */
import { say } from '../i18n/words';
import type { Brief } from './brief';
import { clearOf, LEADING, lineOf, span, type Frame, type Out } from './frame';
import type { Line, Span, PictureShape } from './scene';
import { widthOf, wrap } from './text';

export interface Head {
  readonly height: number;
  /** `again`: the smaller head of further sheets, which is not a heading. */ draw(
    out: Out,
    again: boolean,
  ): void;
}

/** The title's size relative to the running text, if it fits on two lines. */
const LARGE = 1.75;
const LOGO = 2.6;

interface Side {
  readonly lines: readonly { spans: readonly Span[]; size: number }[];
  readonly width: number;
  readonly logos: readonly {
    readonly width: number;
    readonly href: string;
    readonly title: string;
  }[];
}

/** The head of the sheets of a drawing. */
export function headOf(brief: Brief, frame: Frame): Head {
  return brief.inside ? subtitleOf(brief, frame) : wholeHead(brief, frame);
}

function subtitleOf({ subtitle }: Brief, { size, canvas }: Frame): Head {
  const zone = clearOf(canvas)[0]!;
  const lines = wrap([span(subtitle, 'quiet')], (zone.to - zone.from) / size);
  return {
    height: lines.length === 0 ? 0 : (lines.length * LEADING + 0.6) * size,
    draw(out) {
      if (lines.length > 0)
        out.blocks.push({
          tag: 'text',
          lines: lines.map(({ spans }, index) =>
            lineOf(zone.from, size * (0.95 + LEADING * index), size, spans),
          ),
        });
    },
  };
}

function wholeHead(brief: Brief, frame: Frame): Head {
  const { size, canvas } = frame;
  const zones = clearOf(canvas);
  const own = zones[0]!;
  const last = zones.at(-1)!;
  const side = sideOf(brief, frame);
  const apart = zones.length > 1;
  const beside = apart
    ? side.width <= last.to - last.from
    : side.width + 2 * size <= 0.45 * (own.to - own.from);
  const room = own.to - own.from - (beside && !apart ? side.width + 2 * size : 0);
  const large = wrap([span(brief.title, 'ink', 700)], room / (LARGE * size));
  const titleSize = large.length <= 2 ? LARGE * size : size;
  const title = large.length <= 2 ? large : wrap([span(brief.title, 'ink', 700)], room / size);
  const subtitle = wrap([span(brief.subtitle, 'quiet')], room / size);
  const titleHeight = 1.12 * titleSize * title.length;
  const words = titleHeight + subtitle.length * LEADING * size + 0.25 * size;
  const sideHeight = heightOf(side, size);
  const height = (beside ? Math.max(words, sideHeight) : words + sideHeight) + 0.9 * size;
  return {
    height,
    draw(out, again) {
      out.blocks.push({
        tag: again ? 'text' : 'title',
        lines: title.map(({ spans }, index) =>
          lineOf(own.from, titleSize * (0.86 + 1.12 * index), titleSize, spans),
        ),
      });
      out.blocks.push({
        tag: 'text',
        lines: subtitle.map(({ spans }, index) =>
          lineOf(own.from, titleHeight + size * (1.1 + LEADING * index), size, spans),
        ),
      });
      drawSide(
        out,
        side,
        frame,
        beside ? { right: last.to, top: 0 } : { right: own.from + side.width, top: words },
      );
    },
  };
}

function sideOf({ draft, version, logos }: Brief, { size, small }: Frame): Side {
  const lines = [
    ...(draft
      ? [{ spans: [span(say('roadmap.draft'), 'alarm', 700)], size: Math.max(small, 0.95 * size) }]
      : []),
    { spans: [span(version, 'quiet')], size: small },
  ];
  const shown = logos.map(({ href, title, ratio }) => ({
    href,
    title,
    width: Math.min(6, ratio) * LOGO * size,
  }));
  const pictures = shown.reduce((sum, { width }) => sum + width + 0.8 * size, 0);
  return {
    lines,
    logos: shown,
    width: Math.max(...lines.map((line) => widthOf(line.spans) * line.size)) + pictures,
  };
}

function heightOf({ lines, logos }: Side, size: number): number {
  return Math.max(
    logos.length > 0 ? LOGO * size : 0,
    lines.reduce((sum, line) => sum + LEADING * line.size, 0),
  );
}

function drawSide(
  out: Out,
  { lines, logos, width }: Side,
  { size }: Frame,
  { right, top }: { right: number; top: number },
): void {
  const drawn: Line[] = [];
  let y = top;
  for (const line of lines) {
    drawn.push(
      lineOf(right - widthOf(line.spans) * line.size, y + 0.95 * line.size, line.size, line.spans),
    );
    y += LEADING * line.size;
  }
  out.blocks.push({ tag: 'text', lines: drawn });
  let x = right - width;
  for (const logo of logos) {
    const picture: PictureShape = {
      kind: 'picture',
      href: logo.href,
      title: logo.title,
      box: { x, y: top, w: logo.width, h: LOGO * size },
    };
    out.front.push(picture);
    x += logo.width + 0.8 * size;
  }
}
