/** The rows of compared calendars: the first scenario's bars, and the ghosts of the others. */
import type { Comparison } from '../../shared/analysis/compare';
import { driftOf } from '../../shared/analysis/drift';
import type { StepDifference } from '../../shared/analysis/steps';
import type { Id } from '../../shared/model/record';
import type { ResolvedStep } from '../../shared/schedule/resolve';
import { ChartRows } from '../plan/chartRows';
import type { ChartActs } from '../gantt/acts';
import type { ChartGhost } from '../gantt/Ghosts';
import type { ChartRow, RowIndex } from '../gantt/rows';
import { letterOf } from './useComparison';

export interface ComparedRows {
  readonly ids: readonly Id[];
  readonly indexOf: RowIndex;
  rowAt(index: number): ChartRow;
  ghostsOf(row: ChartRow): readonly ChartGhost[];
  differenceOf(id: Id): StepDifference | undefined;
  /** The step in the first scenario that has it. */
  resolvedOf(id: Id): ResolvedStep;
}

const NOBODY: ReadonlySet<Id> = new Set();

/**
 * The rows in the order of the first scenario; those that only others have come last. Rounds are on
 * their parent's row, unless they differ.
 */
export function comparedRows({ scenarios, differences }: Comparison, only: boolean): ComparedRows {
  const evaluations = scenarios.map(({ evaluation }) => evaluation);
  const differing = new Map(differences.map((difference) => [difference.stepId, difference]));
  const holderOf = (id: Id) => evaluations.find(({ steps }) => steps.get(id) !== undefined)!;
  const all = only
    ? [...differing.keys()]
    : [...new Set(evaluations.flatMap(({ tree }) => tree.order))].filter(
        (id) => differing.has(id) || holderOf(id).steps.get(id)!.step.kind !== 'round',
      );
  const made = new ChartRows();
  const rows = new Map<Id, ChartRow>();
  const rowOf = (id: Id): ChartRow => {
    const holder = holderOf(id);
    // Without the alternative if a hypothesis failed: its outline would look like another scenario.
    const drawn = made.rowOf(id, holder, NOBODY, false);
    // If others differ, their outlines would cross the label, so only the table beside the chart
    // has the dates.
    const row: ChartRow = {
      ...drawn,
      otherwise: null,
      label: differing.has(id) ? '' : drawn.label,
    };
    return holder === evaluations[0]
      ? row
      : { ...row, kind: 'empty', start: null, end: null, rounds: [] };
  };
  return {
    ids: all,
    indexOf: new Map(all.map((id, index) => [id, index])),
    differenceOf: (id) => differing.get(id),
    resolvedOf: (id) => holderOf(id).steps.get(id)!,
    rowAt(index) {
      const id = all[index]!;
      const row = rows.get(id) ?? rowOf(id);
      rows.set(id, row);
      return row;
    },
    ghostsOf: (row) =>
      differing.has(row.id)
        ? ghostsOf(
            row,
            differing.get(row.id)!,
            evaluations.map(({ steps }) => steps.get(row.id)),
          )
        : [],
  };
}

function ghostsOf(
  row: ChartRow,
  { against }: StepDifference,
  [first, ...others]: readonly (ResolvedStep | undefined)[],
): ChartGhost[] {
  return others.flatMap((other, index): ChartGhost[] => {
    // The drift is measured from the first scenario to the other, where the ghost is.
    const drift = other ? driftOf(first, other) : null;
    const moved = first && other ? driftOf(other, first) : null;
    if (!drift && (other || !first)) return [];
    const place = first ? moved : { start: other?.start ?? null, end: other?.end ?? null };
    const mark = letterOf(index + 1);
    return [
      {
        key: mark,
        mark,
        kind: row.kind === 'milestone' ? 'milestone' : 'bar',
        start: place?.start ?? null,
        end: place?.end ?? null,
        words: wordsOf(mark, drift?.words ?? against[index]!.words),
        way: drift?.way ?? 'none',
      },
    ];
  });
}

/**
 * If the two ends move by different lengths, the words are too long for the chart; the table beside
 * it has them.
 */
const wordsOf = (mark: string, words: string): string =>
  words === '' ? '' : `${mark}\u00a0${words}`;

const nothing = (): void => undefined;

/** The acts of a read-only chart. */
export function lookingActs({
  fit,
  zoomTo,
  scrolled,
  select,
  open,
}: Pick<ChartActs, 'fit' | 'zoomTo' | 'scrolled' | 'open'> & {
  select: (id: Id | null) => void;
}): ChartActs {
  return {
    fit,
    zoomTo,
    scrolled,
    open,
    select,
    takenWith: () => [],
    describe: () => '',
    describeProgress: () => '',
    describeLink: () => '',
    canLink: () => null,
    move: nothing,
    progress: nothing,
    create: nothing,
    link: nothing,
    relink: nothing,
    unlink: nothing,
    announce: nothing,
  };
}
