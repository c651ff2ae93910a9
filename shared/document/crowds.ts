/**
 * Paragraphs with more marks than anyone writes, whose pairs the parser of Markdown looks for by
 * trying each with each: there the marks are text.
 */

/** What is read of a paragraph: so many marks of emphasis, of links, of openings of HTML. */
const MOST_EMPHASIS = 500;
const MOST_LINKS = 1000;
const MOST_HTML = 20;
/** Where another paragraph, heading, item of a list or row of a table begins. */
const BREAK = /\n(?=[ \t]*(?:\n|#|\||[-+*][ \t]|\d{1,9}[.)][ \t]))/;

/** An extension of the parser that leaves out what a text has too much of in one paragraph. */
export function withoutCrowds(text: string): { disable: { null: string[] } } {
  const paragraphs = text.split(BREAK);
  const isCrowded = (marks: RegExp, most: number): boolean =>
    paragraphs.some((paragraph) => (paragraph.match(marks)?.length ?? 0) > most);
  return {
    disable: {
      null: [
        ...(isCrowded(/[*_]+/g, MOST_EMPHASIS) ? ['attention'] : []),
        ...(isCrowded(/\[/g, MOST_LINKS) ? ['labelStartLink', 'labelStartImage', 'labelEnd'] : []),
        ...(isCrowded(/<[!?]/g, MOST_HTML) ? ['htmlText'] : []),
      ],
    },
  };
}
