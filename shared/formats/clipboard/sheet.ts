/**
 * Copies tables with numbers for spreadsheets, which read them as numbers from both text and HTML.
 */
import { escapeHtml, writeCells } from './cells';

/** A text, or a number with this many decimals. */
export type SheetCell = string | { readonly value: number; readonly decimals: number };

/** Cents as a cell in euros. */
export function moneyCell(cents: number): SheetCell {
  return { value: cents / 100, decimals: 2 };
}

/**
 * Digits and a comma only: French spreadsheets read these as a number, but not narrow spaces or the
 * euro sign.
 */
function plainNumber({ value, decimals }: Exclude<SheetCell, string>): string {
  return value.toFixed(decimals).replace('.', ',');
}

const isText = (cell: SheetCell): cell is string => typeof cell === 'string';

/** A cell in copied text. */
export function sheetText(cell: SheetCell): string {
  return isText(cell) ? cell : plainNumber(cell);
}

/**
 * Rows as text and as an HTML table whose first row is the header. Marks texts as texts and numbers
 * as numbers for spreadsheets.
 */
export function writeSheet([head, ...rows]: readonly (readonly SheetCell[])[]): {
  text: string;
  html: string;
} {
  const asText = (cells: readonly SheetCell[]): string[] => cells.map(sheetText);
  const asCell = (cell: SheetCell): string =>
    isText(cell)
      ? `<td style="mso-number-format:'\\@'" sdnum="1036;0;@">${escapeHtml(cell)}</td>`
      : `<td x:num="${cell.value}" sdval="${cell.value}" sdnum="1036;0;# ##0${cell.decimals > 0 ? `,${'0'.repeat(cell.decimals)}` : ''}">${plainNumber(cell)}</td>`;
  const html = `<table><thead><tr>${asText(head ?? [])
    .map((cell) => `<th>${escapeHtml(cell)}</th>`)
    .join(
      '',
    )}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(asCell).join('')}</tr>`).join('')}</tbody></table>`;
  return { text: writeCells([head ?? [], ...rows].map(asText)), html };
}
