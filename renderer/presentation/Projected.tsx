import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import { projectedPlan } from '../../shared/analysis/projected';
import { evaluate, type Evaluation } from '../../shared/evaluate';
import { useAppState } from '../core/AppContext';

const Context = createContext<Evaluation | null>(null);

/** Provides the evaluated plan without private parts: everything on the screen reads it. */
export function Projected({ children }: { children: ReactNode }): ReactNode {
  const plan = useAppState((state) => state.plan);
  const scenarioId = useAppState((state) => state.scenarioId);
  const switches = useAppState((state) => state.switches);
  const earlier = useRef<Evaluation>(undefined);
  const evaluation = useMemo(
    () => evaluate(projectedPlan(plan), { scenarioId, switches }, earlier.current),
    [plan, scenarioId, switches],
  );
  earlier.current = evaluation;
  return <Context value={evaluation}>{children}</Context>;
}

/** The evaluated plan without private parts. */
export function useProjected(): Evaluation {
  const evaluation = useContext(Context);
  if (!evaluation) throw new Error('useProjected outside Projected');
  return evaluation;
}
