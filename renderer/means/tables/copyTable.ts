/** A table of the finance office, put in the clipboard as a spreadsheet takes it. */
import { moneyCell, writeSheet, type SheetCell } from '../../../shared/formats/clipboard/sheet';
import type { FinanceCell, FinanceTable } from '../../../shared/means/tables/table';

function sheetCell(cell: FinanceCell): SheetCell {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.replace(/[\u00a0\u202f]/g, ' ');
  return 'cents' in cell ? moneyCell(cell.cents) : { value: cell.ppm / 10_000, decimals: 2 };
}

/** Text and HTML in one act. Rejects where the clipboard refuses. */
export async function copyTable({ head, rows }: FinanceTable): Promise<void> {
  const { text, html } = writeSheet([[...head], ...rows.map(({ cells }) => cells.map(sheetCell))]);
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })]);
}
