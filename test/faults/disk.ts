/** A disk that fills up under each kind of write: what is told, and what stands on the disk afterwards. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webAnswers } from '../../electron/web/answers';
import { serve } from '../../electron/web/server';
import { ROOT } from '../../build/scripts/targets';
import { launch } from './browser';
import type { Amount, Family, Figure } from './report';

const NAME = 'Disk full';
const COMMAND = 'npm run faults -- --only disk';

/** Fills what is left of a disk, in one file that grows; gives the way to make room again. */
function fill(folder: string): () => Promise<void> {
  const path = join(folder, 'filler');
  for (const size of [1 << 20, 1 << 12, 1]) {
    try { for (let part = 0; ; part += 1) writeFileSync(path, Buffer.alloc(size), { flag: 'a' }); } catch { /* full for pieces of this size */ }
  }
  return () => rm(path);
}

const phasage = (...args: string[]): { code: number | null; err: string } => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'electron/cli/main.ts'), ...args], { encoding: 'utf8' });
  return { code: status, err: stderr.trim() };
};

/** A file of the command line, new and in the place of another. */
async function files(disk: string): Promise<Figure[]> {
  const target = join(disk, 'plan.phasage');
  phasage('new', '--template', 'acte3', '-o', target);
  const free = fill(disk);
  const fresh = phasage('new', '--template', 'acte3', '-o', join(disk, 'autre.phasage'));
  const over = phasage('new', '--template', 'acte3', '-o', target, '--force');
  const sound = phasage('check', target).code === 0;
  const left = readdirSync(disk).filter((name) => name !== 'plan.phasage' && name !== 'filler');
  await free();
  return [{ what: 'a new file', value: `code ${fresh.code} · ${fresh.err}` }, { what: 'a file in the place of another', value: `code ${over.code} · the former ${sound ? 'whole' : 'DAMAGED'}` }, { what: 'half-written files left', value: left.length }];
}

/** Edits, copies and the sentinel, in the real app: profile and data folder on the small disk. */
async function window(disk: string): Promise<Figure[]> {
  const data = join(disk, 'data');
  const server = await serve({ root: join(ROOT, 'dist/renderer'), port: 0, answers: webAnswers({ folder: data }) });
  const context = await launch(join(disk, 'profile'));
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('treegrid').waitFor();
    const rename = async (from: string, to: string): Promise<void> => {
      await page.getByRole('treegrid').getByText(from, { exact: true }).first().dblclick();
      await page.locator('.cell-editor input').fill(to);
      await page.locator('.cell-editor input').press('Enter');
    };
    await rename('Portrea / supports', 'Avant');
    await page.getByText('✓ Enregistré').waitFor();
    fill(disk);
    await rename('Avant', 'Pendant');
    const alarm = page.locator('.bar[data-kind=alarm]');
    const edit = await alarm.waitFor({ timeout: 15_000 }).then(() => alarm.innerText(), () => 'nothing: the browser still had room of its own');
    const onScreen = await page.getByRole('treegrid').getByText('Pendant', { exact: true }).count();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Copies de sauvegarde…' }).click();
    // The browser gives back room of its own as it runs.
    const free = fill(disk);
    await page.getByRole('button', { name: 'Faire une copie maintenant' }).click();
    const refusal = page.locator('[role=dialog] [role=alert]').first();
    const copy = await refusal.waitFor({ timeout: 15_000 }).then(() => refusal.innerText(), () => 'nothing: the copy was kept');
    await free();
    await page.getByText('✓ Enregistré').waitFor({ timeout: 40_000 });
    await page.reload();
    await page.getByRole('treegrid').waitFor();
    const kept = await page.getByRole('treegrid').getByText('Pendant', { exact: true }).count();
    return [
      { what: 'an edit', value: `${onScreen > 0 ? 'on the screen' : 'LOST'} · ${edit.split('\n')[0]}` }, { what: 'a copy', value: copy.split('\n')[0]! },
      { what: 'once there is room again', value: kept > 0 ? 'saved, nothing lost' : 'LOST' },
    ];
  } finally {
    await context.close();
    await server.close();
  }
}

/** On a tmpfs of its own; skipped where that can't be mounted. */
export async function fullDisk(_amount: Amount): Promise<Family> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-disk-'));
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mount = (size: string): void => { execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: ['ignore', 'ignore', 'pipe'] }); };
  const unmount = (): void => { execFileSync('umount', ['-l', disk]); };
  try {
    mount('4m');
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    return { name: NAME, command: COMMAND, figures: [], skipped: `no tmpfs can be mounted here (${(thrown as Error).message.split('\n')[0]})` };
  }
  try {
    const written = await files(disk);
    unmount();
    mount('96m');
    const figures = [...written, ...await window(disk)];
    return { name: NAME, command: COMMAND, skipped: null, figures };
  } finally {
    unmount();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
