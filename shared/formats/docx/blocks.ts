/** Turns the blocks of a document tree into paragraphs and tables of the .docx. */
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { PictureBytes } from '../../document/job';
import type { WideStretch } from '../../document/stretches';
import type { Block, BlockOf, Cell, Run, Table as TreeTable } from '../../document/tree';
import type { DrawnPages } from '../../roadmap/inDocument';
import { ALARM, HAIRLINE, HEAD, QUIET } from './styles';

export interface DocxGiven {
  /** By the hash of their content. A missing picture leaves its title. */
  readonly pictures: Readonly<Record<string, PictureBytes>>;
  /**
   * For each roadmap of the document, in order, its pages as PNG; if there are none, a table lists
   * its steps.
   */
  readonly roadmaps: readonly DrawnPages[];
}

/** Twentieths of a point: A4 less margins of 2 cm. */
export const TEXT_WIDTH = 9638;
/** The maximum width and height of a picture, in pixels at 96 per inch. */
const WIDEST = Math.floor(TEXT_WIDTH / 15);
const TALLEST = 860;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Makes the paragraphs and tables; each numbered list begins anew. */
export class DocxBlocks {
  /** The first numbers of ordered lists. */
  readonly starts = new Set<number>();
  private lists = 0;

  /** `breakFirst`: the first chapter starts a new page, after the table of contents. */
  constructor(
    private readonly given: DocxGiven,
    private breakFirst: boolean,
  ) {}

  all(blocks: readonly Block[]): (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.one(block));
  }

  /**
   * A roadmap below its headings, the first of which starts a new page. Drawings keep their size.
   */
  wide({ at, headings, roadmap }: WideStretch): Paragraph[] {
    this.breakFirst = false;
    return [
      ...headings.map((heading) => this.heading(heading, { spacing: { before: 0, after: 100 } })),
      ...this.given.roadmaps[at]!.map(
        ({ png, width, height }) =>
          new Paragraph({
            spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
            children: [imageOf(png, 'png', { width, height }, roadmap.table.label)],
          }),
      ),
    ];
  }

  private one(block: Block, more: IParagraphOptions = {}): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [this.heading(block, more)];
      case 'paragraph':
        return [new Paragraph({ ...more, children: runsOf(block.runs) })];
      case 'list':
        return this.list(block, 0);
      case 'quote':
        return block.blocks.flatMap((one) => this.one(one, { style: 'Quote' }));
      case 'code':
        return block.text.split('\n').map(
          (text) =>
            new Paragraph({
              ...more,
              style: 'CodeText',
              children: [new TextRun(printable(text))],
            }),
        );
      case 'rule':
        return [
          new Paragraph({
            ...more,
            border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: HAIRLINE } },
          }),
        ];
      case 'table':
        return [tableOf(block.table), after()];
      case 'picture':
        return [this.picture(block, more)];
      case 'roadmap':
        return [tableOf(block.table), after()];
    }
  }

  private heading({ level, text }: BlockOf<'heading'>, more: IParagraphOptions): Paragraph {
    const pageBreakBefore = this.breakFirst;
    this.breakFirst = false;
    return new Paragraph({
      ...more,
      heading: HEADINGS[level - 1]!,
      pageBreakBefore,
      children: [new TextRun(printable(text))],
    });
  }

  private list({ ordered, start, items }: BlockOf<'list'>, level: number): (Paragraph | Table)[] {
    if (ordered) this.starts.add(start);
    this.lists += 1;
    const numbering = {
      reference: ordered ? `numbers-${start}` : 'bullets',
      level: Math.min(level, 5),
      instance: this.lists,
    };
    const indent = { left: 360 * (Math.min(level, 5) + 1) };
    return items.flatMap((item) =>
      item.length === 0
        ? [new Paragraph({ numbering })]
        : item.flatMap((block, index) =>
            block.kind === 'list'
              ? this.list(block, level + 1)
              : this.one(block, index === 0 && block.kind !== 'table' ? { numbering } : { indent }),
          ),
    );
  }

  private picture(
    { contentHash, width, height, title }: BlockOf<'picture'>,
    more: IParagraphOptions,
  ): Paragraph {
    const bytes = this.given.pictures[contentHash];
    if (!bytes)
      return new Paragraph({
        ...more,
        children: [new TextRun({ text: `[${printable(title)}]`, color: QUIET })],
      });
    return new Paragraph({
      ...more,
      children: [
        imageOf(
          `data:${bytes.mime};base64,${bytes.base64}`,
          bytes.mime === 'image/png' ? 'png' : 'jpg',
          fitted(width, height),
          title,
        ),
      ],
    });
  }
}

/** The size of a picture, at most that of the page's text. */
function fitted(width: number, height: number): { width: number; height: number } {
  return scaled(width, height, Math.min(1, WIDEST / width, TALLEST / height));
}

function scaled(width: number, height: number, part: number): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(width * part)),
    height: Math.max(1, Math.round(height * part)),
  };
}

function imageOf(
  data: string | Uint8Array,
  type: 'png' | 'jpg',
  transformation: { width: number; height: number },
  title: string,
): ImageRun {
  return new ImageRun({
    type,
    data,
    transformation,
    altText: { name: printable(title), title: printable(title), description: printable(title) },
  });
}

/** An empty paragraph, as Word joins two consecutive tables. */
const after = (): Paragraph =>
  new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT } });

const COLOURS: Readonly<Record<NonNullable<Run['tone']>, string>> = { quiet: QUIET, alarm: ALARM };

function runsOf(runs: readonly Run[], { bold = false } = {}): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const style = {
      ...(run.bold || bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
      ...(run.code ? { font: 'Consolas' } : {}),
      ...(run.tone ? { color: COLOURS[run.tone] } : {}),
    };
    const pieces = run.text.split('\n').map(
      (text, index) =>
        new TextRun({
          text: printable(text),
          ...(index > 0 ? { break: 1 } : {}),
          ...style,
          ...(run.href === undefined ? {} : { style: 'Hyperlink' }),
        }),
    );
    return run.href === undefined
      ? pieces
      : [new ExternalHyperlink({ link: run.href, children: pieces })];
  });
}

const CONTROLS = String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`;
const HALF_PAIRS =
  String.raw`[\ud800-\udbff](?![\udc00-\udfff])|` + String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`;
const NOT_XML = new RegExp(`${CONTROLS}|${HALF_PAIRS}`, 'g');

/**
 * Removes control characters: XML 1.0 does not allow most of them, and Word refuses a file that has
 * one.
 */
export function printable(text: string): string {
  return text.replace(NOT_XML, '');
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE };

/** A table as wide as the text, with its header repeated on each page. */
function tableOf({ widths, head, rowHeads, figures, rows }: TreeTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((width / whole) * TEXT_WIDTH));
  const cellAt = (cell: Cell, column: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: columns[column]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: HEAD, color: 'auto' } } : {}),
      children: (cell.lines.length === 0 ? [[]] : cell.lines).map(
        (line) =>
          new Paragraph({
            style: 'TableText',
            ...(figures.includes(column) ? { alignment: AlignmentType.END } : {}),
            children: runsOf(line, { bold: isHead }),
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: head !== null,
      firstColumn: rowHeads,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    borders: {
      top: EDGE,
      bottom: EDGE,
      left: EDGE,
      right: EDGE,
      insideHorizontal: EDGE,
      insideVertical: EDGE,
    },
    // An action sheet stays on one page if possible.
    rows: [
      ...(head === null
        ? []
        : [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((text, column) => cellAt({ lines: [[{ text }]] }, column, true)),
            }),
          ]),
      ...rows.map(
        (row, index) =>
          new TableRow({
            keepNext: head === null && index < rows.length - 1,
            cantSplit: row.every(({ lines }) => lines.length < 12),
            children: row.map((cell, column) => cellAt(cell, column, rowHeads && column === 0)),
          }),
      ),
    ],
  });
}
