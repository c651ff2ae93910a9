/** Payloads of every command. */
import { fromDay } from '../../../shared/model/dates';
import type { CollectionName, Plan } from '../../../shared/model/plan';
import type { Context, Id } from '../../../shared/model/record';
import { PLAN_PAYLOADS } from './plan';
import { SCENARIO_PAYLOADS } from './scenarios';
import { STEP_PAYLOADS } from './steps';
import type { PayloadInput, DrawnEdit } from './drawnEdit';
import { WRITING_PAYLOADS } from './writing';

const PAYLOADS: Readonly<Record<string, (input: PayloadInput) => unknown>> = {
  ...STEP_PAYLOADS,
  ...SCENARIO_PAYLOADS,
  ...PLAN_PAYLOADS,
  ...WRITING_PAYLOADS,
};
/** A payload for the choice: mostly of existing items, sometimes of a missing one. */
export function payloadOf(plan: Plan, drawn: DrawnEdit, context: Context): unknown {
  const { picks, text, period, flag } = drawn;
  const pick = <T>(from: readonly T[], which: number): T | undefined =>
    from[picks[which]! % Math.max(1, from.length)];
  const idOf = (collection: CollectionName, which: number): Id => {
    const ids = Object.keys(plan[collection]);
    return picks[which]! % 23 === 0 ? 'nobody' : (pick(ids, which) ?? 'nobody');
  };
  const orNone = (collection: CollectionName, which: number): Id | null =>
    picks[which]! % 4 === 0 ? null : idOf(collection, which);
  const stepIds = [...new Set([idOf('steps', 0), idOf('steps', 1)])].slice(0, 1 + (picks[2]! % 2));
  const scenarioId = flag ? plan.baseScenarioId : idOf('scenarios', 3);
  const number = (which: number, most: number): number => picks[which]! % most;
  const day = (which: number): string => fromDay(18_000 + number(which, 4000));
  const given: PayloadInput = {
    plan,
    drawn,
    context,
    pick,
    idOf,
    orNone,
    stepIds,
    scenarioId,
    number,
    day,
    text,
    period,
  };
  return PAYLOADS[drawn.name]?.(given) ?? {};
}
