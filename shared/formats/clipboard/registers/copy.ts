/** Copies a register for spreadsheets; pasting the text changes nothing. */
import type { Evaluation } from '../../../evaluate';
import { say } from '../../../i18n/words';
import { writeCells, writeHtml } from '../cells';
import { cellOf, itemsOf, REGISTER_COLUMNS, type PastedRegister } from './columns';

/** A whole register below a header, as text and as an HTML table. */
export function copyRegister(
  evaluation: Evaluation,
  register: PastedRegister,
): { text: string; html: string } {
  const table = [
    REGISTER_COLUMNS[register].map(({ head }) => say(head)),
    ...itemsOf(evaluation, register).map((item) =>
      REGISTER_COLUMNS[register].map(({ field }) => cellOf(field, item, evaluation)),
    ),
  ];
  return { text: writeCells(table), html: writeHtml(table) };
}
