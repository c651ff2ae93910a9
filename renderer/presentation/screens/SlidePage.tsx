import { createElement, memo, useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Id } from '../../../shared/model/record';
import { ASCENT, DESCENT } from '../../../shared/roadmap/metrics/table';
import type { Line, Page } from '../../../shared/roadmap/scene';
import { shapesOf, type Drawn } from '../../print/drawing';
import { inkOf } from '../../print/palette';
import { usePresentation } from '../current';
import { useProjected } from '../Projected';

const LEADING = 1.3;
const units = (value: number): string => `calc(var(--u) * ${value.toFixed(2)})`;

/**
 * A screen of the roadmap: shapes as SVG, texts as HTML in reading order, in units of the stage.
 * Marks the step of the open bar and keeps it in view.
 */
export const SlidePage = memo(function SlidePage({
  page,
  id,
}: {
  page: Page;
  id: string;
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const about = useShownStep(page);
  const covered = usePresentation((state) => state.covered);
  useEffect(() => {
    ref.current!.querySelector('[data-about] .slide-line')?.scrollIntoView({ block: 'nearest' });
  }, [about, covered]);
  return (
    <div
      ref={ref}
      className="slide"
      style={{ width: units(page.width), height: units(page.height) }}
    >
      <svg
        className="slide-shapes"
        viewBox={`0 0 ${page.width} ${page.height}`}
        aria-hidden="true"
        focusable="false"
      >
        {shapesOf(page, true, id).map(asElement)}
      </svg>
      {page.blocks.map(({ lines, tag, stepId }, index) => (
        <p
          key={index}
          data-tag={tag}
          data-about={(stepId !== undefined && stepId === about) || undefined}
        >
          {lines.map((line, at) => (
            <TextLine key={at} line={line} isLast={at === lines.length - 1} />
          ))}
        </p>
      ))}
    </div>
  );
});

/** The step of the open bar, or its nearest ancestor on the screen; null if there is none. */
function useShownStep({ blocks }: Page): Id | null {
  const { steps } = useProjected().plan;
  let id = usePresentation((state) => state.aboutId);
  while (id !== null && blocks.every(({ stepId }) => stepId !== id))
    id = steps[id]?.parentId ?? null;
  return id;
}

function TextLine({ line, isLast }: { line: Line; isLast: boolean }): ReactNode {
  return (
    <span className="slide-line" style={placeOf(line)}>
      {line.spans.map((span, at) => (
        <span
          key={at}
          style={{ color: inkOf(span.tone, line.theme, true), fontWeight: span.weight }}
        >
          {at === line.spans.length - 1 && !isLast ? `${span.text} ` : span.text}
        </span>
      ))}
    </span>
  );
}

function placeOf({ x, y, size }: Line): CSSProperties {
  return {
    left: units(x),
    top: units(y - size * (LEADING / 2 + (ASCENT - DESCENT) / 2)),
    fontSize: units(size),
  };
}

function asElement(drawn: Drawn | string, index: number): ReactNode {
  return typeof drawn === 'string'
    ? drawn
    : createElement(drawn.tag, { key: index, ...drawn.attributes }, drawn.children?.map(asElement));
}
