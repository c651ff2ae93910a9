/** The scenarios compared as they are read now, the simulation with them. */
import { useDeferredValue, useMemo } from 'react';
import { compareScenarios, type Comparison } from '../../shared/analysis/compare';
import { comparedIds, MAX_COMPARED } from '../../shared/analysis/compareTable';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { useAppState } from '../core/AppContext';
import type { AppState, ViewState } from '../core/state';
import type { App } from '../core/store';
import { scenariosShown } from '../scenarios/scenarioActs';
import { useAfterPaint } from '../ui/useAfterPaint';

/** The ids of the scenarios compared; the first is the one that the others are compared with. */
export function comparedNow({
  plan,
  scenarioId,
  view,
}: Pick<AppState, 'plan' | 'scenarioId' | 'view'>): string[] {
  return comparedIds(
    scenariosShown(plan, scenarioId),
    plan.scenarios,
    view.comparison.scenarioIds,
    scenarioId,
  );
}

/**
 * The comparison, given after the frame that is waited for; null before the first, and where there
 * are not two scenarios.
 */
export function useComparison(): Comparison | null {
  const plan = useAppState((state) => state.plan);
  const switches = useAppState((state) => state.switches);
  const key = useAppState((state) => comparedNow(state).join(' '));
  const painted = useAfterPaint();
  const given = useMemo(() => ({ plan, switches, key }), [plan, switches, key]);
  const asked = useDeferredValue(painted ? given : null);
  return useMemo(() => {
    const scenarioIds =
      asked === null ? [] : asked.key.split(' ').filter((id) => asked.plan.scenarios[id]);
    return asked === null || scenarioIds.length < 2
      ? null
      : compareScenarios(asked.plan, { scenarioIds, switches: asked.switches });
  }, [asked]);
}

/** Changes how scenarios are compared. */
export function setComparison(app: App, fields: Partial<ViewState['comparison']>): void {
  app.setView({ comparison: { ...app.state().view.comparison, ...fields } });
}

/** Takes a scenario into the comparison, or out of it; says why it can't be. */
export function toggleCompared(app: App, id: Id): void {
  const ids = comparedNow(app.state());
  const without = ids.filter((each) => each !== id);
  if (without.length < ids.length) {
    if (without.length < 2) app.notify(say('comparison.atLeast'), 'error');
    else setComparison(app, { scenarioIds: without });
    return;
  }
  if (ids.length >= MAX_COMPARED) app.notify(say('comparison.atMost'), 'error');
  else setComparison(app, { scenarioIds: [...ids, id] });
}

/** Makes a scenario the one that the others are compared with. */
export function makeReference(app: App, id: Id): void {
  setComparison(app, {
    scenarioIds: [id, ...comparedNow(app.state()).filter((each) => each !== id)],
  });
}

/** "A", "B"…: the sign of a scenario in the chart, by its place. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);
