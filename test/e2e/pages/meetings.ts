import type { Locator, Page } from 'playwright-core';

/** The view of meetings. */
export class MeetingsPage {
  constructor(private readonly page: Page) {}

  get view(): Locator {
    return this.page.getByRole('main', { name: 'Réunions' });
  }

  get agenda(): Locator {
    return this.view.getByRole('region', { name: /Ordre du jour/ }).getByRole('listitem');
  }

  get decisions(): Locator {
    return this.view.getByRole('region', { name: 'Relevé de décisions' }).getByRole('listitem');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Collez le compte rendu, obtenez le plan' });
  }

  get proposals(): Locator {
    return this.dialog.getByRole('list', { name: 'Propositions' }).getByRole('listitem');
  }

  /** What is written in the fields of a name. */
  written(name: string): Promise<string[]> {
    return this.view
      .getByRole('textbox', { name })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  }

  /** The values of a field of each item of the agenda. */
  titles(): Promise<string[]> {
    return this.agenda
      .getByRole('textbox', { name: 'Point' })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  }

  async write(field: string, text: string): Promise<void> {
    const box = this.view.getByRole('textbox', { name: field, exact: true });
    await box.fill(text);
    await box.press('Enter');
  }

  async paste(text: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Coller un compte rendu…' }).click();
    await this.dialog.getByRole('textbox').fill(text);
  }

  async accept(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Reprendre/ }).click();
  }
}
