import { createRoot } from 'react-dom/client';
import '../../../renderer/ui/theme.css';
import '../../../renderer/ui/widgets.css';
import { moveSteps } from '../../../shared/commands/periods';
import { EMPTY_HISTORY } from '../../../shared/history/history';
import { sealRow } from '../../../shared/history/journal';
import { fromDay, toDay } from '../../../shared/model/dates';
import { newPlan, type Plan } from '../../../shared/model/plan';
import { newStep, WHOLE } from '../../../shared/model/step';
import { AppProvider } from '../../../renderer/core/AppContext';
import { browserContext } from '../../../renderer/core/context';
import { HostActsProvider, type HostActs } from '../../../renderer/core/HostActs';
import { Shell } from '../../../renderer/app/Shell';
import { firstView } from '../../../renderer/app/start/preferences';
import { createApp } from '../../../renderer/core/store';
import { wordsFor } from '../../../shared/wording/periods';
import { benchSteps, ORIGIN } from './plan';
import type { Bench } from './program';

function planOf(count: number): Plan {
  const plan = newPlan({
    id: 'bench',
    baseScenarioId: 'base',
    title: 'Bench',
    horizon: { start: '2026-01-01', end: '2028-12-31' },
    baseTitle: 'Base',
  });
  const origin = toDay(ORIGIN);
  const steps: Plan['steps'] = {};
  const dependencies: Plan['dependencies'] = {};
  benchSteps(count).forEach(({ id, parent, title, start, days, progress, after }, index) => {
    const period = {
      form: 'within' as const,
      start: fromDay(origin + start),
      end: fromDay(origin + start + days - 1),
    };
    steps[id] = newStep({
      id,
      parentId: parent,
      order: `a${String(index).padStart(7, '0')}`,
      title,
      period: { ...period, words: wordsFor(period), length: null, certainty: 'firm' },
      progress: Math.round(progress * WHOLE),
    });
    if (after !== null)
      dependencies[`l${index}`] = {
        id: `l${index}`,
        fromId: after,
        toId: id,
        type: 'FS',
        lagDays: 0,
      };
  });
  return { ...plan, steps, dependencies };
}

const NO_ACTS = new Proxy({}, { get: () => () => undefined }) as unknown as HostActs;

/**
 * Phasage's whole window, table and chart, with a plan in memory; its journal is sealed but not
 * written.
 */
export function phasage(count: number): Bench {
  const plan = planOf(count);
  const session = {
    planId: plan.id,
    plan,
    history: EMPTY_HISTORY,
    role: 'writer' as const,
    commit: (row: Parameters<Parameters<typeof createApp>[0]['commit']>[0]) =>
      sealRow({ ...row, planId: plan.id, sequence: 1, at: '', contents: [], previousHash: '' }),
  };
  let app: ReturnType<typeof createApp>;
  return {
    draw(root) {
      app = createApp(session, browserContext(), {
        view: { ...firstView(1440), pxPerDay: 3, leftDay: toDay(ORIGIN), detailsOpen: false },
        theme: 'light',
        welcome: false,
      });
      createRoot(root).render(
        <HostActsProvider value={NO_ACTS}>
          <AppProvider value={app}>
            <Shell />
          </AppProvider>
        </HostActsProvider>,
      );
    },
    edit() {
      const { start, end } = app.state().plan.steps['s3']!.period!;
      app.dispatch(moveSteps, {
        scenarioId: 'base',
        moves: [{ stepId: 's3', start: fromDay(toDay(start!) + 1), end: fromDay(toDay(end!) + 1) }],
      });
    },
    bar: '.bars-layer [data-step="s1"] .bar',
  };
}
