import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { WindowPage } from './window';

type Column =
  | 'title'
  | 'kind'
  | 'section'
  | 'chapter'
  | 'count'
  | 'unitAmount'
  | 'price'
  | 'frequency'
  | 'start'
  | 'end'
  | 'index'
  | 'horizon'
  | 'funding'
  | 'total'
  | `y${number}`;

const wholeEuros = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .replace(/,00(?= €)/g, '')
    .trim();

/** The means view: its grid, its totals. */
export class MeansPage {
  constructor(private readonly page: Page) {}

  /** The view with a new plan of three years, still without lines. */
  static async ofEmptyPlan({
    page,
    window,
  }: {
    page: Page;
    window: WindowPage;
  }): Promise<MeansPage> {
    await window.menu('Nouveau plan de trois ans');
    await page.getByRole('heading', { name: /Plan d’action 2024-2026/ }).waitFor();
    const means = new MeansPage(page);
    await means.open();
    return means;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Lignes de moyens' });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Vues' })
      .getByRole('button', { name: 'Moyens' })
      .click();
    await this.grid.waitFor();
  }

  /** Pastes rows of a spreadsheet, with tabs between cells. */
  async paste(rows: readonly string[]): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'));
    await this.grid.focus();
    await this.page.keyboard.press('Control+v');
  }

  row(title: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({
        has: this.page.locator('.title-cell .cell-text', { hasText: new RegExp(`^${title}$`) }),
      })
      .first();
  }

  cell(title: string, column: Column): Locator {
    return this.row(title).locator(`.${column}-cell`);
  }

  get titles(): Promise<string[]> {
    return this.grid.locator('.means-row:not(.new-row) .title-cell .cell-text').allInnerTexts();
  }

  /** The field of the cell in edit. */
  get field(): Locator {
    return this.grid.locator('.cell-editor input');
  }

  /** Types titles in the last row, one after the other. */
  async add(...titles: string[]): Promise<void> {
    await this.grid.getByText('+ Nouvelle ligne').click();
    for (const title of titles) {
      await this.field.fill(title);
      await this.field.press('Enter');
      await this.row(title).waitFor();
    }
    await this.field.press('Escape');
  }

  async write(title: string, column: Column, text: string): Promise<void> {
    await this.cell(title, column).dblclick();
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  async choose(
    title: string,
    column: 'kind' | 'section' | 'horizon' | 'frequency',
    label: string,
  ): Promise<void> {
    await this.cell(title, column).dblclick();
    await this.grid.locator('.cell select').selectOption({ label });
    await this.page.keyboard.press('Enter');
  }

  /**
   * The text of a cell with plain spaces. Drops the decimals of whole euros, which a column shows
   * if another of its amounts has some.
   */
  async text(title: string, column: Column): Promise<string> {
    return wholeEuros(await this.cell(title, column).innerText());
  }

  async expectText(title: string, column: Column, text: string): Promise<void> {
    await expect.poll(() => this.text(title, column)).toBe(text);
  }

  /** A total of the foot, by year or overall. */
  async total(name: string, column: 'total' | `y${number}`): Promise<string> {
    return wholeEuros(
      await this.grid
        .locator('.total-row')
        .filter({ hasText: new RegExp(`^${name}`) })
        .first()
        .locator(`.${column}-cell`)
        .innerText(),
    );
  }

  async expectTotal(name: string, column: 'total' | `y${number}`, text: string): Promise<void> {
    await expect.poll(() => this.total(name, column)).toBe(text);
  }
}
