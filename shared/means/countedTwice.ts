/**
 * Finds money counted twice: funders who pay more than a line costs, and receipts that repeat a
 * funding (M21, M22).
 */
import { GRANT_CHAPTERS } from '../model/chapters';
import { ratio, roundRatio } from '../model/exact';
import type { MeansLine } from '../model/means';
import type { Message } from '../model/message';
import { unaccented } from '../model/periods/normalise';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';
import type { FundingResult, LineResult, MeansResult } from './types';

const sum = (amounts: Iterable<number>): number => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
};

/**
 * Cents that funders pay towards a line, except refused fundings; includes what is outside the
 * horizon.
 */
function paidOf({ fundings }: MeansResult, lineId: Id): number {
  return sum(
    [...fundings.values()].flatMap(({ byLine, outsideByLine }) => [
      ...(byLine.get(lineId) ?? []),
      outsideByLine.get(lineId) ?? 0,
    ]),
  );
}

/** The same for every line that is paid for, made in one pass. */
export function paidByLine({ fundings }: MeansResult): ReadonlyMap<Id, number> {
  const paid = new Map<Id, number>();
  for (const { byLine, outsideByLine } of fundings.values())
    for (const [id, years] of byLine)
      paid.set(id, (paid.get(id) ?? 0) + sum(years) + (outsideByLine.get(id) ?? 0));
  return paid;
}

/** By how many cents the funders of a line exceed its cost; 0 if they do not (M22). */
export function overPaid(means: MeansResult, lineId: Id): number {
  const line = means.lines.get(lineId);
  return line ? Math.max(0, paidOf(means, lineId) - wholeCost(line)) : 0;
}

/** What a line costs TTC over all years, outside the horizon too. */
export const wholeCost = ({ total, outside }: LineResult): number => total + outside.ttc;

/** Reports funders who pay more than a line costs, with the excess. */
export function overFundedProblem(
  means: MeansResult,
  lineId: Id,
  place: NonNullable<Problem['place']>,
): Problem {
  const result = means.lines.get(lineId)!;
  const paid = ratio(paidOf(means, lineId) * 10_000, wholeCost(result));
  return problem(
    'problems.overFunded',
    {
      line: result.line.title,
      percent: { amount: 100 * roundRatio(paid), unit: 'ppm' },
      over: { amount: overPaid(means, lineId), unit: 'cents' },
    },
    { place },
  );
}

/**
 * Why the receipt seems to repeat a funding: it has the same amount, or it serves the same step as
 * a line of that funding, or nothing in it names another purpose.
 */
export type SameBy =
  | { readonly kind: 'amount' }
  | { readonly kind: 'step'; readonly stepId: Id }
  | { readonly kind: 'section' };

/** `lineIds`: the lines whose funding the receipt repeats. */
export interface Repetition {
  readonly receipt: LineResult;
  readonly funding: FundingResult;
  readonly lineIds: readonly Id[];
  readonly by: SameBy;
}

/** The receipts that seem to repeat a funding, each with that funding (M21). */
export function repetitionsIn(plan: Plan, means: MeansResult): Repetition[] {
  const fundings = [...means.fundings.values()].filter(
    ({ funding, total, outside }) => funding.status !== 'refused' && total + outside > 0,
  );
  if (fundings.length === 0) return [];
  const names = new Map(
    fundings.map(({ funding: { funderId } }) => [
      funderId,
      words(plan.actors[funderId]?.title ?? ''),
    ]),
  );
  return [...means.lines.values()].flatMap((receipt) => {
    const { kind, isOtherMoney } = receipt.line;
    if (kind !== 'receipt' || isOtherMoney || receipt.total + receipt.outside.ttc === 0) return [];
    return fundings.flatMap((funding): Repetition[] => {
      const found = isPaidBy(receipt.line, funding.funding.funderId, names)
        ? sameMoney(means, receipt, funding)
        : null;
      return found ? [{ receipt, funding, ...found }] : [];
    });
  });
}

const titleWords = new WeakMap<MeansLine, string>();

/** True if the receipt names the funder as its payer or, without a payer, in its title. */
function isPaidBy(line: MeansLine, funderId: Id, names: ReadonlyMap<Id, string>): boolean {
  if (line.bearerId !== null) return line.bearerId === funderId;
  let title = titleWords.get(line);
  if (title === undefined) {
    title = words(line.title);
    titleWords.set(line, title);
  }
  const name = names.get(funderId)!;
  return name.trim() !== '' && title.includes(name);
}

/** The words of a text without accents, with a space before and after. */
const words = (text: string): string =>
  ` ${unaccented(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const stepsOf = ({ stepIds, followsStepId }: MeansLine): readonly Id[] => [
  ...Object.keys(stepIds),
  ...(followsStepId === null ? [] : [followsStepId]),
];

/**
 * The funded lines whose money the receipt repeats, and the evidence; null if it is other money.
 */
function sameMoney(
  means: MeansResult,
  receipt: LineResult,
  funding: FundingResult,
): Pick<Repetition, 'lineIds' | 'by'> | null {
  const amount = receipt.total + receipt.outside.ttc;
  const helped = [...funding.byLine].filter(([, years]) => sum(years) > 0).map(([id]) => id);
  if (amount === funding.total + funding.outside)
    return { lineIds: [...funding.byLine.keys()], by: { kind: 'amount' } };
  const ofAmount = helped.filter((id) => sum(funding.byLine.get(id)!) === amount);
  if (ofAmount.length > 0) return { lineIds: ofAmount, by: { kind: 'amount' } };
  // A funder that buys something gives no grant.
  if (!GRANT_CHAPTERS.has(receipt.line.chapter)) return null;
  const steps = stepsOf(receipt.line);
  for (const stepId of steps) {
    const serving = helped.filter((id) => stepsOf(means.lines.get(id)!.line).includes(stepId));
    if (serving.length > 0) return { lineIds: serving, by: { kind: 'step', stepId } };
  }
  // A receipt tied to another step is other money. So is one that exceeds the funding in every
  // year.
  const inSection = helped.filter(
    (id) => means.lines.get(id)!.line.section === receipt.line.section,
  );
  const fits = receipt.ttc.some(
    (cents, index) =>
      cents > 0 && cents <= sum(inSection.map((id) => funding.byLine.get(id)![index]!)),
  );
  return steps.length === 0 && fits ? { lineIds: inSection, by: { kind: 'section' } } : null;
}

/** Reports a repetition: the receipt, the funding and lines it repeats, and the evidence. */
export function repetitionProblem(
  { actors, steps }: Plan,
  { lines }: MeansResult,
  { receipt, funding, lineIds, by }: Repetition,
): Problem {
  const { funderId, title } = funding.funding;
  const params = {
    receipt: receipt.line.title,
    funder: actors[funderId]?.title ?? title,
    lines: lineIds
      .map((id): Message => ({
        code: 'wording.quoted',
        params: { words: lines.get(id)!.line.title },
      }))
      .reduce((first, second) => ({ code: 'wording.listed', params: { first, second } })),
  };
  const place = {
    place: { collection: 'meansLines', id: receipt.line.id, field: 'unitAmount' },
    severity: 'warning',
  } as const;
  switch (by.kind) {
    case 'amount':
      return problem('problems.repeatedEuro_amount', params, place);
    case 'step':
      return problem(
        'problems.repeatedEuro_step',
        { ...params, step: steps[by.stepId]?.title ?? '' },
        place,
      );
    case 'section':
      return problem('problems.repeatedEuro_section', params, place);
  }
}
