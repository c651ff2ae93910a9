import type { Locator, Page } from 'playwright-core';

/** The safety of plans: the screen of a loss, the dialog of backups. */
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

  /** The backups of the open plan, which can be restored. */
  get ofThisPlan(): Locator {
    return this.copies.filter({ has: this.page.getByRole('button', { name: /^Restaurer/ }) });
  }

  /** The text of the loss screen for each plan. */
  lost(): Promise<string[]> {
    return this.page.locator('.recovery li').allInnerTexts();
  }

  async keepCopy(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Faire une copie maintenant' }).click();
  }

  /** Goes to a page of the same origin without the app. */
  private async leave(): Promise<void> {
    // The browser requests an icon for any page that names none.
    await this.page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await this.page.goto(new URL('/icon.svg', this.page.url()).href);
  }

  /**
   * Behind the app's back: takes the last row of the only plan's journal away, as if it had never
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

  /** Behind the app's back: empties the database, as a browser does when it finds it damaged. */
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
