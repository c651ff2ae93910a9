/**
 * The master document of the Acte 3 plan: its five chapters, the framing and the two registers,
 * from the source.
 */
import type { Chapter, Framing, Offer, Solution } from '../../model/document';
import type { Plan } from '../../model/plan';
import { EXAMPLE, reading } from './provenance';

const SERVICES =
  "- **Faire ce que l'on dit et remettre à niveau tous les services prévus depuis 2018 et qui soit ne fonctionnent pas bien , soit se sont délités** : Wifi public, bornes CAF, Postes informatiques possibles à mettre à disposition de bénévoles et associations. Améliorer et mutualiser les outils de communication communs (talon d'achille des ESC).";
const SPACES = 'PARTAGER LES ESPACES-TEMPS';
const TECHNICAL = 'MISE A NIVEAU DES MOYENS TECHNIQUES PARTAGEABLES DANS LES LIEUX';
const FUNDAMENTALS =
  '- Fondamentaux sur le périmètre (lieux du dispositif, partage des ressources)';
const CONTACT = 'par exemple pour objectif de doubler la surface de contact avec les habitants';
const PILLARS =
  "- **Rééquilibrer l'offre sur ses trois piliers initiaux** (accès libre, accompagnement usages et formation, lutte contre le non recours)";

const CHAPTERS: readonly Chapter[] = [
  [
    'fondamentaux',
    'Fondamentaux',
    '::cadrage\n\nLe périmètre : les lieux du dispositif et le partage des ressources.',
  ],
  [
    'historique',
    'Rappel historique',
    'Un recensement de l’état de l’art sur la ville a été présenté, et un autre des organisations membres du dispositif qui détiennent des solutions à des problèmes.\n\n::état-de-l-art\n\n::qui-détient-quelle-solution',
  ],
  [
    'forces',
    'Forces et faiblesses',
    '**À activer** : le partage des espaces-temps, où réside un potentiel très important, notamment avec les acteurs de la société civile en quartier.\n\n**À traiter** : la mise à niveau des moyens techniques partageables dans les lieux, et l’offre « en accès libre et en autonomie ».',
  ],
  [
    'objectifs',
    'Objectifs réaffirmés / nouveaux',
    '::objectifs\n\n::feuille-de-route\n\n::fiches-action',
  ],
  [
    'moyens',
    'Moyens et hypothèses',
    '::grille-des-moyens\n\n::comparaison\n\n::hypothèses\n\n::décisions',
  ],
].map(([id, title, body], index) => ({
  id: `chapter-${id}`,
  order: `a${index}`,
  title: title!,
  body: body!,
}));

const framing = (
  id: string,
  index: number,
  kind: Framing['kind'],
  title: string,
  sentence: string,
  themeId: string | null = null,
): Framing => ({
  id: `framing-${id}`,
  order: `a${index}`,
  kind,
  title,
  notes: '',
  themeId,
  provenance: { title: reading(sentence) },
});

const FRAMINGS: readonly Framing[] = [
  framing(
    'services',
    0,
    'mustStep',
    'Remettre à niveau tous les services prévus depuis 2018',
    SERVICES,
    'theme-p1',
  ),
  framing(
    'coherence',
    1,
    'mustStep',
    'Relancer la cohérence de l’offre locale et sa proximité avec les publics',
    CONTACT,
    'theme-p2',
  ),
  framing(
    'piliers',
    2,
    'mustStep',
    'Rééquilibrer l’offre sur ses trois piliers initiaux',
    PILLARS,
    'theme-p3',
  ),
  framing(
    'espaces',
    3,
    'keyQuestion',
    'Comment partager les espaces-temps vacants dans les lieux ?',
    SPACES,
  ),
  framing(
    'technique',
    4,
    'keyQuestion',
    'Comment mettre à niveau les moyens techniques partageables dans les lieux ?',
    TECHNICAL,
  ),
  framing('lieux', 5, 'fundamental', 'Les lieux du dispositif', FUNDAMENTALS),
  framing('ressources', 6, 'fundamental', 'Le partage des ressources', FUNDAMENTALS),
  framing(
    'contact',
    7,
    'ambition',
    'Doubler la surface de contact avec les habitants',
    CONTACT,
    'theme-p2',
  ),
];

const OFFERS: readonly Offer[] = [
  'Wifi public',
  'Bornes CAF',
  'Postes informatiques pour les bénévoles et les associations',
  'Outils de communication communs',
].map((title, index) => ({
  id: `offer-${index + 1}`,
  order: `a${index}`,
  title,
  actorId: null,
  placeIds: {},
  themeIds: { 'theme-p1': true },
  state: 'partly',
  notes: '',
  provenance: { title: reading(SERVICES), state: reading(SERVICES) },
}));

const SOLUTIONS: readonly Solution[] = [
  {
    id: 'solution-1',
    order: 'a0',
    title: 'Informaticiens publics',
    problem: 'Matériel en panne ou mal réglé dans les lieux',
    actorId: 'actor-arcs',
    stepIds: { postes: true, ordinateurs: true },
    notes: '',
    provenance: { problem: EXAMPLE, stepIds: EXAMPLE },
  },
  {
    id: 'solution-2',
    order: 'a1',
    title: 'Médiateurs en Espace Ressources Emploi',
    problem: 'Démarches d’emploi en ligne',
    actorId: 'actor-weker',
    stepIds: {},
    notes: '',
    provenance: { problem: EXAMPLE, actorId: EXAMPLE },
  },
];

const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** The document's collections. Anything that is not in the source is marked as an example. */
export function acte3Document(): Pick<Plan, 'chapters' | 'framings' | 'offers' | 'solutions'> {
  return {
    chapters: byId(CHAPTERS),
    framings: byId(FRAMINGS),
    offers: byId(OFFERS),
    solutions: byId(SOLUTIONS),
  };
}
