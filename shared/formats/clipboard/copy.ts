/**
 * Steps as a spreadsheet takes them: text and HTML table; pasting the text gives the same steps
 * back.
 */
import type { Evaluation } from '../../evaluate';
import { say } from '../../i18n/words';
import { readPeriod } from '../../model/periods/read';
import { wordsFor } from '../../model/periods/say';
import { isProblem } from '../../model/problem';
import type { Period } from '../../model/period';
import { bySiblingOrder, type Id, type IdSet } from '../../model/record';
import type { ResolvedStep } from '../../schedule/resolve';
import { writeCells, writeHtml, writeList } from './cells';
import { COPIED, type PasteColumn } from './columns';

function titles(
  set: IdSet,
  items: Readonly<Record<Id, { id: Id; title: string; order: string }>>,
): string {
  return writeList(
    Object.keys(set)
      .flatMap((id) => items[id] ?? [])
      .sort(bySiblingOrder)
      .map(({ title }) => title),
  );
}

/**
 * The typed words where they read back to the same dates in the same form wherever they are pasted,
 * else words that do.
 */
function periodWords(period: Period | null): string {
  if (period === null) return '';
  const same = ['2001-02-03', '2033-11-12'].every((today) => {
    const reading = readPeriod(period.words, {
      today,
      yearHint: null,
      horizon: { start: today, end: today },
    });
    return (
      !isProblem(reading) &&
      (['form', 'start', 'end'] as const).every((field) => reading.period[field] === period[field])
    );
  });
  return same ? period.words : wordsFor(period);
}

/** All of the percentage, where the table shows it rounded. */
const percentText = (ppm: number): string => `${String(ppm / 10_000).replace('.', ',')} %`;

/**
 * The text that copying writes for a column of a step. A title goes without the blanks round it:
 * before it they would mean a level.
 */
export function cellOf(
  column: PasteColumn,
  { step, wbs }: ResolvedStep,
  { plan }: Evaluation,
): string {
  if (column === 'wbs') return wbs;
  if (column === 'kind') return say(`model.kind_${step.kind}`);
  if (column === 'period') return periodWords(step.period);
  if (column === 'certainty')
    return step.period ? say(`model.certainty_${step.period.certainty}`) : '';
  if (column === 'status') return say(`model.status_${step.status}`);
  if (column === 'progress') return percentText(step.progress);
  if (column === 'owner')
    return step.ownerId === null ? '' : (plan.actors[step.ownerId]?.title ?? '');
  if (column === 'themes') return titles(step.themeIds, plan.themes);
  if (column === 'places') return titles(step.placeIds, plan.places);
  if (column === 'partners') return titles(step.partnerIds, plan.actors);
  return column === 'notes' ? step.notes : step.title.trim();
}

/** The given steps, in the plan's order, under a row of column names. */
export function copySteps(
  evaluation: Evaluation,
  ids: readonly Id[],
): { text: string; html: string } {
  const wanted = new Set(ids);
  const rows = evaluation.tree.order
    .filter((id) => wanted.has(id))
    .map((id) => COPIED.map(({ column }) => cellOf(column, evaluation.steps.get(id)!, evaluation)));
  const table = [COPIED.map(({ head }) => head), ...rows];
  return { text: writeCells(table), html: writeHtml(table) };
}
