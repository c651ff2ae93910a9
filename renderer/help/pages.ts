/** The pages of the app's help: Markdown files that the README links to. */
import { readMarkdown } from '../../shared/document/markdown';
import type { Block } from '../../shared/document/tree';

export interface HelpPage {
  /** The file's name without its number, stable for links. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The text for searches: lower case, without accents. */
  readonly searched: string;
}

const FILES = import.meta.glob<string>('./pages/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Lower case, without accents, for comparing words in a search. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function pageOf(path: string, text: string): HelpPage {
  let headings = 0;
  const blocks = readMarkdown(text, {
    pictures: {},
    under: 0,
    headingId: () => `help-${(headings += 1)}`,
  });
  const [title] = blocks;
  return {
    id: /\/\d+-([^/]+)\.md$/.exec(path)?.[1] ?? path,
    title: title?.kind === 'heading' ? title.text : path,
    blocks,
    searched: folded(text),
  };
}

/** Every page, in the order of the files' numbers. */
export const HELP_PAGES: readonly HelpPage[] = Object.entries(FILES)
  .sort(([one], [other]) => one.localeCompare(other, 'en'))
  .map(([path, text]) => pageOf(path, text));

/** The pages that contain every word; those with the words in their title come first. */
export function searchHelp(pages: readonly HelpPage[], words: string): readonly HelpPage[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const inTitle = (page: HelpPage): number =>
    wanted.filter((word) => folded(page.title).includes(word)).length;
  return pages
    .filter((page) => wanted.every((word) => page.searched.includes(word)))
    .sort((one, other) => inTitle(other) - inTitle(one));
}
