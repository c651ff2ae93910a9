/**
 * Resolves one step of the schedule: its dates, label, certainty and progress, and the reasons for
 * them (S1 to S6 of RULES.md).
 */
import type { Day } from '../model/dates';
import type { Certainty } from '../model/period';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';
import type { Step } from '../model/step';
import type { TreeNode } from '../model/tree';
import {
  asDates,
  isUndated,
  ownSpan,
  placedPeriod,
  sayDaySpan,
  spanOf,
  type DaySpan,
} from './span';
import type { Move, Reason } from './types';

export interface ResolvedStep extends DaySpan {
  /** The step with what was typed. */
  readonly step: Step;
  readonly wbs: string;
  readonly depth: number;
  readonly childIds: readonly Id[];
  /** True for a group with dated sub-steps: its dates come from them too. */
  readonly derived: boolean;
  /** True if its own period has moved from the typed dates. */
  readonly moved: boolean;
  /** The words for its dates; '' to show the dates themselves (S6). */
  readonly label: string;
  readonly certainty: Certainty;
  /** Parts per million. */
  readonly progress: number;
  /** The number of days of its leaf steps that have a length: its weight in its group. */
  readonly weight: number;
  readonly reasons: readonly Reason[];
  /** The problem of a group with sub-steps outside its typed period. */
  readonly conflict: Problem | null;
}

/** The inputs for resolving a step, besides its own fields. */
export interface Surroundings {
  readonly node: TreeNode;
  /** Its sub-steps, in order. */
  readonly children: readonly ResolvedStep[];
  readonly move: Move | undefined;
  /** The words of its series, where it has rounds. */
  readonly seriesWords: string | undefined;
}

/** Resolves one step; its sub-steps must be resolved already. */
export function resolveStep(
  step: Step,
  { node, children, move, seriesWords }: Surroundings,
): ResolvedStep {
  const placed = move ? placedPeriod(step, move.months, move.days) : step.period;
  const own = ownSpan(step, placed);
  const group = groupOf(step, own, children);
  const span = group?.span ?? own;
  const conflict = group?.conflict ?? null;
  const words = placed?.words || (children.length > 0 ? (seriesWords ?? '') : '');
  return {
    step,
    wbs: node.wbs,
    depth: node.depth,
    childIds: node.childIds,
    start: span.start,
    end: span.end,
    derived: group !== null,
    moved: placed !== step.period,
    label: conflict ? '' : words,
    certainty: isUndated(own) ? (group?.certainty ?? 'unsettled') : step.period!.certainty,
    ...(children.length === 0
      ? { progress: step.progress, weight: lengthOf(step, own) }
      : meanOf(children)),
    reasons: reasonsOf(own, group, move),
    conflict,
  };
}

/** The result of the dated sub-steps of a group. */
interface Group {
  readonly span: DaySpan;
  readonly certainty: Certainty;
  readonly reason: Reason;
  readonly conflict: Problem | null;
}

function groupOf(step: Step, own: DaySpan, children: readonly ResolvedStep[]): Group | null {
  const dated = children.filter((child) => !isUndated(child));
  if (dated.length === 0) return null;
  const span = spanOf([own, ...dated]);
  const setting = (day: Day | null, mine: Day | null): Id | null =>
    day === null || mine === day
      ? null
      : (dated.find(({ start, end }) => start === day || end === day)?.step.id ?? null);
  return {
    span,
    certainty: SURE[Math.min(...dated.map(({ certainty }) => SURE.indexOf(certainty)))]!,
    reason: {
      code: 'group',
      startId: setting(span.start, own.start),
      endId: setting(span.end, own.end),
    },
    conflict: conflictOf(step, own, dated),
  };
}

const SURE: readonly Certainty[] = ['unsettled', 'estimated', 'firm'];

function lengthOf(step: Step, { start, end }: DaySpan): number {
  return step.kind === 'milestone' || start === null || end === null ? 0 : end - start + 1;
}

/** The mean progress of the sub-steps, weighted by their lengths (S5). */
function meanOf(children: readonly ResolvedStep[]): Pick<ResolvedStep, 'progress' | 'weight'> {
  const kept = children.filter((child) => child.step.status !== 'cancelled');
  const counted = kept.length > 0 ? kept : children;
  const weight = counted.reduce((sum, child) => sum + child.weight, 0);
  const done = counted.reduce(
    (sum, child) => sum + child.progress * (weight === 0 ? 1 : child.weight),
    0,
  );
  return {
    progress: Math.round(done / (weight === 0 ? counted.length : weight)),
    weight,
  };
}

const ASKED: readonly Reason[] = [{ code: 'asked' }];
const UNDATED: readonly Reason[] = [{ code: 'undated' }];

function reasonsOf(own: DaySpan, group: Group | null, move: Move | undefined): readonly Reason[] {
  if (!group && !move) return isUndated(own) ? UNDATED : ASKED;
  return [
    ...(group ? [group.reason] : []),
    ...(isUndated(own) ? [] : [...ASKED, ...(move?.reasons ?? [])]),
  ];
}

/**
 * Every known day of a sub-step counts: one with only an end may still be before the typed period.
 */
function conflictOf(step: Step, own: DaySpan, dated: readonly ResolvedStep[]): Problem | null {
  const leaves = ({ start, end }: DaySpan): boolean =>
    (own.start !== null && (start ?? end)! < own.start) ||
    (own.end !== null && (end ?? start)! > own.end);
  if (!dated.some(leaves)) return null;
  return problem(
    'problems.summaryConflict',
    {
      title: step.title,
      own: asDates(own),
      children: asDates(spanOf(dated)),
    },
    {
      severity: 'warning',
      place: { collection: 'steps', id: step.id, field: 'period' },
    },
  );
}

/**
 * The certainty that the ends of a bar show. A group's ends are firm: its sub-steps show theirs.
 */
export function endsOf({ derived, certainty }: ResolvedStep): Certainty {
  return derived ? 'firm' : certainty;
}

/** The words for the dates of a step: its label, else its dates. */
export function whenWords(resolved: ResolvedStep): string {
  return resolved.label || sayDaySpan(resolved);
}
