/** An example of a command: its input, its result, its name in the history. */
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
  /** The subject of the case, if the command has several. */
  readonly when?: string;
  /** The initial plan; by default the Acte 3 plan. */
  readonly start?: Plan;
  /** The edits before it. */
  readonly after?: readonly Done[];
  /** The part of the plan to check. */
  readonly see: (plan: Plan) => unknown;
  readonly gives: unknown;
  /** Its name in the history list, with plain spaces. */
  readonly called: string;
}

export const PLAN = acte3Plan('plan');
export const BASE = PLAN.baseScenarioId;
export const POSTS = 'scenario-postes';
export const INVESTMENT = 'scenario-investissement';
export const MEETING = 'meeting-3';

/** The ids of a step's sub-steps in order. */
export const under = (plan: Plan, parentId: Id | null): Id[] =>
  siblingsOf(plan.steps, parentId).map(({ id }) => id);

/** The overrides of a scenario by key. */
export const set = (plan: Plan, scenarioId: Id): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(plan.scenarios[scenarioId]?.overrides ?? {}).map(([key, { value }]) => [
      key,
      value,
    ]),
  );

/** The ids of the scenarios in order. */
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
