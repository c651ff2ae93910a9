/**
 * Damage to rows of the database, behind the app's back. Each runs in a page of its origin, after
 * `provide`.
 */

/**
 * The functions that `provide` puts into the page. `change` returns the new row, null to delete it.
 */
interface InPage {
  inStore(
    store: string,
    change: (row: Row, place: number, count: number) => object | null,
  ): Promise<void>;
}
type Row = Record<string, unknown>;

/** The page gets its source text, so it may use nothing from outside. */
export function provide(): void {
  (window as unknown as InPage).inStore = (store, change) =>
    new Promise((done, fail) => {
      indexedDB.open('phasage').onsuccess = ({ target }) => {
        const database = (target as IDBOpenDBRequest).result;
        const transaction = database.transaction(store, 'readwrite');
        const rows = transaction.objectStore(store);
        rows.count().onsuccess = (counted) => {
          const count = (counted.target as IDBRequest<number>).result;
          let place = 0;
          rows.openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const row = cursor.value as Row;
            const next = change(row, place, count);
            place += 1;
            if (next === null) cursor.delete();
            else if (next !== row) cursor.update(next);
            cursor.continue();
          };
        };
        transaction.oncomplete = () => {
          database.close();
          done();
        };
        transaction.onabort = () => {
          database.close();
          fail(transaction.error);
        };
      };
    });
}

declare const inStore: InPage['inStore'];

export interface RowDamage {
  readonly what: string;
  rows(): Promise<void>;
}

export const ROW_DAMAGES: readonly RowDamage[] = [
  { what: 'the plans’ records deleted', rows: () => inStore('plans', () => null) },
  {
    what: 'the plan’s record altered',
    rows: () => inStore('plans', (row) => ({ ...row, sequence: 2, hash: 'x' })),
  },
  {
    what: 'the last row of the journal deleted',
    rows: () => inStore('rows', (row, place, count) => (place === count - 1 ? null : row)),
  },
  { what: 'the journal emptied', rows: () => inStore('rows', () => null) },
  {
    what: 'a row in the middle of the journal deleted',
    async rows() {
      await inStore('rows', (row) => (row['sequence'] === 3 ? null : row));
      // Later snapshots would hide the damage.
      await inStore('snapshots', (row) => (row['sequence'] === 0 ? row : null));
    },
  },
  {
    what: 'a row in the middle of the journal altered',
    async rows() {
      await inStore('rows', (row) =>
        row['sequence'] === 3 ? { ...row, at: '1999-01-01T00:00:00Z' } : row,
      );
      await inStore('snapshots', (row) => (row['sequence'] === 0 ? row : null));
    },
  },
  { what: 'every snapshot deleted', rows: () => inStore('snapshots', () => null) },
  {
    what: 'every snapshot altered',
    rows: () => inStore('snapshots', (row) => ({ ...row, text: '{}' })),
  },
  {
    what: 'the newest snapshot altered',
    rows: () =>
      inStore('snapshots', (row, place, count) =>
        place === count - 1 ? { ...row, text: '{}' } : row,
      ),
  },
  {
    what: 'the preferences unreadable',
    rows: () => inStore('preferences', (row) => ({ ...row, value: { nothing: true } })),
  },
  {
    what: 'a database of a later Phasage',
    async rows() {
      await new Promise((done) => {
        const opening = indexedDB.open('phasage', 90);
        opening.onsuccess = () => {
          opening.result.close();
          done(null);
        };
      });
    },
  },
];
