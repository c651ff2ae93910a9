/** The real app on a host that goes away, or whose clock or files are not what they were. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Serving } from '../../electron/web/server';
import { openEdits, serveOn } from './appEdits';
import { kill, launch } from './browser';

/** Shown while the last edits stand in the browser's database alone. */
const MARK = 'non noté hors du navigateur';

/** One profile, one data folder, and the server and browser that are on them. */
export class HostApp {
  private context: BrowserContext | null = null;
  private server: Serving | null = null;
  private port = 0;
  page!: Page;
  /** The edit that the plan stands at; what the screen of a loss said when it was opened. */
  at = 0;
  told: string | null = null;

  private constructor(private readonly folder: string) {}

  static async begin(): Promise<HostApp> {
    const app = new HostApp(await mkdtemp(join(tmpdir(), 'phasage-faults-')));
    await app.hostComes();
    await app.open();
    return app;
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  async hostComes(): Promise<void> {
    this.server = await serveOn(this.data, this.port);
    this.port = this.server.port;
  }

  async hostGoes(): Promise<void> {
    await this.server?.close();
    this.server = null;
  }

  /** Opens the app; brings back what it says is lost. `now`: what the browser's clock says. */
  async open(now?: string): Promise<void> {
    this.context = await launch(join(this.folder, 'profile'));
    this.page = await this.context.newPage();
    if (now !== undefined) await this.page.clock.setFixedTime(now);
    const begun = await openEdits(this.page, this.server!.openingUrl());
    ({ at: this.at, told: this.told } = begun);
  }

  /** Renames the same step so many times; each time the window says that it is saved. */
  async edit(times: number): Promise<void> {
    const grid = this.page.getByRole('treegrid');
    for (let turn = 0; turn < times; turn += 1) {
      const former = this.at === 0 ? 'Portrea / supports' : `Modif ${this.at}.`;
      await grid.getByText(former, { exact: true }).first().dblclick();
      const field = this.page.locator('.cell-editor input');
      await field.fill(`Modif ${this.at + 1}.`);
      await field.press('Enter');
      await grid
        .getByText(`Modif ${this.at + 1}.`, { exact: true })
        .first()
        .waitFor();
      await this.page.getByText('✓ Enregistré').waitFor();
      this.at += 1;
    }
  }

  async keepCopy(): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu' }).click();
    await this.page.getByRole('menuitem', { name: /^Copies de sauvegarde/ }).click();
    await this.page.getByRole('button', { name: 'Faire une copie maintenant' }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  isMarked(): Promise<boolean> {
    return this.page
      .getByText(MARK)
      .count()
      .then((count) => count > 0);
  }

  /** Waits until the window says that every edit is in two places. */
  async noted(): Promise<void> {
    await this.page.getByText(MARK).waitFor({ state: 'detached' });
  }

  async killBrowser(): Promise<void> {
    await kill(this.context!);
    this.context = null;
  }

  /** The browser killed, and all that it kept of the app taken away. */
  async clearSiteData(): Promise<void> {
    await this.killBrowser();
    for (const kept of ['IndexedDB', 'Local Storage', 'File System', 'Service Worker'])
      await rm(join(this.folder, 'profile', 'Default', kept), { recursive: true, force: true });
  }

  /** The browser killed, and its database taken away. */
  async loseDatabase(): Promise<void> {
    await this.killBrowser();
    await rm(join(this.folder, 'profile', 'Default', 'IndexedDB'), { recursive: true });
  }

  /** Opens the app, and leaves what it shows: whether that is the screen of a loss. */
  async isLossTold(): Promise<boolean> {
    this.context = await launch(join(this.folder, 'profile'));
    this.page = await this.context.newPage();
    await this.page.goto(this.server!.openingUrl());
    await this.page.locator('.recovery, [role=treegrid]').first().waitFor();
    return (await this.page.locator('.recovery').count()) > 0;
  }

  async end(): Promise<void> {
    await this.context?.close().catch(() => undefined);
    await this.hostGoes();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
