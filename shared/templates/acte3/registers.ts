/**
 * Themes, places, actors, links and the objective of the Acte 3 plan, from the source and the
 * scheme's public site.
 */
import type { Plan } from '../../model/plan';
import type { Indicator, Objective } from '../../model/objective';
import type { Actor, Link, Theme } from '../../model/people';
import { EXAMPLE, reading, titleProvenance } from './provenance';

// Facts from the scheme's public site: neither words of the source nor examples.
const PUBLIC = {};
const SITE = 'D’après le site public du dispositif, espacenumeriqueesc.fr.';

const theme = (
  id: string,
  order: string,
  kind: Theme['kind'],
  style: Theme['style'],
  shortTitle: string,
  title: string,
  sentence: string,
): Theme => ({
  id,
  order,
  kind,
  style,
  shortTitle,
  title,
  notes: '',
  provenance: { title: titleProvenance(title, sentence), shortTitle: reading(sentence) },
});

const PILLARS =
  "Rééquilibrer l'offre sur ses trois piliers initiaux** (accès libre, accompagnement usages et formation, lutte contre le non recours)";

const THEMES: readonly Theme[] = [
  theme(
    'theme-p1',
    'a0',
    'priority',
    'blue',
    'Remettre à niveau les services',
    'Faire ce que l’on dit et remettre à niveau tous les services prévus depuis 2018',
    "Faire ce que l'on dit et remettre à niveau tous les services prévus depuis 2018 et qui soit ne fonctionnent pas bien , soit se sont délités",
  ),
  theme(
    'theme-p2',
    'a1',
    'priority',
    'orange',
    'Relancer la cohérence de l’offre',
    'Relancer la dynamique de la mise en cohérence de l’offre locale et sa proximité avec les publics',
    "Relancer la dynamique de la mise en cohérence de l'offre locale et sa proximité avec les publics",
  ),
  theme(
    'theme-p3',
    'a2',
    'priority',
    'green',
    'Rééquilibrer les trois piliers',
    'Rééquilibrer l’offre sur ses trois piliers initiaux',
    PILLARS,
  ),
  theme('theme-pillar-1', 'a3', 'pillar', 'teal', 'Accès libre', 'Accès libre', PILLARS),
  theme(
    'theme-pillar-2',
    'a4',
    'pillar',
    'plum',
    'Accompagnement et formation',
    'Accompagnement aux usages et formation',
    PILLARS,
  ),
  theme(
    'theme-pillar-3',
    'a5',
    'pillar',
    'olive',
    'Non-recours',
    'Lutte contre le non-recours',
    PILLARS,
  ),
];

const CONTACT = 'par exemple pour objectif de doubler la surface de contact avec les habitants';

const PLACES = [
  'Les 6 Espaces Sociaux Communs',
  'Centre social Carrefour 18',
  'Restaurant social Leperdit',
  'Maison des aidants et des aînés',
];

const actor = (
  id: string,
  order: number,
  kind: Actor['kind'],
  title: string,
  notes = '',
): Actor => ({
  id: `actor-${id}`,
  order: `a${order.toString(36)}`,
  kind,
  title,
  notes,
  provenance: PUBLIC,
});

const ACTORS: readonly Actor[] = [
  actor('ccas', 0, 'organisation', 'CCAS', 'Centre communal d’action sociale de Rennes'),
  actor('arcs', 1, 'organisation', 'ARCS', 'Association rennaise des centres sociaux'),
  actor('caf', 2, 'organisation', 'CAF', 'Caisse d’allocations familiales'),
  actor('weker', 3, 'organisation', 'We Ker'),
  actor('apras', 4, 'organisation', 'Apras'),
  actor('cd35', 5, 'organisation', 'CD35', 'Département d’Ille-et-Vilaine'),
  actor('metropole', 6, 'organisation', 'Rennes Métropole'),
  actor('region', 7, 'organisation', 'Région'),
  actor('etat', 8, 'organisation', 'État'),
  actor('informaticiens', 9, 'team', 'Informaticiens publics (ARCS)', `2 postes. ${SITE}`),
  actor('mediateurs', 10, 'team', 'Médiateurs socio-numériques', `5 postes. ${SITE}`),
  actor('formation', 11, 'post', 'Coordinateur de l’offre de formation', `1 poste. ${SITE}`),
  actor('coordination', 12, 'post', 'Coordinateur du dispositif (CCAS)', `1 poste. ${SITE}`),
  actor('emploi', 13, 'team', 'Médiateurs en Espace Ressources Emploi', `4 postes. ${SITE}`),
];

/** Full-time posts per actor: the number of people is public, their working time is an example. */
const POSTS: readonly [actorId: string, posts: number][] = [
  ['actor-informaticiens', 2],
  ['actor-mediateurs', 5],
  ['actor-formation', 1],
  ['actor-coordination', 1],
  ['actor-emploi', 4],
];

/** Work on steps: only examples. ETP in thousandths. */
const WORK: readonly [stepId: string, actorId: string, fte: number][] = [
  ['wifi', 'actor-informaticiens', 500],
  ['bornes-caf', 'actor-mediateurs', 500],
  ['ordinateurs', 'actor-informaticiens', 1000],
  ['relance', 'actor-coordination', 200],
  ['collectage', 'actor-coordination', 100],
];

const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

const LINKS: readonly Link[] = [
  {
    id: 'link-archive',
    stepId: null,
    order: 'a0',
    title: 'Archives de l’acte 3',
    url: 'https://www.espacenumeriqueesc.fr/?Acte_3',
  },
];

const OBJECTIVES: readonly Objective[] = [
  {
    id: 'objective-contact',
    order: 'a0',
    title: 'Doubler la surface de contact avec les habitants',
    themeId: 'theme-p2',
    notes: 'Le point de départ n’est pas connu : à mesurer.',
    provenance: {
      title: titleProvenance('doubler la surface de contact avec les habitants', CONTACT),
      themeId: reading(CONTACT),
    },
  },
];

const INDICATORS: readonly Indicator[] = [
  {
    id: 'indicator-contact',
    objectiveId: 'objective-contact',
    order: 'a0',
    title: 'Surface de contact',
    unit: 'personnes accueillies par an',
    base: null,
    target: { kind: 'timesBase', factor: 2_000_000 },
    provenance: {
      title: titleProvenance('surface de contact', CONTACT),
      target: reading(CONTACT),
      unit: EXAMPLE,
    },
  },
];

/** The collections of the template, without its steps. */
export function acte3Registers(): Pick<
  Plan,
  | 'themes'
  | 'places'
  | 'actors'
  | 'availabilities'
  | 'assignments'
  | 'links'
  | 'objectives'
  | 'indicators'
  | 'measures'
> {
  return {
    themes: byId(THEMES),
    places: byId(
      PLACES.map((title, index) => ({
        id: `place-${index + 1}`,
        order: `a${index}`,
        title,
        notes: SITE,
        provenance: PUBLIC,
      })),
    ),
    actors: byId(ACTORS),
    availabilities: byId(
      POSTS.map(([actorId, posts]) => ({
        id: `availability-${actorId}`,
        actorId,
        fte: posts * 1000,
        span: { start: '2024-01-01', end: '2026-12-31' },
        provenance: { fte: EXAMPLE, span: EXAMPLE },
      })),
    ),
    assignments: byId(
      WORK.map(([stepId, actorId, fte]) => ({
        id: `work-${stepId}`,
        stepId,
        actorId,
        fte,
        span: { start: null, end: null },
        provenance: { stepId: EXAMPLE, fte: EXAMPLE },
      })),
    ),
    links: byId(LINKS),
    objectives: byId(OBJECTIVES),
    indicators: byId(INDICATORS),
    measures: {},
  };
}
