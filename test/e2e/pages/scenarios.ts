import type { Locator, Page } from 'playwright-core';

/** The scenario bar and the list of overrides. */
export class ScenariosPage {
  constructor(private readonly page: Page) {}

  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Scénarios' });
  }

  chip(title: string): Locator {
    return this.bar
      .locator('.scenario-chip')
      .filter({ has: this.page.getByRole('button', { name: new RegExp(`^${title}(?! \\()`) }) })
      .first();
  }

  get titles(): Promise<string[]> {
    return this.bar
      .locator('.chip-choose')
      .evaluateAll((found) => found.map((each) => each.firstChild?.textContent ?? ''));
  }

  /** The titles of the scenarios with a broken limit on their chip. */
  get broken(): Promise<string[]> {
    return this.bar
      .locator('.chip-choose:has(.chip-broken)')
      .evaluateAll((found) => found.map((each) => each.firstChild?.textContent ?? ''));
  }

  get active(): Locator {
    return this.bar.locator('.scenario-chip[data-active="true"]');
  }

  async choose(title: string): Promise<void> {
    await this.bar
      .getByRole('button', { name: new RegExp(`^${title}`) })
      .first()
      .click();
  }

  /** Adds a scenario through the "+" menu and names it. */
  async make(entry: string | RegExp, title: string): Promise<void> {
    await this.bar.getByRole('button', { name: 'Nouveau scénario' }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
    await this.name(title);
  }

  /** Types the name into the field of the chip. */
  async name(title: string): Promise<void> {
    const field = this.bar.getByRole('textbox', { name: 'Nom du scénario' });
    await field.fill(title);
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
  }

  /** Runs an act of the current scenario's menu. */
  async act(name: string): Promise<void> {
    await this.active.getByRole('button', { name: /^Actions sur/ }).click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Opens the list of the current scenario's overrides. */
  async overrides(): Promise<Locator> {
    await this.active.getByRole('button', { name: /^(\d+|aucun) écart/ }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Écarts du scénario/ });
    await dialog.waitFor();
    return dialog;
  }
}
