/** Kinds of effects: their targets, their words, and the readers of their numbers. */
import { say } from '../../shared/i18n/words';
import { effectSchema, type Effect, type Hypothesis } from '../../shared/model/hypothesis';
import { parseMoney } from '../../shared/model/money';
import { parseDecimal } from '../../shared/model/numbers';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { saySignedMoney } from '../../shared/wording/money';
import { saySignedRate } from '../../shared/wording/numbers';

export const EFFECT_KINDS: readonly Effect['kind'][] = effectSchema.shape.kind.options;

export type Target = 'funding' | 'line' | 'step';
export const FIELD_OF = { funding: 'fundingId', line: 'lineId', step: 'stepId' } as const;

/** The target of a kind of effect. */
export function targetOf(kind: Effect['kind']): Target {
  if (kind === 'refuseFunding') return 'funding';
  return kind === 'dropLine' || kind === 'changeLineRate' || kind === 'changeLineAmount'
    ? 'line'
    : 'step';
}

/** The name of a funding: its funder and its title. */
export function fundingTitle(plan: Plan, fundingId: Id): string {
  const funding = plan.fundings[fundingId];
  if (!funding) return '';
  return [plan.actors[funding.funderId]?.title ?? '', funding.title].filter(Boolean).join(', ');
}

/** The title of an effect's target; words for a missing target, or one not chosen yet. */
export function struckTitle(plan: Plan, { fundingId, lineId, stepId }: Effect): string {
  if (fundingId !== null) return fundingTitle(plan, fundingId) || say('hypotheses.gone');
  if (lineId !== null)
    return plan.meansLines[lineId]
      ? plan.meansLines[lineId].title.trim() || say('meansView.untitled')
      : say('hypotheses.gone');
  if (stepId !== null)
    return plan.steps[stepId]
      ? plan.steps[stepId].title.trim() || say('model.untitledStep')
      : say('hypotheses.gone');
  return say('hypotheses.noTarget');
}

/** The possible targets of a kind of effect, in the order of the plan. */
export function targetsOf(
  plan: Plan,
  kind: Effect['kind'],
  stepOrder: readonly Id[],
): readonly { readonly id: Id; readonly title: string }[] {
  const target = targetOf(kind);
  if (target === 'funding')
    return Object.values(plan.fundings)
      .sort(bySiblingOrder)
      .map(({ id }) => ({ id, title: fundingTitle(plan, id) }));
  if (target === 'line')
    return Object.values(plan.meansLines)
      .sort(bySiblingOrder)
      .map(({ id, title }) => ({ id, title: title.trim() || say('meansView.untitled') }));
  return stepOrder
    .flatMap((id) => plan.steps[id] ?? [])
    .map(({ id, title }) => ({ id, title: title.trim() || say('model.untitledStep') }));
}

/**
 * The first target of a new effect: an item that already depends on the hypothesis. Null if none
 * stands out.
 */
export function likelyTarget(
  plan: Plan,
  { stepIds, lineIds }: Hypothesis,
  kind: Effect['kind'],
): Id | null {
  const target = targetOf(kind);
  if (target === 'step') return Object.keys(stepIds)[0] ?? null;
  if (target === 'line') return Object.keys(lineIds)[0] ?? null;
  return (
    Object.values(plan.fundings)
      .sort(bySiblingOrder)
      .find((funding) => Object.keys(funding.lineIds).some((id) => lineIds[id]))?.id ?? null
  );
}

/** The first numbers of a new effect. */
export const FIRST_NUMBERS: Readonly<Partial<Record<Effect['kind'], Partial<Effect>>>> = {
  changeLineRate: { rate: 100_000 },
  changeLineAmount: { amount: 100_000 },
  delayStep: { months: 3 },
};

/** Typed months ("6", "6 mois"), or the reason why they can't be read. */
export function readMonths(text: string): Partial<Effect> | string {
  const digits = /^\+?\s*(\d{1,3})\s*(?:mois|m)?$/i.exec(text.trim())?.[1];
  return digits === undefined || Number(digits) < 1 || Number(digits) > 600
    ? say('hypotheses.badMonths', { text: text.trim() })
    : { months: Number(digits) };
}

/** A typed change of a line ("15 %", "−20 %"), or the reason why it can't be read. */
export function readRate(text: string): Partial<Effect> | string {
  const value = parseDecimal(text.replace('%', ''));
  return value === null || value < -100 || value > 10_000
    ? say('hypotheses.badRate', { text: text.trim() })
    : { rate: Math.round(value * 10_000) };
}

/** A typed change of a line's amount ("1 500 €", "−300 €"), or the reason why it can't be read. */
export function readAmount(text: string): Partial<Effect> | string {
  // There may be a space between the sign and the digits: "− 300 €".
  const amount = parseMoney(text.trim().replace(/^([-+\u2212])\s+/, '$1'));
  return isProblem(amount) ? say('hypotheses.badAmount', { text: text.trim() }) : { amount };
}

/** The change of a line through an effect, in words. */
export function sayChange({ kind, rate, amount }: Effect): string {
  return kind === 'changeLineRate' ? saySignedRate(rate) : saySignedMoney(amount);
}
