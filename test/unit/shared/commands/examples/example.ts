/** One example of a command: what is done to a plan, where things end up, what undo calls it. */
import type { Period } from '../../../../../shared/model/period';
import type { Plan } from '../../../../../shared/model/plan';
import type { Id } from '../../../../../shared/model/record';
import { siblingsOf } from '../../../../../shared/model/tree';
import { acte3Plan } from '../../../../../shared/templates/acte3';

export interface Done {
  readonly command: string;
  readonly payload: object;
}

export interface Example extends Done {
  /** What the case is about, where the command has several. */
  readonly when?: string;
  /** The plan that it begins with; the Acte 3 plan where none is given. */
  readonly start?: Plan;
  /** What was done before it. */
  readonly after?: readonly Done[];
  /** What is looked at. */
  readonly see: (plan: Plan) => unknown;
  readonly gives: unknown;
  /** How the history list calls it, its spaces made plain ones. */
  readonly called: string;
}

export const PLAN = acte3Plan('plan');
export const BASE = PLAN.baseScenarioId;
export const POSTS = 'scenario-postes';
export const INVESTMENT = 'scenario-investissement';
export const MEETING = 'meeting-3';

/** Ids of the steps under one, in their order. */
export const under = (plan: Plan, parentId: Id | null): Id[] =>
  siblingsOf(plan.steps, parentId).map(({ id }) => id);

/** What a scenario sets, by its keys. */
export const set = (plan: Plan, scenarioId: Id): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(plan.scenarios[scenarioId]?.overrides ?? {}).map(([key, { value }]) => [
      key,
      value,
    ]),
  );

/** Ids of the scenarios, in their order. */
export const scenarios = (plan: Plan): Id[] =>
  Object.values(plan.scenarios)
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id }) => id);

export const within = (start: string, end: string, words = ''): Period => ({
  words,
  form: 'within',
  start,
  end,
  length: null,
  certainty: 'firm',
});
