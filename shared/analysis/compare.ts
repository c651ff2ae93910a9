/** Two to four scenarios side by side: costs, ETPT, fundings, both restes à charge, what is done when, what is still to check. */
import { evaluate, type Evaluation } from '../evaluate';
import { NO_SWITCHES, type Switches } from '../hypotheses/failing';
import type { MeansResult, MeansTotals, YearTotals } from '../means/types';
import { dayOf, type IsoDate } from '../model/dates';
import type { FundingStatus, Section } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { endOf } from './measures';
import type { ResolvedStep } from '../schedule/resolve';
import { registerOf, restingParts, withoutFailure, type RegisterRow, type RestingPart } from './stakes';
import { stepDifferences, type StepDifference } from './steps';

export interface ChapterCost { readonly section: Section | 'receipts'; readonly chapter: string; readonly years: readonly number[]; readonly total: number; readonly lineIds: readonly Id[] }
export interface FunderShare { readonly funderId: Id; readonly title: string; readonly status: FundingStatus; readonly years: readonly number[]; readonly total: number; readonly fundingIds: readonly Id[] }

export interface ScenarioFigures {
  readonly scenarioId: Id;
  readonly title: string;
  readonly evaluation: Evaluation;
  readonly totals: readonly YearTotals[];
  readonly total: MeansTotals;
  /** By section (receipts apart) and M57 chapter. */
  readonly chapters: readonly ChapterCost[];
  readonly funders: readonly FunderShare[];
  /** Steps that have no other under them: how many there are, planned to be done by 31 December of each year, and without an end. */
  readonly steps: { readonly count: number; readonly doneBy: readonly number[]; readonly undated: number };
  readonly end: IsoDate | null;
  /** Hypotheses still to check, and the cents that rest on them together (H14). */
  readonly unsettled: { readonly ids: readonly Id[]; readonly amount: number };
}

export interface Comparison {
  readonly years: readonly number[];
  readonly scenarios: readonly ScenarioFigures[];
  /** Sections and chapters that any of the scenarios uses, in order: the rows of a table. */
  readonly chapters: readonly Pick<ChapterCost, 'section' | 'chapter'>[];
  /** Funders and statuses that any of the scenarios uses, in order. */
  readonly funders: readonly Pick<FunderShare, 'funderId' | 'title' | 'status'>[];
  /** Steps that are not the same in all of them, in the order of the first. */
  readonly differences: readonly StepDifference[];
}

/** Compares scenarios, the first being the one that the others are told against. Unknown ones are left out. */
export function compareScenarios(plan: Plan, { scenarioIds, switches = NO_SWITCHES }: { scenarioIds: readonly Id[]; switches?: Switches }): Comparison {
  const scenarios = scenarioIds.filter((id) => Object.hasOwn(plan.scenarios, id)).map((scenarioId) => figuresOf(plan, evaluate(plan, { scenarioId, switches })));
  return {
    years: scenarios[0]?.evaluation.means.years ?? [], scenarios,
    chapters: union(scenarios.flatMap(({ chapters }) => chapters), ({ section, chapter }) => `${SECTIONS.indexOf(section)} ${chapter}`).map(({ section, chapter }) => ({ section, chapter })),
    funders: union(scenarios.flatMap(({ funders }) => funders), ({ title, funderId, status }) => `${title} ${funderId} ${STATUSES.indexOf(status)}`).map(({ funderId, title, status }) => ({ funderId, title, status })),
    differences: stepDifferences(scenarios.map(({ evaluation }) => evaluation)),
  };
}

const SECTIONS = ['operating', 'investment', 'receipts'] as const;
const STATUSES: readonly FundingStatus[] = ['granted', 'asked', 'toAsk', 'refused'];

function union<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const found = new Map(items.map((item) => [keyOf(item), item]));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** The figures of one scenario as it is seen. */
export function figuresOf(plan: Plan, evaluation: Evaluation): ScenarioFigures {
  const { scenarioId, means } = evaluation;
  const unsettled = unsettledOf(evaluation);
  return {
    scenarioId, title: plan.scenarios[scenarioId]?.title ?? '', evaluation, totals: means.totals, total: means.total, chapters: chaptersOf(means), funders: fundersOf(evaluation.plan, means),
    steps: countSteps(evaluation), end: endOf(evaluation), unsettled: { ids: unsettled.rows.map(({ hypothesis }) => hypothesis.id), amount: unsettled.amount },
  };
}

/** The hypotheses still to check, with what rests on them together, line by line and funding by funding (H14). */
export function unsettledOf({ source, scenarioId, switches }: Evaluation): { readonly rows: readonly RegisterRow[]; readonly parts: readonly RestingPart[]; readonly amount: number } {
  const rows = registerOf(source, { scenarioId, switches }).filter(({ hypothesis }) => hypothesis.status === 'toCheck');
  const parts = restingParts(rows, withoutFailure(source, scenarioId).means);
  return { rows, parts, amount: parts.reduce((sum, { amount }) => sum + amount, 0) };
}

const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((amount, index) => amount + b[index]!);

/** Costs by section and chapter, own receipts apart. */
export function chaptersOf({ lines, years }: MeansResult): ChapterCost[] {
  const found = new Map<string, ChapterCost>();
  for (const { line, ttc, total } of lines.values()) {
    const section = line.kind === 'receipt' ? 'receipts' : line.section;
    const key = `${SECTIONS.indexOf(section)} ${line.chapter}`;
    const known = found.get(key) ?? { section, chapter: line.chapter, years: years.map(() => 0), total: 0, lineIds: [] };
    found.set(key, { ...known, years: plus(known.years, ttc), total: known.total + total, lineIds: [...known.lineIds, line.id] });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cost]) => cost);
}

/** What each funder brings, by status. */
export function fundersOf(plan: Plan, { fundings, years }: MeansResult): FunderShare[] {
  const found = new Map<string, FunderShare>();
  for (const { funding, years: parts, total } of fundings.values()) {
    const { id, funderId, status } = funding;
    const title = plan.actors[funderId]?.title ?? '';
    const key = `${title} ${funderId} ${STATUSES.indexOf(status)}`;
    const known = found.get(key) ?? { funderId, title, status, years: years.map(() => 0), total: 0, fundingIds: [] };
    found.set(key, { ...known, years: plus(known.years, parts), total: known.total + total, fundingIds: [...known.fundingIds, id] });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, share]) => share);
}

/** The steps that have no other under them and are not given up. */
export function leavesOf({ steps }: Pick<Evaluation, 'steps'>): ResolvedStep[] {
  return [...steps.values()].filter(({ step, childIds }) => childIds.length === 0 && step.status !== 'cancelled');
}

/** How many steps there are, planned to be done by 31 December of each year, and without an end. */
export function countSteps(evaluation: Evaluation): ScenarioFigures['steps'] {
  const leaves = leavesOf(evaluation);
  const lasts = evaluation.means.years.map((year) => dayOf(year, 12, 31));
  const doneBy = lasts.map(() => 0);
  let undated = 0;
  for (const { end } of leaves) {
    if (end === null) undated += 1;
    else lasts.forEach((last, index) => { if (end <= last) doneBy[index]! += 1; });
  }
  return { count: leaves.length, doneBy, undated };
}
