import { useMemo } from 'react';
import { useAppState } from '../core/AppContext';
import type { ChartGhost } from '../gantt/Ghosts';
import type { ChartRow } from '../gantt/rows';
import { useVersions } from './current';
import { ghostsFrom } from './ghosts';

/** The ghosts of the current version for the chart; undefined without one. */
export function useGhosts(): ((row: ChartRow) => readonly ChartGhost[]) | undefined {
  const evaluation = useAppState((state) => state.evaluation);
  const ghosts = useVersions((state) => (state.look === null ? state.ghosts : null));
  const isHere = useAppState(
    (state) =>
      ghosts !== null &&
      state.plan.id === ghosts.plan.id &&
      state.plan.baselines[ghosts.id] !== undefined,
  );
  return useMemo(
    () => (ghosts && isHere ? ghostsFrom(ghosts.plan, evaluation) : undefined),
    [ghosts, isHere, evaluation],
  );
}
