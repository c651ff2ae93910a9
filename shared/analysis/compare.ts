/**
 * Two to four scenarios side by side: costs, ETPT, fundings, both restes à charge, steps done by
 * year, hypotheses still to check.
 */
import { evaluate, type Evaluation } from '../evaluate';
import { NO_SWITCHES, type Switches } from '../hypotheses/failing';
import type { LineResult, MeansResult, MeansTotals, YearTotals } from '../means/types';
import { dayOf, type IsoDate } from '../model/dates';
import type { FundingStatus, Section } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { endOf } from './measures';
import type { ResolvedStep } from '../schedule/resolve';
import {
  registerOf,
  restingParts,
  withoutFailure,
  type RegisterRow,
  type RestingPart,
} from './stakes';
import { stepDifferences, type StepDifference } from './steps';

export interface ChapterCost {
  readonly section: Section | 'receipts';
  readonly chapter: string;
  readonly years: readonly number[];
  readonly total: number;
  readonly lineIds: readonly Id[];
}
export interface FunderShare {
  readonly funderId: Id;
  readonly title: string;
  readonly status: FundingStatus;
  readonly years: readonly number[];
  readonly total: number;
  readonly fundingIds: readonly Id[];
}

export interface ScenarioFigures {
  readonly scenarioId: Id;
  readonly title: string;
  readonly evaluation: Evaluation;
  readonly totals: readonly YearTotals[];
  readonly total: MeansTotals;
  /** By section (receipts apart) and M57 chapter. */
  readonly chapters: readonly ChapterCost[];
  readonly funders: readonly FunderShare[];
  /**
   * Steps without sub-steps: their number, how many the plan finishes by 31 December of each year,
   * and how many have no end.
   */
  readonly steps: {
    readonly count: number;
    readonly plannedBy: readonly number[];
    readonly undated: number;
  };
  readonly end: IsoDate | null;
  /** Hypotheses still to check, and the cents that depend on them together (H14). */
  readonly unsettled: { readonly ids: readonly Id[]; readonly amount: number };
}

export interface Comparison {
  readonly years: readonly number[];
  readonly scenarios: readonly ScenarioFigures[];
  /** Sections and chapters that any of the scenarios uses, in order: the rows of a table. */
  readonly chapters: readonly Pick<ChapterCost, 'section' | 'chapter'>[];
  /** Funders and statuses that any of the scenarios uses, in order. */
  readonly funders: readonly Pick<FunderShare, 'funderId' | 'title' | 'status'>[];
  /** Steps that differ between scenarios, in the order of the first. */
  readonly differences: readonly StepDifference[];
}

/** Compares the scenarios with the first of them. Leaves out unknown ones. */
export function compareScenarios(
  plan: Plan,
  { scenarioIds, switches = NO_SWITCHES }: { scenarioIds: readonly Id[]; switches?: Switches },
): Comparison {
  const scenarios = scenarioIds
    .filter((id) => Object.hasOwn(plan.scenarios, id))
    .map((scenarioId) => figuresOf(plan, evaluate(plan, { scenarioId, switches })));
  return {
    years: scenarios[0]?.evaluation.means.years ?? [],
    scenarios,
    chapters: union(
      scenarios.flatMap(({ chapters }) => chapters),
      ({ section, chapter }) => `${SECTIONS.indexOf(section)} ${chapter}`,
    ).map(({ section, chapter }) => ({ section, chapter })),
    funders: union(
      scenarios.flatMap(({ funders }) => funders),
      ({ title, funderId, status }) => `${title} ${funderId} ${STATUSES.indexOf(status)}`,
    ).map(({ funderId, title, status }) => ({ funderId, title, status })),
    differences: stepDifferences(scenarios.map(({ evaluation }) => evaluation)),
  };
}

const SECTIONS = ['operating', 'investment', 'receipts'] as const;
const STATUSES: readonly FundingStatus[] = ['granted', 'asked', 'toAsk', 'refused'];

function union<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const found = new Map(items.map((item) => [keyOf(item), item]));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** The figures of one scenario, with its what-if. */
export function figuresOf(plan: Plan, evaluation: Evaluation): ScenarioFigures {
  const { scenarioId, means } = evaluation;
  const unsettled = unsettledOf(evaluation);
  return {
    scenarioId,
    title: plan.scenarios[scenarioId]?.title ?? '',
    evaluation,
    totals: means.totals,
    total: means.total,
    chapters: chaptersOf(means),
    funders: fundersOf(evaluation.plan, means),
    steps: countSteps(evaluation),
    end: endOf(evaluation),
    unsettled: {
      ids: unsettled.rows.map(({ hypothesis }) => hypothesis.id),
      amount: unsettled.amount,
    },
  };
}

/**
 * The hypotheses still to check, with the money that depends on them together, line by line and
 * funding by funding (H14).
 */
export function unsettledOf({ source, scenarioId, switches }: Evaluation): {
  readonly rows: readonly RegisterRow[];
  readonly parts: readonly RestingPart[];
  readonly amount: number;
} {
  const rows = registerOf(source, { scenarioId, switches }).filter(
    ({ hypothesis }) => hypothesis.status === 'toCheck',
  );
  const parts = restingParts(rows, withoutFailure(source, scenarioId).means);
  return { rows, parts, amount: parts.reduce((sum, { amount }) => sum + amount, 0) };
}

const plus = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((amount, index) => amount + b[index]!);

/** Groups of at least one, in the order of their keys. */
function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

interface Amounts {
  readonly years: readonly number[];
  readonly total: number;
}

function sumOf(parts: readonly Amounts[]): Amounts {
  const { years, total } = parts.reduce((sum, part) => ({
    years: plus(sum.years, part.years),
    total: sum.total + part.total,
  }));
  return { years, total };
}

// A table asks again for each of its cells.
const chaptersKnown = new WeakMap<MeansResult, ChapterCost[]>();
const fundersKnown = new WeakMap<
  MeansResult,
  { readonly actors: Plan['actors']; readonly shares: FunderShare[] }
>();

/** Costs by section and chapter, own receipts apart. */
export function chaptersOf(means: MeansResult): ChapterCost[] {
  const known = chaptersKnown.get(means);
  if (known) return known;
  const sectionOf = ({ line }: LineResult): ChapterCost['section'] =>
    line.kind === 'receipt' ? 'receipts' : line.section;
  const costs = groupBy(
    means.lines.values(),
    (result) => `${SECTIONS.indexOf(sectionOf(result))} ${result.line.chapter}`,
  ).map((results): ChapterCost => ({
    section: sectionOf(results[0]!),
    chapter: results[0]!.line.chapter,
    ...sumOf(results.map(({ ttc, total }) => ({ years: ttc, total }))),
    lineIds: results.map(({ line }) => line.id),
  }));
  chaptersKnown.set(means, costs);
  return costs;
}

/** What each funder brings, by status. */
export function fundersOf({ actors }: Pick<Plan, 'actors'>, means: MeansResult): FunderShare[] {
  const known = fundersKnown.get(means);
  if (known?.actors === actors) return known.shares;
  const titleOf = (funderId: Id): string => actors[funderId]?.title ?? '';
  const shares = groupBy(
    means.fundings.values(),
    ({ funding: { funderId, status } }) =>
      `${titleOf(funderId)} ${funderId} ${STATUSES.indexOf(status)}`,
  ).map((results): FunderShare => {
    const { funderId, status } = results[0]!.funding;
    return {
      funderId,
      title: titleOf(funderId),
      status,
      ...sumOf(results),
      fundingIds: results.map(({ funding }) => funding.id),
    };
  });
  fundersKnown.set(means, { actors, shares });
  return shares;
}

/** The steps without sub-steps that nobody gave up. */
export function leavesOf({ steps }: Pick<Evaluation, 'steps'>): ResolvedStep[] {
  return [...steps.values()].filter(
    ({ step, childIds }) => childIds.length === 0 && step.status !== 'cancelled',
  );
}

/**
 * The number of steps, how many the plan finishes by 31 December of each year, and how many have no
 * end.
 */
export function countSteps(evaluation: Evaluation): ScenarioFigures['steps'] {
  const leaves = leavesOf(evaluation);
  const lasts = evaluation.means.years.map((year) => dayOf(year, 12, 31));
  const plannedBy = lasts.map(() => 0);
  let undated = 0;
  for (const { end } of leaves) {
    if (end === null) undated += 1;
    else
      lasts.forEach((last, index) => {
        if (end <= last) plannedBy[index]! += 1;
      });
  }
  return { count: leaves.length, plannedBy, undated };
}
