import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** The dialogs about a file: a damaged one, or one of a known plan. */
export class FileDialogsPage {
  constructor(private readonly page: Page) {}

  get known(): Locator {
    return this.page.getByRole('dialog', { name: 'Ce plan est déjà sur ce poste' });
  }

  get repaired(): Locator {
    return this.page.getByRole('dialog', { name: 'Le fichier a été réparé' });
  }

  /** The changes in the file, as sentences. */
  changes(): Promise<string[]> {
    return this.known.getByRole('listitem').allInnerTexts();
  }

  /** The losses of a repaired file, as sentences. */
  lost(): Promise<string[]> {
    return this.repaired.getByRole('listitem').allInnerTexts();
  }

  /** Accepts the repair that the refusal of a damaged file offers. */
  async repair(): Promise<void> {
    await expect
      .poll(() => this.page.getByRole('dialog').innerText())
      .toMatch(/abîmé[^]*Phasage peut en sauver ce qui se lit encore/);
    await this.page.getByRole('button', { name: 'Réparer ce qui peut l’être' }).click();
    await this.repaired.waitFor();
  }
}
