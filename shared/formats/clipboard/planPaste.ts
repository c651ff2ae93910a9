/**
 * Plans the effect of a pasted text: lines that are new, changed, the same or refused, and the
 * single command that does it.
 */
import type { pasteSteps } from '../../commands/paste';
import type { Evaluation } from '../../evaluate';
import { say } from '../../i18n/words';
import { canonicalJson } from '../../history/journal';
import { partsOf, toDay } from '../../model/dates';
import { parseDecimal } from '../../model/numbers';
import { plainName } from '../../model/periods/normalise';
import { readPeriod, type PeriodContext } from '../../model/periods/read';
import { isProblem, problem, type Problem } from '../../model/problem';
import type { Id } from '../../model/record';
import type { Step } from '../../model/step';
import type { z } from 'zod';
import { isMarked, withoutMark, withoutMarks } from './bullets';
import { readCells, tooLarge } from './cells';
import { certaintyNamed, statusNamed } from './cellWords';
import { cellOf, type Fields, type PasteColumn, type RowCells } from './columns';
import { knownSteps } from './known';
import { namesIn } from './names';
import { depthsOf, gatheredTitle } from './outline';
import { placed, type Unplaced } from './placed';
import { readRow, type CellFault } from './readRow';
import { columnsOf, isHeadRow, type Columns } from './recognise';

export interface PasteLine {
  /** The number of the row in the text, from 1. */
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  readonly title: string;
  readonly depth: number;
  /** The reason for refusing it. */
  readonly reason: Problem | null;
  /** Its unreadable cells: the row is pasted without them, and keeps their words. */
  readonly faults: readonly CellFault[];
  /** The fields that it sets on the step. */
  readonly fields: Fields;
  /** The assumed year of a period without one. */
  readonly yearGuessed: number | null;
  /** Numbers read as days of Excel's. */
  readonly serials: readonly string[];
}

export interface PastePlan {
  readonly lines: readonly PasteLine[];
  readonly counts: Readonly<Record<PasteLine['state'], number>>;
  /** Names of the non-empty columns that are ignored. */
  readonly ignored: readonly string[];
  /** The known columns of the header, and their meaning. */
  readonly found: Columns['found'];
  /** True if unreadable words could replace dates of existing steps. */
  readonly mayKeepWords: boolean;
  readonly payload: z.infer<typeof pasteSteps.payload>;
}

export interface PasteOptions {
  /** `yearHint`: the year for the first row; each dated row passes its own to those below. */
  readonly period: PeriodContext;
  readonly scenarioId: Id;
  /** New steps go after this step, on its level; null: at the end. */
  readonly afterId: Id | null;
  readonly newId: () => Id;
  /** Makes every line a new step, even if the plan already has it. */
  readonly allNew: boolean;
  /** True to keep unreadable words even over the dates of an existing step. */
  readonly keepWords?: boolean;
}

const MAX_LINES = 20_000;

interface Read {
  readonly rows: readonly { readonly line: number; readonly cells: RowCells }[];
  readonly ignored: readonly string[];
  readonly found: Columns['found'];
}

function readTable(text: string, evaluation: Evaluation, options: PasteOptions): Read | Problem {
  const given = readCells(text, isHeadRow);
  const refused = tooLarge(given, MAX_LINES);
  if (refused) return refused;
  const table = isHeadRow(given[0]?.cells ?? []) ? given : withoutMarks(given);
  const { has } = namesIn(evaluation, options.newId);
  const found = columnsOf(
    table.map(({ cells }) => cells),
    {
      isPeriod: (cell) => looksDated(readPeriod(cell, options.period)),
      isActor: has,
      isCertainty: (cell) => certaintyNamed(cell) !== undefined,
      isStatus: (cell) => statusNamed(cell) !== undefined,
    },
  );
  if (isProblem(found)) return found;
  const rows = table
    .slice(found.hasHead ? 1 : 0)
    .map(({ line, cells }) => ({ line, cells: asCells(cells, found.columns, found.titleWidth) }));
  return rows.length === 0
    ? problem('table.pasteNothing')
    : { rows: withPercents(rows), ignored: found.ignored, found: found.found };
}

/** An impossible date ("31 avril") still shows that its column holds dates. */
const looksDated = (reading: ReturnType<typeof readPeriod>): boolean =>
  !isProblem(reading) || reading.code !== 'periods.unreadable';

function asCells(
  row: readonly string[],
  columns: readonly (PasteColumn | null)[],
  titleWidth: number,
): RowCells {
  const cells: Partial<Record<PasteColumn, string>> = {};
  columns.forEach((column, index) => {
    if (column)
      cells[column] =
        column === 'title' && titleWidth > 1
          ? gatheredTitle(row.slice(index, index + titleWidth))
          : (row[index] ?? '');
  });
  return cells;
}

/** Reads "0,4" under "Avancement" as 40 % if the whole column holds such fractions of one. */
function withPercents(rows: Read['rows']): Read['rows'] {
  const progressCells = rows.flatMap(({ cells }) => cells.progress?.trim() || []);
  const shares =
    progressCells.some((cell) => /^0?[.,]\d/.test(cell)) &&
    progressCells.every((cell) => {
      const value = parseDecimal(cell);
      return value !== null && value >= 0 && value <= 1;
    });
  return shares
    ? rows.map(({ line, cells }) => ({
        line,
        cells: cells.progress?.trim()
          ? { ...cells, progress: String(parseDecimal(cells.progress)! * 100) }
          : cells,
      }))
    : rows;
}

/** The cells that differ from a copy of the step. */
function differing(cells: RowCells, id: Id, evaluation: Evaluation): RowCells {
  const resolved = evaluation.steps.get(id)!;
  const same = new Set(
    (Object.keys(cells) as PasteColumn[]).filter(
      (column) => cells[column] === cellOf(column, resolved, evaluation).replace(/\r\n?/g, '\n'),
    ),
  );
  // The plan's own apostrophes, dashes and blanks stay.
  const { title } = evaluation.plan.steps[id]!;
  if (plainName(cells.title ?? '') === plainName(title)) same.add('title');
  // A new period beside a certainty takes that one, not the one its words suggest.
  if (!same.has('period')) same.delete('certainty');
  return Object.fromEntries(
    Object.entries(cells).filter(([column]) => !same.has(column as PasteColumn)),
  );
}

function changesOf(step: Step, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => canonicalJson(step[name as keyof Step]) !== canonicalJson(value),
    ),
  );
}

/**
 * The effect of a paste; a Problem if there is nothing to paste. Changes nothing and never throws,
 * whatever the text.
 */
export function planPaste(
  evaluation: Evaluation,
  text: string,
  options: PasteOptions,
): PastePlan | Problem {
  const read = readTable(text, evaluation, options);
  if (isProblem(read)) return read;
  const names = namesIn(evaluation, options.newId);
  const { lines, added, changed } = readRows(read.rows, evaluation, options, names);
  const isWord = ({ column }: CellFault): boolean => column === 'period';
  const counts = { new: 0, changed: 0, same: 0, refused: 0 };
  for (const { state } of lines) counts[state] += 1;
  return {
    lines,
    counts,
    ignored: read.ignored,
    found: read.found,
    mayKeepWords: lines.some(({ state, faults }) => state !== 'new' && faults.some(isWord)),
    payload: {
      scenarioId: options.scenarioId,
      added: placed(evaluation.plan, added, options.afterId),
      changed,
      newActors: names.newActors(),
    },
  };
}

function stateOf(step: Step | null, changes: Fields): 'new' | 'changed' | 'same' {
  if (step === null) return 'new';
  return Object.keys(changes).length > 0 ? 'changed' : 'same';
}

/** True if all titles of the list come after a bullet. */
function areMarked(rows: Read['rows']): boolean {
  const titles = rows.flatMap(({ cells }) => cells.title?.trim() || []);
  return titles.length > 1 && titles.every(isMarked);
}

/** A row without a title that has sub-rows keeps its place and gets a title. */
function titled(title: string, depths: readonly number[], index: number): string {
  const holdsOthers = (depths[index + 1] ?? 0) > depths[index]!;
  return title === '' && holdsOthers ? say('model.untitledStep') : title;
}

function readRows(
  rows: Read['rows'],
  evaluation: Evaluation,
  options: PasteOptions,
  names: ReturnType<typeof namesIn>,
) {
  const lines: PasteLine[] = [];
  const added: Unplaced[] = [];
  const changed: { stepId: Id; fields: Fields }[] = [];
  const known = options.allNew ? null : knownSteps(evaluation);
  const base =
    options.afterId === null ? null : (evaluation.plan.steps[options.afterId]?.parentId ?? null);
  const depths = depthsOf(rows.map(({ cells }) => cells));
  // Rows under a refused row go where that row would have gone.
  const path: (Id | null)[] = [];
  const bare = areMarked(rows) ? withoutMark : (title: string) => title;
  let { yearHint } = options.period;
  rows.forEach(({ line, cells }, index) => {
    path.length = Math.min(depths[index]!, path.length);
    const parentId = path.length > 0 ? path.at(-1)! : base;
    const typed = cells.title?.trim() ?? '';
    const knownId = known?.(typed, cells.wbs) ?? known?.(bare(typed), cells.wbs) ?? null;
    const title = knownId === null ? titled(bare(typed), depths, index) : typed;
    const step = knownId === null ? null : evaluation.plan.steps[knownId]!;
    const place = { line, title, depth: path.length };
    if (title === '' && step === null) {
      const reason = problem('table.pasteNoTitle');
      lines.push({
        ...place,
        ...{ state: 'refused', reason, yearGuessed: null, serials: [], faults: [], fields: {} },
      });
      path.push(parentId);
      return;
    }
    const { fields, yearGuessed, serials, faults } = readRow(
      knownId === null ? { ...cells, title } : differing(cells, knownId, evaluation),
      { ...options.period, yearHint },
      names,
      step,
      options.keepWords ?? false,
    );
    const dated = (fields.period ?? step?.period)?.start ?? (fields.period ?? step?.period)?.end;
    if (dated) yearHint = partsOf(toDay(dated)).year;
    const changes = step === null ? fields : changesOf(step, fields);
    const state = stateOf(step, changes);
    const id = knownId ?? options.newId();
    if (state === 'new') added.push({ id, parentId, fields });
    if (state === 'changed') changed.push({ stepId: id, fields: changes });
    lines.push({
      ...place,
      state,
      reason: null,
      yearGuessed: 'period' in changes ? yearGuessed : null,
      serials,
      faults,
      fields: changes,
    });
    path.push(id);
  });
  return { lines, added, changed };
}
