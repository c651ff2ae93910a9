/** From a database to an open plan: the last one, or the Acte 3 plan at the first start. */
import { z } from 'zod';
import { say } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, type Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import type { PhasageDatabase } from '../../storage/database';
import { createPlan, listPlans, markDamaged, purgeExpired } from '../../storage/plans';
import { readPreference, writePreference } from '../../storage/preferences';
import {
  openPlanSession,
  readProblem,
  type PlanSession,
  type SessionEvents,
} from '../../storage/session';
import type { Batch } from '../../storage/types';
import { browserContext } from '../../core/context';
import { tellJump } from '../safety/clock';
import { keepCopies, type Keeping } from '../safety/keepCopies';
import type { Notes } from '../safety/notes';
import type { Opened } from '../../core/given';
import { createApp, type App } from '../../core/store';
import {
  firstView,
  LAST_PLAN,
  THEME,
  themeSchema,
  viewKey,
  viewSchema,
  WELCOMED,
} from './preferences';
import { sayProblem } from '../../../shared/wording/problems';

/**
 * The plan to open: the last one, another where that is gone, a fresh Acte 3 plan where there is
 * none.
 */
export async function planToOpen(database: PhasageDatabase): Promise<Id> {
  const context = browserContext();
  await purgeExpired(database, context.today());
  const live = (await listPlans(database)).filter((record) => record.deletedAt === null);
  const last = await readPreference(database, LAST_PLAN, z.string().nullable(), null);
  const found = live.find((record) => record.id === last) ?? live[0];
  return found ? found.id : newPlan(database, 'acte3');
}

/** Makes a plan from a template. Gives its id. */
export async function newPlan(database: PhasageDatabase, kind: 'empty' | 'acte3'): Promise<Id> {
  const context = browserContext();
  const id = context.newId();
  await createPlan(database, await templatePlan(kind, id), {}, context.now());
  return id;
}

/** Most starts open a plan that is there: the templates are loaded when one is asked for. */
async function templatePlan(kind: 'empty' | 'acte3', id: Id): Promise<Plan> {
  if (kind === 'acte3') return (await import('../../../shared/templates/acte3')).acte3Plan(id);
  const { emptyPlan } = await import('../../../shared/templates/empty');
  return emptyPlan(id, browserContext().today());
}

/** What the window and the host are told of a session. */
function eventsOf(
  database: PhasageDatabase,
  { copies, notes }: ReturnType<typeof keepCopies>,
  app: () => App | null,
  opened: () => PlanSession | null,
): SessionEvents {
  let lastAt: string | null = null;
  /** Dates of rows that no clock gives one after the other. */
  const lookAtClock = ({ rows }: Batch): void => {
    const { at } = rows.at(-1)!;
    const window = app();
    if (window && lastAt !== null) tellJump(window, lastAt, at);
    lastAt = at;
  };
  return {
    onSaving: (saving, savingProblem) => {
      app()?.receive({ saving, savingProblem });
      const session = opened();
      if (saving === 'saved' && session?.role === 'writer')
        copies.changed({ plan: session.plan, ...session.place });
    },
    onWritten: (batch) => {
      lookAtClock(batch);
      return notes.written(batch);
    },
    onMigrating: async (raw, place) => {
      await copies.keep({ plan: raw as Plan, ...place }, 'migration');
    },
    onPlan: (plan, history) => app()?.receive({ plan, history }),
    onRole: (role, why) => {
      app()?.receive({ role, savingProblem: why });
      const session = opened();
      // The window that writes now notes the last row, and with a copy those that wait here.
      if (role === 'reader') notes.drop();
      else if (session) noteLast(database, session, notes);
    },
  };
}

/** Opens a plan in this window. */
export async function openPlan(
  database: PhasageDatabase,
  planId: Id,
  keeping: Keeping,
): Promise<Opened | Problem> {
  const context = browserContext();
  let app: App | null = null;
  const kept = keepCopies(
    database,
    keeping,
    context,
    (why) => app?.notify(say('safety.trouble', { reason: sayProblem(why) }), 'error'),
    (unnoted) => app?.receive({ unnoted }),
  );
  const { copies, notes } = kept;
  let opened: PlanSession | null = null;
  const events = eventsOf(
    database,
    kept,
    () => app,
    () => opened,
  );
  const session = await openPlanSession(database, planId, events, context.now);
  if (isProblem(session)) return session;
  opened = session;
  const look = await lookOf(database, session);
  try {
    app = createApp(session, context, look);
  } catch (thrown) {
    // A plan that can't be worked out is offered its copies, as one that can't be read.
    kept.stop();
    await session.close();
    return readProblem(thrown);
  }
  if (session.problem) app.receive({ savingProblem: session.problem });
  noteLast(database, session, notes);
  void writePreference(database, LAST_PLAN, planId);
  void markDamaged(database, planId, session.problem?.code === 'problems.journalBroken').catch(
    () => undefined,
  );
  const stopKeeping = keepPreferences(database, app, planId);
  return {
    app,
    session,
    copy: (reason) => copies.keep({ plan: session.plan, ...session.place }, reason),
    async stop() {
      kept.stop();
      await stopKeeping();
      await session.close();
      notes.stop();
    },
  };
}

/**
 * Notes the last row again, for the host that was away when it was made: rows that it lacks are
 * kept as a copy.
 */
function noteLast(database: PhasageDatabase, session: PlanSession, notes: Notes): void {
  const { plan, planId, role, place } = session;
  if (role !== 'writer' || place.sequence === 0) return;
  void database.rows.get([planId, place.sequence]).then(
    (row) => (row?.hash === place.hash ? notes.written({ rows: [row], plan, contents: {} }) : null),
    () => undefined,
  );
}

/** How the window shows the plan at first: as it was left. */
async function lookOf(
  database: PhasageDatabase,
  { planId, place }: PlanSession,
): Promise<Parameters<typeof createApp>[2]> {
  const first = firstView(window.innerWidth);
  const view = await readPreference(database, viewKey(planId), viewSchema, first);
  const theme = await readPreference(database, THEME, themeSchema, 'system');
  const welcomed = await readPreference(database, WELCOMED, z.boolean(), false);
  // Once it was edited it is the person's own, no example any more.
  return { view, theme, welcome: !welcomed && place.sequence === 0 };
}

const PAUSE = 400;

/** Writes the view and the look as they change, at pauses, and when the window is left. */
function keepPreferences(database: PhasageDatabase, app: App, planId: Id): () => Promise<void> {
  let timer = 0;
  let { view, theme } = app.state();
  const write = async (): Promise<void> => {
    window.clearTimeout(timer);
    const now = app.state();
    if (now.view !== view) {
      view = now.view;
      await writePreference(database, viewKey(planId), view).catch(() => undefined);
    }
    if (now.theme !== theme) {
      theme = now.theme;
      await writePreference(database, THEME, theme).catch(() => undefined);
    }
  };
  const unsubscribe = app.store.subscribe((now) => {
    if (now.view === view && now.theme === theme) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      void write();
    }, PAUSE);
  });
  const onHide = (): void => {
    void write();
  };
  window.addEventListener('pagehide', onHide);
  document.addEventListener('visibilitychange', onHide);
  return async () => {
    unsubscribe();
    window.removeEventListener('pagehide', onHide);
    document.removeEventListener('visibilitychange', onHide);
    await write();
  };
}
