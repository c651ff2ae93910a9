/**
 * A spreadsheet's text as rows of cells and back: tabs, or semicolons where there is no tab; quoted
 * cells may hold both and line breaks.
 */
import Papa from 'papaparse';
import { problem, type Problem } from '../../model/problem';
import { withoutEnd } from '../../model/trimming';

/** The maximum number of columns, which also limits the work. */
const MAX_COLUMNS = 256;

/** A non-blank row with its number in the text, from 1; blank rows count too. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * A cell that starts with a quote is quoted only if it ends with one: spreadsheets copy «
 * "Collecte" des avis » as it is, and searching for the closing quote would swallow the rows below.
 * Doubles quotes that do not close.
 */
function settleQuotes(text: string, delimiter: string): string {
  const cell = new RegExp(
    `(^|[${delimiter}\n])(?:"[^"]*(?:""[^"]*)*"(?=[${delimiter}\n]|$)|("[^${delimiter}\n]*))`,
    'g',
  );
  return text.replace(cell, (all, before: string, loose: string | undefined) =>
    loose === undefined ? all : `${before}"${loose.replaceAll('"', '""')}"`,
  );
}

function split(text: string, delimiter: '\t' | ';'): string[][] {
  return Papa.parse<string[]>(settleQuotes(text, delimiter), { delimiter, newline: '\n' }).data;
}

/**
 * Takes semicolons as separators only if the whole text looks so: the same number in every row, or
 * column names at the top.
 */
function isSemicolonTable(
  rows: readonly string[][],
  isHead: (cells: readonly string[]) => boolean,
): boolean {
  const width = rows[0]?.length ?? 0;
  return (
    width > 1 &&
    width <= MAX_COLUMNS &&
    (isHead(rows[0]!) || (rows.length > 1 && rows.every((row) => row.length === width)))
  );
}

/**
 * Splits a pasted text into rows. `isHead` recognises a row of column names, which settles the
 * meaning of semicolons. Never throws.
 */
export function readCells(
  text: string,
  isHead: (cells: readonly string[]) => boolean = () => false,
): TextRow[] {
  const clean = withoutEnd(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), /\n/);
  const semicolons = clean.includes('\t') ? [] : split(clean, ';');
  const rows = isSemicolonTable(semicolons, isHead) ? semicolons : split(clean, '\t');
  return rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** The problem of a table too long or too wide to read; null if it may be read. */
export function tooLarge(rows: readonly TextRow[], most: number): Problem | null {
  if (rows.length > most) return problem('table.pasteTooMany', { most });
  return rows.some(({ cells }) => cells.length > MAX_COLUMNS)
    ? problem('table.pasteTooWide', { most: MAX_COLUMNS })
    : null;
}

/** Rows of cells as text: tabs between cells, quotes around cells that need them. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: '\t', newline: '\r\n', escapeFormulae: false },
  );
}

/** Several names in one cell: "ARCS; CAF". A name that holds a semicolon is quoted. */
export function writeList(names: readonly string[]): string {
  return names.some((name) => /[;"\n\r]|^\s|\s$/.test(name))
    ? Papa.unparse([[...names]], { delimiter: ';', newline: '\n' })
    : names.join('; ');
}

/** The names in a cell, separated by semicolons or line breaks. */
export function readList(cell: string): string[] {
  const parts = cell.includes('"') ? split(cell, ';').flat() : cell.split(/[;\n]/);
  return parts.map((name) => name.trim()).filter((name) => name !== '');
}

/** Escapes a text for HTML and keeps its line breaks. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}

// Keeps spreadsheets from reading "1.10" as a number, "1.2" as a date and "=1+1" as a formula.
const AS_TEXT = ' style="mso-number-format:\'\\@\'" sdnum="1036;0;@"';

/**
 * The same rows as an HTML table with the first one as header. Makes spreadsheets read every cell
 * as text.
 */
export function writeHtml([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td'): string => {
    const opening = `<${tag}${tag === 'td' ? AS_TEXT : ''}>`;
    return `<tr>${cells.map((cell) => `${opening}${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  };
  const body = rows.map((row) => line(row, 'td')).join('');
  return `<table><thead>${line(head ?? [], 'th')}</thead><tbody>${body}</tbody></table>`;
}
