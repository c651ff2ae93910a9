/** What pasting a text into a register of the document does. */
import type { pasteRegister } from '../../../commands/pasteRegister';
import type { Evaluation } from '../../../evaluate';
import { say } from '../../../i18n/words';
import { offerSchema, solutionSchema } from '../../../model/document';
import { keysBetween } from '../../../model/order';
import { isProblem, problem, type Problem } from '../../../model/problem';
import { nameKey } from '../../../model/periods/normalise';
import type { Id } from '../../../model/record';
import type { z } from 'zod';
import { namesIn } from '../names';
import {
  cellOf,
  itemsOf,
  REGISTER_COLUMNS,
  type Field,
  type Item,
  type PastedRegister,
} from './columns';
import { knownOf, type Asked } from './known';
import { readCell, stepsIn, type Readers } from './readCell';
import { readTable, type RegisterTable } from './table';

/** An unreadable part of a pasted text, and its place. */
export interface PasteFault {
  readonly line: number;
  readonly column: string;
  readonly reason: Problem;
}

export interface RegisterPaste {
  readonly payload: z.infer<typeof pasteRegister.payload>;
  /** Number of rows that match the register already. */
  readonly same: number;
  /** Names of non-empty columns that it leaves out. */
  readonly ignored: readonly string[];
  /** With any fault, the paste does nothing. */
  readonly faults: readonly PasteFault[];
}

const blank = { actorId: null, notes: '', provenance: {} };
const NEW: Readonly<Record<PastedRegister, object>> = {
  offers: { ...blank, placeIds: {}, themeIds: {}, state: 'unknown' },
  solutions: { ...blank, problem: '', stepIds: {} },
};

/**
 * What pasting a text into a register would do, in one act: rows about what is there change it (a
 * cell left empty empties), others are
 * new; organisations that the plan has not are made. Places, priorities and steps must be there. A
 * Problem where there is nothing to paste.
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
  const faults: PasteFault[] = [];
  let same = 0;
  for (const [index, row] of table.rows.entries()) {
    const item = known[index]!;
    const { fields, refused } = readRow(register, row, item, evaluation, readers);
    const whole = {
      ...NEW[register],
      ...item,
      ...fields,
      id: item?.id ?? newId(),
      order: item?.order ?? orders[added.length]!,
      provenance: withoutFields(item, fields),
    };
    faults.push(...(refused.length > 0 ? refused : tooLong(register, row.line, whole)));
    if (item === null) added.push(whole as unknown as Item);
    else if (Object.keys(fields).length === 0) same += 1;
    else changed.push({ id: item.id, fields: { ...fields, provenance: whole.provenance } });
  }
  return {
    payload: { register, added, changed, newActors: names.newActors() } as RegisterPaste['payload'],
    same,
    ignored: table.ignored,
    faults,
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

/** The fields that a row sets on its item, or on a new one; its unreadable cells. */
function readRow(
  register: PastedRegister,
  { line, cells }: Row,
  item: Item | null,
  evaluation: Evaluation,
  readers: Readers,
): { fields: Record<string, unknown>; refused: PasteFault[] } {
  const read = [...cells]
    .filter(
      ([field, cell]) => item === null || !saysSame(field, cell, cellOf(field, item, evaluation)),
    )
    .map(([field, cell]) => [field, readCell(field, cell, readers)] as const);
  const untitled = cells.has('title') ? [] : [['title', problem('table.pasteNoTitle')] as const];
  return {
    fields: Object.fromEntries(read),
    refused: [...read, ...untitled].flatMap(([field, value]) =>
      isProblem(value) ? [faultAt(register, line, field, value)] : [],
    ),
  };
}

/**
 * A cell that says what copying would write changes nothing, whichever of several of one name it
 * meant; the name of an organisation in any case.
 */
function saysSame(field: Field, cell: string, written: string): boolean {
  return (
    cell.trim() === written.replace(/\r\n?/g, '\n').trim() ||
    (field === 'actorId' && nameKey(cell) === nameKey(written))
  );
}

/** Where the fields left alone come from: what is pasted over one is the person's own. */
function withoutFields(item: Item | null, fields: object): Item['provenance'] {
  return Object.fromEntries(
    Object.entries(item?.provenance ?? {}).filter(([field]) => !Object.hasOwn(fields, field)),
  );
}

function faultAt(
  register: PastedRegister,
  line: number,
  field: string,
  reason: Problem,
): PasteFault {
  return {
    line,
    column: say(
      REGISTER_COLUMNS[register].find((column) => column.field === field)?.head ?? 'document.notes',
    ),
    reason,
  };
}

function tooLong(register: PastedRegister, line: number, item: object): PasteFault[] {
  const { error } = (register === 'offers' ? offerSchema : solutionSchema).safeParse(item);
  return (error?.issues ?? []).map(({ path }) => {
    const { column } = faultAt(register, line, String(path[0]), problem('table.pasteNoTitle'));
    return { line, column, reason: problem('table.pasteTooLong', { field: column }) };
  });
}
