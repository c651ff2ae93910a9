import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** Plain text: its spaces made plain ones, its minus a hyphen. */
export const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2212/g, '-')
    .trim();

/** Cents of an amount as it is shown. */
export function centsOf(text: string): number {
  const digits = plain(text).replace(/[ €]/g, '').replace(',', '.');
  return Math.round(Number(digits) * 100);
}

/** The dialog that shows where a number comes from. */
export class ExplainedPage {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^D’où vient/ });
  }

  row(title: string): Locator {
    return this.dialog
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: title, exact: true }) })
      .first();
  }

  /** The formula that a row shows. */
  async formula(title: string): Promise<string> {
    return plain(await this.row(title).locator('.explain-formula').innerText());
  }

  /**
   * The number in the title, the sum of the lines' amounts, and the sum that is shown, in cents.
   */
  async sums(): Promise<{ title: number; lines: number; foot: number }> {
    const heading = plain(await this.dialog.getByRole('heading', { level: 2 }).innerText());
    const amounts = await this.dialog
      .locator('.explain-parts tbody tr:not(.explain-role) td[data-align="end"]')
      .allInnerTexts();
    return {
      title: centsOf(/D’où vient (.*) \?/.exec(heading)![1]!),
      lines: amounts.reduce((sum, text) => sum + centsOf(text), 0),
      foot: centsOf(await this.dialog.locator('.explain-parts tfoot td').innerText()),
    };
  }

  /** The lines add up to the number that was opened. */
  async expectSum(cents: number): Promise<void> {
    await expect.poll(() => this.sums()).toEqual({ title: cents, lines: cents, foot: cents });
  }

  /** What a failure changes: each row's cells, joined. */
  async changes(): Promise<string[]> {
    return this.dialog
      .locator('.explain-parts tbody tr, .explain-parts tfoot tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('th, td')]
            .map((cell) =>
              cell.textContent
                ?.replace(/[\u00a0\u202f]/g, ' ')
                .replace(/\u2212/g, '-')
                .trim(),
            )
            .join(' | '),
        ),
      );
  }

  get tipping(): Locator {
    return this.dialog.getByRole('region', { name: 'Point de bascule' });
  }

  /** The sentence of the tipping point. */
  async tippingSentence(): Promise<string> {
    return plain(await this.tipping.getByRole('status').innerText());
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'detached' });
  }
}
