import { useDeferredValue } from 'react';
import type { Evaluation } from '../../shared/evaluate';
import type { MeansResult } from '../../shared/means/types';
import { useAppState } from './AppContext';
import { useAfterPaint } from '../ui/useAfterPaint';

/**
 * The scenario shown as it was read last, given after the frame that an edit is waiting for: for
 * what goes through every line. Null before the first.
 */
export function useEvaluationAfterPaint(): Evaluation | null {
  const latest = useAppState((state) => state.evaluation);
  const painted = useAfterPaint();
  return useDeferredValue<Evaluation | null>(painted ? latest : null);
}

/** What the scenario shown costs. */
export function useMeans(): MeansResult | null {
  return useEvaluationAfterPaint()?.means ?? null;
}
