/**
 * The columns of the two registers of the document, the state of the art of the offer and who holds
 * which solution: what they are named, and what copying writes in them.
 */
import type { Evaluation } from '../../../evaluate';
import { say, type WordKey } from '../../../i18n/words';
import type { Offer, Solution } from '../../../model/document';
import { bySiblingOrder, type Id, type IdSet } from '../../../model/record';
import { writeList } from '../cells';
import { headKey, type ColumnNames } from '../head';

export type PastedRegister = 'offers' | 'solutions';
export type Item = Offer | Solution;
export type Field =
  'title' | 'actorId' | 'placeIds' | 'themeIds' | 'state' | 'notes' | 'problem' | 'stepIds';
export interface Column {
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
export const REGISTER_COLUMNS: Readonly<Record<PastedRegister, readonly Column[]>> = {
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

/** The names that the columns of a register go by. */
export function namesOf(register: PastedRegister): ColumnNames<Field> {
  return {
    title: 'title',
    named(cell) {
      const name = headKey(cell);
      return (
        REGISTER_COLUMNS[register].find(
          ({ head, also }) => headKey(say(head)) === name || also.includes(name),
        )?.field ?? null
      );
    },
  };
}

/** The word at the head of a register's column. */
export function headOf(register: PastedRegister, field: Field): string {
  return say(REGISTER_COLUMNS[register].find((column) => column.field === field)!.head);
}

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

/** The text of an item's field for copying. */
export function cellOf(field: Field, item: Item, { plan, tree }: Evaluation): string {
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

/** The items of a register, in order. */
export const itemsOf = ({ plan }: Evaluation, register: PastedRegister): Item[] =>
  Object.values<Item>(plan[register]).sort(bySiblingOrder);
