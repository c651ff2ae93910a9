import { expect, test } from 'vitest';
import type { PlanRecord, SnapshotRecord } from '../../renderer/storage/types';
import { sealRow, type JournalRow } from '../../shared/history/journal';
import { hashSnapshot } from '../../renderer/storage/write';
import v1 from '../fixtures/plans/v1.json';
import { storageHarness } from './storage/harness';
import type { StorageWindow } from './storage/window';

const storage = storageHarness();

const rowsOf = async (opened: StorageWindow): Promise<JournalRow[]> =>
  (await opened.call.rawAll('rows')) as JournalRow[];
const snapshotsOf = async (opened: StorageWindow): Promise<SnapshotRecord[]> =>
  (await opened.call.rawAll('snapshots')) as SnapshotRecord[];

/** A plan with so many edits, all saved, and its window loaded again. */
async function edited(edits: number): Promise<StorageWindow> {
  const opened = await (await storage.open()).start();
  await opened.call.edits(1, edits);
  await opened.expect({ saving: 'saved', unsaved: false });
  await opened.reload();
  return opened;
}

test('every transaction that writes is strict, and has the plans among its stores: no two of them run at once', async () => {
  const opened = await storage.open(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function given(...args) {
      const made = transaction.apply(this, args);
      if (made.mode === 'readwrite')
        seen.push(`${[...made.objectStoreNames].join('+')}: ${made.durability}`);
      return made;
    };
  });
  await opened.start();
  await opened.call.edits(1, 101);
  await opened.expect({ saving: 'saved' });
  await opened.call.close();
  await opened.call.write('theme', 'dark');
  const seen = await opened.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect([...new Set(seen)].sort()).toEqual([
    'contents+plans+rows: strict',
    'contents+plans+snapshots: strict',
    'plans+preferences: strict',
    'plans+snapshots: strict',
    'plans: strict',
  ]);
});

test('an edit is said saved once the transaction is complete, and is there after a reload', async () => {
  const opened = await storage.open(() => {
    const order: string[] = [];
    (window as unknown as { order: string[] }).order = order;
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function given(...args) {
      const made = transaction.apply(this, args);
      if (made.mode === 'readwrite' && made.objectStoreNames.contains('rows'))
        made.addEventListener('complete', () => order.push('complete'));
      return made;
    };
    const { info } = console;
    console.info = (...words) => {
      order.push(String(words[0]));
      info(...words);
    };
  });
  await opened.start();
  await opened.call.edit('Repris');
  await opened.expect({ saving: 'saved' });
  expect(
    await opened.page.evaluate(() => (window as unknown as { order: string[] }).order),
  ).toEqual(['complete', 'saved 1']);
  const plan = await opened.call.plan();
  await opened.reload();
  await opened.start();
  await opened.expect({ title: 'Repris', role: 'writer', past: 1 });
  expect(await opened.call.plan()).toBe(plan);
  expect(await opened.call.list()).toMatchObject([{ id: 'plan-1', title: 'Repris', sequence: 1 }]);
});

test('the last 200 edits are undone after a reopening, and redone after another', async () => {
  const opened = await edited(230);
  await opened.start();
  await opened.expect({ title: 'Titre 230', past: 200 });
  expect(await opened.call.undo(500)).toBe(200);
  await opened.expect({ title: 'Titre 30', past: 0, future: 200, saving: 'saved' });
  await opened.reload();
  await opened.start();
  await opened.expect({ title: 'Titre 30', future: 200 });
  expect(await opened.call.redo(500)).toBe(200);
  await opened.expect({ title: 'Titre 230', past: 200, future: 0, saving: 'saved' });
  await opened.reload();
  await opened.start();
  await opened.expect({ title: 'Titre 230', past: 200, future: 0 });
  expect(await opened.call.undo(500)).toBe(200);
  await opened.expect({ title: 'Titre 30', saving: 'saved' });
  expect((await snapshotsOf(opened)).map(({ sequence }) => sequence)).toContain(0);
  expect(await rowsOf(opened)).toHaveLength(830);
});

test('a burst is written whole and in order, each row once', async () => {
  const opened = await (await storage.open()).start();
  await opened.call.edits(1, 300);
  await opened.expect({ saving: 'saved', title: 'Titre 300' });
  expect((await rowsOf(opened)).map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 300 }, (_, index) => index + 1),
  );
});

test('a baseline’s content is kept with its row, and removed with the last plan that has it', async () => {
  const opened = await (await storage.open()).start();
  const hash = await opened.call.baseline();
  await opened.expect({ saving: 'saved' });
  expect(await opened.call.contents()).toEqual([hash]);
  expect(await opened.call.duplicate('plan-1', 'plan-2', 'Copie')).toBeNull();
  await opened.call.close();
  await opened.call.deleteForever('plan-1');
  expect(await opened.call.hasContent(hash)).toBe(true);
  await opened.call.session('plan-2');
  await opened.expect({ title: 'Copie', past: 0, role: 'writer' });
  expect(await opened.call.contents()).toEqual([hash]);
  await opened.call.close();
  await opened.call.deleteForever('plan-2');
  expect(await opened.call.hasContent(hash)).toBe(false);
  for (const store of ['plans', 'rows', 'snapshots', 'contents'])
    expect(await opened.call.rawAll(store)).toEqual([]);
});

test('a content that is not what it was is not given', async () => {
  const opened = await (await storage.open()).start();
  const hash = await opened.call.baseline();
  await opened.expect({ saving: 'saved' });
  await opened.call.rawPut('contents', { hash, content: { title: 'autre' } });
  expect(await opened.call.hasContent(hash)).toBe(false);
});

test('the bin keeps a plan thirty days of use, then it is gone; a clock a year ahead empties nothing', async () => {
  const opened = await (await storage.open()).start();
  await opened.call.create('plan-2');
  await opened.call.setDeleted('plan-2', '2024-03-08T10:00:00Z');
  await opened.call.purge('2025-03-08');
  for (let day = 1; day <= 30; day += 1)
    await opened.call.purge(`2024-04-${String(day).padStart(2, '0')}`);
  expect(
    (await opened.call.list()).map(({ id, deletedAt }) => [id, deletedAt !== null]).sort(),
  ).toEqual([
    ['plan-1', false],
    ['plan-2', true],
  ]);
  await opened.call.purge('2024-05-01');
  expect((await opened.call.list()).map(({ id }) => id)).toEqual(['plan-1']);
});

test('a preference is kept; one that can’t be read is as if it had not been set', async () => {
  const opened = await (await storage.open()).start();
  expect(await opened.call.readNumber('zoom')).toBe(7);
  await opened.call.write('zoom', 3);
  await opened.reload();
  await opened.start();
  expect(await opened.call.readNumber('zoom')).toBe(3);
  await opened.call.write('zoom', 'grand');
  expect(await opened.call.readNumber('zoom')).toBe(7);
});

test('a damaged row: the plan opens as it was just before, read only, and nothing is dropped', async () => {
  const opened = await edited(20);
  const rows = await rowsOf(opened);
  await opened.call.rawPut('rows', {
    ...rows[14]!,
    patches: [{ op: 'replace', path: ['title'], value: 'Faux' }],
  });
  await removeLaterSnapshots(opened);
  await opened.start();
  await opened.expect({
    title: 'Titre 14',
    role: 'reader',
    why: 'problems.journalBroken',
    past: 14,
  });
  await opened.call.takeOver();
  await opened.expect({ title: 'Titre 14', role: 'reader', why: 'problems.journalBroken' });
  expect(await rowsOf(opened)).toHaveLength(20);
  expect(await opened.call.duplicate('plan-1', 'plan-2', 'Sauvé')).toBeNull();
});

test('rows missing at the end are told too', async () => {
  const opened = await edited(5);
  await opened.call.rawRemove('rows', ['plan-1', 5]);
  await removeLaterSnapshots(opened);
  await opened.start();
  await opened.expect({ title: 'Titre 4', role: 'reader', why: 'problems.journalBroken' });
});

test('a damaged row behind a snapshot shortens what can be undone, and nothing else', async () => {
  const opened = await edited(120);
  const rows = await rowsOf(opened);
  expect((await snapshotsOf(opened)).at(-1)!.sequence).toBeGreaterThanOrEqual(100);
  await opened.call.rawPut('rows', { ...rows[49]!, inverses: [] });
  await opened.start();
  await opened.expect({ title: 'Titre 120', role: 'writer', why: null, past: 70 });
});

test('a damaged snapshot is passed over for an older one', async () => {
  const opened = await edited(120);
  for (const snapshot of await snapshotsOf(opened))
    if (snapshot.sequence > 0)
      await opened.call.rawPut('snapshots', {
        ...snapshot,
        text: snapshot.text.replace('Titre', 'Faux'),
      });
  await opened.start();
  await opened.expect({ title: 'Titre 120', role: 'writer', past: 120 });
  await opened.call.close();
  for (const snapshot of await snapshotsOf(opened))
    await opened.call.rawPut('snapshots', { ...snapshot, hash: 'x' });
  expect(await opened.call.session('plan-1')).toBe('storage.noSnapshot');
});

test('a plan of an older version is brought forward, and its history begins there', async () => {
  const opened = await storage.open();
  await opened.call.open();
  const stepId = Object.keys(v1.steps)[0]!;
  const sealed = sealRow({
    planId: v1.id,
    sequence: 1,
    at: '2023-12-01T10:00:00Z',
    command: 'setStep',
    label: { code: 'commands.setStep', params: {} },
    undoes: null,
    mergesWith: null,
    mergeKey: null,
    contents: [],
    previousHash: '',
    patches: [{ op: 'replace', path: ['steps', stepId, 'progress'], value: 40 }],
    inverses: [{ op: 'replace', path: ['steps', stepId, 'progress'], value: 0 }],
  });
  const { hashRow } = await import('../../shared/history/journal');
  const old = { ...sealed, schemaVersion: 1 };
  const row = { ...old, hash: hashRow(old) };
  const snapshot = { planId: v1.id, sequence: 0, rowHash: '', text: JSON.stringify(v1) };
  const record: PlanRecord = {
    id: v1.id,
    title: v1.title,
    createdAt: '',
    updatedAt: '',
    stepCount: 0,
    sequence: 1,
    hash: row.hash,
    historyStart: 0,
    contents: [],
    writer: null,
    deletedAt: null,
  };
  await opened.call.rawPut('plans', record);
  await opened.call.rawPut('rows', row);
  await opened.call.rawPut('snapshots', { ...snapshot, hash: hashSnapshot(snapshot) });
  expect(await opened.call.session(v1.id)).toBeNull();
  await opened.expect({ role: 'writer', past: 0 });
  expect(JSON.parse(await opened.call.plan())).toMatchObject({
    schemaVersion: 8,
    steps: { [stepId]: { progress: 400_000 } },
  });
  await opened.call.edit('Après');
  await opened.expect({ saving: 'saved' });
  await opened.reload();
  await opened.call.open();
  expect(await opened.call.session(v1.id)).toBeNull();
  await opened.expect({ role: 'writer', title: 'Après', past: 1 });
  expect(await opened.call.undo(10)).toBe(1);
  // The snapshot made at the migration lost: the rows of both versions are replayed from the old
  // one.
  await opened.expect({ saving: 'saved' });
  await opened.reload();
  for (const kept of await snapshotsOf(opened))
    if (kept.sequence > 0) await opened.call.rawPut('snapshots', { ...kept, hash: 'x' });
  await opened.call.open();
  expect(await opened.call.session(v1.id)).toBeNull();
  await opened.expect({ role: 'writer', title: v1.title, past: 0, future: 1 });
  expect(JSON.parse(await opened.call.plan())).toMatchObject({
    schemaVersion: 8,
    steps: { [stepId]: { progress: 400_000 } },
  });
});

async function removeLaterSnapshots(opened: StorageWindow): Promise<void> {
  for (const { planId, sequence } of await snapshotsOf(opened))
    if (sequence > 0) await opened.call.rawRemove('snapshots', [planId, sequence]);
}
