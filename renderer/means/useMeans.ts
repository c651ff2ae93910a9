import { useDeferredValue } from 'react';
import type { Evaluation } from '../../shared/evaluate';
import type { MeansResult } from '../../shared/means/types';
import { useAppState } from '../app/AppContext';
import { useAfterPaint } from '../ui/useAfterPaint';

/** What the scenario shown costs, made after the frame that an edit is waiting for; null before the first. */
export function useMeans(): MeansResult | null {
  const latest = useAppState((state) => state.evaluation);
  const painted = useAfterPaint();
  return useDeferredValue<Evaluation | null>(painted ? latest : null)?.means ?? null;
}
