import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../shared/document/markdown';
import { textOf, type Block } from '../../../../shared/document/tree';

const blocksOf = (text: string): Block[] =>
  readMarkdown(text, { pictures: {}, under: 1, headingId: () => '' });
const runsOf = (text: string) =>
  blocksOf(text).flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));

describe('marks of Markdown', () => {
  it('are formatted in a paragraph with a usual number of them', () => {
    expect(runsOf('Le **COPIL** valide.')).toContainEqual({ text: 'COPIL', bold: true });
    expect(runsOf('a **b** '.repeat(200)).filter(({ bold }) => bold)).toHaveLength(200);
  });

  it('stay text in a paragraph with thousands', () => {
    for (const text of ['**a'.repeat(600), '[a]('.repeat(1100), '[a]['.repeat(1100)])
      expect(textOf(runsOf(text))).toBe(text);
    const links = '[a](https://exemple.fr) '.repeat(900);
    expect(runsOf(links).filter(({ href }) => href)).toHaveLength(900);
  });

  it('are formatted in every item of a long list and every row of a long table', () => {
    const list = blocksOf('- **a** b\n'.repeat(600))[0] as Extract<Block, { kind: 'list' }>;
    expect(list.items).toHaveLength(600);
    expect(list.items[599]).toEqual([
      { kind: 'paragraph', runs: [{ text: 'a', bold: true }, { text: ' b' }] },
    ]);
    const table = blocksOf(`| a |\n|---|\n${'| **b** |\n'.repeat(600)}`)[0];
    expect(table).toMatchObject({ kind: 'table' });
    const { rows } = (table as Extract<Block, { kind: 'table' }>).table;
    expect(rows.at(-1)).toEqual([{ lines: [[{ text: 'b', bold: true }]] }]);
  });
});
