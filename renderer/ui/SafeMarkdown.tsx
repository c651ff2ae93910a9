import { useMemo, type ReactNode } from 'react';
import Markdown, { type Options } from 'react-markdown';
import { withoutCrowds } from '../../shared/document/crowds';
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

/** What the plugins of the parser share; remark reads its extensions there. */
interface Processor {
  data(): { micromarkExtensions?: unknown[] };
}

/** What is read of a text, and how deep. */
const pluginsFor = (text: string): Options['remarkPlugins'] =>
  [
    function (this: Processor) {
      (this.data().micromarkExtensions ??= []).push(withoutCrowds(text));
    },
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
  const remarkPlugins = useMemo(() => pluginsFor(text), [text]);
  return (
    <Markdown
      remarkPlugins={remarkPlugins}
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
