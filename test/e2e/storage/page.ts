/**
 * Storage without the rest of the window; tests drive it through `driver`. Only tests bundle it.
 */
import { z } from 'zod';
import { openDatabase, type PhasageDatabase } from '../../../renderer/storage/database';
import {
  contentsOf,
  createPlan,
  deleteForever,
  duplicatePlan,
  getContent,
  listPlans,
  purgeExpired,
  setDeleted,
} from '../../../renderer/storage/plans';
import { readPreference, writePreference } from '../../../renderer/storage/preferences';
import { openPlanSession, type PlanSession } from '../../../renderer/storage/session';
import { execute } from '../../../shared/commands/command';
import { takeBaseline } from '../../../shared/commands/baselines';
import { renamePlan } from '../../../shared/commands/plan';
import { redo, rowOfEdit, undo, type RowDraft } from '../../../shared/history/history';
import { canonicalJson, hashText } from '../../../shared/history/journal';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, type Problem } from '../../../shared/model/problem';
import type { Context } from '../../../shared/model/record';
import { acte3Plan } from '../../../shared/templates/acte3';
import { raw } from './raw';

export interface Seen {
  readonly title: string;
  readonly role: string;
  readonly saving: string;
  readonly why: string | null;
  readonly past: number;
  readonly future: number;
  readonly unsaved: boolean;
}

let database: PhasageDatabase;
let session: PlanSession;
let kept: Record<string, unknown> = {};
let saving = 'saved';
let why: Problem | null = null;
let closed: Problem | null = null;
let last = 0;
const roles: string[] = [];

const NOW = '2024-03-08T10:00:00Z';
const context: Context = {
  today: () => '2024-03-08',
  now: () => NOW,
  newId: () => crypto.randomUUID(),
  keepContent(content) {
    const hash = hashText(canonicalJson(content));
    kept[hash] = content;
    return hash;
  },
};

const code = (value: unknown): string | null => (isProblem(value) ? value.code : null);

function commit(row: RowDraft, plan: Plan): void {
  last = session.commit(row, plan, kept).sequence;
  kept = {};
}

function edit(title: string): void {
  const done = execute(session.plan, renamePlan, { title }, context);
  if (isProblem(done)) throw new Error(done.code);
  commit(rowOfEdit(session.history, done), done.plan);
}

function turn(times: number, way: typeof undo): number {
  let count = 0;
  for (; count < times; count += 1) {
    const turned = way(session.plan, session.history);
    if (!turned) break;
    commit(turned.row, turned.plan);
  }
  return count;
}

function baseline(): string {
  const done = execute(
    session.plan,
    takeBaseline,
    { id: context.newId(), title: 'COPIL' },
    context,
  );
  if (isProblem(done)) throw new Error(done.code);
  commit(rowOfEdit(session.history, done), done.plan);
  return Object.values(done.plan.baselines).at(-1)!.contentHash;
}

const driver = {
  /** The Problem's code, or null. */
  async open(): Promise<string | null> {
    const opened = await openDatabase();
    if (isProblem(opened)) return opened.code;
    database = opened;
    database.onClosed = (problem) => {
      closed = problem;
    };
    return null;
  },
  async create(id: string): Promise<void> {
    await createPlan(database, acte3Plan(id), {}, NOW);
  },
  async session(planId: string): Promise<string | null> {
    const opened = await openPlanSession(
      database,
      planId,
      {
        onSaving: (state, problem) => {
          saving = state;
          why = problem;
          // Report it at once: the browser may be killed the next moment.
          if (state === 'saved') console.info(`saved ${last}`);
        },
        onPlan: () => undefined,
        onRole: (role, problem) => {
          roles.push(role);
          why = problem;
        },
      },
      () => NOW,
    );
    if (isProblem(opened)) return opened.code;
    session = opened;
    why = session.problem;
    return null;
  },
  seen(): Seen {
    const { plan, role, history, unsaved } = session;
    return {
      title: plan.title,
      role,
      saving,
      why: why?.code ?? null,
      past: history.past.length,
      future: history.future.length,
      unsaved,
    };
  },
  edit,
  edits(from: number, to: number): void {
    for (let number = from; number <= to; number += 1) edit(`Titre ${number}`);
  },
  /** Endless edits, several per frame. */
  burst(): void {
    const some = (): void => {
      for (let count = 0; count < 3; count += 1) edit(`Titre ${last + 1}`);
      requestAnimationFrame(some);
    };
    some();
  },
  /** All changes of role so far. */
  roles: (): string[] => roles,
  undo: (times: number): number => turn(times, undo),
  redo: (times: number): number => turn(times, redo),
  baseline,
  baselines(count: number): void {
    for (let each = 0; each < count; each += 1) baseline();
  },
  takeOver: (): Promise<void> => session.takeOver(),
  flush: (): Promise<void> => session.flush(),
  close: (): Promise<void> => session.close(),
  closed: (): string | null => closed?.code ?? null,
  plan: (): string => canonicalJson(session.plan),
  list: async () =>
    (await listPlans(database)).map(({ id, title, stepCount, sequence, deletedAt }) => ({
      id,
      title,
      stepCount,
      sequence,
      deletedAt,
    })),
  duplicate: async (id: string, newId: string, title: string): Promise<string | null> =>
    code(await duplicatePlan(database, id, newId, title, NOW)),
  setDeleted: (id: string, at: string | null): Promise<void> => setDeleted(database, id, at),
  purge: (today: string): Promise<void> => purgeExpired(database, today),
  deleteForever: (id: string): Promise<void> => deleteForever(database, id),
  hasContent: async (hash: string): Promise<boolean> => (await getContent(database, hash)) !== null,
  contents: async (): Promise<string[]> => Object.keys(await contentsOf(database, session.plan)),
  readNumber: (key: string): Promise<number> => readPreference(database, key, z.number(), 7),
  write: (key: string, value: unknown): Promise<void> => writePreference(database, key, value),
  rawAll: raw.all,
  rawPut: raw.put,
  rawRemove: raw.remove,
  rawRaise: raw.raise,
  rawVersion: raw.version,
};

export type Driver = typeof driver;
(window as unknown as { driver: Driver }).driver = driver;
