/** Windows with the test page of storage. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Driver, Seen } from './page';

type Calls = {
  readonly [Name in keyof Driver]: (
    ...given: Parameters<Driver[Name]>
  ) => Promise<Awaited<ReturnType<Driver[Name]>>>;
};

/** A window with storage; its functions are those of the page's driver. */
export class StorageWindow {
  readonly errors: string[] = [];
  readonly call: Calls;

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    this.call = new Proxy({} as Calls, {
      get:
        (_target, name: string) =>
        (...given: unknown[]) =>
          page.evaluate(
            ([called, args]) => {
              const { driver } = window as unknown as {
                driver: Record<string, (...each: unknown[]) => unknown>;
              };
              return driver[called as string]!(...(args as unknown[]));
            },
            [name, given],
          ),
    });
  }

  /** The page has loaded, but not opened the database. */
  static async on(page: Page, url: string): Promise<StorageWindow> {
    const opened = new StorageWindow(page);
    await page.goto(url);
    await page.waitForFunction(() => 'driver' in window);
    return opened;
  }

  /** Opens the database and a plan, created if missing. */
  async start(planId = 'plan-1'): Promise<this> {
    expect(await this.call.open()).toBeNull();
    if (!(await this.call.list()).some(({ id }) => id === planId)) await this.call.create(planId);
    expect(await this.call.session(planId)).toBeNull();
    return this;
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.waitForFunction(() => 'driver' in window);
  }

  /** Waits until the window has this state. */
  async expect(wanted: Partial<Seen>): Promise<void> {
    await expect.poll(() => this.call.seen()).toMatchObject(wanted);
  }
}
