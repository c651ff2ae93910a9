/** What a pasted text would do to the plan: lines new, changed, the same or refused, and the one command that does it. */
import type { pasteSteps } from '../../commands/paste';
import type { Evaluation } from '../../evaluate';
import { partsOf, toDay } from '../../model/dates';
import { keysBetween } from '../../model/order';
import { unaccented } from '../../model/periods/normalise';
import { readPeriod, type PeriodContext } from '../../model/periods/read';
import { isProblem, problem, type Problem } from '../../model/problem';
import type { Id } from '../../model/record';
import { newStep, type Step } from '../../model/step';
import { siblingsOf } from '../../model/tree';
import type { z } from 'zod';
import { readCells } from './cells';
import { columnsOf, type PasteColumn } from './columns';
import { readRow, type Fields, type Reader, type RowCells } from './readRow';

export interface PasteLine { readonly line: number; readonly state: 'new' | 'changed' | 'same' | 'refused'; readonly title: string; readonly depth: number; readonly reason: Problem | null }

export interface PastePlan {
  readonly lines: readonly PasteLine[];
  readonly counts: Readonly<Record<PasteLine['state'], number>>;
  readonly payload: z.infer<typeof pasteSteps.payload>;
}

export interface PasteOptions {
  readonly period: PeriodContext;
  readonly scenarioId: Id;
  /** New steps come after this step and beside it; null: at the end. */
  readonly afterId: Id | null;
  readonly newId: () => Id;
  /** Every line makes a step, even one that is in the plan. */
  readonly allNew: boolean;
}

const MOST_LINES = 20_000;

/** How deep each row stands: by its number where there is one, else by the blanks before its title. */
function depthsOf(rows: readonly RowCells[]): number[] {
  if (rows.some((row) => /\.\d/.test(row.wbs ?? ''))) return rows.map((row) => (row.wbs ?? '').replace(/\.$/, '').split('.').length - 1);
  const indents = rows.map((row) => (/^[ \t\u00a0]*/.exec(row.title ?? '')?.[0] ?? '').replaceAll('\t', '    ').length);
  const stack: number[] = [];
  return indents.map((indent) => {
    while (stack.length > 0 && stack.at(-1)! >= indent) stack.pop();
    stack.push(indent);
    return stack.length - 1;
  });
}

function asCells(row: readonly string[], columns: readonly (PasteColumn | null)[]): RowCells {
  const cells: Partial<Record<PasteColumn, string>> = {};
  columns.forEach((column, index) => { if (column) cells[column] = row[index] ?? ''; });
  return cells;
}

/** The step of the plan that a row is about: same number and title, or a title that only one step has. */
function knownStep(cells: RowCells, evaluation: Evaluation, byTitle: ReadonlyMap<string, Id[]>): Id | null {
  const same = byTitle.get(unaccented(cells.title?.trim() ?? '')) ?? [];
  const numbered = same.find((id) => evaluation.tree.nodes.get(id)!.wbs === cells.wbs?.trim().replace(/\.$/, ''));
  return numbered ?? (same.length === 1 ? same[0]! : null);
}

function changesOf(step: Step, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => JSON.stringify(step[name as keyof Step]) !== JSON.stringify(value)));
}

interface Work { readonly lines: PasteLine[]; readonly added: Step[]; readonly changed: { stepId: Id; fields: Fields }[] }

/** Works out what a paste would do; a Problem where there is nothing to paste. Nothing is changed. */
export function planPaste(evaluation: Evaluation, text: string, options: PasteOptions): PastePlan | Problem {
  const table = readCells(text);
  if (table.length === 0) return problem('table.pasteNothing');
  if (table.length > MOST_LINES) return problem('table.pasteTooMany', { most: MOST_LINES });
  const { columns, hasHead } = columnsOf(table, (cell) => !isProblem(readPeriod(cell, options.period)));
  const rows = table.slice(hasHead ? 1 : 0).map((row) => asCells(row, columns));
  if (rows.length === 0) return problem('table.pasteNothing');
  const reader: Reader = { plan: evaluation.plan, period: options.period, newId: options.newId, newActors: new Map() };
  const work: Work = { lines: [], added: [], changed: [] };
  readRows(rows, hasHead ? 2 : 1, evaluation, options, reader, work);
  const counts = { new: 0, changed: 0, same: 0, refused: 0 };
  for (const { state } of work.lines) counts[state] += 1;
  return { lines: work.lines, counts, payload: { scenarioId: options.scenarioId, added: work.added, changed: work.changed, newActors: [...reader.newActors.values()] } };
}

function readRows(rows: readonly RowCells[], firstLine: number, evaluation: Evaluation, options: PasteOptions, reader: Reader, work: Work): void {
  const { plan } = evaluation;
  const byTitle = new Map<string, Id[]>();
  for (const id of evaluation.tree.order) { const key = unaccented(plan.steps[id]!.title.trim()); byTitle.set(key, [...(byTitle.get(key) ?? []), id]); }
  const after = options.afterId === null ? undefined : plan.steps[options.afterId];
  const baseParent = after?.parentId ?? null;
  const depths = depthsOf(rows);
  const path: Id[] = [];
  const lastKey = new Map<Id | null, string>();
  let yearHint = reader.period.yearHint;
  rows.forEach((cells, index) => {
    const depth = Math.min(depths[index]!, path.length);
    path.length = depth;
    const told = { line: firstLine + index, title: cells.title?.trim() ?? '', depth };
    const fields = readRow(cells, { ...reader, period: { ...reader.period, yearHint } });
    if (isProblem(fields)) { work.lines.push({ ...told, state: 'refused', reason: fields }); path.push(path.at(-1) ?? baseParent ?? ''); return; }
    const dated = fields.period?.start ?? fields.period?.end;
    if (dated) yearHint = partsOf(toDay(dated)).year;
    const knownId = options.allNew ? null : knownStep(cells, evaluation, byTitle);
    if (knownId !== null) {
      const changes = changesOf(plan.steps[knownId]!, fields);
      const changed = Object.keys(changes).length > 0;
      if (changed) work.changed.push({ stepId: knownId, fields: changes });
      work.lines.push({ ...told, state: changed ? 'changed' : 'same', reason: null });
      path.push(knownId);
      return;
    }
    const parentId = path.at(-1) || baseParent;
    const id = options.newId();
    work.added.push(newStep({ ...fields, id, parentId, order: nextKey(evaluation, parentId, parentId === baseParent ? options.afterId : null, lastKey) }));
    work.lines.push({ ...told, state: 'new', reason: null });
    path.push(id);
  });
}

/** A key after the last step pasted under the parent, else after the step pasted beside, else at the end. */
function nextKey(evaluation: Evaluation, parentId: Id | null, afterId: Id | null, lastKey: Map<Id | null, string>): string {
  const siblings = siblingsOf(evaluation.plan.steps, parentId);
  const at = afterId === null ? siblings.length - 1 : siblings.findIndex((step) => step.id === afterId);
  const before = lastKey.get(parentId) ?? siblings[at]?.order ?? null;
  const key = keysBetween(before, siblings[at + 1]?.order ?? null, 1)[0]!;
  lastKey.set(parentId, key);
  return key;
}
