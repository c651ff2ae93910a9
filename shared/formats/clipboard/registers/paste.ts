/** Plans the effect of pasting a text into a register of the document. */
import type { pasteRegister } from '../../../commands/pasteRegister';
import type { Evaluation } from '../../../evaluate';
import { offerSchema, solutionSchema } from '../../../model/document';
import { keysBetween } from '../../../model/order';
import { isProblem, problem, type Problem } from '../../../model/problem';
import { nameKey } from '../../../model/periods/normalise';
import { MAX_TITLE, type Id } from '../../../model/record';
import type { z } from 'zod';
import { namesIn } from '../names';
import { noted } from '../noted';
import { cellOf, headOf, itemsOf, type Field, type Item, type PastedRegister } from './columns';
import { knownOf, type Asked } from './known';
import { readCell, stepsIn, type Readers } from './readCell';
import { readTable, type RegisterTable } from './table';

/** An unreadable cell: the name of its column, its text, and the reason. */
export interface RegisterFault {
  readonly column: string;
  readonly text: string;
  readonly reason: Problem;
}

export interface RegisterPasteLine {
  /** The number of the row in the text, from 1. */
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  readonly title: string;
  /** The reason for refusing it. */
  readonly reason: Problem | null;
  /** Unreadable cells: the row is pasted without them, and its notes keep their words. */
  readonly faults: readonly RegisterFault[];
}

export interface RegisterPaste {
  readonly payload: z.infer<typeof pasteRegister.payload>;
  readonly lines: readonly RegisterPasteLine[];
  /** Names of the non-empty columns that are ignored. */
  readonly ignored: readonly string[];
  readonly found: RegisterTable['found'];
}

const blank = { actorId: null, notes: '', provenance: {} };
const NEW: Readonly<Record<PastedRegister, object>> = {
  offers: { ...blank, placeIds: {}, themeIds: {}, state: 'unknown' },
  solutions: { ...blank, problem: '', stepIds: {} },
};

/**
 * The effect of pasting a text into a register, as one edit. Rows about existing items change them
 * (an empty cell clears its field), other rows are new, and missing organisations are created.
 * Places, priorities and steps must exist: the notes keep the words of an unreadable cell. A
 * Problem if there is nothing to paste.
 */
export function planRegisterPaste(
  evaluation: Evaluation,
  register: PastedRegister,
  text: string,
  newId: () => Id,
): RegisterPaste | Problem {
  const table = readTable(register, text);
  if (isProblem(table)) return table;
  const names = namesIn(evaluation, newId);
  const readers: Readers = { ...names, step: stepsIn(evaluation) };
  const known = knownOf(
    register,
    evaluation,
    table.rows.map(({ cells }) => askedBy(cells, readers)),
  );
  const last = itemsOf(evaluation, register).at(-1)?.order ?? null;
  const orders = keysBetween(last, null, table.rows.length);
  const added: Item[] = [];
  const changed: { id: Id; fields: Record<string, unknown> }[] = [];
  const lines: RegisterPasteLine[] = [];
  for (const [index, row] of table.rows.entries()) {
    const item = known[index]!;
    const title = row.cells.get('title')?.trim() ?? '';
    const common = {
      line: row.line,
      title: title || (item?.title ?? ''),
      faults: [],
      reason: null,
    };
    if (title === '' && item === null) {
      lines.push({ ...common, state: 'refused', reason: problem('table.pasteNoTitle') });
      continue;
    }
    const { fields, faults } = readRow(register, row, item, evaluation, readers);
    const provenance = withoutFields(item, fields);
    if (item === null) {
      const blankItem = { ...NEW[register], ...fields, provenance };
      added.push({ ...blankItem, id: newId(), order: orders[added.length]! } as unknown as Item);
      lines.push({ ...common, state: 'new', faults });
    } else if (Object.keys(fields).length === 0) lines.push({ ...common, state: 'same', faults });
    else {
      changed.push({ id: item.id, fields: { ...fields, provenance } });
      lines.push({ ...common, state: 'changed', faults });
    }
  }
  return {
    payload: { register, added, changed, newActors: names.newActors() } as RegisterPaste['payload'],
    lines,
    ignored: table.ignored,
    found: table.found,
  };
}

type Row = RegisterTable['rows'][number];

/** The part of a row that identifies its item. */
function askedBy(cells: Row['cells'], readers: Readers): Asked {
  const actor = cells.get('actorId');
  return {
    title: cells.get('title') ?? '',
    actor,
    actorId: actor === undefined ? undefined : (readCell('actorId', actor, readers) as Id | null),
  };
}

/** The fields that a row sets on its item or on a new one, and its unreadable cells. */
function readRow(
  register: PastedRegister,
  { cells }: Row,
  item: Item | null,
  evaluation: Evaluation,
  readers: Readers,
): { fields: Record<string, unknown>; faults: RegisterFault[] } {
  const fields: Record<string, unknown> = {};
  const faults: RegisterFault[] = [];
  for (const [field, cell] of cells) {
    if (item !== null && saysSame(field, cell, cellOf(field, item, evaluation))) continue;
    const read = readCell(field, cell, readers);
    const fault = isProblem(read) ? read : tooLong(register, field, read);
    if (fault !== null)
      faults.push({ column: headOf(register, field), text: cell.trim(), reason: fault });
    else fields[field] = read;
    if (fault !== null && field === 'title' && cell.trim() !== '')
      fields['title'] = `${cell.trim().slice(0, MAX_TITLE - 1)}…`;
  }
  const before = (fields['notes'] as string | undefined) ?? item?.notes ?? '';
  const notes = noted(before, faults);
  return { fields: notes === before ? fields : { ...fields, notes }, faults };
}

/**
 * True if a cell equals the text for copying, so that it changes nothing, even if several items
 * have that name. The case of an organisation's name does not count.
 */
function saysSame(field: Field, cell: string, written: string): boolean {
  return (
    cell.trim() === written.replace(/\r\n?/g, '\n').trim() ||
    (field === 'actorId' && nameKey(cell) === nameKey(written))
  );
}

/** The provenance of the fields that the paste does not touch; pasted values are the user's own. */
function withoutFields(item: Item | null, fields: object): Item['provenance'] {
  return Object.fromEntries(
    Object.entries(item?.provenance ?? {}).filter(([field]) => !Object.hasOwn(fields, field)),
  );
}

/** The problem if a value is too long for its field; else null. */
function tooLong(register: PastedRegister, field: Field, value: unknown): Problem | null {
  const { shape } = register === 'offers' ? offerSchema : solutionSchema;
  return shape[field as keyof typeof shape].safeParse(value).success
    ? null
    : problem('table.pasteTooLong', { field: headOf(register, field) });
}
