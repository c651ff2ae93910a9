/** The inputs of a block. */
import type { Evaluation } from '../../evaluate';
import { say } from '../../i18n/words';
import type { IsoDate } from '../../model/dates';
import type { Id, IdSet, Provenance } from '../../model/record';
import { bySiblingOrder } from '../../model/record';
import { readMarkdown } from '../markdown';
import { paragraph, textOf, type Block, type Level, type Run, type Table } from '../tree';

export interface BlockGiven {
  readonly evaluation: Evaluation;
  readonly today: IsoDate;
  /** The level of its own headings. */
  readonly level: Level;
  /**
   * True for a room: a short form with only the first level of steps; the document has the whole.
   */
  readonly brief: boolean;
  headingId(text: string): string;
}

/** The heading of a block. */
export function title({ level, headingId }: BlockGiven, text: string): Block {
  return { kind: 'heading', level, id: headingId(text), text };
}

/** The same inputs, one level deeper: for what is under a block's own heading. */
export function within(given: BlockGiven): BlockGiven {
  return { ...given, level: Math.min(6, given.level + 1) as Level };
}

/** A block for which the plan has nothing: its heading, and a text that says so. */
export function nothing(given: BlockGiven, heading: string, text: string): Block[] {
  return [title(given, heading), paragraph(text, { tone: 'quiet', italic: true })];
}

/** The titles of a set's items, in order. */
export function titlesOf(
  items: Readonly<Record<Id, { id: Id; order: string; title: string }>>,
  ids: IdSet,
): string[] {
  return Object.keys(ids)
    .flatMap((id) => items[id] ?? [])
    .sort(bySiblingOrder)
    .map(({ title }) => title);
}

/** The title of an id's item; '' if there is none. */
export function titleOf(items: Readonly<Record<Id, { title: string }>>, id: Id | null): string {
  return id === null ? '' : (items[id]?.title ?? '');
}

/** The mark after an example value: it is in the data itself, so in print too. */
export function exampleMark(provenance: Provenance | undefined): Run[] {
  return provenance?.kind === 'example'
    ? [{ text: ` ${say('document.exampleMark')}`, tone: 'quiet' }]
    : [];
}

/**
 * Notes in Markdown as the runs of a cell: paragraphs and items line by line, tables row by row,
 * pictures by title.
 */
export function noteLines(notes: string, { evaluation }: BlockGiven): Run[][] {
  return notes.trim() === ''
    ? []
    : linesOf(
        readMarkdown(notes, { pictures: evaluation.plan.pictures, under: 5, headingId: () => '' }),
      );
}

function linesOf(blocks: readonly Block[]): Run[][] {
  return blocks.flatMap((block): Run[][] => {
    switch (block.kind) {
      case 'paragraph':
        return [[...block.runs]];
      case 'heading':
        return [[{ text: block.text, bold: true }]];
      case 'list':
        return block.items.flatMap((item) =>
          linesOf(item).map((runs, index) => (index === 0 ? [{ text: '– ' }, ...runs] : runs)),
        );
      case 'quote':
        return linesOf(block.blocks);
      case 'code':
        return [[{ text: block.text, code: true }]];
      case 'table':
        return rowsOf(block.table);
      case 'picture':
        return [[{ text: say('document.pictureNamed', { title: block.title }), tone: 'quiet' }]];
      // A rule has no words, and notes have no generated blocks.
      case 'rule':
      case 'roadmap':
        return [];
    }
  });
}

/** A cell can't hold a table: each row becomes a line, with dots between its cells. */
function rowsOf({ head, rows }: Table): Run[][] {
  const cells = [
    ...(head ? [head.map((text): Run[] => [{ text, bold: true }])] : []),
    ...rows.map((row) => row.map(({ lines }) => lines.flat())),
  ];
  return cells
    .map((row) =>
      row
        .filter((runs) => textOf(runs).trim() !== '')
        .flatMap((runs, index) => (index === 0 ? runs : [{ text: ' · ' }, ...runs])),
    )
    .filter((runs) => runs.length > 0);
}
