import type { Harness, OpenApp } from './app';
import { MeansPage } from './pages/means';
import { ScenariosPage } from './pages/scenarios';

/** The means view of a new empty plan. */
export async function openMeans(
  phasage: Harness,
): Promise<OpenApp & { means: MeansPage; scenarios: ScenariosPage }> {
  const app = await phasage.open();
  const means = await MeansPage.ofEmptyPlan(app);
  return { ...app, means, scenarios: new ScenariosPage(app.page) };
}
