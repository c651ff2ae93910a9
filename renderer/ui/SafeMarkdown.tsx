import { useMemo, type ReactNode } from 'react';
import Markdown, { type Options } from 'react-markdown';
import { flattenDeep, type MarkdownNode } from '../../shared/document/depth';
import { WebLink } from './WebLink';

/** A node of set text: an element with what it holds, or words. */
export interface SetText {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly SetText[];
}

const FLATTENED = [
  () => (tree: MarkdownNode, file: unknown) => flattenDeep(tree, String(file)),
] as unknown as Options['remarkPlugins'];

/**
 * Markdown as set text; addresses open in another window, pictures from elsewhere are not fetched.
 * `change`: what is made of the tree before it is drawn.
 */
export function SafeMarkdown({
  text,
  change,
}: {
  text: string;
  change?: (tree: SetText) => SetText;
}): ReactNode {
  const plugins = useMemo(
    () => (change ? ([() => change] as unknown as Options['rehypePlugins']) : undefined),
    [change],
  );
  return (
    <Markdown
      remarkPlugins={FLATTENED}
      rehypePlugins={plugins}
      components={{
        a: ({ href, children }) => <WebLink href={href}>{children}</WebLink>,
        img: () => null,
      }}
    >
      {text}
    </Markdown>
  );
}
