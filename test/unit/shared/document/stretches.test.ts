import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../../shared/document/stretches';
import { paragraph, type Block, type Level, type Table } from '../../../../shared/document/tree';

const heading = (level: Level, text: string): Block => ({ kind: 'heading', level, id: text, text });
const TABLE: Table = { label: '', widths: [], head: null, rowHeads: false, figures: [], rows: [] };
const roadmap: Block = { kind: 'roadmap', table: TABLE };
const summary = (blocks: readonly Block[], isDrawn?: (at: number) => boolean) =>
  stretchesOf(blocks, isDrawn).map((stretch) =>
    stretch.wide
      ? [stretch.at, ...stretch.headings.map(({ text }) => text)].join(' ')
      : stretch.blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind)),
  );

describe('the stretches of a document', () => {
  it('have a roadmap on pages of its own with the headings right above it, then text again', () => {
    expect(
      summary([
        heading(1, 'A'),
        paragraph('x'),
        heading(2, 'B'),
        roadmap,
        heading(2, 'C'),
        paragraph('y'),
      ]),
    ).toEqual([['A', 'paragraph'], '0 B', ['C', 'paragraph']]);
    expect(summary([paragraph('x'), heading(1, 'A'), heading(3, 'B'), roadmap])).toEqual([
      ['paragraph'],
      '0 A B',
    ]);
  });

  it('leave the heading of an empty part in its place', () => {
    expect(summary([heading(1, 'vide'), heading(1, 'A'), heading(2, 'B'), roadmap])).toEqual([
      ['vide'],
      '0 A B',
    ]);
    expect(summary([heading(3, 'vide'), heading(2, 'B'), roadmap])).toEqual([['vide'], '0 B']);
  });

  it('keep an undrawn roadmap in the text, and the others in order', () => {
    expect(summary([heading(1, 'A'), roadmap, heading(1, 'B'), roadmap], (at) => at === 1)).toEqual(
      [['A', 'roadmap'], '1 B'],
    );
    expect(summary([paragraph('x')])).toEqual([['paragraph']]);
    expect(summary([])).toEqual([]);
    expect(summary([roadmap, roadmap])).toEqual(['0', '1']);
  });
});
