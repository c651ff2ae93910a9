/** Damage done to the database's files and rows: what the person is told, and what the copies bring back. */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { webAnswers } from '../../electron/web/answers';
import { serve, type Serving } from '../../electron/web/server';
import { ROOT } from '../../build/scripts/targets';
import { launch } from './browser';
import { FILE_DAMAGES, ROW_DAMAGES, type Damage } from './damageKinds';
import type { Amount, Family, Figure } from './report';

const EDITS = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'];
const LAST = `Portrea ${EDITS.at(-1)!}`;

/** The app, on a server whose data folder is given. */
function serveOn(data: string, port: number): Promise<Serving> {
  return serve({ root: join(ROOT, 'dist/renderer'), port, answers: webAnswers({ folder: data }) });
}

const shown = (page: Page): Promise<unknown> => page.locator('.recovery, .start-refused, [role=treegrid]').first().waitFor({ timeout: 20_000 });

/** A plan with edits, saved, with a copy of it kept; then the browser closed. */
async function prepare(profile: string, url: string): Promise<void> {
  const context = await launch(profile);
  const page = await context.newPage();
  await page.goto(url);
  await shown(page);
  let title = 'Portrea / supports';
  for (const edit of EDITS) {
    await page.getByRole('treegrid').getByText(title, { exact: true }).first().dblclick();
    const field = page.locator('.cell-editor input');
    await field.fill(`Portrea ${edit}`);
    await field.press('Enter');
    title = `Portrea ${edit}`;
  }
  await page.getByText('✓ Enregistré').waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Copies de sauvegarde…' }).click();
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Leaving the page writes the sentinel where it has not been written yet.
  await page.goto('about:blank');
  await context.close();
}

interface Outcome { readonly told: string; readonly recovered: 'all' | 'by a copy' | 'none' | 'unknown'; readonly silent: boolean }

async function lookAt(context: BrowserContext, url: string): Promise<Outcome> {
  const page = await context.newPage();
  await page.goto(url);
  await shown(page);
  const hasEdits = async (): Promise<boolean> => (await page.getByRole('treegrid').getByText(LAST, { exact: true }).count()) > 0;
  if (await page.locator('.start-refused').count()) return { told: await page.locator('.start-refused p').innerText(), recovered: 'none', silent: false };
  if (await page.locator('.recovery').count()) {
    const told = (await page.locator('.recovery li small').first().innerText()).trim();
    await page.getByRole('button', { name: 'Restaurer les dernières bonnes copies' }).click();
    await page.getByRole('treegrid').waitFor();
    return { told, recovered: (await hasEdits()) ? 'by a copy' : 'none', silent: false };
  }
  const bar = page.locator('.bar[data-kind]');
  const told = (await bar.count()) > 0 ? (await bar.first().innerText()).split('\n')[0]! : 'nothing (opened as usual)';
  const all = await hasEdits();
  return { told, recovered: all ? 'all' : 'unknown', silent: !all && (await bar.count()) === 0 };
}

async function suffer(damage: Damage, template: { profile: string; data: string }, port: number): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-damage-'));
  const [profile, data] = [join(folder, 'profile'), join(folder, 'data')];
  await cp(template.profile, profile, { recursive: true });
  await cp(template.data, data, { recursive: true });
  const server = await serveOn(data, port);
  try {
    if (damage.files) {
      const indexed = join(profile, 'Default', 'IndexedDB');
      const level = (await readdir(indexed)).find((name) => name.endsWith('.leveldb'))!;
      await damage.files(join(indexed, level));
    }
    const context = await launch(profile);
    try {
      if (damage.rows) {
        const page = await context.newPage();
        await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
        await page.goto(`${server.url}icon.svg`);
        await page.evaluate(damage.rows);
        await page.close();
      }
      return await lookAt(context, server.url);
    } finally {
      await context.close();
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Every kind of damage (six when quick), each on a fresh copy of the same profile. */
export async function damages({ quick }: Amount): Promise<Family> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-faults-'));
  const template = { profile: join(folder, 'profile'), data: join(folder, 'data') };
  const kinds = [...FILE_DAMAGES, ...ROW_DAMAGES].filter((_, index) => !quick || index % 4 === 0);
  const figures: Figure[] = [];
  let silent = 0;
  let whole = 0;
  try {
    const first = await serveOn(template.data, 0);
    await prepare(template.profile, first.url);
    await first.close();
    for (const damage of kinds) {
      const outcome = await suffer(damage, template, first.port).catch((thrown: unknown): Outcome => ({ told: `failed: ${String(thrown).split('\n')[0]}`, recovered: 'unknown', silent: true }));
      if (outcome.silent) silent += 1;
      if (outcome.recovered === 'all' || outcome.recovered === 'by a copy') whole += 1;
      figures.push({ what: damage.what, value: `${outcome.recovered}${outcome.silent ? ', IN SILENCE' : ''} · ${outcome.told}` });
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    name: 'Damage to the database', command: 'npm run faults -- --only damage', skipped: null,
    figures: [{ what: 'kinds of damage', value: kinds.length }, { what: 'every edit there again', value: whole }, { what: 'losses in silence', value: silent }, ...figures],
  };
}
