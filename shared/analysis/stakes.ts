/** The register of hypotheses, with what depends on each and how much (H13, H14). */
import { evaluate, type Evaluation } from '../evaluate';
import { failingIn, hypothesesOf, NO_SWITCHES, type Switches } from '../hypotheses/failing';
import { restsOnHypothesis, type Rests } from '../hypotheses/rests';
import type { MeansResult } from '../means/types';
import { product, ratio, roundRatio } from '../model/exact';
import type { Hypothesis } from '../model/hypothesis';
import type { Plan } from '../model/plan';
import { overlay } from '../scenarios/overlay';
import type { Id } from '../model/record';
import { WHOLE } from '../model/step';

export interface RegisterRow {
  readonly hypothesis: Hypothesis;
  /** It fails: refuted, or switched to fail. */
  readonly failing: boolean;
  /** It fails or holds only because of a what-if. */
  readonly switched: boolean;
  readonly rests: Rests;
  /**
   * Cents that depend on it (H14), over the years of the plan; for a failing hypothesis, as if it
   * held.
   */
  readonly amount: number;
}

/** The evaluation of a scenario without any failure: the reference for measuring hypotheses. */
export function withoutFailure(plan: Plan, scenarioId: Id): Evaluation {
  return evaluate(plan, { scenarioId, switches: { fail: [], hold: Object.keys(plan.hypotheses) } });
}

/** The hypotheses that apply in a scenario, in order. */
export function registerOf(
  plan: Plan,
  { scenarioId, switches = NO_SWITCHES }: { scenarioId: Id; switches?: Switches },
): RegisterRow[] {
  const held = withoutFailure(plan, scenarioId);
  const laid = overlay(plan, scenarioId);
  const failing = new Set(failingIn(laid, scenarioId, switches));
  return hypothesesOf(laid, scenarioId).map((hypothesis) => {
    const rests = restsOnHypothesis(laid, hypothesis.id);
    const fails = failing.has(hypothesis.id);
    return {
      hypothesis,
      failing: fails,
      switched: fails !== (hypothesis.status === 'refuted'),
      rests,
      amount: amountOf([{ hypothesis, rests }], held.means),
    };
  });
}

/**
 * Cents that depend on hypotheses through a line (`whole`: its whole cost; else the change) or a
 * funding.
 */
export interface RestingPart {
  readonly lineId: Id | null;
  readonly fundingId: Id | null;
  readonly whole: boolean;
  readonly amount: number;
}

/** The cents that depend on hypotheses together: counts each line and each funding once. */
export function amountOf(rows: Parameters<typeof restingParts>[0], means: MeansResult): number {
  return restingParts(rows, means).reduce((sum, { amount }) => sum + amount, 0);
}

/** The same, line by line and funding by funding. */
export function restingParts(
  rows: readonly { hypothesis: Pick<Hypothesis, 'lineIds'>; rests: Rests }[],
  { lines, fundings }: MeansResult,
): RestingPart[] {
  const effects = rows.flatMap(({ rests }) => rests.effects);
  const whole = new Set([
    ...rows.flatMap(({ hypothesis }) => Object.keys(hypothesis.lineIds)),
    ...effects.flatMap(({ kind, lineId }) =>
      kind === 'dropLine' && lineId !== null ? [lineId] : [],
    ),
  ]);
  const parts: RestingPart[] = [...whole].map((lineId) => ({
    lineId,
    fundingId: null,
    whole: true,
    amount: lines.get(lineId)?.total ?? 0,
  }));
  for (const [lineId, change] of changesOf(effects)) {
    const result = whole.has(lineId) ? undefined : lines.get(lineId);
    if (result)
      parts.push({
        lineId,
        fundingId: null,
        whole: false,
        amount: Math.abs(changeOf(result.total, result.line.unitAmount, change)),
      });
  }
  for (const fundingId of new Set(rows.flatMap(({ rests }) => rests.fundingIds))) {
    let amount = 0;
    for (const [lineId, years] of fundings.get(fundingId)?.byLine ?? [])
      if (!whole.has(lineId)) amount += years.reduce((sum, part) => sum + part, 0);
    parts.push({ lineId: null, fundingId, whole: true, amount });
  }
  return parts;
}

function changesOf(effects: Rests['effects']): Map<Id, { rate: number; amount: number }> {
  const changes = new Map<Id, { rate: number; amount: number }>();
  for (const { kind, lineId, rate, amount } of effects) {
    if (lineId === null || (kind !== 'changeLineRate' && kind !== 'changeLineAmount')) continue;
    const known = changes.get(lineId) ?? { rate: 0, amount: 0 };
    changes.set(
      lineId,
      kind === 'changeLineRate'
        ? { ...known, rate: known.rate + rate }
        : { ...known, amount: known.amount + amount },
    );
  }
  return changes;
}

/** The change of a line's total when its unit amount changes; they are proportional. */
function changeOf(
  total: number,
  unitAmount: number,
  { rate, amount }: { rate: number; amount: number },
): number {
  const byRate = roundRatio(product(ratio(total), ratio(rate, WHOLE)));
  const byAmount =
    unitAmount === 0 ? 0 : roundRatio(product(ratio(total), ratio(amount, unitAmount)));
  return Math.max(-total, byRate + byAmount);
}
