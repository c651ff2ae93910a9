import { expect, test } from 'vitest';
import { storageHarness } from './storage/harness';
import type { StorageWindow } from './storage/window';

const storage = storageHarness();

/** Sets the origin's quota in bytes; null restores it. */
async function setQuota(opened: StorageWindow, bytes: number | null): Promise<void> {
  const devtools = await opened.page.context().newCDPSession(opened.page);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(storage.url()).origin,
    ...(bytes === null ? {} : { quotaSize: bytes }),
  });
}

/** In the page: makes every write fail while `window.full` is set. */
function breakable(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function given(...value) {
    if ((window as unknown as { full?: boolean }).full)
      throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, value);
  };
}

const setFull = (opened: StorageWindow, full: boolean): Promise<void> =>
  opened.page.evaluate((value) => {
    (window as unknown as { full: boolean }).full = value;
  }, full);

test('beyond the browser’s real quota edits stay, count as unsaved, and are saved with more room', async () => {
  const opened = await storage.open();
  await setQuota(opened, 2_000_000);
  await opened.start();
  await opened.call.edit('Avant');
  await opened.expect({ saving: 'saved' });
  await opened.call.baselines(60);
  await opened.expect({
    saving: 'failed',
    why: 'storage.full',
    past: 61,
    unsaved: true,
    role: 'writer',
  });
  expect((await opened.call.list())[0]!.sequence).toBeLessThan(61);
  await setQuota(opened, null);
  await opened.expect({ saving: 'saved', why: null, past: 61, unsaved: false });
  await opened.reload();
  await opened.start();
  await opened.expect({ title: 'Avant', past: 61 });
  expect(await opened.call.contents()).toHaveLength(60);
});

test('edits go on while writing fails, and the whole plan is written once it works', async () => {
  const opened = await (await storage.open(breakable)).start();
  await setFull(opened, true);
  await opened.call.edits(1, 3);
  await opened.expect({ saving: 'failed', why: 'storage.full', title: 'Titre 3' });
  await opened.call.edit('Pendant');
  expect((await opened.call.list())[0]).toMatchObject({ sequence: 0 });
  await setFull(opened, false);
  await opened.expect({ saving: 'saved', why: null, title: 'Pendant', unsaved: false });
  await expect
    .poll(async () =>
      ((await opened.call.rawAll('snapshots')) as { sequence: number }[]).map(
        ({ sequence }) => sequence,
      ),
    )
    .toEqual([0, 4]);
});

test('a window with unsaved edits asks before it closes', async () => {
  const opened = await (await storage.open(breakable)).start();
  await opened.page.mouse.click(5, 5);
  await setFull(opened, true);
  await opened.call.edit('Nulle part');
  await opened.expect({ saving: 'failed' });
  const asked = opened.page.waitForEvent('dialog');
  await opened.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await setFull(opened, false);
  await opened.expect({ saving: 'saved', title: 'Nulle part' });
  const closed = opened.page.waitForEvent('close');
  await opened.page.close({ runBeforeUnload: true });
  await closed;
});

test('a plan opens on a full disk, and can be written again when there is room', async () => {
  const opened = await (await storage.open(breakable)).start();
  await opened.call.edit('Avant');
  await opened.expect({ saving: 'saved' });
  await opened.call.close();
  await setFull(opened, true);
  expect(await opened.call.session('plan-1')).toBeNull();
  await opened.expect({ title: 'Avant', role: 'writer' });
  await opened.call.edit('Pendant');
  await opened.expect({ saving: 'failed', why: 'storage.full' });
  await setFull(opened, false);
  await opened.expect({ saving: 'saved' });
  expect((await opened.call.list())[0]).toMatchObject({ title: 'Pendant' });
});

test('a transaction that fails half-way writes nothing, and is tried again', async () => {
  const opened = await storage.open(() => {
    const { put } = IDBObjectStore.prototype;
    const faults = { left: 2 };
    (window as unknown as { faults: typeof faults }).faults = faults;
    IDBObjectStore.prototype.put = function given(value: { sequence?: number }, ...key) {
      // The last write of the batch: its rows are in the transaction already.
      if (this.name === 'plans' && value.sequence === 1 && faults.left-- > 0)
        throw new DOMException('', 'UnknownError');
      return put.call(this, value, ...key);
    };
  });
  await opened.start();
  await opened.call.edit('Repris');
  await opened.expect({ saving: 'failed', why: 'storage.writeFailed', title: 'Repris' });
  expect(await opened.call.rawAll('rows')).toEqual([]);
  await opened.expect({ saving: 'saved' });
  expect(await opened.call.rawAll('rows')).toHaveLength(1);
});

test('if the browser’s data is cleared, the open plan stays on screen and is reported as gone', async () => {
  const opened = await (await storage.open()).start();
  await opened.call.deleteForever('plan-1');
  await opened.call.edit('Sans appui');
  await opened.expect({
    saving: 'failed',
    why: 'storage.vanished',
    title: 'Sans appui',
    role: 'reader',
  });
  expect(await opened.call.rawAll('rows')).toEqual([]);
});

test.each([
  ['known by the list of databases', false],
  ['found at the opening alone', true],
])('a database of a newer version is refused and stays as it was: %s', async (_how, hidden) => {
  const opened = await storage.open(
    hidden
      ? () => {
          Object.defineProperty(IDBFactory.prototype, 'databases', { value: undefined });
        }
      : undefined,
  );
  await opened.start();
  await opened.call.edit('Avant');
  await opened.expect({ saving: 'saved' });
  await opened.reload();
  const other = await storage.another(opened);
  await other.call.rawRaise(20);
  const before = await other.call.rawAll('rows');
  expect(await opened.call.open()).toBe('storage.newerDatabase');
  expect(await other.call.rawVersion()).toBe(20);
  expect(await other.call.rawAll('rows')).toEqual(before);
});

test('a newer Phasage in another window gets the database at once; this one stops writing', async () => {
  const opened = await (await storage.open()).start();
  await opened.call.edit('Avant');
  await opened.expect({ saving: 'saved' });
  const other = await storage.another(opened);
  await other.call.rawRaise(20);
  expect(await opened.call.closed()).toBe('storage.changedElsewhere');
  await opened.call.edit('Après');
  await opened.expect({ saving: 'failed', title: 'Après', unsaved: true });
  expect(await other.call.rawAll('rows')).toHaveLength(1);
});

test('a missing or forbidden IndexedDB is reported', async () => {
  const without = await storage.open(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  expect(await without.call.open()).toBe('storage.unavailable');
  const forbidden = await storage.open(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  expect(await forbidden.call.open()).toBe('storage.unavailable');
});

test('waits for a database that an ending browser still holds', async () => {
  const opened = await storage.open(() => {
    const { databases } = IDBFactory.prototype;
    let held = 2;
    IDBFactory.prototype.databases = function known() {
      held -= 1;
      return held < 0 ? databases.call(this) : Promise.reject(new DOMException('', 'UnknownError'));
    };
  });
  expect(await opened.call.open()).toBeNull();
});

test('reports a full disk before the browser opens the database, which it might empty', async () => {
  const opened = await storage.open(() => {
    FileSystemFileHandle.prototype.createWritable = () =>
      Promise.reject(new DOMException('', 'QuotaExceededError'));
    IDBFactory.prototype.open = () => {
      throw new Error('opened all the same');
    };
  });
  expect(await opened.call.open()).toBe('storage.fullAtStart');
});
