/**
 * The steps of the Acte 3 plan, 2024-2026. Source wordings are copied byte for byte from the agenda
 * of the third meeting. Every date is an interpretation of them, so never firm; anything that is
 * not in the source is marked as an example. No step has progress or an owner: the source gives
 * none. The decision is a sub-step of the survey instead of its successor: a step and its own
 * sub-step can't depend on each other.
 */
import type { Period } from '../../model/period';
import { newStep, type Step } from '../../model/step';
import { EXAMPLE, reading, titleProvenance } from './provenance';

const SENTENCES = {
  enquete: "> Partage de l'enquête sur les services et outils sur sites -> Avis politique ?",
  remise: '> Remise en route "services libres et en autonomie" - 6 mois -> maintenant à juin 2024',
  relance: '> Relance partage des lieux : méthode et calendrier - dernier trimestre',
  problemes: "> Amélioration problèmes spécifiques à Rennes préfecture d'état : fin 2024",
  collectage:
    '> Collectage propositions dans les coordinations ESC : debut 2024-début 2025-début 2026',
  portrea: '> Portrea / supports - 2024 premier trimestre',
  synergie:
    '> Synergie territoriale - à juin 2024 : niveau métropolitain, départemental, régional et national',
  republications:
    '> Republications, orientations, statistiques communes évaluation régulière : fin 2025',
  services:
    "- **Faire ce que l'on dit et remettre à niveau tous les services prévus depuis 2018 et qui soit ne fonctionnent pas bien , soit se sont délités** : Wifi public, bornes CAF, Postes informatiques possibles à mettre à disposition de bénévoles et associations. Améliorer et mutualiser les outils de communication communs (talon d'achille des ESC). On a un gros souci sur l'offre \"en accès libre et en autonomie\"...",
} as const;

const within = (
  words: string,
  start: string,
  end: string,
  length: Period['length'] = null,
): Period => ({ words, form: 'within', start, end, length, certainty: 'estimated' });
const by = (words: string, end: string): Period => ({
  words,
  form: 'by',
  start: null,
  end,
  length: null,
  certainty: 'estimated',
});

const SERVES_1 = { 'theme-p1': true } as const;
const SERVES_2 = { 'theme-p2': true } as const;
const SERVES_3 = { 'theme-p3': true } as const;
const JUNE = 'à juin 2024';

/** A step from one sentence of the source: its date and its priority are interpretations. */
function sourced(
  id: string,
  order: string,
  sentence: string,
  fields: Partial<Step> & { title: string },
): Step {
  return newStep({ id, order, ...fields, provenance: provenanceOf(sentence, fields) });
}

function provenanceOf(
  sentence: string,
  fields: Partial<Step> & { title: string },
): Step['provenance'] {
  return {
    title: titleProvenance(fields.title, sentence),
    ...(fields.period ? { period: reading(sentence) } : {}),
    ...(fields.themeIds ? { themeIds: reading(sentence) } : {}),
    ...fields.provenance,
  };
}

const TOP: readonly Step[] = [
  sourced('enquete', 'a0', SENTENCES.enquete, {
    title: 'Partage de l’enquête sur les services et outils sur sites',
  }),
  sourced('remise', 'a1', SENTENCES.remise, {
    title: 'Remise en route des services libres et en autonomie',
    themeIds: SERVES_1,
    sourceWording: '6 mois -> maintenant à juin 2024',
    period: within('6 mois -> maintenant à juin 2024', '2024-01-01', '2024-06-30', {
      value: 6,
      unit: 'month',
    }),
  }),
  sourced('relance', 'a2', SENTENCES.relance, {
    title: 'Relance du partage des lieux : méthode et calendrier',
    themeIds: SERVES_2,
    sourceWording: 'dernier trimestre',
    period: within('dernier trimestre 2024', '2024-10-01', '2024-12-31'),
    notes: 'La source ne dit pas l’année : lue 2024, à confirmer en réunion.',
  }),
  sourced('problemes', 'a3', SENTENCES.problemes, {
    title: 'Amélioration des problèmes spécifiques à Rennes, préfecture d’État',
    themeIds: SERVES_3,
    sourceWording: 'fin 2024',
    period: by('d’ici fin 2024', '2024-12-31'),
  }),
  sourced('collectage', 'a4', SENTENCES.collectage, {
    title: 'Collectage des propositions dans les coordinations ESC',
    themeIds: SERVES_2,
    sourceWording: 'debut 2024-début 2025-début 2026',
  }),
  sourced('portrea', 'a5', SENTENCES.portrea, {
    title: 'Portrea / supports',
    themeIds: SERVES_1,
    sourceWording: '2024 premier trimestre',
    period: within('2024 premier trimestre', '2024-01-01', '2024-03-31'),
  }),
  sourced('synergie', 'a6', SENTENCES.synergie, {
    title: 'Synergie territoriale : métropolitain, départemental, régional, national',
    themeIds: SERVES_2,
    sourceWording: JUNE,
    period: by(JUNE, '2024-06-30'),
  }),
  sourced('republications', 'a7', SENTENCES.republications, {
    title: 'Republications, orientations, statistiques communes, évaluation régulière',
    sourceWording: 'fin 2025',
    period: by('d’ici fin 2025', '2025-12-31'),
  }),
];

/** A service named in the source, with dates made up for the sample. */
function service(id: string, order: string, title: string, period: Period): Step {
  return sourced(id, order, SENTENCES.services, {
    parentId: 'remise',
    title,
    themeIds: SERVES_1,
    period,
    notes: 'Dates d’exemple : la source ne les donne pas.',
    provenance: { period: EXAMPLE },
  });
}

const SERVICES: readonly Step[] = [
  service('wifi', 'a0', 'Wifi public', within('T1 2024', '2024-01-01', '2024-03-31')),
  service(
    'bornes-caf',
    'a1',
    'Bornes CAF',
    within('avril à juin 2024', '2024-04-01', '2024-06-30'),
  ),
  service(
    'postes',
    'a2',
    'Postes informatiques pour les bénévoles et les associations',
    within('mars à juin 2024', '2024-03-01', '2024-06-30'),
  ),
  service(
    'outils-communication',
    'a3',
    'Outils de communication communs',
    within('février à mai 2024', '2024-02-01', '2024-05-31'),
  ),
  newStep({
    id: 'ordinateurs',
    order: 'a4',
    parentId: 'remise',
    title: 'Remplacement des 22 ordinateurs',
    themeIds: SERVES_1,
    period: within('mars à juin 2024', '2024-03-01', '2024-06-30'),
    notes:
      'D’après le site public du dispositif : demande d’investissement pour renouveler tout le parc, réponse attendue en mars 2024 ; subvention demandée à la CAF à hauteur de 40 % du coût. Dates d’exemple.',
    provenance: { period: EXAMPLE, themeIds: { kind: 'reading', meetingId: null, sentence: null } },
  }),
];

const LEVELS: readonly Step[] = (
  ['métropolitain', 'départemental', 'régional', 'national'] as const
).map((level, index) =>
  sourced(`synergie-${index + 1}`, `a${index}`, SENTENCES.synergie, {
    parentId: 'synergie',
    title: `Niveau ${level}`,
    themeIds: SERVES_2,
    sourceWording: JUNE,
    period: by(JUNE, '2024-06-30'),
  }),
);

const ROUNDS: readonly Step[] = [2024, 2025, 2026].map((year, index) =>
  sourced(`collectage-${year}`, `a${index}`, SENTENCES.collectage, {
    parentId: 'collectage',
    kind: 'round',
    title: `Tour ${index + 1}`,
    themeIds: SERVES_2,
    seriesId: 'series-collectage',
    occurrence: `${year}-01-01`,
    sourceWording: index === 0 ? 'debut 2024' : `début ${year}`,
    period: within(`début ${year}`, `${year}-01-01`, `${year}-03-31`),
  }),
);

const DECISION = sourced('avis-politique', 'a0', SENTENCES.enquete, {
  parentId: 'enquete',
  kind: 'milestone',
  decision: true,
  title: 'Avis politique ?',
  notes: 'Décision attendue : la suite de l’enquête en dépend. Date à caler.',
});

export const ACTE3_STEPS: readonly Step[] = [...TOP, DECISION, ...SERVICES, ...LEVELS, ...ROUNDS];

export const ACTE3_SERIES = {
  'series-collectage': {
    id: 'series-collectage',
    stepId: 'collectage',
    words: 'debut 2024-début 2025-début 2026',
    firstStart: '2024-01-01',
    lengthMonths: 3,
    everyMonths: 12,
    count: 3,
  },
} as const;
