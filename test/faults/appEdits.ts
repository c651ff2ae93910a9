/** Edits in the real app, as fast as keys allow, and the messages of the window. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { webAnswers } from '../../electron/web/answers';
import { keptSecret } from '../../electron/web/secret';
import { serve, type Serving } from '../../electron/web/server';
import { ROOT } from '../../build/scripts/targets';

/** The app, on a server with the given data folder. */
export async function serveOn(data: string, port: number): Promise<Serving> {
  await mkdir(data, { recursive: true });
  return serve({
    root: join(ROOT, 'dist/renderer'),
    port,
    secret: await keptSecret(data),
    answers: webAnswers({ folder: data }),
  });
}

/** The step that is renamed repeatedly: from its name in the first plan to "Modif 1", "Modif 2"… */
const FIRST = 'Portrea / supports';
const NAMED = /Modif (\d+)\./;

/**
 * Runs in the page, as a text (the output of tsx for a function does not run there): logs the last
 * edit on screen when "Enregistré" appears.
 */
const TELL = `{
  let seen = 0;
  let wasSaved = false;
  new MutationObserver(() => {
    const isSaved = document.body.textContent.includes('✓ Enregistré');
    // "Enregistré" may refer to an older edit than the one that appears with it.
    if (isSaved && !wasSaved && seen > 0) console.log('saved ' + seen);
    wasSaved = isSaved;
    for (const [, number] of (document.querySelector('[role=treegrid]')?.textContent ?? '').matchAll(/Modif (\\d+)\\./g)) seen = Math.max(seen, Number(number));
  }).observe(document, { subtree: true, childList: true, characterData: true });
}`;

export interface Begun {
  readonly page: Page;
  /** The plan's current edit. */ readonly at: number;
  /** The message of the loss screen, null without one; the plan was then restored. */ readonly told:
    string | null;
}

/** Opens the app, and restores what it reports as lost. Throws if it refuses to open. */
export async function openEdits(page: Page, url: string): Promise<Begun> {
  page.setDefaultTimeout(60_000);
  await page.addInitScript({ content: TELL });
  await page.goto(url);
  const grid = page.getByRole('treegrid');
  await page.locator('.recovery, .start-refused[role=alert], [role=treegrid]').first().waitFor();
  let message: string | null = null;
  if (await page.locator('.recovery').count()) {
    const restore = page.locator('.recovery button:enabled', {
      hasText: /Restaurer les dernières|Reprendre ces plans/,
    });
    await restore.waitFor();
    message = (await page.locator('.recovery li').first().innerText()).replaceAll('\n', ' ');
    await restore.click();
  }
  await grid.or(page.locator('.start-refused[role=alert]')).first().waitFor();
  if ((await grid.count()) === 0) throw new Error(await page.locator('.start-refused').innerText());
  await grid.getByText(FIRST, { exact: true }).or(grid.getByText(NAMED)).first().waitFor();
  return { page, at: Number(NAMED.exec(await grid.innerText())?.[1] ?? 0), told: message };
}

/** Edits endlessly; resolves when the window has shown `enough` edits as saved. */
export function burstIn(
  { page, at }: Begun,
  enough: number,
): { reached: Promise<void>; saved(): number } {
  let saved = at;
  const reached = new Promise<void>((done, fail) => {
    page.on('console', (message) => {
      const [, number] = /^saved (\d+)$/.exec(message.text()) ?? [];
      if (number === undefined) return;
      saved = Number(number);
      if (saved >= at + enough) done();
    });
    // The kill of the browser ends it: by then there were enough.
    void rename(page, at).catch(fail);
  });
  return { reached, saved: () => saved };
}

async function rename(page: Page, from: number): Promise<never> {
  const name =
    from === 0
      ? page.getByText(FIRST, { exact: true })
      : page.getByText(`Modif ${from}.`, { exact: true });
  await page.getByRole('treegrid').locator(name).first().click();
  for (let edit = from + 1; ; edit += 1) {
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(`Modif ${edit}.`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
  }
}
