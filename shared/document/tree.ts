/**
 * A document before drawing: chapters and generated blocks as one neutral tree. The screen, the
 * printed page and the .docx all come from it.
 */
import type { IsoDate } from '../model/dates';

/** A piece of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  /** `quiet`: a side note; `alarm`: something to fix. */
  readonly tone?: 'quiet' | 'alarm';
  /** An http(s) or mail address. */
  readonly href?: string;
}

export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** A cell is one or several short paragraphs. */
export interface Cell {
  readonly lines: readonly (readonly Run[])[];
}

export interface Table {
  /** A description of the table for people who can't see it. */
  readonly label: string;
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  /** The header row; null for a table that reads line by line (an action sheet). */
  readonly head: readonly string[] | null;
  /** True if the first cell of each row is a row header. */
  readonly rowHeads: boolean;
  /** Columns of figures, aligned right. */
  readonly figures: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: Level;
      /** Unique in the document. */ readonly id: string;
      readonly text: string;
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly table: Table }
  /** A picture of the plan, by the hash of its content; its size in pixels. */
  | {
      readonly kind: 'picture';
      readonly contentHash: string;
      readonly width: number;
      readonly height: number;
      readonly title: string;
    }
  /** The roadmap as a drawing if possible; else its steps and dates as a table. */
  | { readonly kind: 'roadmap'; readonly table: Table };

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

export interface DocumentTree {
  readonly title: string;
  /** Below the title: the kind of document and its scenario. */
  readonly subtitle: string;
  readonly date: IsoDate;
  /** At the foot of every page, with the page number. */
  readonly foot: string;
  /** True for a long document: adds a cover and a table of contents. */
  readonly contents: boolean;
  readonly blocks: readonly Block[];
}

/** A paragraph of plain text. */
export function paragraph(text: string, style: Omit<Run, 'text'> = {}): Block {
  return { kind: 'paragraph', runs: [{ text, ...style }] };
}

/** A cell of plain text, one line per argument. */
export function cell(...lines: readonly (string | readonly Run[])[]): Cell {
  return {
    lines: lines
      .filter((line) => line.length > 0)
      .map((line) => (typeof line === 'string' ? [{ text: line }] : line)),
  };
}

/** The table without the given column if all its cells are empty. */
export function withoutEmpty(table: Table, column: number): Table {
  if (table.rows.length === 0 || table.rows.some((row) => row[column]!.lines.length > 0))
    return table;
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => index !== column);
  return {
    ...table,
    widths: kept(table.widths),
    head: table.head && kept(table.head),
    figures: table.figures.flatMap((figure) => {
      if (figure === column) return [];
      return figure > column ? [figure - 1] : [figure];
    }),
    rows: table.rows.map(kept),
  };
}

/** The text of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The headings of a document down to the level `deepest`, in order. */
export function headingsOf(blocks: readonly Block[], deepest: number): BlockOf<'heading'>[] {
  return blocks.filter(
    (block): block is BlockOf<'heading'> => block.kind === 'heading' && block.level <= deepest,
  );
}
