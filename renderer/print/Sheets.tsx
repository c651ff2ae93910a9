import { createElement, memo, type CSSProperties, type ReactNode } from 'react';
import { ASCENT, DESCENT } from '../../shared/roadmap/metrics/table';
import type { Line, Page, Scene, TextBlock } from '../../shared/roadmap/scene';
import { shapesOf, type Drawn } from './drawing';
import { inkOf } from './palette';
import './sheets.css';

const LEADING = 1.3;

/**
 * The elements of a page on its own; inside a document, which has its own headings, all are `p`.
 */
const ELEMENTS = { title: 'h1', heading: 'h2', entry: 'p', text: 'p' } as const;

/**
 * The pages of a scene, each a separate sheet: shapes as SVG, texts as HTML in reading order, so
 * that a PDF of them is tagged.
 */
export function Sheets({
  scene,
  paper,
  inside = false,
}: {
  scene: Scene;
  paper: string;
  /** True inside a document, which has its own headings. */
  inside?: boolean;
}): ReactNode {
  return scene.pages.map((page, index) => (
    <Sheet
      key={index}
      page={page}
      colour={scene.colour}
      id={`p${index}`}
      paper={paper}
      inside={inside}
    />
  ));
}

/** One sheet. `paper` names its `@page`, as "A3-landscape". */
export const Sheet = memo(function Sheet({
  page,
  colour,
  id,
  paper,
  inside = false,
}: {
  page: Page;
  colour: boolean;
  id: string;
  paper: string;
  inside?: boolean;
}): ReactNode {
  return (
    <section
      className="sheet"
      data-paper={paper}
      style={{ width: `${page.width}pt`, height: `${page.height}pt` }}
    >
      <svg
        className="sheet-shapes"
        viewBox={`0 0 ${page.width} ${page.height}`}
        aria-hidden="true"
        focusable="false"
      >
        {shapesOf(page, colour, id).map(asElement)}
      </svg>
      {grouped(page.blocks).map((blocks, index) =>
        blocks[0]!.tag === 'entry' ? (
          <ul key={index}>
            {blocks.map((block, at) => (
              <li key={at}>
                <Texts block={block} colour={colour} />
              </li>
            ))}
          </ul>
        ) : (
          createElement(
            inside ? 'p' : ELEMENTS[blocks[0]!.tag],
            { key: index },
            <Texts block={blocks[0]!} colour={colour} />,
          )
        ),
      )}
    </section>
  );
});

/** Groups consecutive entries; every other block is a group of its own. */
function grouped(blocks: readonly TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    if (block.tag === 'entry' && groups.at(-1)?.[0]!.tag === 'entry') groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Texts({ block, colour }: { block: TextBlock; colour: boolean }): ReactNode {
  return block.lines.map((line, index) => (
    <span key={index} className="sheet-line" style={placeOf(line)}>
      {line.spans.map((span, at) => (
        <span
          key={at}
          style={{ color: inkOf(span.tone, line.theme, colour), fontWeight: span.weight }}
        >
          {at === line.spans.length - 1 && index < block.lines.length - 1
            ? `${span.text} `
            : span.text}
        </span>
      ))}
    </span>
  ));
}

function placeOf({ x, y, size }: Line): CSSProperties {
  return {
    left: `${x.toFixed(2)}pt`,
    top: `${(y - size * (LEADING / 2 + (ASCENT - DESCENT) / 2)).toFixed(2)}pt`,
    fontSize: `${size.toFixed(2)}pt`,
  };
}

function asElement(drawn: Drawn | string, index: number): ReactNode {
  return typeof drawn === 'string'
    ? drawn
    : createElement(drawn.tag, { key: index, ...drawn.attributes }, drawn.children?.map(asElement));
}
