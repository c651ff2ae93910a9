import { expect, test } from 'vitest';
import { DEEPEST, flattenDeep } from '../../../../shared/document/depth';
import { readMarkdown } from '../../../../shared/document/markdown';
import { chapterOutline } from '../../../../shared/document/outline';
import { projectedBlocks } from '../../../../shared/document/projected';
import type { Block } from '../../../../shared/document/tree';
import { chapter, words } from './documents';

const read = (text: string): Block[] =>
  readMarkdown(text, { pictures: {}, under: 0, headingId: () => '' });

/** The levels of quotes and lists around the deepest words. */
function depthOf(blocks: readonly Block[]): number {
  return Math.max(
    0,
    ...blocks.map((block) => {
      if (block.kind === 'quote') return 1 + depthOf(block.blocks);
      return block.kind === 'list' ? 1 + depthOf(block.items.flat()) : 0;
    }),
  );
}

test.each([
  ['quotes', '> '.repeat(8000)],
  ['lists', '- '.repeat(300)],
  ['numbered lists in quotes', '> 1. '.repeat(200)],
])('endlessly nested %s are text', (_kind, signs) => {
  const blocks = read(`${signs}Ceci reste lisible`);
  expect(depthOf(blocks)).toBeGreaterThan(30);
  expect(depthOf(blocks)).toBeLessThanOrEqual(DEEPEST);
  expect(words(blocks)).toContain('Ceci reste lisible');
});

test('endlessly nested emphasis is text', () => {
  const [block] = read(`${'*a _b '.repeat(200)}Lisible${' b_ a*'.repeat(200)}`);
  expect(block?.kind).toBe('paragraph');
  expect(words([block!])).toContain('Lisible');
});

test('reads usual nesting as before', () => {
  const depth = 40;
  expect(depthOf(read(`${'> '.repeat(depth)}a`))).toBe(depth);
});

test('no reader of a chapter overflows on it', () => {
  const body = `${'> '.repeat(8000)}Ceci reste lisible\n\n[lien]: https://exemple.fr`;
  expect(words(chapter(body))).toContain('Ceci reste lisible');
  expect(words(projectedBlocks(chapter(body)))).toContain('Ceci reste lisible');
  expect(chapterOutline({ body }, { pictures: {} })).toHaveLength(1);
});

test('a table or a heading at the last level keeps its words', () => {
  const text = 'abc';
  const at = { position: { start: { offset: 1 }, end: { offset: 3 } } };
  const deep = { type: 'heading', children: [{ type: 'strong', ...at, children: [] }] };
  let tree: Parameters<typeof flattenDeep>[0] = deep;
  for (let level = 0; level < DEEPEST; level += 1) tree = { type: 'blockquote', children: [tree] };
  flattenDeep(tree, text);
  expect(deep.children).toEqual([{ type: 'text', value: 'bc', ...at }]);
});
