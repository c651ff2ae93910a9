/** Ways to damage a browser's database: its LevelDB files on the disk, or its rows behind the app's back. */
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Damage {
  readonly what: string;
  /** On the folder of the database's files, the browser being closed. */
  files?(folder: string): Promise<void>;
  /** In a page of the app's origin, the app not open. Sent as it is written: it may use nothing from outside. */
  rows?(): Promise<void>;
}

async function newest(folder: string, start: RegExp): Promise<string | null> {
  const name = (await readdir(folder)).filter((each) => start.test(each)).sort().at(-1);
  return name === undefined ? null : join(folder, name);
}

/** Changes the bytes of a file. */
async function rewrite(path: string | null, change: (bytes: Buffer) => Buffer): Promise<void> {
  if (path !== null) await writeFile(path, change(await readFile(path)));
}

const flipAt = (share: number) => (bytes: Buffer): Buffer => {
  const at = Math.floor((bytes.length - 1) * share);
  if (bytes.length > 0) bytes[at] = bytes[at]! ^ 0xff;
  return bytes;
};
const LOG = /^\d+\.log$/;
const TABLE = /^\d+\.ldb$/;
const MANIFEST = /^MANIFEST-/;

export const FILE_DAMAGES: readonly Damage[] = [
  { what: 'CURRENT removed', files: (folder) => rm(join(folder, 'CURRENT')) },
  { what: 'CURRENT overwritten', files: (folder) => writeFile(join(folder, 'CURRENT'), 'xxxxxxxxxxxx\n') },
  { what: 'CURRENT emptied', files: (folder) => writeFile(join(folder, 'CURRENT'), '') },
  { what: 'MANIFEST removed', files: async (folder) => rm((await newest(folder, MANIFEST))!) },
  { what: 'MANIFEST cut in half', files: async (folder) => rewrite(await newest(folder, MANIFEST), (bytes) => bytes.subarray(0, bytes.length >> 1)) },
  { what: 'MANIFEST zeroed', files: async (folder) => rewrite(await newest(folder, MANIFEST), (bytes) => bytes.fill(0)) },
  { what: 'a byte of MANIFEST flipped', files: async (folder) => rewrite(await newest(folder, MANIFEST), flipAt(0.5)) },
  { what: 'log removed', files: async (folder) => { for (const name of await readdir(folder)) if (LOG.test(name)) await rm(join(folder, name)); } },
  { what: 'log emptied', files: async (folder) => truncate((await newest(folder, LOG))!, 0) },
  { what: 'log cut in half', files: async (folder) => rewrite(await newest(folder, LOG), (bytes) => bytes.subarray(0, bytes.length >> 1)) },
  { what: 'last hundred bytes of the log cut', files: async (folder) => rewrite(await newest(folder, LOG), (bytes) => bytes.subarray(0, Math.max(0, bytes.length - 100))) },
  { what: 'a byte of the log flipped, in its middle', files: async (folder) => rewrite(await newest(folder, LOG), flipAt(0.5)) },
  { what: 'a byte of the log flipped, near its start', files: async (folder) => rewrite(await newest(folder, LOG), flipAt(0.05)) },
  { what: 'second half of the log zeroed', files: async (folder) => rewrite(await newest(folder, LOG), (bytes) => bytes.fill(0, bytes.length >> 1)) },
  { what: 'tables removed', files: async (folder) => { for (const name of await readdir(folder)) if (TABLE.test(name)) await rm(join(folder, name)); } },
  { what: 'a byte of a table flipped', files: async (folder) => rewrite(await newest(folder, TABLE), flipAt(0.5)) },
  { what: 'every file emptied', files: async (folder) => { for (const name of await readdir(folder)) await writeFile(join(folder, name), ''); } },
  { what: 'the whole folder removed', files: (folder) => rm(folder, { recursive: true }) },
];

export const ROW_DAMAGES: readonly Damage[] = [
  { what: 'the plan’s record deleted', async rows() {
    await new Promise((done) => { indexedDB.open('phasage').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const transaction = database.transaction('plans', 'readwrite');
      transaction.objectStore('plans').clear();
      transaction.oncomplete = () => { database.close(); done(null); };
    }; });
  } },
  { what: 'the last row of the journal deleted', async rows() {
    await new Promise((done) => { indexedDB.open('phasage').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const transaction = database.transaction('rows', 'readwrite');
      transaction.objectStore('rows').openCursor(null, 'prev').onsuccess = (event) => { (event.target as IDBRequest<IDBCursorWithValue>).result.delete(); };
      transaction.oncomplete = () => { database.close(); done(null); };
    }; });
  } },
  { what: 'the journal emptied', async rows() {
    await new Promise((done) => { indexedDB.open('phasage').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const transaction = database.transaction('rows', 'readwrite');
      transaction.objectStore('rows').clear();
      transaction.oncomplete = () => { database.close(); done(null); };
    }; });
  } },
  { what: 'every snapshot deleted', async rows() {
    await new Promise((done) => { indexedDB.open('phasage').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const transaction = database.transaction('snapshots', 'readwrite');
      transaction.objectStore('snapshots').clear();
      transaction.oncomplete = () => { database.close(); done(null); };
    }; });
  } },
  { what: 'a row in the middle of the journal altered', async rows() {
    await new Promise((done) => { indexedDB.open('phasage').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const transaction = database.transaction(['rows', 'snapshots'], 'readwrite');
      transaction.objectStore('rows').openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue>).result;
        if ((cursor.value as { sequence: number }).sequence < 3) { cursor.continue(); return; }
        cursor.update({ ...(cursor.value as object), at: '1999-01-01T00:00:00Z' });
      };
      // Later snapshots would hide the damage: only the first is left.
      transaction.objectStore('snapshots').openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        if ((cursor.value as { sequence: number }).sequence > 0) cursor.delete();
        cursor.continue();
      };
      transaction.oncomplete = () => { database.close(); done(null); };
    }; });
  } },
  { what: 'the newest snapshot altered', async rows() {
    await new Promise((done) => { indexedDB.open('phasage').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const transaction = database.transaction('snapshots', 'readwrite');
      transaction.objectStore('snapshots').openCursor(null, 'prev').onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue>).result;
        cursor.update({ ...(cursor.value as object), text: '{}' });
      };
      transaction.oncomplete = () => { database.close(); done(null); };
    }; });
  } },
  { what: 'the preferences unreadable', async rows() {
    await new Promise((done) => { indexedDB.open('phasage').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const transaction = database.transaction('preferences', 'readwrite');
      transaction.objectStore('preferences').put({ key: 'lastPlan', value: { nothing: true } });
      transaction.objectStore('preferences').put({ key: 'theme', value: 12 });
      transaction.oncomplete = () => { database.close(); done(null); };
    }; });
  } },
  { what: 'a database of a later Phasage', async rows() {
    await new Promise((done) => {
      const opening = indexedDB.open('phasage', 90);
      opening.onsuccess = () => { opening.result.close(); done(null); };
    });
  } },
];
