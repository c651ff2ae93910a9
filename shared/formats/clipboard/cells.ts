/** A spreadsheet's text as rows of cells: tabs, or semicolons where there is no tab; quoted cells may hold both and line breaks. */
import Papa from 'papaparse';

/** The rows of cells, empty ones left out. */
export function readCells(text: string): string[][] {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const delimiter = clean.includes('\t') ? '\t' : /^[^"\n]*;/m.test(clean) ? ';' : '\t';
  const { data } = Papa.parse<string[]>(clean, { delimiter, newline: '\n' });
  return data.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** Rows of cells as text: tabs between cells, cells quoted where they must be. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(rows.map((row) => [...row]), { delimiter: '\t', newline: '\r\n', escapeFormulae: false });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');

/** The same rows as an HTML table, the first being its head. */
export function writeHtml([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head ?? [], 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}
