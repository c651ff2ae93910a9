/** Markdown -> blocks. What Markdown may hold and a document may not (HTML, addresses of other kinds) is kept as the text it is. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { PictureRecord } from '../model/document';
import type { Id } from '../model/record';
import { say } from '../i18n/words';
import { textOf, type Block, type Level, type Run } from './tree';

// The tree's own types (mdast) come with the parser; they are no package of their own here.
type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type Paragraph = Extract<RootContent, { type: 'paragraph' }>;
type List = Extract<RootContent, { type: 'list' }>;
type MarkdownTable = Extract<RootContent, { type: 'table' }>;
type PhrasingContent = Paragraph['children'][number];

export interface MarkdownGiven {
  readonly pictures: Readonly<Record<Id, PictureRecord>>;
  /** Headings of the text stand under one of this level: "#" is the next. */
  readonly under: number;
  /** A name for a heading, not given before. */
  headingId(text: string): string;
}

const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;
const PICTURE = /^picture:(.+)$/;

/** The level of a heading so deep under another. */
export function levelUnder(under: number, depth = 1): Level {
  return Math.min(6, under + depth) as Level;
}

/** The blocks of a text in Markdown, tables as GitHub writes them included. */
export function readMarkdown(text: string, given: MarkdownGiven): Block[] {
  const root = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return root.children.flatMap((node) => blocksOf(node, given));
}

function blocksOf(node: RootContent, given: MarkdownGiven): Block[] {
  switch (node.type) {
    case 'heading': {
      const heading = textOf(runsOf(node.children)).trim();
      return heading === '' ? [] : [{ kind: 'heading', level: levelUnder(given.under, node.depth), id: given.headingId(heading), text: heading }];
    }
    case 'paragraph': return paragraphOf(node, given);
    case 'list': return [listOf(node, given)];
    case 'blockquote': return [{ kind: 'quote', blocks: node.children.flatMap((child) => blocksOf(child, given)) }];
    case 'code': return [{ kind: 'code', text: node.value }];
    case 'thematicBreak': return [{ kind: 'rule' }];
    case 'table': return [tableOf(node)];
    case 'html': return [{ kind: 'paragraph', runs: [{ text: node.value }] }];
    default: return [];
  }
}

/** A paragraph, and the pictures that stand in it after it. */
function paragraphOf(node: Paragraph, given: MarkdownGiven): Block[] {
  const words = node.children.filter(({ type }) => type !== 'image');
  const pictures = node.children.flatMap((child): Block[] => (child.type === 'image' ? [pictureOf(child.url, child.alt ?? '', given)] : []));
  const runs = runsOf(words);
  return [...(textOf(runs).trim() === '' ? [] : [{ kind: 'paragraph' as const, runs }]), ...pictures];
}

function pictureOf(url: string, alt: string, { pictures }: MarkdownGiven): Block {
  const id = PICTURE.exec(url)?.[1];
  const record = id !== undefined && Object.hasOwn(pictures, id) ? pictures[id] : undefined;
  if (!record) return { kind: 'paragraph', runs: [{ text: say('document.noPicture', { title: alt || url }), tone: 'alarm' }] };
  return { kind: 'picture', contentHash: record.contentHash, width: record.width, height: record.height, title: alt || record.title };
}

function listOf(node: List, given: MarkdownGiven): Block {
  return { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items: node.children.map((item) => item.children.flatMap((child) => blocksOf(child, given))) };
}

function tableOf({ children, align }: MarkdownTable): Block {
  const rows = children.map((row) => row.children.map((one) => ({ lines: [runsOf(one.children)] })));
  const head = rows[0]?.map(({ lines }) => textOf(lines[0]!)) ?? [];
  const body = rows.slice(1).map((row) => head.map((_, index) => row[index] ?? { lines: [] }));
  return { kind: 'table', table: { label: say('document.tableOf', { title: head.filter(Boolean).join(', ') }), widths: head.map(() => 1), head, rowHeads: false, figures: head.flatMap((_, index) => (align?.[index] === 'right' ? [index] : [])), rows: body } };
}

type Style = Omit<Run, 'text'>;

function runsOf(nodes: readonly PhrasingContent[], style: Style = {}): Run[] {
  return nodes.flatMap((node) => runsOfOne(node, style));
}

function runsOfOne(node: PhrasingContent, style: Style): Run[] {
  switch (node.type) {
    case 'text': case 'html': return [{ ...style, text: node.value.replace(/\r?\n/g, ' ') }];
    case 'inlineCode': return [{ ...style, code: true, text: node.value }];
    case 'strong': return runsOf(node.children, { ...style, bold: true });
    case 'emphasis': return runsOf(node.children, { ...style, italic: true });
    case 'break': return [{ ...style, text: '\n' }];
    case 'link': return runsOf(node.children, SAFE_ADDRESS.test(node.url) ? { ...style, href: node.url } : style);
    case 'image': case 'imageReference': return [{ ...style, text: node.alt ?? '' }];
    default: return 'children' in node ? runsOf(node.children as PhrasingContent[], style) : [];
  }
}
