/**
 * Computes the means of a plan: every line, every funding, the totals. Reuses what an edit did not
 * touch.
 */
import { valuesOf } from '../model/copy';
import type { IsoDate } from '../model/dates';
import type { Funding, MeansLine, PaymentCredit } from '../model/means';
import { Memory } from '../model/memory';
import type { Plan } from '../model/plan';
import { bySiblingOrder, type Id } from '../model/record';
import { withoutCentsOver } from './centsOver';
import { computeGroup, groupsOf, type Group } from './fundings';
import { computeLine, type LineContext } from './line';
import { LineMap } from './lineMap';
import { shiftBetween, STILL, type Shift } from './time';
import { blocksOf, sumUp, type Block } from './totals';
import type { FundingResult, LineResult, MeansResult } from './types';

/**
 * The first day of a step as it is scheduled now, or its last day if the first is open; null if
 * both are.
 */
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
    if (!credit.included) continue;
    const list = byLine.get(credit.lineId);
    if (list) list.push(credit);
    else byLine.set(credit.lineId, [credit]);
  }
  creditsMemory.set(credits, byLine);
  return byLine;
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Lines computed before; several results for one line, since scenarios may move it differently. */
const lineMemory = new WeakMap<
  MeansLine,
  { key: string; credits: readonly PaymentCredit[]; result: LineResult }[]
>();
const MAX_KNOWN = 8;

function lineOf(line: MeansLine, context: LineContext): LineResult {
  const { shift, horizon, statusDate } = context;
  const { months, days, calendarMonths } = shift;
  const key = [months, days, calendarMonths, horizon.start, horizon.end, statusDate].join('/');
  const known = lineMemory.get(line) ?? [];
  const found = known.find((one) => one.key === key && sameList(one.credits, context.credits));
  if (found) return found.result;
  const result = computeLine(line, context);
  lineMemory.set(line, [{ key, credits: context.credits, result }, ...known].slice(0, MAX_KNOWN));
  return result;
}

const groupMemory = new WeakMap<Funding, { group: Group; results: readonly FundingResult[] }[]>();

function resultsOf(group: Group, years: readonly number[]): readonly FundingResult[] {
  const { fundings, covered } = group;
  const known = groupMemory.get(fundings[0]!) ?? [];
  const found = known.find(
    (one) =>
      sameList(one.group.fundings, fundings) &&
      sameList(one.group.covered, covered) &&
      one.results[0]!.years.length === years.length,
  );
  if (found) return found.results;
  const results = computeGroup(group, years);
  groupMemory.set(fundings[0]!, [{ group, results }, ...known].slice(0, MAX_KNOWN));
  return results;
}

/** The result of each included funding, in the order of the plan (M12, M26, M27). */
function computeFundings(
  all: Plan['fundings'],
  lines: ReadonlyMap<Id, LineResult>,
  years: readonly number[],
): Map<Id, FundingResult> {
  const fundings = valuesOf(all)
    .filter(({ included }) => included)
    .sort(bySiblingOrder);
  const groups = groupsOf(fundings, lines);
  const byId = new Map(
    groups.flatMap((group) => resultsOf(group, years)).map((result) => [result.funding.id, result]),
  );
  const results = fundings.map(({ id }) => byId.get(id)!);
  return new Map(
    withoutCentsOver(groups, results, years).map((result) => [result.funding.id, result]),
  );
}

function shiftOf({ followsStepId, followsFrom }: MeansLine, startOf: StartOf): Shift {
  if (followsStepId === null || followsFrom === null) return STILL;
  const now = startOf(followsStepId);
  return now === null ? STILL : shiftBetween(followsFrom, now);
}

/**
 * The inputs and results of the last computation in a scenario; the next one reuses every part
 * whose inputs are the same.
 */
interface Computed {
  readonly budget: Plan['budget'];
  readonly credits: Plan['paymentCredits'];
  /** The starts of the steps that lines follow. */
  readonly starts: ReadonlyMap<Id, IsoDate | null>;
  readonly all: readonly MeansLine[];
  /** One entry for each of `all`, null if the line is not included. */
  readonly entries: readonly (LineResult | null)[];
  readonly lines: LineMap;
  readonly blocks: readonly Block[];
}

const memory = new Memory<Computed>(32);

/** Looks up each step's start once. */
class Starts {
  readonly known = new Map<Id, IsoDate | null>();

  constructor(private readonly startOf: StartOf) {}

  of(stepId: Id): IsoDate | null {
    let start = this.known.get(stepId);
    if (start === undefined) {
      start = this.startOf(stepId);
      this.known.set(stepId, start);
    }
    return start;
  }
}

/**
 * The result of each line, null if it is not included; the same array as in `last` if nothing
 * changed.
 */
function computeLines(
  plan: Plan,
  starts: Starts,
  years: readonly number[],
  last: Computed | undefined,
): readonly (LineResult | null)[] {
  const {
    paymentCredits,
    horizon,
    budget: { statusDate },
  } = plan;
  const all = valuesOf(plan.meansLines);
  const credits = creditsByLine(paymentCredits);
  const was = last && last.budget.statusDate === statusDate ? last : undefined;
  const wereCredits = was && creditsByLine(was.credits);
  const holds = ({ id, followsStepId }: MeansLine): boolean =>
    (followsStepId === null || starts.of(followsStepId) === was!.starts.get(followsStepId)) &&
    sameList(wereCredits!.get(id) ?? NO_CREDITS, credits.get(id) ?? NO_CREDITS);
  // If nothing that lines depend on has changed, comparing the line itself is enough.
  const isCalm =
    wereCredits === credits &&
    [...was!.starts].every(([stepId, start]) => starts.of(stepId) === start);
  const computed = (line: MeansLine): LineResult | null =>
    line.included
      ? lineOf(line, {
          years,
          horizon,
          statusDate,
          shift: shiftOf(line, (stepId) => starts.of(stepId)),
          credits: credits.get(line.id) ?? NO_CREDITS,
        })
      : null;
  let changed: (LineResult | null)[] | null = was?.all.length === all.length ? null : [];
  for (let index = 0; index < all.length; index += 1) {
    const line = all[index]!;
    const before = was?.entries[index];
    const isSame = before !== undefined && was!.all[index] === line && (isCalm || holds(line));
    const entry = isSame ? before : computed(line);
    if (entry !== before) changed ??= was!.entries.slice(0, index);
    changed?.push(entry);
  }
  return changed ?? was!.entries;
}

/**
 * Computes the means of a plan with a scenario applied. `startOf` gives the current start of the
 * steps that lines follow. `hint` names a computation that comes back often (a scenario with a
 * what-if), so that it can reuse its own last results; it never changes the answer.
 */
export function computeMeans(plan: Plan, startOf: StartOf, hint = ''): MeansResult {
  const { horizon, budget } = plan;
  const years = yearsOf(horizon);
  const last = memory.get(horizon, hint);
  const starts = new Starts(startOf);
  const entries = computeLines(plan, starts, years, last);
  const lines =
    entries === last?.entries
      ? last.lines
      : LineMap.of(
          entries.filter((entry) => entry !== null),
          last?.lines,
        );
  const blocks = blocksOf(lines.list, years, budget, last?.budget === budget ? last.blocks : []);
  const fundings = computeFundings(plan.fundings, lines, years);
  memory.set(horizon, hint, {
    budget,
    credits: plan.paymentCredits,
    starts: starts.known,
    all: valuesOf(plan.meansLines),
    entries,
    lines,
    blocks,
  });
  return { years, lines, fundings, ...sumUp(blocks, fundings, years) };
}
