import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

type Column =
  'title' | 'category' | 'status' | 'confidence' | 'ownerId' | 'settleBy' | 'rests' | 'fails';

/** The hypotheses view: the register, the details, the simulation's banner. */
export class HypothesesPage {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Registre des hypothèses' });
  }

  get details(): Locator {
    return this.page.getByRole('complementary', { name: 'Détail de l’hypothèse' });
  }

  get banner(): Locator {
    return this.page.getByRole('region', { name: 'Simulation, non enregistrée' });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Vues' })
      .getByRole('button', { name: 'Hypothèses' })
      .click();
    await this.grid.waitFor();
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
    return this.grid.locator('.register-row:not(.new-row) .title-cell .cell-text').allInnerTexts();
  }

  get field(): Locator {
    return this.grid.locator('.cell-editor input');
  }

  async select(title: string): Promise<void> {
    await this.cell(title, 'title').click();
  }

  async add(...titles: string[]): Promise<void> {
    await this.grid.getByText('+ Nouvelle hypothèse').click();
    for (const title of titles) {
      await this.field.fill(title);
      await this.field.press('Enter');
      await this.row(title).waitFor();
    }
    await this.field.press('Escape');
  }

  async write(title: string, column: 'title' | 'settleBy', text: string): Promise<void> {
    await this.cell(title, column).dblclick();
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** Switches the switch of a row. */
  async turn(title: string): Promise<void> {
    await this.cell(title, 'fails').getByRole('switch').click();
  }

  /** The text of a cell, with plain spaces. */
  async text(title: string, column: Column): Promise<string> {
    return (await this.cell(title, column).innerText()).replace(/\s+/g, ' ').trim();
  }

  async expectText(title: string, column: Column, text: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(title, column)).toMatch(text);
  }

  /** A cell of the grid, by its horizon and lens. */
  gridCell(
    horizon: 'now' | 'unsettled' | 'threeYears',
    lens: 'constant' | 'posts' | 'budget',
  ): Locator {
    return this.page.locator(`.source-grid [data-cell="${horizon} ${lens}"]`);
  }

  /** One effect of the details, by index. */
  effect(index: number): Locator {
    return this.details.locator('.effect').nth(index);
  }

  /** Adds an effect to the chosen hypothesis. */
  async addEffect(kind: string): Promise<void> {
    const before = await this.details.locator('.effect').count();
    await this.details
      .getByRole('combobox', { name: 'Ajouter un effet…' })
      .selectOption({ label: kind });
    await this.effect(before).waitFor();
  }

  /** Writes a number of an effect. */
  async setNumber(index: number, label: string, text: string): Promise<void> {
    const field = this.effect(index).getByLabel(label);
    await field.fill(text);
    await field.press('Enter');
  }
}

/** A number of the scenario bar by its label, with plain spaces. */
export async function runningTotal(page: Page, label: string): Promise<string> {
  const found = page
    .locator('.running-totals > div')
    .filter({ has: page.locator('dt', { hasText: label }) })
    .first();
  return (await found.locator('dd').innerText()).replace(/\s/g, ' ').trim();
}
