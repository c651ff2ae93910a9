/**
 * The columns of the document's two registers (the current offer, and the solutions of
 * organisations): their names, and their texts for copying.
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
  /** Other usual names, without accents and in lower case. */ readonly also: readonly string[];
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

/** The columns of each register in the order of copies, also assumed for rows without a header. */
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

/** The names of the columns of a register. */
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

/** The name of a register's column in a header. */
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
