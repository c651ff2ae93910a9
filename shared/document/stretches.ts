/**
 * Splits a document into pages: text on portrait pages, each drawn roadmap on landscape pages, with
 * the headings right above it.
 */
import type { Block, BlockOf } from './tree';

export type Stretch =
  | { readonly wide: false; readonly blocks: readonly Block[] }
  | {
      readonly wide: true;
      /** Its place among the roadmaps, from 0. */ readonly at: number;
      /** From the highest to the roadmap's own. */ readonly headings: readonly BlockOf<'heading'>[];
      readonly roadmap: BlockOf<'roadmap'>;
    };
export type WideStretch = Extract<Stretch, { wide: true }>;

/**
 * The non-empty stretches of a document, in order. If `isDrawn` is false for a roadmap (by its
 * index among the roadmaps), it becomes a table in the text.
 */
export function stretchesOf(
  blocks: readonly Block[],
  isDrawn: (at: number) => boolean = () => true,
): Stretch[] {
  const stretches: Stretch[] = [];
  let text: Block[] = [];
  let count = 0;
  const close = (): void => {
    if (text.length > 0) stretches.push({ wide: false, blocks: text });
    text = [];
  };
  for (const block of blocks) {
    const at = count;
    if (block.kind === 'roadmap') count += 1;
    if (block.kind !== 'roadmap' || !isDrawn(at)) {
      text.push(block);
      continue;
    }
    const headings = headingsAtEnd(text);
    text = text.slice(0, text.length - headings.length);
    close();
    stretches.push({ wide: true, at, headings, roadmap: block });
  }
  close();
  return stretches;
}

/** The last heading, and those above it that have no other content. */
function headingsAtEnd(blocks: readonly Block[]): BlockOf<'heading'>[] {
  const found: BlockOf<'heading'>[] = [];
  for (const block of blocks.toReversed()) {
    if (block.kind !== 'heading' || (found[0] && block.level >= found[0].level)) break;
    found.unshift(block);
  }
  return found;
}
