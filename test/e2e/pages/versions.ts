import type { Locator, Page } from 'playwright-core';

/** The dialog of versions, and the window on one of them. */
export class VersionsPage {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Versions' });
  }

  get list(): Locator {
    return this.dialog.getByRole('list', { name: 'Versions figées' }).getByRole('button');
  }

  /** The sentences about the changes since the chosen version. */
  get sentences(): Locator {
    return this.dialog.locator('.changes-group li');
  }

  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Versions : lecture seule' });
  }

  get slider(): Locator {
    return this.bar.getByRole('slider', { name: 'Version montrée' });
  }

  ghost(stepId: string): Locator {
    return this.page.locator(`.ghost-layer [data-ghost="${stepId}"]`);
  }

  async take(name: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Nom de la nouvelle version' }).fill(name);
    await this.dialog.getByRole('button', { name: 'Figer une version' }).click();
    await this.list.filter({ hasText: name }).waitFor();
  }

  async choose(name: string): Promise<void> {
    await this.list.filter({ hasText: name }).click();
  }

  async press(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Fermer' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
