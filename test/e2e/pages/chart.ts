import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The chart: bars by the id of their step, drags by days. */
export class ChartPage {
  constructor(private readonly page: Page) {}

  get slot(): Locator {
    return this.page.locator('.chart-slot');
  }

  bar(id: string): Locator {
    return this.page.locator(`.bars-layer [data-step="${id}"] .bar`);
  }

  get tip(): Locator {
    return this.page.locator('.drag-tip');
  }

  /** The words of the tip, with plain spaces. */
  async tipText(): Promise<string> {
    return (await this.tip.innerText()).replace(/\s/g, ' ');
  }

  /**
   * The place of a bar at rest: the same in two consecutive frames. Searches again for a bar that
   * is redrawn meanwhile.
   */
  async box(id: string): Promise<Box> {
    const bar = this.bar(id);
    for (let box = await this.boxNow(bar); ; box = await this.boxNow(bar)) if (box) return box;
  }

  /** The place of an element at rest; null if it is removed first. */
  private async boxNow(element: Locator): Promise<Box | null> {
    await element.waitFor({ state: 'attached' });
    return element.evaluate(async (bar) => {
      const place = (): DOMRect => bar.getBoundingClientRect();
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      for (let before = place(); ; before = place()) {
        await frame();
        const { x, y, width, height } = place();
        if (!bar.isConnected) return null;
        if (x === before.x && y === before.y && width === before.width && height === before.height)
          return { x, y, width, height };
      }
    });
  }

  /**
   * The pixels per day, from a bar with a known length in days (without the outline of a selected
   * bar).
   */
  async pxPerDay(id: string, days: number): Promise<number> {
    return Number(await this.bar(id).getAttribute('width')) / days;
  }

  async zoom(view: 'Année' | 'Trimestre' | 'Mois' | 'Semaine'): Promise<void> {
    const button = this.page.locator('.zoom-bar').getByRole('button', { name: view });
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  }

  /** The point of the bar to press. */
  private static at(box: Box, part: 'middle' | 'start' | 'end'): { x: number; y: number } {
    const from = { start: 2, middle: box.width / 2, end: box.width - 2 };
    return { x: box.x + from[part], y: box.y + box.height / 2 - 3 };
  }

  /** Presses on the bar and moves by pixels, without releasing. */
  async pull(id: string, part: 'middle' | 'start' | 'end', dx: number, dy = 0): Promise<void> {
    const from = ChartPage.at(await this.box(id), part);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 3 });
    await this.page.mouse.move(from.x + dx, from.y + dy, { steps: 3 });
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
  }

  async drag(id: string, part: 'middle' | 'start' | 'end', dx: number): Promise<void> {
    await this.pull(id, part, dx);
    await this.letGo();
  }
}
