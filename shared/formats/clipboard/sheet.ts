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

function htmlCell(cell: SheetCell): string {
  if (isText(cell))
    return `<td style="mso-number-format:'\\@'" sdnum="1036;0;@">${escapeHtml(cell)}</td>`;
  const { value, decimals } = cell;
  const format = `1036;0;# ##0${decimals > 0 ? `,${'0'.repeat(decimals)}` : ''}`;
  return `<td x:num="${value}" sdval="${value}" sdnum="${format}">${plainNumber(cell)}</td>`;
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
  const heads = asText(head ?? [])
    .map((cell) => `<th>${escapeHtml(cell)}</th>`)
    .join('');
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  const html = `<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
  return { text: writeCells([head ?? [], ...rows].map(asText)), html };
}
