import { useMemo, type ReactNode } from 'react';
import Markdown, { type Options } from 'react-markdown';
import { withoutCrowds } from '../../shared/document/crowds';
import { flattenDeep, type MarkdownNode } from '../../shared/document/depth';
import { WebLink } from './WebLink';

/** A node of rendered text: an element with its children, or words. */
export interface SetText {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly SetText[];
}

/** The shared state of the parser's plugins; remark reads its extensions from it. */
interface Processor {
  data(): { micromarkExtensions?: unknown[] };
}

/** The plugins for a text: which marks to read, and how deep. */
const pluginsFor = (text: string): Options['remarkPlugins'] =>
  [
    function (this: Processor) {
      (this.data().micromarkExtensions ??= []).push(withoutCrowds(text));
    },
    () => (tree: MarkdownNode, file: unknown) => flattenDeep(tree, String(file)),
  ] as unknown as Options['remarkPlugins'];

/**
 * Renders Markdown; addresses open in another window, and external pictures are not fetched.
 * `change` transforms the tree before rendering.
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
