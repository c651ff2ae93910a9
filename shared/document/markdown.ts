/**
 * Markdown -> blocks. Keeps as plain text what Markdown allows and a document does not (HTML,
 * addresses of other kinds).
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isWebAddress } from '../model/address';
import type { PictureRecord } from '../model/document';
import type { Id } from '../model/record';
import { say } from '../i18n/words';
import { flattenDeep } from './depth';
import { withoutCrowds } from './crowds';
import { textOf, type Block, type Level, type Run } from './tree';

// The tree's own types (mdast) come with the parser; they are no package of their own here.
type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type Paragraph = Extract<RootContent, { type: 'paragraph' }>;
type List = Extract<RootContent, { type: 'list' }>;
type MarkdownTable = Extract<RootContent, { type: 'table' }>;
type PhrasingContent = Paragraph['children'][number];

type Definition = Extract<RootContent, { type: 'definition' }>;

export interface MarkdownGiven {
  readonly pictures: Readonly<Record<Id, PictureRecord>>;
  /** The text's headings go below this level: "#" is the next one. */
  readonly under: number;
  /** Returns a new, unique name for a heading. */
  headingId(text: string): string;
}

const MAIL = /^mailto:[^\s\\]+$/i;
const PICTURE = /^picture:(.+)$/;

/** The level of a heading at this depth below another. */
export function levelUnder(under: number, depth = 1): Level {
  return Math.min(6, under + depth) as Level;
}

/** The inputs, and the addresses that the text defines by name. */
interface Reading extends MarkdownGiven {
  readonly addresses: ReadonlyMap<string, string>;
  /** True to put the titles of pictures among the words. */ readonly titled?: boolean;
}

const parsed = (text: string): ReturnType<typeof fromMarkdown> => {
  const tree = fromMarkdown(text, {
    extensions: [gfmTable(), withoutCrowds(text)],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  flattenDeep(tree, text);
  return tree;
};

/** The blocks of a Markdown text, including GitHub tables. */
export function readMarkdown(text: string, given: MarkdownGiven): Block[] {
  const { children } = parsed(text);
  // Of two with the same name, the first counts.
  const addresses = new Map(
    definitionsIn(children)
      .reverse()
      .map(({ identifier, url }) => [identifier, url]),
  );
  return children.flatMap((node) => blocksOf(node, { ...given, addresses }));
}

/** The lines that define a named address, by name. If a name occurs twice, the first counts. */
export function definitionLines(texts: readonly string[]): ReadonlyMap<string, string> {
  const lines = texts
    .filter((text) => /\]:/.test(text))
    .flatMap((text) =>
      definitionsIn(parsed(text).children).map(
        ({ identifier, position }) =>
          [identifier, text.slice(position!.start.offset, position!.end.offset)] as const,
      ),
    );
  return new Map(lines.reverse());
}

const NAMED = /\[((?:[^[\]\\]|\\.)+)\]/gs;

/** A text after lines from other parts that define its named addresses. */
export function withDefinitions(text: string, lines: ReadonlyMap<string, string>): string {
  const names = new Set(
    Array.from(text.matchAll(NAMED), ([, name]) => name!.replace(/\s+/g, ' ').trim().toLowerCase()),
  );
  const named = [...names].flatMap((name) => lines.get(name) ?? []);
  return named.length === 0 ? text : `${named.join('\n')}\n\n${text}`;
}

function definitionsIn(nodes: readonly RootContent[]): Definition[] {
  return nodes.flatMap((node): Definition[] => {
    if (node.type === 'definition') return [node];
    return 'children' in node ? definitionsIn(node.children as RootContent[]) : [];
  });
}

function blocksOf(node: RootContent, given: Reading): Block[] {
  switch (node.type) {
    case 'heading': {
      const heading = textOf(runsOf(node.children, given)).trim();
      return [
        ...(heading === ''
          ? []
          : [
              {
                kind: 'heading' as const,
                level: levelUnder(given.under, node.depth),
                id: given.headingId(heading),
                text: heading,
              },
            ]),
        ...picturesIn(node.children, given),
      ];
    }
    case 'paragraph':
      return paragraphOf(node, given);
    case 'list':
      return [listOf(node, given)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap((child) => blocksOf(child, given)) }];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'table':
      return [tableOf(node, given), ...picturesIn(node.children, given)];
    case 'html':
      return [{ kind: 'paragraph', runs: [{ text: node.value }] }];
    default:
      return [];
  }
}

/** A paragraph, followed by the pictures inside it. */
function paragraphOf(node: Paragraph, given: Reading): Block[] {
  const runs = runsOf(node.children, given);
  return [
    ...(textOf(runs).trim() === '' ? [] : [{ kind: 'paragraph' as const, runs }]),
    ...picturesIn(node.children, given),
  ];
}

/** The pictures among words at any depth: in bold, in a link, in a cell. */
function picturesIn(nodes: readonly RootContent[], given: Reading): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'image') return [pictureOf(node.url, node.alt ?? '', given)];
    if (node.type === 'imageReference')
      return [pictureOf(given.addresses.get(node.identifier) ?? '', node.alt ?? '', given)];
    return 'children' in node ? picturesIn(node.children as RootContent[], given) : [];
  });
}

function pictureOf(url: string, alt: string, { pictures }: Reading): Block {
  const id = PICTURE.exec(url)?.[1];
  const record = id !== undefined && Object.hasOwn(pictures, id) ? pictures[id] : undefined;
  if (!record)
    return {
      kind: 'paragraph',
      runs: [{ text: say('document.noPicture', { title: alt || url }), tone: 'alarm' }],
    };
  return {
    kind: 'picture',
    contentHash: record.contentHash,
    width: record.width,
    height: record.height,
    title: alt || record.title,
  };
}

function listOf(node: List, given: Reading): Block {
  return {
    kind: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => item.children.flatMap((child) => blocksOf(child, given))),
  };
}

/**
 * A cell holds only words: shows a picture's title in the cell, and the picture after the table.
 */
function tableOf({ children, align }: MarkdownTable, given: Reading): Block {
  const rows = children.map((row) =>
    row.children.map((one) => ({ lines: [runsOf(one.children, { ...given, titled: true })] })),
  );
  const head = rows[0]?.map(({ lines }) => textOf(lines[0]!)) ?? [];
  const body = rows.slice(1).map((row) => head.map((_, index) => row[index] ?? { lines: [] }));
  return {
    kind: 'table',
    table: {
      label: say('document.tableOf', { title: head.filter(Boolean).join(', ') }),
      widths: head.map(() => 1),
      head,
      rowHeads: false,
      figures: head.flatMap((_, index) => (align?.[index] === 'right' ? [index] : [])),
      rows: body,
    },
  };
}

type Style = Omit<Run, 'text'>;

/** Runs of words, without pictures, which come after them. */
function runsOf(nodes: readonly PhrasingContent[], given: Reading, style: Style = {}): Run[] {
  return nodes.flatMap((node) => runsOfOne(node, given, style));
}

function runsOfOne(node: PhrasingContent, given: Reading, style: Style): Run[] {
  const linked = (url: string): Style =>
    isWebAddress(url) || MAIL.test(url) ? { ...style, href: url } : style;
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ ...style, text: node.value.replace(/\r?\n/g, ' ') }];
    case 'inlineCode':
      return [{ ...style, code: true, text: node.value }];
    case 'strong':
      return runsOf(node.children, given, { ...style, bold: true });
    case 'emphasis':
      return runsOf(node.children, given, { ...style, italic: true });
    case 'break':
      return [{ ...style, text: '\n' }];
    case 'link':
      return runsOf(node.children, given, linked(node.url));
    case 'linkReference':
      return runsOf(node.children, given, linked(given.addresses.get(node.identifier) ?? ''));
    case 'image':
    case 'imageReference':
      return given.titled === true ? [{ ...style, text: node.alt ?? '' }] : [];
    default:
      return 'children' in node ? runsOf(node.children as PhrasingContent[], given, style) : [];
  }
}
