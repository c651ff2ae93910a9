/** Tables of minutes: what the columns are, by their head, whatever their order. */
import { withoutEnd } from '../../model/trimming';
import type { MinutesLine } from './lines';
import { spoken } from './signs';
import { anyOf } from '../../model/pattern';

/** What a column holds; `other` is not read. */
export type Role =
  | 'number'
  | 'decision'
  | 'action'
  | 'what'
  | 'who'
  | 'due'
  | 'state'
  | 'type'
  | 'step'
  | 'name'
  | 'presence'
  | 'present'
  | 'excused'
  | 'absent'
  | 'other';

const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:n°?|no|num(?:ero)?|#|id|ref(?:erence)?)\.?$/],
  ['decision', /^decisions?(?: prises?)?$/],
  ['action', /^(?:actions?|taches?)(?: a (?:mener|faire|realiser|engager)| prevues?)?$|^a faire$/],
  ['what', /^(?:quoi|libelle|intitule|description|contenu|designation|sujet|point|theme|objet)$/],
  [
    'who',
    new RegExp(
      '^' +
        anyOf(
          'qui|par qui|responsables?|porteurs?|pilotes?|en charge|referente?s?',
          'charge(?:e|es|s)? (?:de|d) .*|acteurs?|assigne(?:e|es|s)?(?: a)?',
        ) +
        '$',
    ),
  ],
  [
    'due',
    /^(?:(?:pour )?quand|echeances?|delais?|terme|avant le|dates?(?: butoir| limite| cible| prevue| d echeance)?)$/,
  ],
  ['state', /^(?:etat|statut|situation|avancement|suivi|fait|realise)$/],
  ['type', /^(?:type|nature|categorie)$/],
  ['step', /^(?:etapes?|jalons?|operations?|projets?|chantiers?)$/],
  ['name', /^(?:noms?(?: et prenoms?| prenoms?)?|prenoms? noms?|participante?s?)$/],
  ['presence', /^(?:presence|emargement|present\/excuse)$/],
  ['present', /^presente?s?$/],
  ['excused', /^(?:absente?s? )?excusee?s?$/],
  ['absent', /^absente?s?(?: non excusee?s?)?$/],
];
const TELLING: ReadonlySet<Role> = new Set([
  'decision',
  'action',
  'what',
  'step',
  'name',
  'present',
]);

/** The columns of a table by the row that is its head; null for a row that is none. */
export function headOf({ kind, columns }: MinutesLine): readonly Role[] | null {
  if (kind !== 'row') return null;
  const roles = columns.map((cell): Role => {
    const plain = withoutEnd(spoken(cell), /[\s:]/);
    return NAMES.find(([, name]) => name.test(plain))?.[0] ?? 'other';
  });
  const known = roles.filter((role) => role !== 'other').length;
  const isHead =
    known >= 2 && known * 2 >= columns.length && roles.some((role) => TELLING.has(role));
  return isHead ? roles : null;
}

/** The cell of a row in the first column of a role; "" where there is none. */
export function cellOf({ columns }: MinutesLine, head: readonly Role[], role: Role): string {
  return columns[head.indexOf(role)] ?? '';
}

const DONE =
  /^(?:fait(?:e|es|s)?|terminee?s?|realisee?s?|clos(?:e|es)?|soldee?s?|ok|100 ?%|oui|[☒☑✓✔✅])\.?$/;

/** Whether what a row asks for is done already. */
export function isDone(line: MinutesLine, head: readonly Role[]): boolean {
  return DONE.test(spoken(cellOf(line, head, 'state')));
}
