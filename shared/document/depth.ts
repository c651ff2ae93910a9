/** Flattens endlessly nested Markdown, on which every reader of the tree would overflow. */

/** The maximum level of Markdown; anything deeper is text, as typed. */
export const DEEPEST = 100;

interface Offset {
  readonly offset?: number | undefined;
}

/** A node of a Markdown tree, as far as its depth matters. */
export interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  readonly position?: { readonly start: Offset; readonly end: Offset } | undefined;
}

/** The types that may contain themselves endlessly. */
const BLOCKS: ReadonlySet<string> = new Set(['blockquote', 'list']);
const WORDS: ReadonlySet<string> = new Set([
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
]);

/** Turns everything deeper than `DEEPEST` levels in the tree of `text` into text, in place. */
export function flattenDeep(tree: MarkdownNode, text: string): void {
  const waiting: { readonly node: MarkdownNode; readonly depth: number }[] = [
    { node: tree, depth: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth < DEEPEST) {
      for (const child of node.children ?? []) waiting.push({ node: child, depth: depth + 1 });
      continue;
    }
    const value = text.slice(node.position?.start.offset, node.position?.end.offset);
    if (BLOCKS.has(node.type)) {
      node.type = 'paragraph';
      node.children = [{ type: 'text', value }];
    } else if (WORDS.has(node.type)) {
      node.type = 'text';
      node.value = value;
      delete node.children;
    } else {
      for (const child of node.children ?? []) waiting.push({ node: child, depth: depth + 1 });
    }
  }
}
