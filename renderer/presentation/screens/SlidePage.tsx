import { createElement, memo, type CSSProperties, type ReactNode } from 'react';
import { ASCENT, DESCENT } from '../../../shared/roadmap/metrics/table';
import type { Line, Page } from '../../../shared/roadmap/scene';
import { shapesOf, type Drawn } from '../../print/drawing';
import { inkOf } from '../../print/palette';

const LEADING = 1.3;
const units = (value: number): string => `calc(var(--u) * ${value.toFixed(2)})`;

/** A screen of the roadmap: shapes as SVG, texts as HTML in reading order, in units of the stage. */
export const SlidePage = memo(function SlidePage({ page, id }: { page: Page; id: string }): ReactNode {
  return (
    <div className="slide" style={{ width: units(page.width), height: units(page.height) }}>
      <svg className="slide-shapes" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true" focusable="false">{shapesOf(page, true, id).map(asElement)}</svg>
      {page.blocks.map(({ lines, tag }, index) => <p key={index} data-tag={tag}>{lines.map((line, at) => <TextLine key={at} line={line} isLast={at === lines.length - 1} />)}</p>)}
    </div>
  );
});

function TextLine({ line, isLast }: { line: Line; isLast: boolean }): ReactNode {
  return (
    <span className="slide-line" style={placeOf(line)}>
      {line.spans.map((span, at) => <span key={at} style={{ color: inkOf(span.tone, line.theme, true), fontWeight: span.weight }}>{at === line.spans.length - 1 && !isLast ? `${span.text} ` : span.text}</span>)}
    </span>
  );
}

function placeOf({ x, y, size }: Line): CSSProperties {
  return { left: units(x), top: units(y - size * (LEADING / 2 + (ASCENT - DESCENT) / 2)), fontSize: units(size) };
}

function asElement(drawn: Drawn | string, index: number): ReactNode {
  return typeof drawn === 'string' ? drawn : createElement(drawn.tag, { key: index, ...drawn.attributes }, drawn.children?.map(asElement));
}
