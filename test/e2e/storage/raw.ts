/** Reads and changes the database through IndexedDB alone, behind storage's back. */
const NAME = 'phasage';

function opened(version?: number): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(NAME, version);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
}

async function within<T>(store: string, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  return new Promise((done, fail) => {
    const transaction = database.transaction(store, 'readwrite');
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => {
      database.close();
      done(request.result);
    };
    transaction.onabort = () => {
      database.close();
      fail(transaction.error);
    };
  });
}

export const raw = {
  all: (store: string): Promise<unknown[]> => within(store, (each) => each.getAll()),
  put: (store: string, value: unknown): Promise<unknown> =>
    within(store, (each) => each.put(value)),
  remove: (store: string, key: IDBValidKey): Promise<undefined> =>
    within(store, (each) => each.delete(key)),
  /** Opens it with a version, as a newer Phasage would, and closes it. */
  async raise(version: number): Promise<void> {
    (await opened(version)).close();
  },
  version: async (): Promise<number | null> =>
    (await indexedDB.databases()).find(({ name }) => name === NAME)?.version ?? null,
};
