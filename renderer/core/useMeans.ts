import { useDeferredValue } from 'react';
import type { Evaluation } from '../../shared/evaluate';
import type { MeansResult } from '../../shared/means/types';
import { useAppState } from './AppContext';
import { useAfterPaint } from '../ui/useAfterPaint';

/**
 * The last evaluation, updated after the next frame so that an edit appears first: for computations
 * over every line. Null before the first.
 */
export function useEvaluationAfterPaint(): Evaluation | null {
  const latest = useAppState((state) => state.evaluation);
  const painted = useAfterPaint();
  return useDeferredValue<Evaluation | null>(painted ? latest : null);
}

/** The means of the current scenario. */
export function useMeans(): MeansResult | null {
  return useEvaluationAfterPaint()?.means ?? null;
}
