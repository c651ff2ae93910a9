/** What the failure of hypotheses changes in a number, line by line, before and after (H15). */
import { evaluate, type Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import { fromDay } from '../model/dates';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { leavesOf } from './compare';
import { explain, type Part } from './explain';
import type { Figure } from './figures';
import { endOf } from './measures';
import { withoutFailure } from './stakes';
import { stepDifferences, type StepDifference } from './steps';

/**
 * A scenario without any failure, and with only these hypotheses failing: a tornado shows the
 * difference between the two.
 */
export function failureOf(
  plan: Plan,
  scenarioId: Id,
  fail: readonly Id[],
): { readonly before: Evaluation; readonly after: Evaluation } {
  const before = withoutFailure(plan, scenarioId);
  return {
    before,
    after: evaluate(
      plan,
      { scenarioId, switches: { fail, hold: Object.keys(plan.hypotheses) } },
      before,
    ),
  };
}

/**
 * One line, funding or reimbursement of VAT, before and after; null if only one of the two has it.
 */
export interface ImpactPart {
  readonly key: string;
  readonly before: Part | null;
  readonly after: Part | null;
  readonly amount: number;
}

/**
 * The parts of a figure over all years that differ before and after; their amounts add up to the
 * difference of the figure.
 */
export function impactParts(
  { before, after }: { before: Evaluation; after: Evaluation },
  figure: Figure,
): ImpactPart[] {
  const [was, is] = [
    byKey(explain(before, figure, null).parts),
    byKey(explain(after, figure, null).parts),
  ];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): ImpactPart[] => {
    const [one, other] = [was.get(key) ?? null, is.get(key) ?? null];
    const amount = (other?.amount ?? 0) - (one?.amount ?? 0);
    return amount === 0 ? [] : [{ key, before: one, after: other, amount }];
  });
}

function byKey(parts: readonly Part[]): Map<string, Part> {
  return new Map(parts.map((part) => [keyOf(part), part]));
}

function keyOf({ fundingId, lineId, formula }: Part): string {
  if (fundingId !== null) return `funding ${fundingId}`;
  return formula.kind === 'fctva' ? `fctva ${lineId} ${formula.part.spentIn}` : `line ${lineId}`;
}

/** A step that moves; `ends`: the plan ends with it, before or after. */
export interface ImpactStep extends StepDifference {
  readonly endsBefore: boolean;
  readonly endsAfter: boolean;
}

/** The steps that move, come or go, and those that end the plan, even if they don't move. */
export function impactSteps({
  before,
  after,
}: {
  before: Evaluation;
  after: Evaluation;
}): ImpactStep[] {
  const [was, is] = [endOf(before), endOf(after)];
  const moved = stepDifferences([before, after]).map((one) => ({
    ...one,
    endsBefore: was !== null && one.places[0]!.end === was,
    endsAfter: is !== null && one.places[1]!.end === is,
  }));
  const known = new Set(moved.map(({ stepId }) => stepId));
  const still =
    was === null
      ? []
      : leavesOf(before)
          .filter(({ step, end }) => !known.has(step.id) && end !== null && fromDay(end) === was)
          .map(({ step, start, end }): ImpactStep => {
            const place = {
              included: true,
              start: start === null ? null : fromDay(start),
              end: fromDay(end!),
            };
            return {
              stepId: step.id,
              title: step.title,
              places: [place, place],
              against: [{ startDays: 0, endDays: 0, words: say('analysis.same') }],
              endsBefore: true,
              endsAfter: was === is,
            };
          });
  return [...moved, ...still];
}
