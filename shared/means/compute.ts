/** The means of a plan: every line, every funding, the totals. What an edit did not touch is not computed again. */
import type { IsoDate } from '../model/dates';
import type { Funding, MeansLine, PaymentCredit } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { computeFunding, linesOf } from './fundings';
import { computeLine, type LineContext } from './line';
import { shiftBetween, STILL, type Shift } from './time';
import { sumUp } from './totals';
import type { FundingResult, LineResult, MeansResult } from './types';

/** The first day of a step as it is planned now, its last where it has no first; null where it has neither. */
export type StartOf = (stepId: Id) => IsoDate | null;

/** The calendar years of a horizon. */
export function yearsOf({ start, end }: Plan['horizon']): number[] {
  const first = Number(start.slice(0, 4));
  return Array.from({ length: Number(end.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

const NO_CREDITS: readonly PaymentCredit[] = [];
const creditsMemory = new WeakMap<Plan['paymentCredits'], Map<Id, PaymentCredit[]>>();

function creditsByLine(credits: Plan['paymentCredits']): Map<Id, PaymentCredit[]> {
  const known = creditsMemory.get(credits);
  if (known) return known;
  const byLine = new Map<Id, PaymentCredit[]>();
  for (const credit of Object.values(credits)) {
    const list = byLine.get(credit.lineId);
    if (list) list.push(credit); else byLine.set(credit.lineId, [credit]);
  }
  creditsMemory.set(credits, byLine);
  return byLine;
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, index) => item === b[index]);

/** Lines as they were last computed, several in case scenarios move the same line differently. */
const lineMemory = new WeakMap<MeansLine, { key: string; credits: readonly PaymentCredit[]; result: LineResult }[]>();
const MOST_KNOWN = 8;

function lineOf(line: MeansLine, context: LineContext): LineResult {
  const { shift, horizon, statusDate } = context;
  const key = `${shift.months}/${shift.days}/${shift.calendarMonths}/${horizon.start}/${horizon.end}/${statusDate ?? ''}`;
  const known = lineMemory.get(line) ?? [];
  const found = known.find((one) => one.key === key && sameList(one.credits, context.credits));
  if (found) return found.result;
  const result = computeLine(line, context);
  lineMemory.set(line, [{ key, credits: context.credits, result }, ...known].slice(0, MOST_KNOWN));
  return result;
}

const fundingMemory = new WeakMap<Funding, { covered: readonly LineResult[]; result: FundingResult }[]>();

function fundingOf(funding: Funding, lines: ReadonlyMap<Id, LineResult>, years: readonly number[]): FundingResult {
  const covered = linesOf(funding, lines);
  const known = fundingMemory.get(funding) ?? [];
  const found = known.find((one) => sameList(one.covered, covered) && one.result.years.length === years.length);
  if (found) return found.result;
  const result = computeFunding(funding, covered, years);
  fundingMemory.set(funding, [{ covered, result }, ...known].slice(0, MOST_KNOWN));
  return result;
}

function shiftOf({ followsStepId, followsFrom }: MeansLine, startOf: StartOf): Shift {
  if (followsStepId === null || followsFrom === null) return STILL;
  const now = startOf(followsStepId);
  return now === null ? STILL : shiftBetween(followsFrom, now);
}

/** Computes the means of a plan as a scenario has it. `startOf` gives where steps stand now, for the lines that follow one. */
export function computeMeans(plan: Plan, startOf: StartOf): MeansResult {
  const years = yearsOf(plan.horizon);
  const credits = creditsByLine(plan.paymentCredits);
  const lines = new Map<Id, LineResult>();
  for (const line of Object.values(plan.meansLines)) {
    if (!line.included) continue;
    lines.set(line.id, lineOf(line, { years, horizon: plan.horizon, shift: shiftOf(line, startOf), credits: credits.get(line.id) ?? NO_CREDITS, statusDate: plan.budget.statusDate }));
  }
  const fundings = new Map<Id, FundingResult>();
  for (const funding of Object.values(plan.fundings)) if (funding.included) fundings.set(funding.id, fundingOf(funding, lines, years));
  return { years, lines, fundings, ...sumUp(lines, fundings, years, plan.budget) };
}
