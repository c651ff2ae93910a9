/** The comparison of the current scenarios, with the simulation. */
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

/** The ids of the compared scenarios; the first one is the reference. */
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
 * The comparison, computed after the next frame so that an edit appears first; null before the
 * first, and if there are not two scenarios.
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

/** Sets options of the comparison in the view's state. */
export function setComparison(app: App, fields: Partial<ViewState['comparison']>): void {
  app.setView({ comparison: { ...app.state().view.comparison, ...fields } });
}

/** Adds a scenario to the comparison or removes it; shows the reason if that is impossible. */
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

/** Makes a scenario the reference of the comparison. */
export function makeReference(app: App, id: Id): void {
  setComparison(app, {
    scenarioIds: [id, ...comparedNow(app.state()).filter((each) => each !== id)],
  });
}

/** "A", "B"…: the letter of a scenario in the chart, by its index. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);
