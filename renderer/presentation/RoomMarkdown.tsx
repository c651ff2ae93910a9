import { type ReactNode } from 'react';
import { projectedAddress, projectedText } from '../../shared/analysis/projected';
import { SafeMarkdown, type SetText } from '../ui/SafeMarkdown';

const INLINE: ReadonlySet<string> = new Set([
  'a',
  'br',
  'code',
  'del',
  'em',
  'strong',
  'span',
  'img',
]);

const textOf = (nodes: readonly SetText[]): string =>
  nodes.map(({ value, children }) => value ?? textOf(children ?? [])).join('');
const isInline = ({ type, tagName }: SetText): boolean =>
  type === 'text' || INLINE.has(tagName ?? '');

/** Masks each piece of text as a whole: Markdown signs may split the private parts. */
function masked(parent: SetText): SetText {
  const children: SetText[] = [];
  let stretch: SetText[] = [];
  const close = (): void => {
    const text = textOf(stretch);
    const shown = projectedText(text);
    children.push(
      ...(shown === text ? stretch.map(withSafeAddress) : [{ type: 'text', value: shown }]),
    );
    stretch = [];
  };
  for (const child of parent.children ?? []) {
    if (isInline(child)) {
      stretch.push(child);
      continue;
    }
    close();
    children.push(child.children ? masked(child) : child);
  }
  close();
  return { ...parent, children };
}

function withSafeAddress(node: SetText): SetText {
  if (!node.children) return node;
  const href = node.properties?.['href'];
  return {
    ...node,
    ...(node.tagName === 'a' && {
      properties: { href: projectedAddress(typeof href === 'string' ? href : undefined) },
    }),
    children: node.children.map(withSafeAddress),
  };
}

/** Markdown with private parts masked, for the room. */
export function RoomMarkdown({ text }: { text: string }): ReactNode {
  return <SafeMarkdown text={text} change={masked} />;
}
