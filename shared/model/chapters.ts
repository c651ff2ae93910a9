/**
 * The M57 chapters of lines, each with its section and side. The catalogue of words has their
 * French names (`meansView.chapter_<number>`).
 */
// means.ts has these types too, but it imports this module.
type Section = 'operating' | 'investment';
type Kind = 'post' | 'operating' | 'investment' | 'receipt';

interface Chapter {
  readonly number: string;
  readonly section: Section;
  readonly side: 'expense' | 'receipt';
}

/** In the order of the lists that offer them; the first of a section and side is the default. */
export const CHAPTERS: readonly Chapter[] = [
  { number: '011', section: 'operating', side: 'expense' },
  { number: '012', section: 'operating', side: 'expense' },
  { number: '65', section: 'operating', side: 'expense' },
  { number: '66', section: 'operating', side: 'expense' },
  { number: '67', section: 'operating', side: 'expense' },
  { number: '21', section: 'investment', side: 'expense' },
  { number: '20', section: 'investment', side: 'expense' },
  { number: '204', section: 'investment', side: 'expense' },
  { number: '23', section: 'investment', side: 'expense' },
  { number: '16', section: 'investment', side: 'expense' },
  { number: '70', section: 'operating', side: 'receipt' },
  { number: '74', section: 'operating', side: 'receipt' },
  { number: '13', section: 'investment', side: 'receipt' },
];

/** The chapters for grants from funders, for receipts that no funding describes. */
export const GRANT_CHAPTERS: ReadonlySet<string> = new Set(['74', '13']);

/**
 * The numbers of the chapters that a line of this kind and section can have, the default first.
 * Empty for a post in the investment section, which does not exist.
 */
export function chaptersFor(kind: Kind, section: Section): readonly string[] {
  if (kind === 'post' && section === 'investment') return [];
  const fitting = CHAPTERS.filter(
    (chapter) =>
      chapter.section === section && (chapter.side === 'receipt') === (kind === 'receipt'),
  ).map(({ number }) => number);
  return kind === 'post' ? ['012', ...fitting.filter((number) => number !== '012')] : fitting;
}

/** The default chapter of a new line of this kind and section. */
export function proposedChapter(kind: Kind, section: Section): string {
  return chaptersFor(kind, section)[0] ?? '012';
}
