/**
 * The columns of copied and pasted steps: one row each, for copying, for the paste's preview and
 * for the step table.
 */
import type { Evaluation } from '../../evaluate';
import { say, type WordKey } from '../../i18n/words';
import { parsePercent } from '../../model/numbers';
import { isProblem, problem, type Problem } from '../../model/problem';
import { bySiblingOrder, textSchema, titleSchema, type Id, type IdSet } from '../../model/record';
import type { Step } from '../../model/step';
import type { ResolvedStep } from '../../schedule/resolve';
import { writeList } from './cells';
import { namedIn } from './cellNames';
import { kindNamed, cellText, statusNamed, type Names } from './cellWords';
import { writePeriod } from './when';

/** The fields of a step that come from rows. */
export type Fields = Partial<Step>;
export type PasteColumn = (typeof ROWS)[number]['key'];
export type RowCells = Readonly<Partial<Record<PasteColumn, string>>>;

/** The fields of a cell, and the reason if it is not fully readable. */
export interface CellReading {
  readonly fields: Fields;
  readonly reason?: Problem;
}

export interface StepColumn<Key extends string = PasteColumn> {
  readonly key: Key;
  /** Its name in the head row of copies. Without one, only pasting reads the column. */
  readonly head?: WordKey;
  /** Other usual names, without accents and in lower case. */
  readonly also: readonly string[];
  /** The text for copying. */
  write?(resolved: ResolvedStep, plan: Evaluation['plan']): string;
  /** False for a text that is too long. */
  fits?(cell: string): boolean;
  /** Reads a pasted cell. Missing for the columns of a period, which `when.ts` reads together. */
  read?(cell: string, names: Names): CellReading;
}

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

/** Reads a cell with one of a few words; a blank cell sets nothing. */
const oneOf =
  <F extends 'kind' | 'status'>(
    field: F,
    named: (text: string) => Step[F] | undefined,
    unknown: WordKey,
  ) =>
  (cell: string): CellReading => {
    const text = cellText(cell);
    if (text === null) return { fields: {} };
    const value = named(text);
    return value === undefined
      ? { fields: {}, reason: problem(unknown, { text }) }
      : { fields: { [field]: value } };
  };

/** Reads a cell that names items; keeps the known ones even beside an unknown name. */
const namesOf =
  (field: 'themeIds' | 'placeIds' | 'partnerIds', of: keyof Names) =>
  (cell: string, names: Names): CellReading => {
    const { ids, strangers } = namedIn(cell, (name) => names[of](name));
    if (strangers.length === 0) return { fields: { [field]: ids } };
    return {
      fields: Object.keys(ids).length > 0 ? { [field]: ids } : {},
      reason: problem('table.pasteUnknown', { text: strangers.join('; ') }),
    };
  };

const fitsTitle = (cell: string): boolean => titleSchema.safeParse(cell).success;

function readProgress(cell: string): CellReading {
  const text = cellText(cell);
  if (text === null) return { fields: {} };
  const progress = parsePercent(text);
  return isProblem(progress) ? { fields: {}, reason: progress } : { fields: { progress } };
}

const ROWS = [
  {
    key: 'wbs',
    head: 'model.field_wbs',
    also: ['n°', 'no', 'num', 'numero', 'wbs', 'id', '#', 'numero hierarchique'],
    write: ({ wbs }) => wbs,
  },
  {
    key: 'title',
    head: 'model.field_title',
    also: [
      ...['etape', 'etapes', 'titre', 'tache', 'taches', 'nom', 'intitule', 'action', 'actions'],
      ...['libelle', 'task', 'nom de la tache', 'name', 'task name', 'title', 'activite'],
    ],
    // Without leading blanks, which would mean a level.
    write: ({ step }) => step.title.trim(),
    fits: (cell) => fitsTitle(cell.trim()),
    read: (cell) => ({ fields: { title: cell.trim() } }),
  },
  {
    key: 'kind',
    head: 'model.field_kind',
    also: ['nature'],
    write: ({ step }) => say(`model.kind_${step.kind}`),
    read: oneOf('kind', kindNamed, 'table.pasteBadKind'),
  },
  {
    key: 'period',
    head: 'model.field_period',
    also: [
      ...['periode', 'periodes', 'date', 'dates', 'echeance', 'echeances', 'calendrier', 'quand'],
      ...['delai', 'due date', 'deadline'],
    ],
    write: ({ step }) => writePeriod(step.period),
  },
  {
    key: 'start',
    also: ['debut', 'date de debut', 'date debut', 'start', 'start date', 'begin', 'begin date'],
  },
  {
    key: 'end',
    also: ['fin', 'date de fin', 'date fin', 'finish', 'finish date', 'end', 'end date'],
  },
  {
    key: 'certainty',
    head: 'model.field_certainty',
    also: ['certitude'],
    write: ({ step }) => (step.period ? say(`model.certainty_${step.period.certainty}`) : ''),
  },
  {
    key: 'status',
    head: 'model.field_status',
    also: ['statut', 'status', 'etat', "etat d'avancement"],
    write: ({ step }) => say(`model.status_${step.status}`),
    read: oneOf('status', statusNamed, 'table.pasteBadStatus'),
  },
  {
    key: 'progress',
    head: 'model.field_progress',
    also: [
      ...['fait', 'avancement', '% acheve', '% fait', '%', 'progression', 'realise'],
      ...["taux d'avancement", '% complete', 'percent complete', 'progress'],
    ],
    // The exact percentage, whereas the table rounds it.
    write: ({ progress }) => `${String(progress / 10_000).replace('.', ',')} %`,
    read: readProgress,
  },
  {
    key: 'owner',
    head: 'model.field_ownerId',
    also: [
      ...['porteur', 'porteuse', 'responsable', 'pilote', 'qui', 'porteur.euse', 'porteur·euse'],
      ...['owner', 'assignee'],
    ],
    write: ({ step }, { actors }) =>
      step.ownerId === null ? '' : (actors[step.ownerId]?.title ?? ''),
    fits: fitsTitle,
    read(cell, { actor }) {
      const name = cellText(cell);
      return { fields: { ownerId: name === null ? null : actor(name) } };
    },
  },
  {
    key: 'themes',
    head: 'model.field_themeIds',
    also: [
      ...['priorites et piliers', 'theme', 'themes', 'axe', 'axes', 'priorite', 'priorites'],
      ...['pilier', 'piliers'],
    ],
    write: ({ step }, { themes }) => titles(step.themeIds, themes),
    read: namesOf('themeIds', 'theme'),
  },
  {
    key: 'places',
    head: 'model.field_placeIds',
    also: ['lieux', 'lieu', 'site', 'sites'],
    write: ({ step }, { places }) => titles(step.placeIds, places),
    read: namesOf('placeIds', 'place'),
  },
  {
    key: 'partners',
    head: 'model.field_partnerIds',
    also: ['partenaires', 'partenaire'],
    write: ({ step }, { actors }) => titles(step.partnerIds, actors),
    fits: fitsTitle,
    read: namesOf('partnerIds', 'actor'),
  },
  {
    key: 'notes',
    head: 'model.field_notes',
    also: [
      ...['notes', 'note', 'commentaire', 'commentaires', 'remarque', 'remarques'],
      ...['observations', 'description', 'comment', 'comments'],
    ],
    write: ({ step }) => step.notes,
    fits: (cell) => textSchema.safeParse(cell).success,
    read: (cell) => ({ fields: { notes: cell } }),
  },
] as const satisfies readonly StepColumn<string>[];

/** The columns, in the order of copies. */
export const COLUMNS: readonly StepColumn[] = ROWS;

/** The column with this key. */
export function columnOf(key: PasteColumn): StepColumn {
  return COLUMNS.find((column) => column.key === key)!;
}

/** The text of a step's column for copying; empty if only pasting reads the column. */
export function cellOf(key: PasteColumn, resolved: ResolvedStep, { plan }: Evaluation): string {
  return columnOf(key).write?.(resolved, plan) ?? '';
}
