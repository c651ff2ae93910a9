/** Blocks for a room. Joins the runs that Markdown signs split, then masks their text. */
import { projectedAddress, projectedText } from '../analysis/projected';
import { textOf, type Block, type Cell, type Run } from './tree';

/** The blocks without anything that a room must not see. */
export function projectedBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map(projectedBlock);
}

function projectedBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: projectedText(block.text) };
    case 'paragraph':
      return { ...block, runs: projectedRuns(block.runs) };
    case 'code':
      return { ...block, text: projectedText(block.text) };
    case 'list':
      return { ...block, items: block.items.map(projectedBlocks) };
    case 'quote':
      return { ...block, blocks: projectedBlocks(block.blocks) };
    case 'table':
    case 'roadmap':
      return {
        ...block,
        table: {
          ...block.table,
          head: block.table.head && block.table.head.map(projectedText),
          rows: block.table.rows.map((row) => row.map(projectedCell)),
        },
      };
    case 'picture':
      return { ...block, title: projectedText(block.title) };
    case 'rule':
      return block;
  }
}

const projectedCell = ({ lines }: Cell): Cell => ({ lines: lines.map(projectedRuns) });

/**
 * Joins runs with something to mask into one; in the others keeps only the addresses that the room
 * may follow.
 */
function projectedRuns(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  const shown = projectedText(text);
  if (shown !== text) return [{ text: shown }];
  return runs.map(({ href, ...run }) => {
    const kept = projectedAddress(href);
    return kept === undefined ? run : { ...run, href: kept };
  });
}
