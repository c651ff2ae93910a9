import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../renderer/core/store';
import { commitText } from '../../../../renderer/plan/table/edits';
import { commitText as commitMeans } from '../../../../renderer/means/cells';
import { resetMeans } from '../../../../renderer/means/meansState';
import { orphanTitle } from '../../../../renderer/scenarios/orphanTitle';
import { sayOverrideCounts } from '../../../../renderer/scenarios/overrideWords';
import { setOverride } from '../../../../shared/commands/overrides';
import { addScenario } from '../../../../shared/commands/scenarios';
import { removeSteps } from '../../../../shared/commands/steps';
import { EMPTY_HISTORY } from '../../../../shared/history/history';
import { listOverrides } from '../../../../shared/scenarios/list';
import { tableApp } from '../app';

const [POSTS, CHILD] = ['scenario-postes', 'child'];
let app: App;
beforeEach(() => {
  resetMeans();
  ({ app } = tableApp());
  app.dispatch(addScenario, { id: CHILD!, parentId: POSTS!, title: 'Variante' });
});
const progress = (scenarioId: string, itemId: string): void => {
  app.dispatch(setOverride, {
    scenarioId,
    collection: 'steps',
    itemId,
    field: 'progress',
    value: 250_000,
  });
};
const counts = (): string[] =>
  [POSTS!, CHILD!].map((id) => sayOverrideCounts(app.state().plan, id));

describe('the number of a scenario’s overrides', () => {
  it('counts its own, inherited ones, and orphans', () => {
    expect(counts()).toEqual(['1 écart', '0 écart + 1 hérité']);
    progress(CHILD!, 'wifi');
    expect(counts()).toEqual(['1 écart', '1 écart + 1 hérité']);
    progress(POSTS!, 'bornes-caf');
    expect(counts()).toEqual(['2 écarts', '1 écart + 2 hérités']);
    app.dispatch(removeSteps, { scenarioId: app.state().plan.baseScenarioId, stepIds: ['wifi'] });
    expect(counts()).toEqual(['2 écarts', '0 écart + 2 hérités + 1 orphelin']);
    expect(sayOverrideCounts(app.state().plan, app.state().plan.baseScenarioId)).toBe(
      'aucun écart',
    );
  });
});

describe('an orphan', () => {
  it('has the last title of its item, or its kind if the history no longer has it', () => {
    progress(CHILD!, 'wifi');
    commitText(app, ['wifi'], 'title', 'Wifi pour tous');
    app.dispatch(removeSteps, { scenarioId: app.state().plan.baseScenarioId, stepIds: ['wifi'] });
    const { plan, history } = app.state();
    const row = listOverrides(plan, CHILD!).find(({ orphan }) => orphan)!;
    expect(orphanTitle(row, plan, history)).toBe('Wifi pour tous');
    expect(orphanTitle(row, plan, EMPTY_HISTORY)).toBe('Étape (n’est plus dans le plan)');
  });
});

describe('a title edited within a scenario', () => {
  it('warns that it changes for all, for a step and a line; not in the base or for own items', () => {
    expect(commitText(app, ['wifi'], 'title', 'Wifi de tous')).toBeNull();
    expect(app.state().notice).toBeNull();
    app.setScenario(POSTS!);
    expect(commitText(app, ['wifi'], 'progress', '30')).toBeNull();
    expect(app.state().notice).toBeNull();
    expect(commitText(app, ['wifi'], 'title', 'Wifi pour tous')).toBeNull();
    expect(app.state().notice?.text).toBe(
      'Modifié pour tous les scénarios, pas seulement pour « Postes supplémentaires ».',
    );
    commitMeans(app, ['line-maintenance'], 'unitAmount', '1 900 €');
    expect(app.state().notice).toBeNull();
    commitMeans(app, ['line-maintenance'], 'title', 'Entretien');
    expect(app.state().notice?.text).toMatch(/tous les scénarios/);
    // Only this scenario has the post, so nothing changes for others.
    commitMeans(app, ['line-mediateur'], 'title', 'Médiatrice');
    expect(app.state().notice).toBeNull();
  });
});

describe('an item without a title', () => {
  it('is not listed by its id', () => {
    progress(CHILD!, 'wifi');
    commitText(app, ['wifi'], 'title', ' ');
    expect(listOverrides(app.state().plan, CHILD!).map(({ title }) => title)).toContain(
      'Étape sans titre',
    );
  });
});
