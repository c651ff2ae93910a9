/**
 * The two registers of the document as a spreadsheet takes and gives them: the state of the art of
 * the offer, and who holds which solution.
 */
import type { pasteRegister } from '../../commands/pasteRegister';
import type { Evaluation } from '../../evaluate';
import { say, type WordKey } from '../../i18n/words';
import { offerSchema, solutionSchema, type Offer, type Solution } from '../../model/document';
import { keysBetween } from '../../model/order';
import { unaccented } from '../../model/periods/normalise';
import { isProblem, problem, type Problem } from '../../model/problem';
import { bySiblingOrder, type Id, type IdSet } from '../../model/record';
import type { z } from 'zod';
import { readCells, writeCells, writeHtml, writeList } from './cells';
import { setOf, type Names } from './cellWords';
import { namesIn } from './names';

export type PastedRegister = 'offers' | 'solutions';
type Item = Offer | Solution;
type Field =
  'title' | 'actorId' | 'placeIds' | 'themeIds' | 'state' | 'notes' | 'problem' | 'stepIds';
interface Column {
  readonly field: Field;
  readonly head: WordKey;
  /** Other names that people give it, plain. */ readonly also: readonly string[];
}

const ACTOR = [
  'acteur',
  'acteurs',
  'organisation',
  'organisme',
  'structure',
  'porteur',
  'partenaire',
  'membre',
];
const NOTES: Column = {
  field: 'notes',
  head: 'document.notes',
  also: ['note', 'remarques', 'remarque', 'commentaires', 'commentaire', 'observations'],
};

/**
 * The columns of each register in the order that copying writes them, which is also that of rows
 * without names of columns.
 */
const COLUMNS: Readonly<Record<PastedRegister, readonly Column[]>> = {
  offers: [
    {
      field: 'title',
      head: 'document.offer',
      also: ['offres', 'service', 'intitule', 'titre', 'nom'],
    },
    { field: 'actorId', head: 'document.actor', also: ACTOR },
    { field: 'placeIds', head: 'document.places', also: ['lieu', 'site', 'sites'] },
    {
      field: 'themeIds',
      head: 'model.field_themeIds',
      also: ['priorite', 'priorites', 'pilier', 'piliers', 'theme', 'themes', 'axe', 'axes'],
    },
    { field: 'state', head: 'document.state', also: ['statut'] },
    NOTES,
  ],
  solutions: [
    { field: 'actorId', head: 'document.organisation', also: ACTOR },
    { field: 'title', head: 'document.solution', also: ['solutions', 'intitule', 'titre', 'nom'] },
    {
      field: 'problem',
      head: 'document.problem',
      also: ['problemes', 'besoin', 'besoins', 'question'],
    },
    { field: 'stepIds', head: 'document.steps', also: ['etape', 'action', 'actions'] },
    NOTES,
  ],
};

const MOST_ROWS = 2000;

const plain = (text: string): string => unaccented(text).replace(/\s+/g, ' ').trim();

function columnNamed(register: PastedRegister, cell: string): Column | null {
  const name = plain(cell).replace(/\s*[:*]+$/, '');
  return (
    COLUMNS[register].find(({ head, also }) => plain(say(head)) === name || also.includes(name)) ??
    null
  );
}

/** True for a row of names of columns: the title's is among them. */
const isHead =
  (register: PastedRegister) =>
  (cells: readonly string[]): boolean =>
    cells.some((cell) => columnNamed(register, cell)?.field === 'title');

const titlesOf = (
  ids: IdSet,
  items: Readonly<Record<Id, { title: string; order: string; id: Id }>>,
): string =>
  writeList(
    Object.keys(ids)
      .flatMap((id) => items[id] ?? [])
      .sort(bySiblingOrder)
      .map(({ title }) => title),
  );

/** The text that copying writes for a field of an item. */
function cellOf(field: Field, item: Item, { plan, tree }: Evaluation): string {
  const of = item as Offer & Solution;
  switch (field) {
    case 'actorId':
      return of.actorId === null ? '' : (plan.actors[of.actorId]?.title ?? '');
    case 'placeIds':
      return titlesOf(of.placeIds, plan.places);
    case 'themeIds':
      return titlesOf(of.themeIds, plan.themes);
    case 'stepIds':
      return writeList(
        tree.order.filter((id) => of.stepIds[id]).map((id) => plan.steps[id]!.title),
      );
    case 'state':
      return say(`document.state_${of.state}`);
    default:
      return of[field];
  }
}

const itemsOf = ({ plan }: Evaluation, register: PastedRegister): Item[] =>
  Object.values<Item>(plan[register]).sort(bySiblingOrder);

/** A whole register under a row of names of columns, as text and as an HTML table. */
export function copyRegister(
  evaluation: Evaluation,
  register: PastedRegister,
): { text: string; html: string } {
  const table = [
    COLUMNS[register].map(({ head }) => say(head)),
    ...itemsOf(evaluation, register).map((item) =>
      COLUMNS[register].map(({ field }) => cellOf(field, item, evaluation)),
    ),
  ];
  return { text: writeCells(table), html: writeHtml(table) };
}

/** What of a pasted text can't be read, and where. */
export interface PasteFault {
  readonly line: number;
  readonly column: string;
  readonly reason: Problem;
}

export interface RegisterPaste {
  readonly payload: z.infer<typeof pasteRegister.payload>;
  /** Rows that say what the register says already. */
  readonly same: number;
  /** Columns that hold something and are left out, by name. */
  readonly ignored: readonly string[];
  /** Where there is one, nothing is to be pasted. */
  readonly faults: readonly PasteFault[];
}

/**
 * Steps by their titles, by their numbers before them too; null where there is none, or several.
 */
function stepsIn({ plan, tree }: Evaluation): (name: string) => Id | null {
  const known = new Map<string, Id | null>();
  for (const id of tree.order) {
    const title = plain(plan.steps[id]!.title);
    known.set(title, known.has(title) ? null : id);
  }
  for (const id of tree.order)
    known.set(plain(`${tree.nodes.get(id)!.wbs} ${plan.steps[id]!.title}`), id);
  return (name) => known.get(plain(name)) ?? null;
}

type Readers = Names & { step(name: string): Id | null };

function readCell(field: Field, cell: string, names: Readers): unknown {
  const text = cell.trim();
  const none = /^[-\u2013\u2014]?$/.test(text);
  switch (field) {
    case 'title':
      return text === '' ? problem('table.pasteNoTitle') : text;
    case 'actorId':
      return none || plain(text) === plain(say('document.toName')) ? null : names.actor(text);
    case 'placeIds':
      return setOf(cell, names.place);
    case 'themeIds':
      return setOf(cell, names.theme);
    case 'stepIds':
      return setOf(cell, names.step, 'document.pasteUnknownStep');
    case 'state': {
      const states = offerSchema.shape.state.options;
      return none
        ? 'unknown'
        : (states.find((state) => plain(say(`document.state_${state}`)) === plain(text)) ??
            problem('document.pasteBadState', {
              text,
              states: states.map((state) => say(`document.state_${state}`)).join(', '),
            }));
    }
    default:
      return cell.trim();
  }
}

/**
 * What of a row tells which item it is about. Without a column of organisations both of the
 * organisation are undefined.
 */
interface Asked {
  readonly title: string;
  readonly actor: string | undefined;
  readonly actorId: Id | null | undefined;
}

/**
 * The items that rows are about, each once: first, for all rows, the one of its title and
 * organisation (by the name that copying writes,
 * else by the one meant); then, for the rows left, the only one left of its title. A solution that
 * another organisation holds already is a
 * new one: several may hold the same.
 */
function knownOf(
  register: PastedRegister,
  evaluation: Evaluation,
  rows: readonly Asked[],
): (Item | null)[] {
  const left = new Map<string, { readonly item: Item; readonly actor: string }[]>();
  for (const item of itemsOf(evaluation, register)) {
    const title = plain(item.title);
    left.set(title, [
      ...(left.get(title) ?? []),
      { item, actor: plain(cellOf('actorId', item, evaluation)) },
    ]);
  }
  const asked = rows.map(({ title, actor, actorId }) => ({
    title: plain(title),
    actor: actor === undefined ? undefined : plain(actor),
    actorId,
  }));
  const take = (title: string, one: { readonly item: Item } | undefined): Item | null => {
    if (!one) return null;
    left.set(
      title,
      left.get(title)!.filter((other) => other !== one),
    );
    return one.item;
  };
  const exact = asked.map(({ title, actor, actorId }) => {
    const same = left.get(title) ?? [];
    return take(
      title,
      same.find((one) => one.actor === actor) ?? same.find(({ item }) => item.actorId === actorId),
    );
  });
  return asked.map(({ title, actorId }, at) => {
    const same = left.get(title) ?? [];
    const only = exact[at] === null && same.length === 1 ? same[0]! : undefined;
    return (
      exact[at] ??
      take(
        title,
        only &&
          (register === 'offers' ||
            actorId === undefined ||
            actorId === null ||
            only.item.actorId === null)
          ? only
          : undefined,
      )
    );
  });
}

const blank = { actorId: null, notes: '', provenance: {} };
const NEW: Readonly<Record<PastedRegister, object>> = {
  offers: { ...blank, placeIds: {}, themeIds: {}, state: 'unknown' },
  solutions: { ...blank, problem: '', stepIds: {} },
};

interface Table {
  readonly rows: readonly { readonly line: number; readonly cells: ReadonlyMap<Field, string> }[];
  readonly ignored: readonly string[];
}

function readTable(register: PastedRegister, text: string): Table | Problem {
  const table = readCells(text, isHead(register));
  if (table.length > MOST_ROWS) return problem('table.pasteTooMany', { most: MOST_ROWS });
  const hasHead = table[0] !== undefined && isHead(register)(table[0].cells);
  const body = table.slice(hasHead ? 1 : 0);
  if (body.length === 0) return problem('document.pasteNothing');
  const width = Math.max(...table.map(({ cells }) => cells.length));
  // A single column without a name is of titles.
  const columns = Array.from({ length: width }, (_, at) => {
    if (hasHead) return columnNamed(register, table[0]!.cells[at] ?? '');
    return width === 1
      ? COLUMNS[register].find(({ field }) => field === 'title')!
      : (COLUMNS[register][at] ?? null);
  });
  const isFirst = (at: number): boolean =>
    columns.findIndex((column) => column?.field === columns[at]?.field) === at;
  const ignored = columns.flatMap((column, at) =>
    (column === null || !isFirst(at)) && body.some(({ cells }) => cells[at]?.trim())
      ? [
          hasHead
            ? table[0]!.cells[at]!.trim() || say('table.pasteColumn', { number: at + 1 })
            : say('table.pasteColumn', { number: at + 1 }),
        ]
      : [],
  );
  return {
    ignored,
    rows: body.map(({ line, cells }) => ({
      line,
      cells: new Map(
        columns.flatMap((column, at) =>
          column && isFirst(at) ? [[column.field, cells[at] ?? ''] as const] : [],
        ),
      ),
    })),
  };
}

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
  const items = itemsOf(evaluation, register);
  const known = knownOf(
    register,
    evaluation,
    table.rows.map(({ cells }) => {
      const actor = cells.get('actorId');
      return {
        title: cells.get('title') ?? '',
        actor,
        actorId:
          actor === undefined ? undefined : (readCell('actorId', actor, readers) as Id | null),
      };
    }),
  );
  const orders = keysBetween(items.at(-1)?.order ?? null, null, table.rows.length);
  const [added, changed, faults]: [
    Item[],
    { id: Id; fields: Record<string, unknown> }[],
    PasteFault[],
  ] = [[], [], []];
  let same = 0;
  for (const [at, { line, cells }] of table.rows.entries()) {
    const item = known[at]!;
    const told = [...cells].filter(
      ([field, cell]) => item === null || !saysSame(field, cell, cellOf(field, item, evaluation)),
    );
    const read = told.map(([field, cell]) => [field, readCell(field, cell, readers)] as const);
    const refused = [
      ...read,
      ...(cells.has('title') ? [] : [['title', problem('table.pasteNoTitle')] as const]),
    ].flatMap(([field, value]) =>
      isProblem(value) ? [faultAt(register, line, field, value)] : [],
    );
    const fields = Object.fromEntries(read);
    const whole = {
      ...NEW[register],
      ...item,
      ...fields,
      id: item?.id ?? newId(),
      order: item?.order ?? orders[added.length]!,
      provenance: withoutFields(item, fields),
    };
    faults.push(...(refused.length > 0 ? refused : tooLong(register, line, whole)));
    if (item === null) added.push(whole as unknown as Item);
    else if (read.length === 0) same += 1;
    else changed.push({ id: item.id, fields: { ...fields, provenance: whole.provenance } });
  }
  return {
    payload: { register, added, changed, newActors: names.newActors() } as RegisterPaste['payload'],
    same,
    ignored: table.ignored,
    faults,
  };
}

/**
 * A cell that says what copying would write changes nothing, whichever of several of one name it
 * meant; the name of an organisation in any case.
 */
function saysSame(field: Field, cell: string, written: string): boolean {
  return (
    cell.trim() === written.replace(/\r\n?/g, '\n').trim() ||
    (field === 'actorId' && plain(cell) === plain(written))
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
      COLUMNS[register].find((column) => column.field === field)?.head ?? 'document.notes',
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
