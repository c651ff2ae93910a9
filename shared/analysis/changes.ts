/**
 * What has changed from one state of a plan to another ("depuis le dernier COPIL"), as data;
 * `changeWords` puts it into sentences.
 */
import { evaluate, type Evaluation } from '../evaluate';
import { sameValue } from '../model/equal';
import type { Decision } from '../model/meeting';
import type { HypothesisStatus } from '../model/hypothesis';
import type { Certainty } from '../model/period';
import type { Plan } from '../model/plan';
import { bySiblingOrder, type Id } from '../model/record';
import type { Baseline } from '../model/scenario';
import { WHOLE, type StepStatus } from '../model/step';
import type { ResolvedStep } from '../schedule/resolve';
import { fromDay, type Day, type IsoDate } from '../model/dates';
import { measureOf } from './measures';
import { haveBoth } from '../scenarios/both';
import { titleAlone } from './titles';

/** First and last day; null if open or unknown. */
export interface Dates {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}
interface FromTo<T> {
  readonly from: T;
  readonly to: T;
}

/**
 * `title`: from the later state, else from the earlier one. `under`: how many sub-steps were added
 * or cut with the step; they get no change of their own.
 */
export type StepChange = { readonly stepId: Id; readonly title: string } & (
  | { readonly kind: 'stepAdded' | 'stepCut'; readonly dates: Dates; readonly under: number }
  | ({ readonly kind: 'stepRenamed' } & FromTo<string>)
  | ({ readonly kind: 'stepMoved' } & FromTo<Dates>)
  | ({ readonly kind: 'stepCertainty' } & FromTo<Certainty>)
  | ({ readonly kind: 'stepStatus' } & FromTo<StepStatus>)
  /** Parts per million. */
  | ({ readonly kind: 'stepProgress' } & FromTo<number>)
);

export type HypothesisChange = { readonly hypothesisId: Id; readonly title: string } & (
  | { readonly kind: 'hypothesisAdded' | 'hypothesisCut'; readonly status: HypothesisStatus }
  | ({ readonly kind: 'hypothesisStatus' } & FromTo<HypothesisStatus>)
);

export type DecisionChange = {
  readonly decisionId: Id;
  readonly title: string;
  readonly of: Decision['kind'];
} & (
  | {
      readonly kind: 'decisionAdded' | 'decisionCut';
      readonly owner: string;
      readonly due: IsoDate | null;
    }
  | ({ readonly kind: 'decisionStatus' } & FromTo<Decision['status']>)
);

export type ScenarioChange = { readonly scenarioId: Id; readonly title: string } & (
  | { readonly kind: 'scenarioAdded' | 'scenarioCut' }
  | ({ readonly kind: 'scenarioRenamed' } & FromTo<string>)
);

/** A year of a scenario. Cents; `etpt` in thousandths. */
export interface MoneyChange {
  readonly kind: 'money';
  readonly scenarioId: Id;
  readonly title: string;
  readonly year: number;
  readonly cost: FromTo<number>;
  /** Reste à charge assuré. */
  readonly net: FromTo<number>;
  readonly etpt: FromTo<number>;
}

export type Change = StepChange | HypothesisChange | DecisionChange | ScenarioChange | MoneyChange;

/** Changes in reading order. */
export interface PlanChanges {
  readonly steps: readonly StepChange[];
  readonly hypotheses: readonly HypothesisChange[];
  readonly money: readonly MoneyChange[];
  readonly scenarios: readonly ScenarioChange[];
  readonly decisions: readonly DecisionChange[];
}

/**
 * What changed from `before` to `after`. Compares steps and hypotheses in the scenario (in the base
 * if either state lacks it), and money in every scenario that both have and nobody archived.
 */
export function changesBetween(
  before: Plan,
  after: Plan,
  scenarioId: Id | null = null,
): PlanChanges {
  const { was, is } = asCompared(before, after, scenarioId);
  return {
    steps: stepChanges(was, is),
    hypotheses: hypothesisChanges(was.plan.hypotheses, is.plan.hypotheses),
    money: moneyChanges(before, after),
    scenarios: scenarioChanges(before, after),
    decisions: decisionChanges(before, after),
  };
}

/**
 * Evaluates both states to compare their steps: in that scenario, or in the base of each if one of
 * them lacks it.
 */
export function asCompared(
  before: Plan,
  after: Plan,
  scenarioId: Id | null,
): { was: Evaluation; is: Evaluation } {
  const seen = (plan: Plan): Evaluation =>
    evaluate(plan, {
      scenarioId:
        scenarioId !== null && haveBoth(before, after, scenarioId)
          ? scenarioId
          : plan.baseScenarioId,
    });
  return { was: seen(before), is: seen(after) };
}

/** All changes in one list. */
export function allChanges({
  steps,
  hypotheses,
  money,
  scenarios,
  decisions,
}: PlanChanges): Change[] {
  return [...steps, ...hypotheses, ...money, ...scenarios, ...decisions];
}

/**
 * The last version that closing a meeting froze, whatever its kind, else the last of all; null if
 * there is none.
 */
export function lastPresented(plan: Plan): Baseline | null {
  const sorted = baselinesOf(plan);
  return (
    sorted.findLast(({ meetingId }) => meetingId !== null && plan.meetings[meetingId]) ??
    sorted.at(-1) ??
    null
  );
}

/** Versions by date, oldest first. */
export function baselinesOf(plan: Plan): Baseline[] {
  return Object.values(plan.baselines).sort((a, b) => {
    if (a.takenAt === b.takenAt) return a.id < b.id ? -1 : 1;
    return a.takenAt < b.takenAt ? -1 : 1;
  });
}

const iso = (day: Day | null): IsoDate | null => (day === null ? null : fromDay(day));
const datesOf = ({ start, end }: ResolvedStep): Dates => ({ start: iso(start), end: iso(end) });

function stepChanges(before: Evaluation, after: Evaluation): StepChange[] {
  if (before.steps === after.steps) return [];
  const gone = before.tree.order.filter((id) => !after.tree.nodes.has(id));
  const came = after.tree.order.filter((id) => !before.tree.nodes.has(id));
  const stayed = after.tree.order.filter((id) => before.tree.nodes.has(id));
  return [
    ...wholes('stepAdded', came, after),
    ...wholes('stepCut', gone, before),
    ...stayed.flatMap((id) =>
      changesOf(before.steps.get(id)!, after.steps.get(id)!, titleAlone(after, id)),
    ),
  ];
}

/** Steps that were added or cut. A step below one of them only counts in it. */
function wholes(kind: 'stepAdded' | 'stepCut', ids: readonly Id[], seen: Evaluation): StepChange[] {
  const all = new Set(ids);
  const rootOf = (id: Id): Id => {
    const { parentId } = seen.steps.get(id)!.step;
    return parentId !== null && all.has(parentId) ? rootOf(parentId) : id;
  };
  const under = new Map<Id, number>();
  for (const id of ids) under.set(rootOf(id), (under.get(rootOf(id)) ?? -1) + 1);
  return [...under].map(([stepId, count]) => {
    const resolved = seen.steps.get(stepId)!;
    return {
      kind,
      stepId,
      title: titleAlone(seen, stepId),
      dates: datesOf(resolved),
      under: count,
    };
  });
}

function changesOf(was: ResolvedStep, is: ResolvedStep, title: string): StepChange[] {
  if (was === is) return [];
  const [from, to] = [was.step, is.step];
  const found: StepChange[] = [];
  const about = { stepId: to.id, title };
  if (from.title !== to.title)
    found.push({ ...about, kind: 'stepRenamed', from: from.title, to: to.title });
  // The dates of a summary follow its sub-steps, which have their own changes.
  const moved = was.start !== is.start || was.end !== is.end;
  const byOthers =
    (was.derived && is.derived) ||
    (was.childIds.length > 0 && is.childIds.length > 0 && sameValue(from.period, to.period));
  if (moved && !byOthers)
    found.push({ ...about, kind: 'stepMoved', from: datesOf(was), to: datesOf(is) });
  if (!moved && from.period && to.period && was.certainty !== is.certainty)
    found.push({
      ...about,
      kind: 'stepCertainty',
      from: was.certainty,
      to: is.certainty,
    });
  if (from.status !== to.status)
    found.push({ ...about, kind: 'stepStatus', from: from.status, to: to.status });
  // A step that is done is at 100 % anyway.
  const isImplied =
    from.status !== to.status &&
    ((to.status === 'done' && to.progress === WHOLE) ||
      (from.status === 'done' && from.progress === WHOLE));
  // The progress of a group follows its sub-steps, which have their own changes.
  const ofOthers = was.childIds.length > 0 || is.childIds.length > 0;
  if (was.progress !== is.progress && !isImplied && !ofOthers)
    found.push({ ...about, kind: 'stepProgress', from: was.progress, to: is.progress });
  return found;
}

type Listed = { readonly id: Id; readonly order: string };

/**
 * Pairs the items of two registers by id, in the order of the later one, then of the earlier: the
 * item before and after.
 */
function pairs<T extends Listed>(
  before: Readonly<Record<Id, T>>,
  after: Readonly<Record<Id, T>>,
): { was: T | undefined; is: T | undefined }[] {
  if (before === after) return [];
  const own = <V>(items: Readonly<Record<Id, V>>, id: Id): V | undefined =>
    Object.hasOwn(items, id) ? items[id] : undefined;
  return [
    ...Object.values(after)
      .sort(bySiblingOrder)
      .map((is) => ({ was: own(before, is.id), is })),
    ...Object.values(before)
      .sort(bySiblingOrder)
      .filter(({ id }) => !Object.hasOwn(after, id))
      .map((was) => ({ was, is: undefined })),
  ];
}

function hypothesisChanges(
  before: Plan['hypotheses'],
  after: Plan['hypotheses'],
): HypothesisChange[] {
  return pairs(before, after).flatMap(({ was, is }): HypothesisChange[] => {
    const { id: hypothesisId, title, status } = (is ?? was)!;
    if (!was || !is)
      return [{ kind: is ? 'hypothesisAdded' : 'hypothesisCut', hypothesisId, title, status }];
    return was.status === is.status
      ? []
      : [{ kind: 'hypothesisStatus', hypothesisId, title, from: was.status, to: is.status }];
  });
}

function decisionChanges(before: Plan, after: Plan): DecisionChange[] {
  return pairs(before.decisions, after.decisions).flatMap(({ was, is }): DecisionChange[] => {
    const { id: decisionId, title, kind: of, ownerId, due } = (is ?? was)!;
    const owner = ownerId === null ? '' : ((is ? after : before).actors[ownerId]?.title ?? '');
    if (!was || !is)
      return [{ kind: is ? 'decisionAdded' : 'decisionCut', decisionId, title, of, owner, due }];
    return was.status === is.status
      ? []
      : [{ kind: 'decisionStatus', decisionId, title, of, from: was.status, to: is.status }];
  });
}

function scenarioChanges(before: Plan, after: Plan): ScenarioChange[] {
  const live = ({ scenarios }: Plan): Plan['scenarios'] =>
    Object.fromEntries(Object.entries(scenarios).filter(([, { archived }]) => !archived));
  return pairs(live(before), live(after)).flatMap(({ was, is }): ScenarioChange[] => {
    const { id: scenarioId, title } = (is ?? was)!;
    if (!was || !is) return [{ kind: is ? 'scenarioAdded' : 'scenarioCut', scenarioId, title }];
    return was.title === is.title
      ? []
      : [{ kind: 'scenarioRenamed', scenarioId, title, from: was.title, to: is.title }];
  });
}

function moneyChanges(before: Plan, after: Plan): MoneyChange[] {
  const shared = Object.values(after.scenarios)
    .sort(bySiblingOrder)
    .filter(
      ({ id, archived }) => !archived && before.scenarios[id] && !before.scenarios[id].archived,
    );
  return shared.flatMap(({ id: scenarioId, title }) => {
    const [was, is] = [
      evaluate(before, { scenarioId }).means,
      evaluate(after, { scenarioId }).means,
    ];
    const years = [...new Set([...was.years, ...is.years])].sort((a, b) => a - b);
    return years.flatMap((year): MoneyChange[] => {
      const of = (measure: 'cost' | 'netAssured' | 'etpt'): FromTo<number> => ({
        from: measureOf(was, measure, year),
        to: measureOf(is, measure, year),
      });
      const change: MoneyChange = {
        kind: 'money',
        scenarioId,
        title,
        year,
        cost: of('cost'),
        net: of('netAssured'),
        etpt: of('etpt'),
      };
      return [change.cost, change.net, change.etpt].every(({ from, to }) => from === to)
        ? []
        : [change];
    });
  });
}
