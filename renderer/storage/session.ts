/** An open plan: one window writes it, the others follow live. */
import { advance, type History, type RowDraft } from '../../shared/history/history';
import { applyPatches, sealRow, type JournalRow } from '../../shared/history/journal';
import type { Plan } from '../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import { Hand } from './hand';
import { loadPlan, type LoadedPlan } from './load';
import { WriteQueue } from './queue';
import { writeMigrated } from './write';

export interface SessionEvents {
  onSaving(state: 'saved' | 'saving' | 'failed', why: Problem | null): void;
  /** Another window's edits, or the plan read anew. */
  onPlan(plan: Plan, history: History): void;
  onRole(role: 'writer' | 'reader', why: Problem | null): void;
}

export interface PlanSession {
  readonly planId: Id;
  readonly plan: Plan;
  readonly history: History;
  readonly role: 'writer' | 'reader';
  /** What was found wrong at the opening; the plan is then read only. */
  readonly problem: Problem | null;
  commit(draft: RowDraft, plan: Plan, contents: Readonly<Record<string, unknown>>): JournalRow;
  takeOver(): Promise<void>;
  /** Resolves when all that was committed is in the database (or can't be). */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a plan, as its writer where no other window is. `now` dates the rows. */
export async function openPlanSession(database: PhasageDatabase, planId: Id, events: SessionEvents, now: () => string): Promise<PlanSession | Problem> {
  const hand = new Hand(planId);
  const held = await hand.take();
  const loaded = await loadPlan(database, planId);
  if (isProblem(loaded)) { hand.close(); return loaded; }
  if (loaded.migrated && held) await writeMigrated(database, loaded.plan, loaded.sequence, loaded.hash);
  return startSession(database, loaded, hand, held && loaded.problem === null, events, now);
}

function startSession(database: PhasageDatabase, loaded: LoadedPlan, hand: Hand, writes: boolean, events: SessionEvents, now: () => string): PlanSession {
  let role: 'writer' | 'reader' = writes ? 'writer' : 'reader';
  let { plan, history, sequence, hash } = loaded;
  const setRole = (next: typeof role, why: Problem | null = null): void => { role = next; events.onRole(next, why); };
  const queue = new WriteQueue(database, loaded, {
    onSaving: events.onSaving,
    onWritten: (rows) => hand.tell(rows),
    onOvertaken: () => { setRole('reader', problem('storage.overtaken')); },
  });

  const readAnew = async (): Promise<void> => {
    const fresh = await loadPlan(database, plan.id);
    if (isProblem(fresh)) return;
    ({ plan, history, sequence, hash } = fresh);
    queue.restart(fresh);
    events.onPlan(plan, history);
  };
  const follow = (rows: readonly JournalRow[]): void => {
    if (role === 'writer' || rows.length === 0) return;
    if (rows[0]!.sequence !== sequence + 1 || rows[0]!.previousHash !== hash) { void readAnew(); return; }
    for (const row of rows) {
      plan = applyPatches(plan, row.patches);
      history = advance(history, row);
      ({ sequence, hash } = row);
    }
    events.onPlan(plan, history);
  };
  hand.follow({
    onRows: follow,
    onGiven: async () => { await readAnew(); setRole('writer'); },
    onAsked: async () => { await queue.flush(); setRole('reader'); },
    onStolen: () => setRole('reader'),
  });

  return {
    planId: plan.id,
    get plan() { return plan; },
    get history() { return history; },
    get role() { return role; },
    problem: loaded.problem,
    commit(draft, next, contents) {
      const row = sealRow({ ...draft, planId: plan.id, sequence: sequence + 1, at: now(), contents: Object.keys(contents), previousHash: hash });
      ({ sequence, hash } = row);
      plan = next;
      history = advance(history, row);
      queue.add(row, next, contents);
      return row;
    },
    takeOver: () => hand.ask(),
    flush: () => queue.flush(),
    async close() {
      await queue.close();
      hand.close();
    },
  };
}
