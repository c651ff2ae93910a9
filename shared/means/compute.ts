/** The means of a plan: every line, every funding, the totals. What an edit did not touch is not computed again. */
import { keysOf } from '../model/copy';
import type { IsoDate } from '../model/dates';
import type { Funding, MeansLine, PaymentCredit } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { computeFunding, linesOf } from './fundings';
import { computeLine, type LineContext } from './line';
import { LineMap } from './lineMap';
import { shiftBetween, STILL, type Shift } from './time';
import { blocksOf, sumUp, type Block } from './totals';
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

/** What the last computation for a horizon and a hint was made of; whatever of it still holds is not computed again. */
interface Memory {
  readonly budget: Plan['budget'];
  readonly lines: LineMap;
  /** The same, in order. */
  readonly results: readonly LineResult[];
  /** Of the lines that have moved or have credits; the others have neither. */
  readonly moved: ReadonlyMap<Id, Pick<LineContext, 'shift' | 'credits'>>;
  readonly blocks: readonly Block[];
}

const memories = new WeakMap<Plan['horizon'], Map<string, Memory>>();
const MOST_HINTS = 32;

function remember(horizon: Plan['horizon'], hint: string, memory: Memory): void {
  const hints = memories.get(horizon) ?? new Map<string, Memory>();
  memories.set(horizon, hints);
  hints.delete(hint);
  hints.set(hint, memory);
  const [oldest] = hints.keys();
  if (hints.size > MOST_HINTS) hints.delete(oldest!);
}

const isSameShift = (a: Shift, b: Shift): boolean => a === b || (a.months === b.months && a.days === b.days && a.calendarMonths === b.calendarMonths);
const PLAIN: Pick<LineContext, 'shift' | 'credits'> = { shift: STILL, credits: NO_CREDITS };

/** Each step's start looked up once. */
function lookedUpOnce(startOf: StartOf): StartOf {
  const known = new Map<Id, IsoDate | null>();
  return (stepId) => {
    let start = known.get(stepId);
    if (start === undefined) { start = startOf(stepId); known.set(stepId, start); }
    return start;
  };
}

function computeLines({ meansLines, paymentCredits, horizon, budget: { statusDate } }: Plan, startOf: StartOf, years: readonly number[], before: Memory | undefined): Pick<Memory, 'lines' | 'results' | 'moved'> {
  const known = before && before.budget.statusDate === statusDate ? before : undefined;
  const credits = creditsByLine(paymentCredits);
  const results: LineResult[] = [];
  const moved = new Map<Id, Pick<LineContext, 'shift' | 'credits'>>();
  let sameIds = true;
  for (const id of keysOf(meansLines)) {
    const line = meansLines[id]!;
    if (!line.included) continue;
    const [shift, itsCredits] = [line.followsStepId === null ? STILL : shiftOf(line, startOf), credits.size === 0 ? NO_CREDITS : credits.get(id) ?? NO_CREDITS];
    const own = shift === STILL && itsCredits === NO_CREDITS ? PLAIN : { shift, credits: itsCredits };
    if (own !== PLAIN) moved.set(id, own);
    // Lines stand where they stood, but after one is added or removed.
    const beside = known?.results[results.length];
    const found = beside?.line.id === id ? beside : known?.lines.get(id);
    const was = known === undefined || known.moved.size === 0 ? PLAIN : known.moved.get(id) ?? PLAIN;
    const holds = found?.line === line && isSameShift(was.shift, own.shift) && sameList(was.credits, own.credits);
    const result = holds ? found : lineOf(line, { years, horizon, statusDate, ...own });
    sameIds &&= beside?.line.id === id;
    results.push(result);
  }
  const lines = LineMap.of(results, sameIds && known?.results.length === results.length ? known.lines : undefined);
  return { lines, results, moved };
}

/**
 * Computes the means of a plan as a scenario has it. `startOf` gives where steps stand now, for the lines that follow one. `hint`
 * names what is computed again and again (a scenario under a what-if), so that it is looked for beside its like; the answer is the same with any.
 */
export function computeMeans(plan: Plan, startOf: StartOf, hint = ''): MeansResult {
  const { horizon, budget } = plan;
  const years = yearsOf(horizon);
  const before = memories.get(horizon)?.get(hint);
  const { lines, results, moved } = computeLines(plan, lookedUpOnce(startOf), years, before);
  const blocks = blocksOf(results, years, budget, before?.budget === budget ? before.blocks : []);
  const fundings = new Map<Id, FundingResult>();
  for (const funding of Object.values(plan.fundings)) if (funding.included) fundings.set(funding.id, fundingOf(funding, lines, years));
  remember(horizon, hint, { budget, lines, results, moved, blocks });
  return { years, lines, fundings, ...sumUp(blocks, fundings, years) };
}
