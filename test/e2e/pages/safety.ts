import type { Locator, Page } from 'playwright-core';

/** What keeps plans from being lost: the screen of a loss, the dialog of copies. */
export class SafetyPage {
  constructor(private readonly page: Page) {}

  get recovery(): Locator {
    return this.page.getByRole('heading', { name: 'Il manque quelque chose dans vos plans' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Copies de sauvegarde' });
  }

  get copies(): Locator {
    return this.dialog.getByRole('list').getByRole('listitem');
  }

  /** The copies of the open plan: those that can be put back in its place. */
  get ofThisPlan(): Locator {
    return this.copies.filter({ has: this.page.getByRole('button', { name: /^Restaurer/ }) });
  }

  /** What the screen of a loss says of each plan. */
  lost(): Promise<string[]> {
    return this.page.locator('.recovery li').allInnerTexts();
  }

  async keepCopy(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Faire une copie maintenant' }).click();
  }

  /** To a page of the same origin without the app in it. */
  private async leave(): Promise<void> {
    // The browser asks for an icon of any page that names none.
    await this.page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await this.page.goto(new URL('/icon.svg', this.page.url()).href);
  }

  /**
   * Behind the app's back: the only plan goes back by one row of its journal, as if that had never
   * been written.
   */
  async loseLastRow(): Promise<void> {
    await this.leave();
    await this.page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('phasage').onsuccess = ({ target }) => {
            const database = (target as IDBOpenDBRequest).result;
            const transaction = database.transaction(['plans', 'rows', 'snapshots'], 'readwrite');
            const [plans, rows, snapshots] = ['plans', 'rows', 'snapshots'].map((name) =>
              transaction.objectStore(name),
            ) as [IDBObjectStore, IDBObjectStore, IDBObjectStore];
            plans.getAll().onsuccess = (found) => {
              const [plan] = (found.target as IDBRequest<{ id: string; sequence: number }[]>)
                .result;
              const { id, sequence } = plan!;
              rows.delete([id, sequence]);
              snapshots.delete([id, sequence]);
              rows.get([id, sequence - 1]).onsuccess = (read) => {
                plans.put({
                  ...plan,
                  sequence: sequence - 1,
                  hash: (read.target as IDBRequest<{ hash: string }>).result.hash,
                });
              };
            };
            transaction.oncomplete = () => {
              database.close();
              done(null);
            };
          };
        }),
    );
  }

  /** Behind the app's back: what a browser does with a database it finds damaged. */
  async emptyDatabase(): Promise<void> {
    await this.leave();
    await this.page.evaluate(
      () =>
        new Promise((done, fail) => {
          const asked = indexedDB.deleteDatabase('phasage');
          asked.onsuccess = done;
          asked.onerror = fail;
        }),
    );
  }
}
