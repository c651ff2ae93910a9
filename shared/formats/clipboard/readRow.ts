/** One pasted row read into fields of a step, or why it is refused. */
import { say, type WordKey } from '../../i18n/words';
import { parsePercent } from '../../model/numbers';
import { certaintySchema, type Period } from '../../model/period';
import { normalise, unaccented } from '../../model/periods/normalise';
import { readPeriod, type PeriodContext, type PeriodReading } from '../../model/periods/read';
import { isProblem, problem, type Problem } from '../../model/problem';
import { titleSchema, textSchema, type Id, type IdSet } from '../../model/record';
import { onOneDay, stepKindSchema, stepStatusSchema, type Step } from '../../model/step';
import { readList } from './cells';
import type { PasteColumn } from './columns';

export type RowCells = Readonly<Partial<Record<PasteColumn, string>>>;

/** What rows name: themes and places that are there, actors that are or will be made. */
export interface Names {
  theme(name: string): Id | null;
  place(name: string): Id | null;
  /** Makes the actor where there is none. */ actor(name: string): Id;
}

export type Fields = Partial<
  Pick<
    Step,
    | 'title'
    | 'kind'
    | 'period'
    | 'status'
    | 'progress'
    | 'ownerId'
    | 'themeIds'
    | 'placeIds'
    | 'partnerIds'
    | 'notes'
  >
>;

export interface RowReading {
  readonly fields: Fields;
  /** The year taken where the period says none. */ readonly yearGuessed: number | null;
}

/** The certainty of this name, accents and case aside. */
export const certaintyNamed = (text: string): Period['certainty'] | undefined =>
  named(text, certaintySchema.options, 'certainty');

/** The status of this name. */
export const statusNamed = (text: string): Step['status'] | undefined =>
  named(text, stepStatusSchema.options, 'status');

function named<T extends string>(
  text: string,
  values: readonly T[],
  prefix: 'status' | 'certainty' | 'kind',
): T | undefined {
  return values.find(
    (value) => unaccented(say(`model.${prefix}_${value}` as WordKey)) === unaccented(text.trim()),
  );
}

/**
 * What a cell says: null where it says nothing (a dash stands for nothing too), undefined where its
 * column is not there.
 */
function said(cell: string | undefined): string | null | undefined {
  if (cell === undefined) return undefined;
  const text = cell.trim();
  return /^[-\u2013\u2014]?$/.test(text) ? null : text;
}

/**
 * The words for the date: those of the period's column, else made of the start's and the end's;
 * undefined without such a column.
 */
function periodWords(cells: RowCells): string | undefined {
  const [words, start, end] = [said(cells.period), said(cells.start), said(cells.end)];
  if (words === undefined && start === undefined && end === undefined) return undefined;
  if (words) return words;
  if (start && end) return `du ${start} au ${end}`;
  return start ? `dès ${start}` : end ? `d’ici ${end}` : '';
}

function readWords(words: string, context: PeriodContext): PeriodReading | null | Problem {
  if (words === '' || normalise(words).text === '') return null;
  const reading = readPeriod(words, context);
  return isProblem(reading) || reading.period.start !== null || reading.period.end !== null
    ? reading
    : null;
}

/**
 * The period the row gives, certainty and kind taken into account; undefined: the row says nothing
 * of it.
 */
function readWhen(
  cells: RowCells,
  context: PeriodContext,
  known: Step | null,
  kind: Step['kind'],
): { period: Period | null | undefined; yearGuessed: number | null } | Problem {
  const words = periodWords(cells);
  const reading = words === undefined ? undefined : readWords(words, context);
  if (isProblem(reading)) return reading;
  const told = said(cells.certainty);
  const certainty = told ? certaintyNamed(told) : undefined;
  if (told && !certainty) return problem('table.pasteBadCertainty', { text: told });
  let period: Period | null | undefined =
    reading === undefined ? undefined : (reading?.period ?? null);
  const before = period === undefined ? known?.period : period;
  if (certainty && before && before.certainty !== certainty) period = { ...before, certainty };
  const long =
    kind !== 'milestone'
      ? null
      : period === undefined && kind !== known?.kind
        ? known?.period
        : period;
  if (long && onOneDay(long) !== long) period = onOneDay(long);
  return { period, yearGuessed: reading?.yearGuessed ?? null };
}

/**
 * The items that a cell names; undefined without a cell, a Problem (`unknown`) at a name that is
 * none of theirs.
 */
export function setOf(
  cell: string | undefined,
  idOf: (name: string) => Id | null,
  unknown: WordKey = 'table.pasteUnknown',
): IdSet | undefined | Problem {
  const text = said(cell);
  if (text === undefined) return undefined;
  const found: Record<Id, true> = {};
  for (const name of text === null ? [] : readList(text)) {
    const id = idOf(name);
    if (id === null) return problem(unknown, { text: name });
    found[id] = true;
  }
  return found;
}

function tooLong(cells: RowCells): Problem | undefined {
  const columns: readonly [string | undefined, boolean, WordKey][] = [
    [cells.title, titleSchema.safeParse(cells.title?.trim()).success, 'model.field_title'],
    [cells.notes, textSchema.safeParse(cells.notes).success, 'model.field_notes'],
    [cells.owner, titleSchema.safeParse(cells.owner).success, 'model.field_ownerId'],
    [cells.partners, titleSchema.safeParse(cells.partners).success, 'model.field_partnerIds'],
  ];
  const column = columns.find(([cell, fits]) => cell !== undefined && !fits);
  return column && problem('table.pasteTooLong', { field: say(column[2]) });
}

/**
 * The words of states, the percentage and the kind; actors come last, when nothing can be refused
 * any more.
 */
function readStates(cells: RowCells): Fields | Problem {
  const [kind, status, progress] = [said(cells.kind), said(cells.status), said(cells.progress)];
  const fields: Fields = {};
  if (kind) {
    const known = named(kind, stepKindSchema.options, 'kind');
    if (!known) return problem('table.pasteBadKind', { text: kind });
    fields.kind = known;
  }
  if (status) {
    const known = statusNamed(status);
    if (!known) return problem('table.pasteBadStatus', { text: status });
    fields.status = known;
  }
  if (progress) {
    const known = parsePercent(progress);
    if (isProblem(known)) return known;
    fields.progress = known;
  }
  return fields;
}

/**
 * Reads the cells of a row, about a step of the plan or (`known` null) a new one. A column that is
 * not there sets nothing.
 */
export function readRow(
  cells: RowCells,
  context: PeriodContext,
  names: Names,
  known: Step | null,
): RowReading | Problem {
  const fields = tooLong(cells) ?? readStates(cells);
  if (isProblem(fields)) return fields;
  const when = readWhen(cells, context, known, fields.kind ?? known?.kind ?? 'task');
  if (isProblem(when)) return when;
  const themeIds = setOf(cells.themes, names.theme);
  if (isProblem(themeIds)) return themeIds;
  const placeIds = setOf(cells.places, names.place);
  if (isProblem(placeIds)) return placeIds;
  if (cells.title !== undefined) fields.title = cells.title.trim();
  if (when.period !== undefined) fields.period = when.period;
  if (themeIds) fields.themeIds = themeIds;
  if (placeIds) fields.placeIds = placeIds;
  if (cells.notes !== undefined) fields.notes = cells.notes;
  const owner = said(cells.owner);
  if (owner !== undefined) fields.ownerId = owner === null ? null : names.actor(owner);
  const partnerIds = setOf(cells.partners, names.actor);
  if (partnerIds && !isProblem(partnerIds)) fields.partnerIds = partnerIds;
  return { fields, yearGuessed: when.yearGuessed };
}
