/** The input for reading minutes, and the accepted proposals. */
import type { Proposal } from '../../../../../shared/formats/minutes/proposal';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { emptyPlan } from '../../../../../shared/templates/empty';

export const CONTEXT = {
  today: '2024-01-08',
  yearHint: null,
  horizon: { start: '2024-01-01', end: '2026-12-31' },
};
export const empty = { ...emptyPlan('p', '2024-01-08'), actors: acte3Plan('p').actors };
export const of = <K extends Proposal['kind']>(
  proposals: readonly Proposal[],
  kind: K,
): Extract<Proposal, { kind: K }>[] =>
  proposals.filter((one) => one.kind === kind) as Extract<Proposal, { kind: K }>[];
