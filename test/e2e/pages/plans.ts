import type { Locator, Page } from 'playwright-core';

/** The dialog of plans and the bin. */
export class PlansPage {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Mes plans' });
  }

  /** The dialog's message about the last act. */
  get told(): Locator {
    return this.dialog.getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.locator('.plan-title').click();
    await this.dialog.getByRole('listitem').first().waitFor();
  }

  row(title: string, list: 'Mes plans' | 'Corbeille' = 'Mes plans'): Locator {
    return this.dialog
      .getByRole('list', { name: list })
      .getByRole('listitem')
      .filter({
        has: this.page.locator('b', { hasText: new RegExp(`^${title.replace(/[()]/g, '\\$&')}$`) }),
      });
  }

  titles(list: 'Mes plans' | 'Corbeille' = 'Mes plans'): Promise<string[]> {
    return this.dialog.getByRole('list', { name: list }).locator('b').allInnerTexts();
  }

  async act(
    title: string,
    act: string,
    list: 'Mes plans' | 'Corbeille' = 'Mes plans',
  ): Promise<void> {
    await this.row(title, list).getByRole('button', { name: act }).click();
  }

  async rename(title: string, next: string): Promise<void> {
    await this.act(title, 'Renommer');
    const field = this.dialog.getByRole('textbox', { name: 'Nom du plan' });
    await field.fill(next);
    await field.press('Enter');
  }

  /** Saves a copy of the open plan as a download. Returns the file's path. */
  async saveCopy(): Promise<string> {
    const downloading = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+s');
    return (await downloading).path();
  }

  /** Drops a file on the middle of the window. */
  async drop(name: string, text: string): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content!], fileName!, { type: 'application/json' }));
        return transfer;
      },
      [name, text],
    );
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: data });
  }
}
