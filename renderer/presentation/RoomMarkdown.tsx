import type { Element, ElementContent, Root } from 'hast';
import { type ReactNode } from 'react';
import { projectedAddress, projectedText } from '../../shared/analysis/projected';
import { SafeMarkdown } from '../ui/MarkdownField';

const INLINE: ReadonlySet<string> = new Set(['a', 'br', 'code', 'del', 'em', 'strong', 'span', 'img']);

const textOf = (nodes: readonly ElementContent[]): string => nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '')).join('');
const isInline = (node: ElementContent): boolean => node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));

/** Masks each stretch of text as it is read: its signs of Markdown may part what must not be shown. */
function masked<T extends Element | Root>(parent: T): T {
  const children: ElementContent[] = [];
  let stretch: ElementContent[] = [];
  const close = (): void => {
    const text = textOf(stretch);
    const shown = projectedText(text);
    children.push(...(shown === text ? stretch.map(withSafeAddress) : [{ type: 'text' as const, value: shown }]));
    stretch = [];
  };
  for (const child of parent.children as ElementContent[]) {
    if (isInline(child)) { stretch.push(child); continue; }
    close();
    children.push(child.type === 'element' ? masked(child) : child);
  }
  close();
  return { ...parent, children };
}

function withSafeAddress(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { href } = node.properties;
  return { ...node, properties: node.tagName === 'a' ? { href: projectedAddress(typeof href === 'string' ? href : undefined) } : node.properties, children: node.children.map(withSafeAddress) };
}

const mask = () => masked<Root>;

/** Markdown as a room may read it. */
export function RoomMarkdown({ text }: { text: string }): ReactNode {
  return <SafeMarkdown text={text} plugins={[mask]} />;
}
