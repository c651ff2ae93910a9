import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPlanSession } from '../../../../renderer/storage/session';
import type { PlanSession, Role } from '../../../../renderer/storage/types';
import { claimPlan, writeBatch } from '../../../../renderer/storage/write';
import { renamePlan } from '../../../../shared/commands/plan';
import { execute } from '../../../../shared/commands/command';
import { rowOfEdit } from '../../../../shared/history/history';
import { isProblem } from '../../../../shared/model/problem';
import { testContext } from '../../arbitraries';
import { clearMemory, inBrowser, NOW, openMemory, written } from './memory';
import type { PhasageDatabase } from '../../../../renderer/storage/database';

interface Window {
  readonly session: PlanSession;
  /** The session's reports: roles with the reason, plans by title. */
  readonly reports: (string | null)[];
}
const windows: PlanSession[] = [];

beforeAll(inBrowser);
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(windows.splice(0).map((session) => session.close().catch(() => undefined)));
  await clearMemory();
});
afterAll(() => {
  vi.unstubAllGlobals();
});

async function openWindow(database: PhasageDatabase = openMemory()): Promise<Window> {
  const reports: (string | null)[] = [];
  const session = await openPlanSession(
    database,
    'plan-1',
    {
      onSaving: () => undefined,
      onPlan: ({ title }) => reports.push(title),
      onRole: (role: Role, why) => reports.push(role, why?.code ?? null),
    },
    () => NOW,
  );
  if (isProblem(session)) throw new Error(session.code);
  windows.push(session);
  return { session, reports };
}

function rename(session: PlanSession, title: string): void {
  const edit = execute(session.plan, renamePlan, { title }, testContext());
  if (isProblem(edit)) throw new Error(edit.code);
  session.commit(rowOfEdit(session.history, edit), edit.plan, {});
}

describe('one window', () => {
  test('writes, and the next opening has what it wrote', async () => {
    await written(openMemory(), 2);
    const { session } = await openWindow();
    expect([session.role, session.plan.title, session.place.sequence]).toEqual([
      'writer',
      'Titre 2',
      2,
    ]);
    rename(session, 'Autre');
    expect([session.plan.title, session.place.sequence]).toEqual(['Autre', 3]);
    await session.close();
    const { session: next } = await openWindow();
    expect([next.role, next.plan.title, next.history.past.length]).toEqual(['writer', 'Autre', 3]);
  });

  test('reads a damaged journal, and writes nothing over it', async () => {
    const database = openMemory();
    await written(database, 3);
    await database.rows.delete(['plan-1', 3]);
    const { session } = await openWindow();
    expect([session.role, session.problem?.code]).toEqual(['reader', 'problems.journalBroken']);
    expect(() => rename(session, 'Autre')).toThrow();
    expect(await database.rows.count()).toBe(2);
  });

  describe('whose disk was full once', () => {
    /** A window with an edit on its screen alone; the time to try again by itself never comes. */
    async function failing(): Promise<PlanSession> {
      await written(openMemory(), 1);
      const database = openMemory();
      const { session } = await openWindow(database);
      vi.spyOn(window, 'setTimeout').mockReturnValue(0 as never);
      vi.spyOn(database, 'ready').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
      rename(session, 'À l’écran');
      await session.flush();
      return session;
    }
    const kept = async (): Promise<string | undefined> =>
      (await openMemory().plans.get('plan-1'))?.title;
    const leaving = (): Event => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event;
    };

    test('asks before it closes, until its edit is written', async () => {
      const session = await failing();
      expect([session.unsaved, await kept()]).toEqual([true, 'Titre 1']);
      expect(leaving().defaultPrevented).toBe(true);
      await session.flush();
      expect([session.unsaved, await kept()]).toEqual([false, 'À l’écran']);
      expect(leaving().defaultPrevented).toBe(false);
    });

    test.each([
      ['leaves its page', (): boolean => window.dispatchEvent(new Event('pagehide'))],
      ['is hidden', (): boolean => document.dispatchEvent(new Event('visibilitychange'))],
    ])('writes its edit when it %s', async (_, leave) => {
      await failing();
      leave();
      await expect.poll(kept).toBe('À l’écran');
    });

    test('keeps its edit while another window asks for the lock, and writes it then', async () => {
      await written(openMemory(), 1);
      const database = openMemory();
      const { session } = await openWindow(database);
      vi.spyOn(window, 'setTimeout').mockReturnValue(0 as never);
      const full = vi
        .spyOn(database, 'ready')
        .mockRejectedValue(new DOMException('', 'QuotaExceededError'));
      rename(session, 'À l’écran');
      const { session: second } = await openWindow();
      void second.takeOver();
      await expect.poll(() => session.role).toBe('reader');
      await session.flush();
      expect([session.unsaved, session.plan.title]).toEqual([true, 'À l’écran']);
      full.mockRestore();
      await session.flush();
      expect(await kept()).toBe('À l’écran');
    });

    test('hears nothing more once it is closed', async () => {
      const session = await failing();
      await session.close();
      const flush = vi.spyOn(session, 'flush');
      window.dispatchEvent(new Event('pagehide'));
      document.dispatchEvent(new Event('visibilitychange'));
      expect(flush).not.toHaveBeenCalled();
    });
  });

  test('has no session for a missing plan', async () => {
    const events = { onSaving: () => undefined, onPlan: () => undefined, onRole: () => undefined };
    expect(await openPlanSession(openMemory(), 'plan-1', events, () => NOW)).toMatchObject({
      code: 'storage.noPlan',
    });
  });
});

describe('two windows', () => {
  test('the second one is read-only, and follows the first', async () => {
    await written(openMemory(), 1);
    const { session: first } = await openWindow();
    const { session: second, reports } = await openWindow();
    expect([second.role, () => rename(second, 'Non')]).toEqual(['reader', expect.any(Function)]);
    expect(() => rename(second, 'Non')).toThrow();
    rename(first, 'Un');
    rename(first, 'Deux');
    await first.flush();
    await expect.poll(() => second.plan.title).toBe('Deux');
    expect(second.place.hash).toBe(first.place.hash);
    expect(second.history.past).toHaveLength(3);
    expect(reports).not.toContain('writer');
  });

  test('rows out of sequence are not applied: the database is read again', async () => {
    const database = openMemory();
    const { journal } = await written(database, 1);
    await openWindow();
    const { session: second } = await openWindow();
    const channel = new BroadcastChannel('phasage:plan:plan-1');
    // A row of another journal, after a gap.
    const [, , third] = journal.rename(2).rows;
    channel.postMessage({ kind: 'rows', rows: [{ ...third, sequence: 2 }] });
    await database.plans.update('plan-1', { updatedAt: NOW });
    await new Promise((done) => {
      setImmediate(done);
    });
    channel.close();
    expect([second.plan.title, second.place.sequence]).toEqual(['Titre 1', 1]);
  });

  test('one that missed rows has them all after the next', async () => {
    const database = openMemory();
    const { journal, record } = await written(database, 1);
    await openWindow();
    const { session: second } = await openWindow();
    const [first, ...missed] = journal.rename(2).rows;
    const { writer } = (await database.plans.get('plan-1'))!;
    const place = { ...record, sequence: 1, hash: first!.hash };
    await writeBatch(database, { rows: missed, plan: journal.plan, contents: {} }, place, writer);
    const channel = new BroadcastChannel('phasage:plan:plan-1');
    channel.postMessage({ kind: 'rows', rows: [missed[1]] });
    await expect.poll(() => second.plan.title).toBe('Titre 3');
    channel.close();
    expect([second.place.sequence, second.history.past.length]).toEqual([3, 3]);
  });

  test('the writer’s lock goes to the window that asks, after pending edits are written', async () => {
    await written(openMemory(), 1);
    const { session: first, reports } = await openWindow();
    const { session: second } = await openWindow();
    rename(first, 'Avant');
    await second.takeOver();
    await expect.poll(() => second.role).toBe('writer');
    expect([first.role, second.plan.title]).toEqual(['reader', 'Avant']);
    expect(reports).toContain('reader');
    rename(second, 'Après');
    await second.flush();
    await expect.poll(() => first.plan.title).toBe('Après');
  });

  test('edits of a window that lost the lock are refused, never written over the other’s', async () => {
    const database = openMemory();
    await written(database, 1);
    const { session, reports } = await openWindow();
    await claimPlan(database, 'plan-1', 'another');
    rename(session, 'Trop tard');
    await session.flush();
    await expect.poll(() => session.role).toBe('reader');
    expect(reports).toEqual(['reader', expect.stringMatching(/^storage\./)]);
    expect(await database.plans.get('plan-1')).toMatchObject({ title: 'Titre 1', sequence: 1 });
  });
});
