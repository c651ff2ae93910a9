import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** A text with plain spaces, and hyphens for minus signs. */
export const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2212/g, '-')
    .trim();

/** The cents of a displayed amount. */
export function centsOf(text: string): number {
  const digits = plain(text).replace(/[ €]/g, '').replace(',', '.');
  return Math.round(Number(digits) * 100);
}

/** The dialog that explains a number. */
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

  /** The formula of a row. */
  async formula(title: string): Promise<string> {
    return plain(await this.row(title).locator('.explain-formula').innerText());
  }

  /** In cents: the number in the title, the sum of the lines' amounts, and the displayed sum. */
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

  /** Checks that the lines add up to the opened number. */
  async expectSum(cents: number): Promise<void> {
    await expect.poll(() => this.sums()).toEqual({ title: cents, lines: cents, foot: cents });
  }

  /** The changes through a failure: the cells of each row, joined. */
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
