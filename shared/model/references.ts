/** Lists which field of which collection names items of another; the integrity check reads it. */
import type { CollectionName, Plan } from './plan';
import type { Id } from './record';

export interface Reference {
  readonly collection: CollectionName;
  readonly field: string;
  readonly target: CollectionName;
}

const to = (
  target: CollectionName,
  fields: Partial<Record<CollectionName, readonly string[]>>,
): Reference[] =>
  (Object.entries(fields) as [CollectionName, readonly string[]][]).flatMap(([collection, names]) =>
    names.map((field) => ({ collection, field, target })),
  );

/**
 * Every reference that the plan's records hold: an id, a set of ids, or null where there is none.
 */
export const REFERENCES: readonly Reference[] = [
  ...to('steps', {
    steps: ['parentId'],
    series: ['stepId'],
    dependencies: ['fromId', 'toId'],
    assignments: ['stepId'],
    links: ['stepId'],
    meansLines: ['stepIds', 'followsStepId'],
    hypotheses: ['stepIds'],
    effects: ['stepId'],
    decisions: ['stepId'],
    solutions: ['stepIds'],
  }),
  ...to('series', { steps: ['seriesId'] }),
  ...to('themes', {
    steps: ['themeIds'],
    objectives: ['themeId'],
    meansLines: ['themeIds'],
    framings: ['themeId'],
    offers: ['themeIds'],
  }),
  ...to('places', { steps: ['placeIds'], meansLines: ['placeIds'], offers: ['placeIds'] }),
  ...to('actors', {
    steps: ['ownerId', 'partnerIds'],
    availabilities: ['actorId'],
    assignments: ['actorId'],
    meansLines: ['actorId', 'bearerId'],
    fundings: ['funderId'],
    hypotheses: ['ownerId'],
    meetings: ['presentIds', 'absentIds'],
    decisions: ['ownerId'],
    offers: ['actorId'],
    solutions: ['actorId'],
  }),
  ...to('objectives', { indicators: ['objectiveId'] }),
  ...to('indicators', { measures: ['indicatorId'] }),
  ...to('meansLines', {
    fundings: ['lineIds'],
    paymentCredits: ['lineId'],
    hypotheses: ['lineIds'],
    effects: ['lineId'],
  }),
  ...to('fundings', { effects: ['fundingId'] }),
  ...to('hypotheses', { effects: ['hypothesisId'] }),
  ...to('meetings', {
    agendaItems: ['meetingId'],
    decisions: ['meetingId'],
    baselines: ['meetingId'],
  }),
  ...to('agendaItems', { decisions: ['agendaItemId'] }),
  ...to('chapters', { agendaItems: ['chapterId'] }),
  ...to('baselines', { meetings: ['baselineId'] }),
  ...to('scenarios', {
    scenarios: ['parentId'],
    hypotheses: ['scenarioIds'],
    agendaItems: ['scenarioIds'],
  }),
];

/** The ids that a field names: none, one, or the members of a set. */
export function idsIn(value: unknown): Id[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** The items of a collection as plain records, whatever their type. */
export function itemsOf(
  plan: Plan,
  collection: CollectionName,
): Readonly<Record<Id, Readonly<Record<string, unknown>>>> {
  return plan[collection] as unknown as Record<Id, Record<string, unknown>>;
}
