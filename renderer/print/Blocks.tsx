import { createElement, Fragment, type ReactNode } from 'react';
import { stretchesOf, type WideStretch } from '../../shared/document/stretches';
import type { Block, BlockOf, Cell, Run, Table } from '../../shared/document/tree';

export interface BlocksGiven {
  /** The address of a picture by the hash of its content; null while it is missing. */
  pictureOf(contentHash: string): string | null;
  /** A roadmap drawn below headings; null: its steps as a table. */
  roadmap(headings: readonly BlockOf<'heading'>[]): ReactNode;
}

/**
 * The blocks of a document tree as HTML, on screen and on the printed page. Headings are one level
 * lower, below the page's own.
 */
export function Blocks({
  blocks,
  given,
}: {
  blocks: readonly Block[];
  given: BlocksGiven;
}): ReactNode {
  return stretchesOf(blocks).map((stretch, index) =>
    stretch.wide ? (
      <Wide key={index} {...stretch} given={given} />
    ) : (
      <All key={index} blocks={stretch.blocks} given={given} />
    ),
  );
}

function All({ blocks, given }: { blocks: readonly Block[]; given: BlocksGiven }): ReactNode {
  return blocks.map((block, index) => <One key={index} block={block} given={given} />);
}

/** A roadmap with its headings; on paper, on pages of its own. */
function Wide({ headings, roadmap, given }: WideStretch & { given: BlocksGiven }): ReactNode {
  const drawn = given.roadmap(headings);
  return drawn === null ? (
    <All blocks={[...headings, roadmap]} given={given} />
  ) : (
    <section className="doc-wide">
      <All blocks={headings} given={given} />
      {drawn}
    </section>
  );
}

function One({ block, given }: { block: Block; given: BlocksGiven }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return createElement(
        `h${Math.min(6, block.level + 1)}`,
        { id: block.id, className: `doc-h${block.level}` },
        block.text,
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return createElement(
        block.ordered ? 'ol' : 'ul',
        block.ordered && block.start !== 1 ? { start: block.start } : {},
        block.items.map((item, index) => (
          <li key={index}>
            <Item blocks={item} given={given} />
          </li>
        )),
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} given={given} />
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'table':
      return <DocTable table={block.table} />;
    case 'picture':
      return <Picture block={block} given={given} />;
    case 'roadmap':
      return <DocTable table={block.table} />;
  }
}

/** An item with a single paragraph has only its text. */
function Item({ blocks, given }: { blocks: readonly Block[]; given: BlocksGiven }): ReactNode {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' ? (
    <>
      <Runs runs={first.runs} />
      <Blocks blocks={rest} given={given} />
    </>
  ) : (
    <Blocks blocks={blocks} given={given} />
  );
}

function Picture({
  block: { contentHash, title, width, height },
  given,
}: {
  block: BlockOf<'picture'>;
  given: BlocksGiven;
}): ReactNode {
  const href = given.pictureOf(contentHash);
  return href === null ? (
    <p className="doc-quiet">[{title}]</p>
  ) : (
    <img className="doc-picture" src={href} alt={title} width={width} height={height} />
  );
}

function Runs({ runs }: { runs: readonly Run[] }): ReactNode {
  return runs.map((run, index) => <Fragment key={index}>{styled(run)}</Fragment>);
}

function styled({ text, bold, italic, code, tone, href }: Run): ReactNode {
  let shown: ReactNode = text.includes('\n')
    ? text.split('\n').map((line, index) => (
        <Fragment key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))
    : text;
  if (code) shown = <code>{shown}</code>;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  if (tone) shown = <span className={`doc-${tone}`}>{shown}</span>;
  return href === undefined ? (
    shown
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {shown}
    </a>
  );
}

function DocTable({
  table: { label, widths, head, rowHeads, figures, rows },
}: {
  table: Table;
}): ReactNode {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const figure = (column: number): { className?: string } =>
    figures.includes(column) ? { className: 'doc-figure' } : {};
  return (
    <table className={head === null ? 'doc-table doc-sheet' : 'doc-table'} aria-label={label}>
      <colgroup>
        {widths.map((width, index) => (
          <col key={index} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      {head === null ? null : (
        <thead>
          <tr>
            {head.map((text, column) =>
              text === '' ? (
                <td key={column} />
              ) : (
                <th key={column} scope="col" {...figure(column)}>
                  {text}
                </th>
              ),
            )}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              rowHeads && column === 0 ? (
                <th key={column} scope="row">
                  <Lines cell={cell} />
                </th>
              ) : (
                <td key={column} {...figure(column)}>
                  <Lines cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ cell: { lines } }: { cell: Cell }): ReactNode {
  return lines.length === 1 ? (
    <Runs runs={lines[0]!} />
  ) : (
    lines.map((line, index) => (
      <div key={index}>
        <Runs runs={line} />
      </div>
    ))
  );
}
