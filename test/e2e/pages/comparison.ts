import type { Locator, Page } from 'playwright-core';
import { plain } from './explained';

/** The comparison of scenarios. */
export class ComparisonPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Vues' })
      .getByRole('button', { name: 'Comparer' })
      .click();
    await this.table.waitFor();
  }

  get tools(): Locator {
    return this.page.getByRole('region', { name: 'Comparer les scénarios' });
  }

  get table(): Locator {
    return this.page.getByRole('region', { name: 'Tous les chiffres' }).getByRole('table');
  }

  card(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get tornado(): Locator {
    return this.page.getByRole('region', { name: 'Ce qui ferait bouger' });
  }

  get tipping(): Locator {
    return this.page.getByRole('region', { name: 'Point de bascule' });
  }

  get calendar(): Locator {
    return this.page.getByRole('region', { name: 'Calendriers comparés' });
  }

  /** A row of a group of the table. */
  row(group: string, label: string): Locator {
    return this.table
      .locator('tbody')
      .filter({ has: this.page.getByRole('rowheader', { name: group, exact: true }) })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: label, exact: true }) });
  }

  /** The cells of a row: difference, number, mark. */
  async cells(group: string, label: string): Promise<string[]> {
    return (await this.row(group, label).getByRole('cell').allInnerTexts()).map((text) =>
      plain(text).replace(/\s+/g, ' '),
    );
  }

  /** Goes to the calendars, or back to the numbers. */
  async part(name: 'Chiffres' | 'Calendrier'): Promise<void> {
    await this.tools.getByRole('button', { name, exact: true }).click();
  }

  /** The cells of a step's row beside the chart. */
  async step(title: string): Promise<string[]> {
    return (
      await this.calendar
        .getByRole('row')
        .filter({ hasText: title })
        .first()
        .getByRole('cell')
        .allInnerTexts()
    ).map((text) => plain(text).replace(/\s+/g, ' '));
  }
}
