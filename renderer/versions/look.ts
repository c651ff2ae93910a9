/**
 * A read-only look at an earlier version: an app of its own for that plan, which every view shows
 * like any other.
 */
import { EMPTY_HISTORY } from '../../shared/history/history';
import type { Plan } from '../../shared/model/plan';
import { isProblem, problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { createApp, type App } from '../core/store';
import { askVersion, versionsStore } from './current';
import type { VersionsPort } from '../core/ports/versions';
import { sayProblem } from '../../shared/wording/problems';

/** The current plan, in the list of versions. */
export const NOW = 'now';

/**
 * Opens the look. False if the version can't be read, after a message, or if the user has requested
 * another meanwhile.
 */
export async function beginLook(app: App, versions: VersionsPort, id: Id): Promise<boolean> {
  const plan = await planAt(app, versions, id);
  if (!plan) return false;
  const { view, theme, scenarioId } = app.state();
  versionsStore.setState({
    look: {
      id,
      app: lookingApp(plan, app, { view: { ...view, screen: 'plan', scenarioId }, theme }),
    },
  });
  return true;
}

/**
 * Shows another version in the look (or `NOW`). False if it can't be read, or the user has
 * requested another meanwhile.
 */
export async function lookAt(app: App, versions: VersionsPort, id: Id): Promise<boolean> {
  const plan = await planAt(app, versions, id);
  const { look } = versionsStore.getState();
  if (!plan || !look) return false;
  versionsStore.setState({ look: { ...look, id } });
  look.app.receive({ plan, history: EMPTY_HISTORY });
  return true;
}

/** Returns to the plan. */
export function endLook(): void {
  askVersion();
  versionsStore.setState({ look: null });
}

/**
 * The plan of a version; null if it can't be read, or is no longer the last requested one, as
 * reading takes a while.
 */
async function planAt(app: App, versions: VersionsPort, id: Id): Promise<Plan | null> {
  const isLast = askVersion();
  const { plan } = app.state();
  const hash = plan.baselines[id]?.contentHash;
  if (id === NOW || hash === undefined) return id === NOW ? plan : null;
  const found = await versions.read(hash);
  if (!isLast()) return null;
  if (!isProblem(found)) return found;
  (versionsStore.getState().look?.app ?? app).notify(sayProblem(found), 'error');
  return null;
}

/** An app that shows a plan and can't change it. */
function lookingApp(
  plan: Plan,
  { context }: App,
  first: Pick<Parameters<typeof createApp>[2], 'view' | 'theme'>,
): App {
  const looking = createApp(
    {
      planId: plan.id,
      plan,
      history: EMPTY_HISTORY,
      role: 'reader',
      commit: () => {
        throw new Error('a version does not change');
      },
    },
    context,
    { ...first, welcome: false },
  );
  const refuse = (quiet = false): ReturnType<typeof problem> => {
    const why = problem('versions.lookOnly');
    if (!quiet) looking.notify(sayProblem(why), 'error');
    return why;
  };
  return {
    ...looking,
    dispatch: (_command, _payload, options) => refuse(options?.quiet),
    undo: () => {
      refuse();
    },
    redo: () => {
      refuse();
    },
  };
}
