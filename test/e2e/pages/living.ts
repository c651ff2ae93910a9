import type { Locator, Page } from 'playwright-core';

/** The dialog that exports the file. */
export class LivingDialogPage {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Feuille de route vivante' });
  }

  async tick(name: string | RegExp, on: boolean): Promise<void> {
    await this.dialog.getByRole('checkbox', { name }).setChecked(on);
  }

  /** Saves, and returns the file's path. */
  async save(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: 'Enregistrer le fichier…' }).click();
    return (await download).path();
  }
}

/** The file itself, open from the disk. */
export class LivingPage {
  constructor(private readonly page: Page) {}

  get titles(): Promise<string[]> {
    return this.page.locator('.living-step').allInnerTexts();
  }

  get totals(): Promise<string> {
    return this.page.locator('.living-totals').innerText();
  }

  get detail(): Locator {
    return this.page.getByRole('complementary', { name: 'Détail' });
  }

  bar(id: string): Locator {
    return this.page.locator(`.bars-layer [data-step="${id}"] .bar`);
  }

  async scenario(name: string): Promise<void> {
    await this.page.getByRole('group', { name: 'Scénario' }).getByRole('button', { name }).click();
  }

  /** Sets one of the filters. */
  async narrow(filter: string, to: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter }).selectOption({ label: to });
  }

  /** The button of a part that a small window hides. */
  fold(name: string): Locator {
    return this.page.locator('.living-fold summary').filter({ hasText: name });
  }

  hypothesis(name: string): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  async find(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Chercher une étape' }).fill(text);
  }
}
