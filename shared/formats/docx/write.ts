/**
 * Writes a document tree as a .docx: Word's own styles, a table of contents with page numbers,
 * headers and footers, in French.
 */
import '../../i18n/later';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { stretchesOf } from '../../document/stretches';
import type { DocumentTree } from '../../document/tree';
import { say } from '../../i18n/words';
import { DocxBlocks, printable, TEXT_WIDTH, type DocxGiven } from './blocks';
import { HAIRLINE, numbering, QUIET, STYLES } from './styles';
import { sayDate } from '../../wording/dates';

const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const WIDE = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 };
/**
 * The margins of a landscape page with a roadmap: the text is as wide as in `roadmap/inDocument.ts`
 * and a little higher, as headings may use another font than ours.
 */
const NARROW = { top: 964, bottom: 680, left: 680, right: 680, header: 482, footer: 340 };

/** The bytes of the .docx. Runs in a browser and in Node. */
export async function writeDocx(tree: DocumentTree, given: DocxGiven): Promise<Uint8Array> {
  const blocks = new DocxBlocks(given, tree.contents);
  const parts = stretchesOf(tree.blocks, (at) => (given.roadmaps[at]?.length ?? 0) > 0).map(
    (stretch) => ({
      landscape: stretch.wide,
      children: stretch.wide ? blocks.wide(stretch) : blocks.all(stretch.blocks),
    }),
  );
  // The title is on a portrait page.
  if (parts[0]?.landscape !== false) parts.unshift({ landscape: false, children: [] });
  const document = new Document({
    title: printable(tree.title),
    subject: printable(tree.subtitle),
    creator: 'Phasage',
    lastModifiedBy: 'Phasage',
    styles: STYLES,
    numbering: numbering(blocks.starts),
    // The page numbers of the contents are fields, estimated here. Word, with its own fonts and
    // line breaks, corrects them when it opens the file.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    features: { updateFields: tree.contents },
    sections: parts.map(({ landscape, children }, index) => ({
      properties: {
        titlePage: tree.contents && index === 0,
        page: {
          size: {
            ...A4,
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: landscape ? NARROW : WIDE,
        },
      },
      headers: {
        default: headerOf(tree),
        ...(tree.contents && index === 0
          ? { first: new Header({ children: [new Paragraph('')] }) }
          : {}),
      },
      footers: {
        default: footerOf(tree, landscape),
        ...(tree.contents && index === 0 ? { first: footerOf(tree) } : {}),
      },
      children: [...(index === 0 ? cover(tree) : []), ...children],
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Title, kind of document and date; then a table of contents, if any, and a page break. */
function cover({ title, subtitle, date, contents }: DocumentTree): (Paragraph | TableOfContents)[] {
  const head = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...(contents ? {} : { spacing: { before: 0, after: 60 } }),
      children: [new TextRun(printable(title))],
    }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(printable(subtitle))] }),
  ];
  if (!contents) return head;
  return [
    ...head,
    new Paragraph({
      children: [
        new TextRun({
          text: say('document.dated', { date: sayDate(date, { long: true }) }),
          color: QUIET,
        }),
      ],
    }),
    new Paragraph({ style: 'TOCHeading', children: [new TextRun(say('document.contents'))] }),
    new TableOfContents(say('document.contents'), { hyperlink: true, headingStyleRange: '1-3' }),
  ];
}

function headerOf({ title }: DocumentTree): Header {
  return new Header({
    children: [
      new Paragraph({
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE, space: 4 } },
        children: [new TextRun({ text: printable(title), size: 17, color: QUIET })],
      }),
    ],
  });
}

function footerOf({ foot }: DocumentTree, landscape = false): Footer {
  const [before = '', between = '', after = ''] = say('document.pageOf', {
    page: '\u0000',
    pages: '\u0000',
  }).split('\u0000');
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [
          { type: 'right', position: landscape ? A4.height - 2 * NARROW.left : TEXT_WIDTH },
        ],
        alignment: AlignmentType.START,
        children: [
          new TextRun({
            size: 17,
            color: QUIET,
            children: [
              `${printable(foot)}\t`,
              before,
              PageNumber.CURRENT,
              between,
              PageNumber.TOTAL_PAGES,
              after,
            ],
          }),
        ],
      }),
    ],
  });
}
