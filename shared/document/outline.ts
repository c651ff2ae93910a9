/** Sums up the content of a chapter in a line or two. */
import { say } from '../i18n/words';
import type { Chapter } from '../model/document';
import type { Plan } from '../model/plan';
import { readMarkdown } from './markdown';
import { blockNamed, partsOf } from './names';
import { textOf, type Block } from './tree';

/**
 * The titles of its blocks and the headings of its texts, in order; for a text without headings,
 * its first words. Empty if nobody has written anything.
 */
export function chapterOutline(
  { body }: Pick<Chapter, 'body'>,
  { pictures }: Pick<Plan, 'pictures'>,
): string[] {
  return partsOf(body).flatMap((part): string[] => {
    if (part.kind === 'block') {
      const name = blockNamed(part.word);
      return name === null ? [] : [say(`document.block_${name}`)];
    }
    const blocks = readMarkdown(part.text, { pictures, under: 1, headingId: () => '' });
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    return headings.length > 0 ? headings : firstWords(blocks);
  });
}

/** A list with the first paragraph or item that has words; empty if there is none. */
function firstWords(blocks: readonly Block[]): string[] {
  for (const block of blocks) {
    const words = wordsIn(block);
    if (words.length > 0) return words.slice(0, 1);
  }
  return [];
}

function wordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.runs).trim()].filter(Boolean);
    case 'list':
      return block.items.flatMap(firstWords);
    case 'quote':
      return firstWords(block.blocks);
    default:
      return [];
  }
}
