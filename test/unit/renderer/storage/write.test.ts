import { afterEach, describe, expect, test } from 'vitest';
import {
  claimPlan,
  Overtaken,
  Vanished,
  writeBatch,
  writeMigrated,
  writeNewPlan,
  writeSnapshot,
  snapshotOf,
} from '../../../../renderer/storage/write';
import { TestJournal } from './journal';
import { clearMemory, NOW, openMemory, written } from './memory';

afterEach(clearMemory);

describe('a new plan', () => {
  test('has its line in the list, a snapshot, and its contents', async () => {
    const database = openMemory();
    const { start } = new TestJournal();
    const record = await writeNewPlan(database, start, { abc: { mime: 'x' } }, NOW, ['old']);
    expect(record).toMatchObject({
      id: 'plan-1',
      title: start.title,
      stepCount: Object.keys(start.steps).length,
      createdAt: NOW,
      sequence: 0,
      hash: '',
      historyStart: 0,
      writer: null,
      deletedAt: null,
      contents: ['old', 'abc'],
    });
    expect(await database.plans.get('plan-1')).toEqual(record);
    expect(await database.snapshots.get(['plan-1', 0])).toEqual(snapshotOf(start, record));
    expect(await database.contents.get('abc')).toEqual({ hash: 'abc', content: { mime: 'x' } });
  });

  test('never replaces an existing one', async () => {
    const database = openMemory();
    const { journal } = await written(database, 2);
    await expect(writeNewPlan(database, journal.start, {}, NOW)).rejects.toThrow();
    expect((await database.plans.get('plan-1'))!.sequence).toBe(2);
  });
});

describe('rows', () => {
  test('are written with their contents, and the plan’s line follows', async () => {
    const database = openMemory();
    const { journal, record } = await written(database, 0);
    journal.rename(3);
    const batch = { rows: journal.rows, plan: journal.plan, contents: { abc: 1 } };
    await writeBatch(database, batch, record, null);
    expect(await database.rows.toArray()).toEqual(journal.rows);
    expect(await database.plans.get('plan-1')).toEqual({
      ...record,
      title: 'Titre 3',
      updatedAt: NOW,
      sequence: 3,
      hash: journal.rows[2]!.hash,
      contents: ['abc'],
    });
    expect(await database.contents.toArray()).toEqual([{ hash: 'abc', content: 1 }]);
  });

  test.each([
    ['another window has the writer’s lock', 'other', 0, ''],
    ['they follow another number', null, 1, ''],
    ['they follow another row of that number', null, 0, 'other'],
  ])('are refused where %s, and nothing is written', async (_, writer, sequence, hash) => {
    const database = openMemory();
    const { journal } = await written(database, 0);
    const before = await database.plans.get('plan-1');
    journal.rename(1);
    const batch = { rows: journal.rows, plan: journal.plan, contents: { abc: 1 } };
    await expect(writeBatch(database, batch, { sequence, hash }, writer)).rejects.toThrow(
      Overtaken,
    );
    expect(await database.plans.get('plan-1')).toEqual(before);
    expect([await database.rows.count(), await database.contents.count()]).toEqual([0, 0]);
  });

  test('are only accepted from the writer once it has claimed the plan', async () => {
    const database = openMemory();
    const { journal, record } = await written(database, 0);
    await claimPlan(database, 'plan-1', 'me');
    journal.rename(1);
    const batch = { rows: journal.rows, plan: journal.plan, contents: {} };
    await expect(writeBatch(database, batch, record, null)).rejects.toThrow(Overtaken);
    await writeBatch(database, batch, record, 'me');
    expect(await database.plans.get('plan-1')).toMatchObject({ writer: 'me', sequence: 1 });
  });

  test('report a missing plan', async () => {
    const database = openMemory();
    const { journal, record } = await written(database, 1);
    await database.plans.delete('plan-1');
    const batch = { rows: journal.rows, plan: journal.plan, contents: {} };
    await expect(writeBatch(database, batch, record, null)).rejects.toThrow(Vanished);
  });
});

test('keep the first snapshot and the three newest', async () => {
  const database = openMemory();
  const { journal } = await written(database, 0);
  for (let sequence = 1; sequence <= 7; sequence += 1)
    await writeSnapshot(database, snapshotOf(journal.plan, { sequence, hash: `${sequence}` }));
  expect((await database.snapshots.toArray()).map(({ sequence }) => sequence)).toEqual([
    0, 5, 6, 7,
  ]);
});

test('start a new history after a migration', async () => {
  const database = openMemory();
  const { journal } = await written(database, 4);
  const place = journal.rows[3]!;
  await writeMigrated(database, journal.plan, place);
  expect((await database.plans.get('plan-1'))!.historyStart).toBe(4);
  expect(await database.snapshots.get(['plan-1', 4])).toEqual(snapshotOf(journal.plan, place));
});
