import type { Locator, Page } from 'playwright-core';

/** The help dialog. */
export class HelpPage {
  readonly dialog: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Aide' });
    this.search = this.dialog.getByRole('searchbox', { name: 'Rechercher dans l’aide' });
  }

  get titles(): Promise<string[]> {
    return this.dialog.getByRole('navigation').getByRole('button').allInnerTexts();
  }

  async choose(title: string): Promise<void> {
    await this.dialog.getByRole('button', { name: title, exact: true }).click();
  }

  text(title: string): Locator {
    return this.dialog.getByRole('article', { name: title });
  }
}
