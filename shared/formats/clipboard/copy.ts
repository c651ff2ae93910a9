/**
 * Copies steps for spreadsheets, as text and HTML table; pasting the text gives the same steps
 * back.
 */
import type { Evaluation } from '../../evaluate';
import { say } from '../../i18n/words';
import type { Id } from '../../model/record';
import { writeCells, writeHtml } from './cells';
import { cellOf, COLUMNS } from './columns';

/** The given steps, in the plan's order, under a row of column names. */
export function copySteps(
  evaluation: Evaluation,
  ids: readonly Id[],
): { text: string; html: string } {
  const wanted = new Set(ids);
  const copied = COLUMNS.flatMap(({ key, head }) => (head ? [{ key, head }] : []));
  const rows = evaluation.tree.order
    .filter((id) => wanted.has(id))
    .map((id) => copied.map(({ key }) => cellOf(key, evaluation.steps.get(id)!, evaluation)));
  const table = [copied.map(({ head }) => say(head)), ...rows];
  return { text: writeCells(table), html: writeHtml(table) };
}
