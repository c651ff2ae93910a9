import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** The window around the plan: its bars, its panels, its messages. */
export class WindowPage {
  constructor(private readonly page: Page) {
    // The browser only holds file choosers back while someone listens; listening from the click on
    // may be too late.
    page.on('filechooser', () => undefined);
  }

  /** Waits until the plan is on screen. */
  async ready(): Promise<void> {
    await this.page.getByRole('treegrid').waitFor();
    await this.page.locator('.bars-layer').waitFor({ state: 'attached' });
  }

  /** Waits until every edit is in the database. */
  async saved(): Promise<void> {
    await this.page.getByText('✓ Enregistré').waitFor();
  }

  /** Reloads the page, which shows the same view again if it was stored. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.title.waitFor();
  }

  async undo(): Promise<void> {
    await this.page.locator('.undo-buttons').getByRole('button', { name: 'Annuler' }).click();
  }

  async redo(): Promise<void> {
    await this.page.locator('.undo-buttons').getByRole('button', { name: 'Rétablir' }).click();
  }

  /** Checks that the plan of this title is still there, without an edit to undo. */
  async expectUntouched(title: string): Promise<void> {
    await expect.poll(() => this.title.innerText()).toBe(title);
    await expect
      .poll(() =>
        this.page.locator('.undo-buttons').getByRole('button', { name: 'Annuler' }).isDisabled(),
      )
      .toBe(true);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  get foot(): Locator {
    return this.page.locator('.foot-last');
  }

  get title(): Locator {
    return this.page.locator('.plan-title h1');
  }

  get details(): Locator {
    return this.page.locator('.details');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Goes to a view by its tab. */
  async view(name: string): Promise<void> {
    await this.page
      .getByRole('tab', { name })
      .or(this.page.getByRole('navigation', { name: 'Vues' }).getByRole('button', { name }))
      .first()
      .click();
  }

  async menu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu' }).click();
    // The words of one entry may be part of another's.
    await this.page
      .getByRole('menuitem', {
        name: new RegExp(`^${item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
      })
      .click();
  }

  /** Opens a file as the user would, by the file chooser. */
  async openFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Control+o');
    await (await chooser).setFiles(file);
  }

  async expectFoot(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.foot.innerText()).toMatch(text);
  }
}
