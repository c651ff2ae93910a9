/**
 * Money counted twice: funders who pay more than a line costs, a receipt that repeats a funder's
 * euro (M21, M22).
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

/** Cents that the funders not refused pay of a line, outside the horizon too. */
function paidOf({ fundings }: MeansResult, lineId: Id): number {
  return sum(
    [...fundings.values()].flatMap(({ byLine, outsideByLine }) => [
      ...(byLine.get(lineId) ?? []),
      outsideByLine.get(lineId) ?? 0,
    ]),
  );
}

/** By how many cents the funders of a line pay more than it costs in all; 0 where they do not (M22). */
export function overPaid(means: MeansResult, lineId: Id): number {
  const line = means.lines.get(lineId);
  return line ? Math.max(0, paidOf(means, lineId) - wholeCost(line)) : 0;
}

const wholeCost = ({ total, outside }: LineResult): number => total + outside.ttc;

/** Reports funders that pay more than the whole: their share of the line and the excess. */
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
 * Why a receipt is taken for money that a funding counts: it is of the very amount, for a step that
 * a line helped serves, or nothing in it says that it is for something else.
 */
export type SameBy =
  | { readonly kind: 'amount' }
  | { readonly kind: 'step'; readonly stepId: Id }
  | { readonly kind: 'section' };

/** `lineIds`: the lines helped whose money the receipt repeats. */
export interface Repetition {
  readonly receipt: LineResult;
  readonly funding: FundingResult;
  readonly lineIds: readonly Id[];
  readonly by: SameBy;
}

/** The receipts that repeat a funder's euro, each with the funding that counts it already (M21). */
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
    if (receipt.line.kind !== 'receipt' || receipt.total + receipt.outside.ttc === 0) return [];
    return fundings.flatMap((funding): Repetition[] => {
      const found = isPaidBy(receipt.line, funding.funding.funderId, names)
        ? sameMoney(means, receipt, funding)
        : null;
      return found ? [{ receipt, funding, ...found }] : [];
    });
  });
}

const titleWords = new WeakMap<MeansLine, string>();

/** The receipt says who pays it, or else names them in its title. */
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

/** A text's words in plain letters, a space on either side. */
const words = (text: string): string =>
  ` ${unaccented(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const stepsOf = ({ stepIds, followsStepId }: MeansLine): readonly Id[] => [
  ...Object.keys(stepIds),
  ...(followsStepId === null ? [] : [followsStepId]),
];

/**
 * The lines whose money from the funding the receipt repeats, and the evidence; null where it is
 * other money.
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
  // What the funder buys is no grant.
  if (!GRANT_CHAPTERS.has(receipt.line.chapter)) return null;
  const steps = stepsOf(receipt.line);
  for (const stepId of steps) {
    const serving = helped.filter((id) => stepsOf(means.lines.get(id)!.line).includes(stepId));
    if (serving.length > 0) return { lineIds: serving, by: { kind: 'step', stepId } };
  }
  // A grant for another step, or in every year of more than the funding brings then, can't be of
  // the same euros.
  const inSection = helped.filter(
    (id) => means.lines.get(id)!.line.section === receipt.line.section,
  );
  const fits = receipt.ttc.some(
    (cents, index) =>
      cents > 0 && cents <= sum(inSection.map((id) => funding.byLine.get(id)![index]!)),
  );
  return steps.length === 0 && fits ? { lineIds: inSection, by: { kind: 'section' } } : null;
}

/**
 * Reports a repetition: which receipt repeats whose funding of which lines, and the evidence that
 * the money is the same.
 */
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
  const place = { place: { collection: 'meansLines', id: receipt.line.id, field: 'unitAmount' } };
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
