/** Steps as a spreadsheet takes them: text and HTML table; pasting the text gives the same steps back. */
import type { Evaluation } from '../../evaluate';
import { say } from '../../i18n/words';
import { sayPercent } from '../../model/numbers';
import { readPeriod } from '../../model/periods/read';
import { wordsFor } from '../../model/periods/say';
import type { Plan } from '../../model/plan';
import { isProblem } from '../../model/problem';
import type { Period } from '../../model/period';
import type { Id, IdSet } from '../../model/record';
import type { ResolvedStep } from '../../schedule/resolve';
import { writeCells, writeHtml } from './cells';
import { COPIED, type PasteColumn } from './columns';

const titles = (set: IdSet, items: Readonly<Record<Id, { title: string }>>): string => Object.keys(set).flatMap((id) => items[id]?.title ?? []).join('; ');

/** The typed words where they read back to the same dates in the same form, else words that do. */
function periodWords(period: Period | null, { horizon }: Plan): string {
  if (period === null) return '';
  const reading = readPeriod(period.words, { today: horizon.start, yearHint: null, horizon });
  const same = !isProblem(reading) && reading.yearGuessed === null && (['form', 'start', 'end'] as const).every((field) => reading.period[field] === period[field]);
  return same ? period.words : wordsFor(period);
}

function cellOf(column: PasteColumn, { step, wbs }: ResolvedStep, { plan }: Evaluation): string {
  if (column === 'wbs') return wbs;
  if (column === 'period') return periodWords(step.period, plan);
  if (column === 'certainty') return step.period ? say(`model.certainty_${step.period.certainty}`) : '';
  if (column === 'status') return say(`model.status_${step.status}`);
  if (column === 'progress') return sayPercent(step.progress);
  if (column === 'owner') return step.ownerId === null ? '' : plan.actors[step.ownerId]?.title ?? '';
  if (column === 'themes') return titles(step.themeIds, plan.themes);
  if (column === 'places') return titles(step.placeIds, plan.places);
  if (column === 'partners') return titles(step.partnerIds, plan.actors);
  return column === 'notes' ? step.notes : step.title;
}

/** The given steps, in the plan's order, under a row of column names. */
export function copySteps(evaluation: Evaluation, ids: readonly Id[]): { text: string; html: string } {
  const wanted = new Set(ids);
  const rows = evaluation.tree.order.filter((id) => wanted.has(id)).map((id) => COPIED.map(({ column }) => cellOf(column, evaluation.steps.get(id)!, evaluation)));
  const table = [COPIED.map(({ head }) => head), ...rows];
  return { text: writeCells(table), html: writeHtml(table) };
}
