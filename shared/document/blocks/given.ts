/** What a block is made from. */
import type { Evaluation } from '../../evaluate';
import { say } from '../../i18n/words';
import type { IsoDate } from '../../model/dates';
import type { Id, IdSet, Provenance } from '../../model/record';
import { bySiblingOrder } from '../../model/record';
import { readMarkdown } from '../markdown';
import { paragraph, type Block, type Level, type Run } from '../tree';

export interface BlockGiven {
  readonly evaluation: Evaluation;
  readonly today: IsoDate;
  /** The level of its own headings. */
  readonly level: Level;
  /** For a room: what the block says in the least, the first level of steps alone; its whole is in the document. */
  readonly brief: boolean;
  headingId(text: string): string;
}

/** The heading of a block. */
export function title({ level, headingId }: BlockGiven, text: string): Block {
  return { kind: 'heading', level, id: headingId(text), text };
}

/** The same, one level further down: for what stands under a block's own heading. */
export function within(given: BlockGiven): BlockGiven {
  return { ...given, level: Math.min(6, given.level + 1) as Level };
}

/** A block for which the plan has nothing: its heading, and so said. */
export function nothing(given: BlockGiven, heading: string, text: string): Block[] {
  return [title(given, heading), paragraph(text, { tone: 'quiet', italic: true })];
}

/** The titles of what a set names, in order. */
export function titlesOf(items: Readonly<Record<Id, { id: Id; order: string; title: string }>>, ids: IdSet): string[] {
  return Object.keys(ids).flatMap((id) => items[id] ?? []).sort(bySiblingOrder).map(({ title }) => title);
}

/** The title of what an id names; '' where none. */
export function titleOf(items: Readonly<Record<Id, { title: string }>>, id: Id | null): string {
  return id === null ? '' : items[id]?.title ?? '';
}

/** What is told after a value that is an example: in the data itself, so in print too. */
export function exampleMark(provenance: Provenance | undefined): Run[] {
  return provenance?.kind === 'example' ? [{ text: ` ${say('document.exampleMark')}`, tone: 'quiet' }] : [];
}

/** Notes in Markdown as the runs of a cell: their paragraphs and items, line by line. */
export function noteLines(notes: string, { evaluation }: BlockGiven): Run[][] {
  const flat = (blocks: readonly Block[]): Run[][] => blocks.flatMap((block) => (
    block.kind === 'paragraph' ? [[...block.runs]] : block.kind === 'heading' ? [[{ text: block.text, bold: true }]]
      : block.kind === 'list' ? block.items.flatMap((item) => flat(item).map((runs, index) => (index === 0 ? [{ text: '– ' }, ...runs] : runs)))
        : block.kind === 'quote' ? flat(block.blocks) : block.kind === 'code' ? [[{ text: block.text, code: true }]] : []));
  return notes.trim() === '' ? [] : flat(readMarkdown(notes, { pictures: evaluation.plan.pictures, under: 5, headingId: () => '' }));
}
