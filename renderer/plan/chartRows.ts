/**
 * The plan's steps as rows of the chart, made on demand and kept while the step and its selection
 * are the same.
 */
import { otherwiseOf, type Otherwise } from '../../shared/analysis/otherwise';
import type { Evaluation } from '../../shared/evaluate';
import { endsOf, type ResolvedStep } from '../../shared/schedule/resolve';
import { sayDaySpan } from '../../shared/schedule/span';
import { say } from '../../shared/i18n/words';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { isDone, WHOLE, type Step } from '../../shared/model/step';
import type { Plan } from '../../shared/model/plan';
import type { ChartRow, ChartRound } from '../gantt/rows';

const NO_ROUNDS: readonly ChartRound[] = [];

/**
 * The style of a step: that of its first priority, else of its first theme, else of transversal
 * steps.
 */
export function styleOf(step: Step, themes: Plan['themes']): string {
  const own = Object.keys(step.themeIds)
    .flatMap((id) => themes[id] ?? [])
    .sort(
      (a, b) =>
        Number(b.kind === 'priority') - Number(a.kind === 'priority') || bySiblingOrder(a, b),
    );
  return own[0]?.style ?? 'violet';
}

/** The label inside or beside a step's bar: its own, else a group's dates. */
function labelOf(resolved: ResolvedStep, rounds: number): string {
  if (rounds > 0) return say('app.rounds', { count: rounds });
  if (resolved.step.kind === 'milestone') return resolved.step.title;
  return resolved.label || (resolved.derived ? sayDaySpan(resolved) : '');
}

function roundsOf(
  resolved: ResolvedStep,
  evaluation: Evaluation,
  selected: ReadonlySet<Id>,
): readonly ChartRound[] {
  if (resolved.childIds.length === 0) return NO_ROUNDS;
  const rounds = resolved.childIds.flatMap((id) => {
    const child = evaluation.steps.get(id);
    return child?.step.kind === 'round' ? [child] : [];
  });
  if (rounds.length === 0) return NO_ROUNDS;
  return rounds.flatMap((child, index) =>
    child.start === null && child.end === null
      ? []
      : [
          {
            id: child.step.id,
            number: index + 1,
            start: child.start,
            end: child.end,
            done: isDone(child.step),
            selected: selected.has(child.step.id),
          },
        ],
  );
}

/** The marks of a row's hypotheses. */
interface Doubts {
  readonly doubt: boolean;
  readonly otherwise: Otherwise | null;
  readonly atRisk: boolean;
}

const same = (a: Doubts, b: Doubts): boolean =>
  a.doubt === b.doubt &&
  a.atRisk === b.atRisk &&
  a.otherwise?.words === b.otherwise?.words &&
  a.otherwise?.start === b.otherwise?.start &&
  a.otherwise?.end === b.otherwise?.end;

function doubtsOf(id: Id, evaluation: Evaluation): Doubts {
  const doubt = evaluation.unsettled(id).length > 0;
  return {
    doubt,
    otherwise: doubt ? otherwiseOf(evaluation, id) : null,
    atRisk: evaluation.failure.atRisk.has(id),
  };
}

function kindOf(
  { step, start, end, childIds }: ResolvedStep,
  hasRounds: boolean,
): ChartRow['kind'] {
  if (hasRounds) return 'rounds';
  if (start === null && end === null) return 'empty';
  if (step.kind === 'milestone') return 'milestone';
  return childIds.length > 0 ? 'summary' : 'bar';
}

function makeRow(
  resolved: ResolvedStep,
  evaluation: Evaluation,
  selected: ReadonlySet<Id>,
  overridden: boolean,
  { doubt, otherwise, atRisk }: Doubts,
): ChartRow {
  const { step, start, end } = resolved;
  const rounds = roundsOf(resolved, evaluation, selected);
  return {
    id: step.id,
    title: step.title,
    start,
    end,
    rounds,
    selected: selected.has(step.id),
    kind: kindOf(resolved, rounds.length > 0),
    label: [
      labelOf(resolved, rounds.length),
      overridden ? say('scenarioBar.mark') : '',
      atRisk ? say('hypotheses.atRisk') : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    doubt,
    otherwise,
    ends: endsOf(resolved),
    tentative: resolved.certainty !== 'firm',
    style: styleOf(step, evaluation.plan.themes),
    progress: resolved.progress / WHOLE,
    conflict: resolved.conflict !== null,
  };
}

interface Kept {
  readonly themes: Plan['themes'];
  readonly children: readonly (ResolvedStep | undefined)[];
  readonly selection: string;
  readonly overridden: boolean;
  readonly doubts: Doubts;
  readonly row: ChartRow;
}

/**
 * Makes rows by step; returns the same object while the step, its children, its selection and the
 * themes are the same.
 */
export class ChartRows {
  private readonly kept = new WeakMap<ResolvedStep, Kept>();

  /** `overridden`: true if the current scenario overrides a field of the step. */
  rowOf(id: Id, evaluation: Evaluation, selected: ReadonlySet<Id>, overridden: boolean): ChartRow {
    const resolved = evaluation.steps.get(id)!;
    const { themes } = evaluation.plan;
    const children = resolved.childIds.map((childId) => evaluation.steps.get(childId));
    const selection = [id, ...resolved.childIds].filter((own) => selected.has(own)).join(' ');
    const doubts = doubtsOf(id, evaluation);
    const known = this.kept.get(resolved);
    if (
      known &&
      known.themes === themes &&
      known.selection === selection &&
      known.overridden === overridden &&
      same(known.doubts, doubts) &&
      known.children.every((child, index) => child === children[index])
    )
      return known.row;
    const row = makeRow(resolved, evaluation, selected, overridden, doubts);
    this.kept.set(resolved, { themes, children, selection, overridden, doubts, row });
    return row;
  }
}
