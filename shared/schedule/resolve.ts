/**
 * Resolved dates: each step's own period as day numbers, and a summary's span from its children.
 */
import { fromDay, toDay, type Day } from '../model/dates';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';
import { milestoneDate, type Step } from '../model/step';
import type { Tree } from '../model/tree';
import { sayDates } from '../wording/dates';

/** Dates as day numbers, both ends included; null where an end is open or nothing is known. */
export interface DaySpan {
  readonly start: Day | null;
  readonly end: Day | null;
}

export interface ResolvedStep extends DaySpan {
  readonly step: Step;
  readonly wbs: string;
  readonly depth: number;
  readonly childIds: readonly Id[];
  /** True when the dates come from the children and not from the step's own period. */
  readonly derived: boolean;
  /** A summary whose own period does not hold its children. */
  readonly conflict: Problem | null;
}

/** The days of a step's own period. A milestone has one day: start and end are equal. */
export function ownSpan(step: Step): DaySpan {
  const { period } = step;
  if (period === null) return { start: null, end: null };
  if (step.kind === 'milestone') {
    const date = milestoneDate(period);
    return { start: date === null ? null : toDay(date), end: date === null ? null : toDay(date) };
  }
  return {
    start: period.start === null ? null : toDay(period.start),
    end: period.end === null ? null : toDay(period.end),
  };
}

/**
 * The span that holds every given span: its start is the earliest known, its end the latest known.
 */
export function spanOf(spans: Iterable<DaySpan>): DaySpan {
  let start: Day | null = null;
  let end: Day | null = null;
  for (const span of spans) {
    for (const day of [span.start, span.end]) {
      if (day === null) continue;
      if (span.start !== null && (start === null || day < start)) start = day;
      if (span.end !== null && (end === null || day > end)) end = day;
    }
  }
  return { start, end };
}

function conflictOf(step: Step, own: DaySpan, children: DaySpan): Problem | null {
  const early = own.start !== null && children.start !== null && children.start < own.start;
  const late = own.end !== null && children.end !== null && children.end > own.end;
  if (!early && !late) return null;
  return problem(
    'problems.summaryConflict',
    { title: step.title, own: sayDaySpan(own), children: sayDaySpan(children) },
    { severity: 'warning', place: { collection: 'steps', id: step.id, field: 'period' } },
  );
}

/** A span of days in words. */
export function sayDaySpan({ start, end }: DaySpan): string {
  return sayDates(start === null ? null : fromDay(start), end === null ? null : fromDay(end));
}

/** One step resolved, its children having been resolved before it. */
export function resolveStep(
  step: Step,
  tree: Tree,
  children: (id: Id) => ResolvedStep | undefined,
): ResolvedStep {
  const node = tree.nodes.get(step.id)!;
  const own = ownSpan(step);
  const common = { step, wbs: node.wbs, depth: node.depth, childIds: node.childIds };
  if (node.childIds.length === 0) return { ...common, ...own, derived: false, conflict: null };
  const below = spanOf(node.childIds.flatMap((id) => children(id) ?? []));
  if (below.start === null && below.end === null)
    return { ...common, ...own, derived: false, conflict: null };
  return { ...common, ...below, derived: true, conflict: conflictOf(step, own, below) };
}
