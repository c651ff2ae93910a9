import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** The dialogs about a file: one that is damaged, and one of a plan that is here already. */
export class FileDialogsPage {
  constructor(private readonly page: Page) {}

  get known(): Locator {
    return this.page.getByRole('dialog', { name: 'Ce plan est déjà sur ce poste' });
  }

  get repaired(): Locator {
    return this.page.getByRole('dialog', { name: 'Le fichier a été réparé' });
  }

  /** What the file changes of the plan that is here, a sentence each. */
  changes(): Promise<string[]> {
    return this.known.getByRole('listitem').allInnerTexts();
  }

  /** What was lost of a file that was repaired, a sentence each. */
  lost(): Promise<string[]> {
    return this.repaired.getByRole('listitem').allInnerTexts();
  }

  /** The refusal of a damaged file, which offers the repair: taken. */
  async repair(): Promise<void> {
    await expect
      .poll(() => this.page.getByRole('dialog').innerText())
      .toMatch(/abîmé[^]*Phasage peut en sauver ce qui se lit encore/);
    await this.page.getByRole('button', { name: 'Réparer ce qui peut l’être' }).click();
    await this.repaired.waitFor();
  }
}
