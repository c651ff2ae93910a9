/**
 * The margins of every page: the title above, the foot and the page number below; nothing above on
 * a cover.
 */
import type { DocumentTree } from '../../../shared/document/tree';
import { say } from '../../../shared/i18n/words';

/** A text as a CSS string, with quotes. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]+/g, ' ')}"`;
}

const BOX = 'font: 8.5pt "Source Sans 3", sans-serif; color: #5b6673;';
const HEAD = 'vertical-align: bottom; padding-bottom: 4mm;';
const FOOT = 'vertical-align: top; padding-top: 5mm;';

/** The rules as the text of a style sheet. */
export function marginRules({ title, foot, contents }: DocumentTree): string {
  const [before = '', between = '', after = ''] = say('document.pageOf', {
    page: '\u0000',
    pages: '\u0000',
  }).split('\u0000');
  const numbers = [
    cssString(before),
    'counter(page)',
    cssString(between),
    'counter(pages)',
    cssString(after),
  ].join(' ');

  const boxes = `@top-left { content: ${cssString(title)}; ${BOX} width: 100%; text-align: left; ${HEAD} }
    @bottom-left { content: ${cssString(foot)}; ${BOX} width: 75%; text-align: left; ${FOOT} }
    @bottom-right { content: ${numbers}; ${BOX} width: 25%; text-align: right; ${FOOT} }`;
  // Chromium does not read a list of page names.
  return `@page document { ${boxes} }
  @page document-wide { ${boxes} }
  ${contents ? '@page document:first { @top-left { content: none; } }' : ''}`;
}

let sheet: CSSStyleSheet | null = null;

/**
 * Applies the rules to this page, instead of those of the previous document. The page's policy
 * refuses style elements, but allows such a sheet.
 */
export function setMargins(tree: DocumentTree): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(marginRules(tree));
}
