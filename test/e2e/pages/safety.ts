import type { Locator, Page } from 'playwright-core';

/** What keeps plans from being lost: the screen of a loss, the dialog of copies. */
export class SafetyPage {
  constructor(private readonly page: Page) {}

  get recovery(): Locator { return this.page.getByRole('heading', { name: 'Il manque quelque chose dans vos plans' }); }

  get dialog(): Locator { return this.page.getByRole('dialog', { name: 'Copies de sauvegarde' }); }

  get copies(): Locator { return this.dialog.getByRole('list').getByRole('listitem'); }

  /** The copies of the open plan: those that can be put back in its place. */
  get ofThisPlan(): Locator { return this.copies.filter({ has: this.page.getByRole('button', { name: /^Restaurer/ }) }); }

  /** What the screen of a loss says of each plan. */
  lost(): Promise<string[]> { return this.page.locator('.recovery li').allInnerTexts(); }

  async keepCopy(): Promise<void> { await this.dialog.getByRole('button', { name: 'Faire une copie maintenant' }).click(); }

  /** Behind the app's back, from another page of the same origin: what a browser does with a database it finds damaged. */
  async emptyDatabase(): Promise<void> {
    // The browser asks for an icon of any page that names none.
    await this.page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    const url = new URL('/icon.svg', this.page.url()).href;
    await this.page.goto(url);
    await this.page.evaluate(() => new Promise((done, fail) => {
      const asked = indexedDB.deleteDatabase('phasage');
      asked.onsuccess = done;
      asked.onerror = fail;
    }));
  }
}
