/** The columns that steps are pasted from and copied to, with the names people give them. */
import { say } from '../../i18n/words';
import { unaccented } from '../../model/periods/normalise';

export type PasteColumn = 'wbs' | 'title' | 'period' | 'start' | 'end' | 'certainty' | 'status' | 'progress' | 'owner' | 'themes' | 'places' | 'partners' | 'notes';

/** Names of each column, plain (no accent, no case): the first is the one that copying writes. */
const NAMES: Readonly<Record<PasteColumn, readonly string[]>> = {
  wbs: ['n°', 'no', 'num', 'numero', 'wbs', 'id', '#'],
  title: ['etape', 'titre', 'tache', 'nom', 'intitule', 'action', 'libelle', 'task', 'nom de la tache'],
  period: ['periode', 'date', 'dates', 'echeance', 'calendrier', 'quand'],
  start: ['debut', 'date de debut', 'start'],
  end: ['fin', 'date de fin', 'finish', 'end'],
  certainty: ['certitude'],
  status: ['statut', 'etat'],
  progress: ['fait', 'avancement', '% acheve', '%', 'progression', 'realise'],
  owner: ['porteur', 'responsable', 'pilote', 'qui'],
  themes: ['priorites et piliers', 'theme', 'themes', 'axe', 'axes', 'priorite', 'pilier'],
  places: ['lieux', 'lieu', 'site', 'sites'],
  partners: ['partenaires', 'partenaire'],
  notes: ['notes', 'note', 'commentaire', 'commentaires', 'remarques', 'description'],
};

/** The columns that copying writes, in order, with their heads. */
export const COPIED: readonly { column: PasteColumn; head: string }[] = [
  { column: 'wbs', head: say('model.field_wbs') }, { column: 'title', head: say('model.field_title') }, { column: 'period', head: say('model.field_period') },
  { column: 'certainty', head: say('model.field_certainty') }, { column: 'status', head: say('model.field_status') }, { column: 'progress', head: say('model.field_progress') },
  { column: 'owner', head: say('model.field_ownerId') }, { column: 'themes', head: say('model.field_themeIds') }, { column: 'places', head: say('model.field_placeIds') },
  { column: 'partners', head: say('model.field_partnerIds') }, { column: 'notes', head: say('model.field_notes') },
];

const columnNamed = (cell: string): PasteColumn | null => {
  const name = unaccented(cell).trim();
  return (Object.keys(NAMES) as PasteColumn[]).find((column) => NAMES[column].includes(name)) ?? null;
};

const WBS = /^\d+(?:\.\d+)*\.?$/;

/** The columns of the rows, and whether the first row is a head. A head has a title among its names; else the columns are guessed. */
export function columnsOf(rows: readonly (readonly string[])[], readsAsPeriod: (text: string) => boolean): { columns: readonly (PasteColumn | null)[]; hasHead: boolean } {
  const head = (rows[0] ?? []).map(columnNamed);
  if (head.includes('title')) return { columns: head, hasHead: true };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = (index: number): string[] => rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
  const columns: (PasteColumn | null)[] = [];
  for (let index = 0; index < width; index += 1) {
    const cells = filled(index);
    const all = (test: (cell: string) => boolean): boolean => cells.length > 0 && cells.every(test);
    const guess = (column: PasteColumn): PasteColumn | null => (columns.includes(column) ? null : column);
    if (all((cell) => WBS.test(cell)) && width > 1) columns.push(guess('wbs'));
    else if (all((cell) => /^\d+([.,]\d+)?\s*%$/.test(cell))) columns.push(guess('progress'));
    else if (width > 1 && all(readsAsPeriod)) columns.push(guess('period'));
    else columns.push(guess('title') ?? guess('owner') ?? null);
  }
  return { columns, hasHead: false };
}
