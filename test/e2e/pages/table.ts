import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** The step table. */
export class TablePage {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('treegrid');
  }

  row(title: string | RegExp): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.locator('.title-cell .cell-text', { hasText: title }) })
      .first();
  }

  cell(
    title: string | RegExp,
    column: 'wbs' | 'title' | 'period' | 'progress' | 'certainty' | 'ownerId',
  ): Locator {
    return this.row(title).locator(`.${column}-cell`);
  }

  get titles(): Promise<string[]> {
    return this.grid.locator('.step-row:not(.new-row) .title-cell .cell-text').allInnerTexts();
  }

  /** The field of the cell in edit. */
  get field(): Locator {
    return this.grid.locator('.cell-editor input, .period-field input');
  }

  async select(title: string | RegExp): Promise<void> {
    await this.cell(title, 'title').click({ position: { x: 90, y: 18 } });
  }

  /** Double-clicks the cell, types over it and presses Enter. */
  async write(
    title: string | RegExp,
    column: 'title' | 'period' | 'progress',
    text: string,
  ): Promise<void> {
    await this.cell(title, column).dblclick();
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  async fold(title: string | RegExp): Promise<void> {
    await this.row(title).locator('button.fold').click();
  }

  async expectPeriod(title: string | RegExp, words: string): Promise<void> {
    await expect.poll(() => this.cell(title, 'period').innerText()).toBe(words);
  }
}
