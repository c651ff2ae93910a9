import { expect, test } from 'vitest';
import { storageHarness } from './storage/harness';
import type { StorageWindow } from './storage/window';

const storage = storageHarness();
const LOCK = 'phasage:plan:plan-1';

async function two(before?: () => void): Promise<[StorageWindow, StorageWindow]> {
  const first = await (await storage.open(before)).start();
  const second = await (await storage.another(first)).start();
  return [first, second];
}

/** A window that takes the lock and never answers. */
async function deafWindow(first: StorageWindow, steal: boolean): Promise<StorageWindow> {
  const deaf = await storage.another(first);
  await deaf.page.evaluate(
    ([lock, options]) =>
      new Promise<void>((held) => {
        void navigator.locks
          .request(lock as string, options as LockOptions, () => {
            held();
            return new Promise(() => undefined);
          })
          .catch(() => undefined);
      }),
    [LOCK, { steal }] as const,
  );
  return deaf;
}

test('a second window is read-only and follows live, including the history', async () => {
  const [first, second] = await two();
  await first.expect({ role: 'writer' });
  await second.expect({ role: 'reader' });
  await first.call.edit('Un');
  await second.expect({ title: 'Un', past: 1 });
  await first.call.edits(1, 250);
  await second.expect({ title: 'Titre 250', past: 200 });
  await first.call.undo(3);
  await second.expect({ title: 'Titre 247', past: 197, future: 3 });
  expect(await second.call.plan()).toBe(await first.call.plan());
  await expect(second.call.edit('Non')).rejects.toThrow();
});

test('a window that missed some edits reads them from the database', async () => {
  const [first, second] = await two(() => {
    const { postMessage } = BroadcastChannel.prototype;
    let posted = 0;
    BroadcastChannel.prototype.postMessage = function given(message) {
      if (this.name.startsWith('phasage:')) posted += 1;
      if (posted !== 2) postMessage.call(this, message);
    };
  });
  for (const title of ['Un', 'Deux']) {
    await first.call.edit(title);
    await first.expect({ saving: 'saved' });
  }
  await second.expect({ title: 'Un' });
  await first.call.edit('Trois');
  await second.expect({ title: 'Trois', past: 3 });
});

test('the writer’s lock is taken and given back, after writing pending edits', async () => {
  const [first, second] = await two();
  await first.call.edits(1, 50);
  await second.call.takeOver();
  await second.expect({ role: 'writer', title: 'Titre 50', past: 50 });
  await first.expect({ role: 'reader', title: 'Titre 50', unsaved: false });
  await second.call.edit('De la seconde');
  await first.expect({ title: 'De la seconde', past: 51 });
  await first.call.takeOver();
  await first.expect({ role: 'writer' });
  await second.expect({ role: 'reader' });
  await first.call.undo(1);
  await second.expect({ title: 'Titre 50', future: 1 });
});

test('the following window writes when the other closes', async () => {
  const [first, second] = await two();
  await first.call.edit('Un');
  await second.expect({ title: 'Un' });
  await first.page.close();
  await second.expect({ role: 'writer' });
  await second.call.edit('Deux');
  await second.expect({ saving: 'saved', past: 2 });
});

test('of three windows, the one that asks gets the writer’s lock', async () => {
  const [first, second] = await two();
  const third = await (await storage.another(first)).start();
  await third.call.takeOver();
  await third.expect({ role: 'writer' });
  await first.expect({ role: 'reader' });
  await second.expect({ role: 'reader' });
  expect(await second.call.roles()).not.toContain('writer');
  await third.call.edit('De la troisième');
  for (const each of [first, second])
    await each.expect({ title: 'De la troisième', role: 'reader' });
});

test('a window takes the writer’s lock from one that does not answer', async () => {
  const first = await (await storage.open()).start();
  await first.call.edit('Un');
  await first.expect({ saving: 'saved' });
  await first.call.close();
  await deafWindow(first, false);
  const second = await (await storage.another(first)).start();
  await second.expect({ role: 'reader', title: 'Un' });
  await second.call.takeOver();
  await second.expect({ role: 'writer' });
  await second.call.edit('Deux');
  await second.expect({ saving: 'saved' });
});

test('a window whose lock is stolen is read-only at once', async () => {
  const first = await (await storage.open()).start();
  await first.call.edit('Un');
  await first.expect({ saving: 'saved' });
  await deafWindow(first, true);
  await first.expect({ role: 'reader', title: 'Un', unsaved: false });
});

test('unwritten edits of a window that lost the lock overwrite nothing, and wait for the user', async () => {
  const [first, second] = await two(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function given(value: { sequence?: number }, ...key) {
      if (
        this.name === 'plans' &&
        value.sequence! > 0 &&
        !(window as unknown as { mended?: boolean }).mended
      )
        throw new DOMException('', 'QuotaExceededError');
      return put.call(this, value, ...key);
    };
  });
  await first.call.edits(1, 3);
  await first.expect({ saving: 'failed', why: 'storage.full' });
  await second.call.takeOver();
  await second.expect({ role: 'writer', past: 0 });
  await second.call.edit('De la seconde');
  await second.expect({ saving: 'saved' });
  await first.page.evaluate(() => {
    (window as unknown as { mended: boolean }).mended = true;
  });
  await first.call.flush();
  await first.expect({
    role: 'reader',
    saving: 'failed',
    why: 'storage.overtaken',
    title: 'Titre 3',
  });
  await second.call.edit('Encore');
  await second.expect({ saving: 'saved', title: 'Encore' });
  await first.expect({ title: 'Titre 3', why: 'storage.overtaken' });
  expect(await second.call.rawAll('rows')).toMatchObject([
    { sequence: 1, label: { params: { title: 'De la seconde' } } },
    { sequence: 2 },
  ]);
  await first.call.takeOver();
  await first.expect({ role: 'writer', title: 'Encore', saving: 'saved', past: 2 });
  await second.expect({ role: 'reader' });
});

test('a write under way when the lock changes hands is refused, even without another write', async () => {
  const [first, second] = await two();
  // The plan's record after another window has claimed it.
  const [record] = (await second.call.rawAll('plans')) as { writer: string }[];
  await second.call.rawPut('plans', { ...record, writer: 'another' });
  await first.call.edit('Trop tard');
  await first.expect({
    saving: 'failed',
    why: 'storage.overtaken',
    role: 'reader',
    title: 'Trop tard',
  });
  expect(await second.call.rawAll('rows')).toEqual([]);
});
