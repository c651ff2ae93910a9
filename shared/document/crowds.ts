/**
 * Paragraphs with more marks than anyone writes stay text: the Markdown parser tries each mark with
 * each other one to find pairs.
 */

/** The maximum numbers in a paragraph: marks of emphasis, links, openings of HTML. */
const MOST_EMPHASIS = 500;
const MOST_LINKS = 1000;
const MOST_HTML = 20;
/** The start of another paragraph, heading, list item or table row. */
const BREAK = /\n(?=[ \t]*(?:\n|#|\||[-+*][ \t]|\d{1,9}[.)][ \t]))/;

/** An extension of the parser that disables the marks of which a paragraph has too many. */
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
