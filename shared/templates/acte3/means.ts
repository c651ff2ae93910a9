/**
 * Means, hypotheses and scenarios of the Acte 3 plan. The three scenarios are the source's three
 * lenses. No amount is public, so every amount is marked as an example. The computers, their
 * subsidy request at 40 % and the answer expected in March 2024 are public facts.
 */
import { newEffect, newHypothesis, type Effect, type Hypothesis } from '../../model/hypothesis';
import { newFunding, newMeansLine, type Funding, type MeansLine } from '../../model/means';
import type { Plan } from '../../model/plan';
import { overrideKey, type Scenario } from '../../model/scenario';
import { EXAMPLE } from './provenance';

export const BASE_SCENARIO = 'scenario-base';
const POSTS = 'scenario-postes';
const INVESTMENT = 'scenario-investissement';

const line = (
  fields: Partial<MeansLine> & Pick<MeansLine, 'id' | 'order' | 'kind' | 'title' | 'unitAmount'>,
): MeansLine =>
  newMeansLine({ ...fields, provenance: { unitAmount: EXAMPLE, ...fields.provenance } });

const LINES: readonly MeansLine[] = [
  line({
    id: 'line-coordination',
    order: 'a0',
    kind: 'post',
    title: 'Coordination du dispositif',
    fte: 200,
    unitAmount: 4_200_000,
    indexRate: 20_000,
    indexYear: 2024,
    lens: 'constant',
    horizon: 'now',
    actorId: 'actor-coordination',
    bearerId: 'actor-ccas',
    stepIds: { relance: true, collectage: true },
  }),
  line({
    id: 'line-maintenance',
    order: 'a1',
    kind: 'operating',
    title: 'Maintenance des postes et des bornes',
    unitAmount: 1_200_000,
    lens: 'constant',
    horizon: 'now',
    bearerId: 'actor-ccas',
    stepIds: { postes: true, 'bornes-caf': true },
  }),
  line({
    id: 'line-wifi',
    order: 'a2',
    kind: 'operating',
    title: 'Accès internet et wifi public',
    unitAmount: 600_000,
    lens: 'constant',
    horizon: 'unsettled',
    bearerId: 'actor-ccas',
    stepIds: { wifi: true },
  }),
  line({
    id: 'line-mediateur',
    order: 'a3',
    kind: 'post',
    title: 'Médiateur numérique supplémentaire',
    included: false,
    fte: 1000,
    unitAmount: 4_200_000,
    start: '2024-04-01',
    end: '2026-12-31',
    indexRate: 20_000,
    indexYear: 2024,
    lens: 'posts',
    bearerId: 'actor-ccas',
    stepIds: { relance: true },
  }),
  line({
    id: 'line-ordinateurs',
    order: 'a4',
    kind: 'investment',
    title: '22 ordinateurs',
    included: false,
    quantity: 22,
    unitAmount: 85_000,
    start: '2024-03-01',
    lens: 'budget',
    bearerId: 'actor-ccas',
    followsStepId: 'ordinateurs',
    followsFrom: '2024-03-01',
    stepIds: { ordinateurs: true },
  }),
];

const FUNDINGS: readonly Funding[] = [
  newFunding({
    id: 'funding-caf',
    order: 'a0',
    title: 'Aide à l’investissement',
    funderId: 'actor-caf',
    rate: 400_000,
    base: 'TTC',
    lineIds: { 'line-ordinateurs': true },
    status: 'asked',
    provenance: { rate: { kind: 'source', meetingId: null, sentence: null } },
  }),
];

const HYPOTHESES: readonly Hypothesis[] = [
  newHypothesis({
    id: 'hypothesis-caf',
    order: 'a0',
    title: 'Aide de la CAF à 40 %',
    category: 'funding',
    settleBy: '2024-03-31',
    ownerId: 'actor-ccas',
    scenarioIds: { [INVESTMENT]: true },
    stepIds: { ordinateurs: true },
    lineIds: { 'line-ordinateurs': true },
    horizon: 'threeYears',
    lens: 'budget',
  }),
  newHypothesis({
    id: 'hypothesis-poste',
    order: 'a1',
    title: 'Poste de médiateur pourvu en avril 2024',
    category: 'staff',
    settleBy: '2024-04-01',
    ownerId: 'actor-ccas',
    scenarioIds: { [POSTS]: true },
    lineIds: { 'line-mediateur': true },
    lens: 'posts',
    provenance: { title: EXAMPLE },
  }),
  newHypothesis({
    id: 'hypothesis-agendas',
    order: 'a2',
    title: 'Agendas partagés ouverts aux associations',
    category: 'partner',
    settleBy: '2024-09-30',
    stepIds: { relance: true },
    provenance: { title: EXAMPLE },
  }),
  newHypothesis({
    id: 'hypothesis-maintenance',
    order: 'a3',
    title: 'Coût de maintenance stable',
    category: 'funding',
    confidence: 'high',
    lineIds: { 'line-maintenance': true },
    horizon: 'now',
    provenance: { title: EXAMPLE },
  }),
];

const EFFECTS: readonly Effect[] = [
  newEffect({
    id: 'effect-caf-refused',
    hypothesisId: 'hypothesis-caf',
    kind: 'refuseFunding',
    fundingId: 'funding-caf',
  }),
  newEffect({
    id: 'effect-caf-delay',
    hypothesisId: 'hypothesis-caf',
    kind: 'delayStep',
    stepId: 'ordinateurs',
    months: 6,
  }),
  newEffect({
    id: 'effect-poste-dropped',
    hypothesisId: 'hypothesis-poste',
    kind: 'dropLine',
    lineId: 'line-mediateur',
  }),
  newEffect({
    id: 'effect-poste-risk',
    hypothesisId: 'hypothesis-poste',
    kind: 'riskStep',
    stepId: 'relance',
  }),
  newEffect({
    id: 'effect-agendas-delay',
    hypothesisId: 'hypothesis-agendas',
    kind: 'delayStep',
    stepId: 'relance',
    months: 9,
  }),
  newEffect({
    id: 'effect-maintenance',
    hypothesisId: 'hypothesis-maintenance',
    kind: 'changeLineRate',
    lineId: 'line-maintenance',
    rate: 150_000,
  }),
];

/** A scenario that includes lines that the base leaves out. */
function scenario(id: string, order: string, title: string, lineIds: readonly string[]): Scenario {
  const overrides = lineIds.map(
    (itemId) =>
      [
        overrideKey('meansLines', itemId, 'included'),
        { collection: 'meansLines', itemId, field: 'included', value: true },
      ] as const,
  );
  return {
    id,
    parentId: BASE_SCENARIO,
    order,
    title,
    notes: '',
    archived: false,
    overrides: Object.fromEntries(overrides),
  };
}

const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** Lines, fundings, hypotheses with their effects, and the two scenarios over the base. */
export function acte3Means(): Pick<Plan, 'meansLines' | 'fundings' | 'hypotheses' | 'effects'> & {
  scenarios: Plan['scenarios'];
} {
  return {
    meansLines: byId(LINES),
    fundings: byId(FUNDINGS),
    hypotheses: byId(HYPOTHESES),
    effects: byId(EFFECTS),
    scenarios: byId([
      scenario(POSTS, 'a1', 'Postes supplémentaires', ['line-mediateur']),
      scenario(INVESTMENT, 'a2', 'Investissement renforcé', ['line-ordinateurs']),
    ]),
  };
}
