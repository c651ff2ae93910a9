import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { loadPlan, rowsAfter, type LoadedPlan } from '../../../../renderer/storage/load';
import {
  hashSnapshot,
  snapshotOf,
  writeBatch,
  writeNewPlan,
  writeSnapshot,
} from '../../../../renderer/storage/write';
import { HISTORY_LIMIT } from '../../../../shared/history/history';
import { SCHEMA_VERSION } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { TestJournal } from './journal';
import { clearMemory, NOW, openMemory, written } from './memory';

afterEach(clearMemory);

async function loaded(database = openMemory()): Promise<LoadedPlan> {
  const read = await loadPlan(database, 'plan-1');
  if (isProblem(read)) throw new Error(read.code);
  return read;
}

describe('a plan', () => {
  test('is the result of its last row, with the history of its rows', async () => {
    const database = openMemory();
    const { journal } = await written(database, 5);
    expect(await loaded(database)).toMatchObject({
      plan: journal.plan,
      history: journal.history,
      sequence: 5,
      hash: journal.rows[4]!.hash,
      snapshotSequence: 0,
      migrated: false,
      problem: null,
    });
  });

  test('is read from its newest snapshot', async () => {
    const database = openMemory();
    const { journal } = await written(database, 5);
    await writeSnapshot(database, snapshotOf(journal.plan, journal.rows[4]!));
    // Rows before it are not needed.
    await database.rows.delete(['plan-1', 2]);
    expect(await loaded(database)).toMatchObject({
      plan: journal.plan,
      sequence: 5,
      snapshotSequence: 5,
      problem: null,
    });
  });

  test('is read from an older snapshot if the newest is damaged', async () => {
    const database = openMemory();
    const { journal } = await written(database, 5);
    const snapshot = snapshotOf(journal.plan, journal.rows[4]!);
    await writeSnapshot(database, { ...snapshot, text: snapshot.text.replace('Titre', 'Tître') });
    expect(await loaded(database)).toMatchObject({
      plan: journal.plan,
      snapshotSequence: 0,
      problem: null,
    });
  });

  test('counts as damaged if its last row is missing', async () => {
    const database = openMemory();
    await written(database, 5);
    await database.rows.delete(['plan-1', 5]);
    expect(await loaded(database)).toMatchObject({
      plan: { title: 'Titre 4' },
      sequence: 4,
      problem: { code: 'problems.journalBroken', params: { sequence: 5 } },
    });
  });

  test('counts as damaged if another row replaces one in the middle', async () => {
    const database = openMemory();
    const { journal } = await written(database, 5);
    await database.rows.put({ ...journal.rows[2]!, at: '2030-01-01T00:00:00Z' });
    expect(await loaded(database)).toMatchObject({
      plan: { title: 'Titre 2' },
      problem: { code: 'problems.journalBroken', params: { sequence: 3 } },
    });
  });

  test('can’t be undone beyond its history, nor beyond the limit', async () => {
    const database = openMemory();
    await written(database, HISTORY_LIMIT + 5);
    expect((await loaded(database)).history.past).toHaveLength(HISTORY_LIMIT);
    await database.plans.update('plan-1', { historyStart: HISTORY_LIMIT });
    expect((await loaded(database)).history.past.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 5 }, (_, index) => HISTORY_LIMIT + 1 + index),
    );
  });

  test('can be undone as before, however many undos and redos came last', async () => {
    const database = openMemory();
    const journal = new TestJournal().rename(50);
    for (let turn = 0; turn < 250; turn += 1) {
      journal.turn('undo');
      journal.turn('redo');
    }
    const record = await writeNewPlan(database, journal.start, {}, NOW);
    const { rows, plan } = journal;
    await writeBatch(database, { rows, plan, contents: {} }, record, null);
    expect(rows).toHaveLength(550);
    const { past } = (await loaded(database)).history;
    expect(past.map(({ label }) => label)).toEqual(journal.history.past.map(({ label }) => label));
    expect(past).toHaveLength(50);
  });

  test('of an older version is migrated, without a history', async () => {
    const database = openMemory();
    await written(database, 0);
    const text = JSON.stringify({
      ...(JSON.parse(readFileSync('test/fixtures/plans/v4.json', 'utf8')) as object),
      id: 'plan-1',
    });
    const old = { planId: 'plan-1', sequence: 0, rowHash: '', text };
    await database.snapshots.put({ ...old, hash: hashSnapshot(old) });
    expect(await loaded(database)).toMatchObject({
      migrated: true,
      raw: { schemaVersion: 4 },
      plan: { schemaVersion: SCHEMA_VERSION },
      history: { past: [], future: [] },
    });
  });

  test.each([
    ['is not there', 'storage.noPlan', (): Promise<unknown> => Promise.resolve()],
    [
      'is of a later version',
      'storage.newerDatabase',
      async (): Promise<unknown> => {
        const database = openMemory();
        const { journal } = await written(database, 0);
        const text = JSON.stringify({ ...journal.plan, schemaVersion: SCHEMA_VERSION + 1 });
        const later = { planId: 'plan-1', sequence: 0, rowHash: '', text };
        return database.snapshots.put({ ...later, hash: hashSnapshot(later) });
      },
    ],
    [
      'has no snapshot left',
      'storage.noSnapshot',
      async (): Promise<unknown> => {
        const database = openMemory();
        await written(database, 1);
        return database.snapshots.clear();
      },
    ],
  ])('that %s is a problem', async (_, code, prepare) => {
    await prepare();
    expect(await loadPlan(openMemory(), 'plan-1')).toMatchObject({ code });
  });
});

test('has only its own rows after a number, in order', async () => {
  const database = openMemory();
  const { journal } = await written(database, 4);
  await database.rows.add({ ...journal.rows[3]!, planId: 'plan-2' });
  expect((await rowsAfter(database, 'plan-1', 2)).map(({ sequence }) => sequence)).toEqual([3, 4]);
});
