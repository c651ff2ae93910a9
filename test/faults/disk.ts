/**
 * A disk that fills up during each kind of write: the messages to the user, and the state of the
 * disk afterwards.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostAnswers } from '../../electron/host/answers';
import { webAnswers } from '../../electron/web/answers';
import { serve } from '../../electron/web/server';
import { ROOT } from '../../build/scripts/targets';
import type { Answer, Question, RequestName } from '../../shared/desktop';
import { readPhasage, writePhasage } from '../../shared/formats/phasage';
import { answerRequest, type Answers } from '../../shared/hosts/answers';
import { isProblem, problem } from '../../shared/model/problem';
import { acte3Plan } from '../../shared/templates/acte3';
import { sayProblem } from '../../shared/wording/problems';
import { launch } from './browser';
import type { Page } from 'playwright-core';
import type { Amount, Family, Figure } from './report';

const NAME = 'Disk full';
const COMMAND = 'npm run faults -- --only disk';
/** Tried on a disk that is filled again before each. */
const EDITS = 30;
const STARTS = 8;

/** Fills the rest of a disk with one growing file; returns a function that makes room again. */
function fill(folder: string): () => Promise<void> {
  const path = join(folder, 'filler');
  for (const size of [1 << 20, 1 << 12, 1]) {
    try {
      for (let part = 0; ; part += 1) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      /* The disk is full for pieces of this size. */
    }
  }
  return () => rm(path);
}

const phasage = (...args: string[]): { code: number | null; err: string } => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'electron/cli/main.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { code: status, err: stderr.trim() };
};

/** A file of the command line, new and replacing another. */
async function files(disk: string): Promise<Figure[]> {
  const target = join(disk, 'plan.phasage');
  phasage('new', '--template', 'acte3', '-o', target);
  const free = fill(disk);
  const fresh = phasage('new', '--template', 'acte3', '-o', join(disk, 'autre.phasage'));
  const over = phasage('new', '--template', 'acte3', '-o', target, '--force');
  const sound = phasage('check', target).code === 0;
  const left = readdirSync(disk).filter((name) => name !== 'plan.phasage' && name !== 'filler');
  await free();
  return [
    { what: 'a new file', value: `code ${fresh.code} · ${fresh.err}` },
    {
      what: 'a file in the place of another',
      value: `code ${over.code} · the former ${sound ? 'whole' : 'DAMAGED'}`,
    },
    { what: 'half-written files left', value: left.length },
  ];
}

async function ask<N extends RequestName>(
  answers: Answers,
  name: N,
  question: Question<N>,
): Promise<string | null> {
  const answer = (await answerRequest(answers, name, question)) as Answer<N>;
  return answer.ok ? null : sayProblem(problem(answer.code, answer.params));
}

/**
 * The writes of a host with a disk (a backup, the sentinel, the user's own file): first with room,
 * then without.
 */
async function hostWrites(disk: string): Promise<Figure[]> {
  const target = join(disk, 'mien.phasage');
  const info = {
    host: 'electron',
    version: '0',
    profile: 'faults',
    canOverwrite: true,
    hasMenu: false,
  } as const;
  const answers = hostAnswers({
    info,
    folder: join(disk, 'host'),
    takeGiven: () => null,
    dialogs: { chooseToOpen: async () => null, chooseToSave: async () => target },
  });
  const write = async (sequence: number): Promise<(string | null)[]> => {
    const plan = { ...acte3Plan('plan-1'), title: `Titre ${sequence}` };
    const at = `2024-03-08T10:00:0${sequence}Z`;
    const text = writePhasage(plan, {}, { savedWith: 'Phasage', savedAt: at });
    const known = {
      id: plan.id,
      title: plan.title,
      stepCount: 21,
      updatedAt: at,
      sequence,
      hash: `h${sequence}`,
      deleted: false,
    };
    return [
      await ask(answers, 'keepBackup', {
        profile: 'faults',
        planId: plan.id,
        title: plan.title,
        stepCount: 21,
        sequence,
        hash: `h${sequence}`,
        reason: 'asked',
        at,
        text,
      }),
      await ask(answers, 'writeSentinel', {
        profile: 'faults',
        sentinel: {
          version: 1,
          writtenAt: at,
          databaseVersion: 1,
          schemaVersion: plan.schemaVersion,
          plans: [known],
        },
      }),
      await ask(answers, 'saveTextFile', {
        suggestedName: 'mien.phasage',
        text,
        mime: 'application/json',
      }),
    ];
  };
  await write(1);
  const free = fill(disk);
  const message = await write(2);
  await free();
  const listed = await answers.listBackups!({});
  const copies = listed.ok ? listed.value.backups : [];
  const wholes = [
    copies.length === 1 && (await ask(answers, 'readBackup', { token: copies[0]!.token })) === null,
    (await ask(answers, 'readSentinel', { profile: 'faults' })) === null,
    !isProblem(readPhasage(readFileSync(target, 'utf8'))),
  ];
  return ['a copy, on a host with a disk', 'the sentinel', 'the user’s own file'].map(
    (what, index) => ({
      what,
      value: `${message[index] ?? 'WRITTEN'} · the former ${wholes[index]! ? 'whole' : 'DAMAGED'}`,
    }),
  );
}

/**
 * Starts without room, then with room again: the messages to the user, and whether the last edit is
 * there, by itself or through an offer of the app.
 */
async function startsOnFull(
  page: Page,
  disk: string,
  title: string,
  turns: number,
): Promise<Figure[]> {
  const messages = new Map<string, number>();
  const count = { whole: 0, back: 0, lost: 0 };
  const grid = page.getByRole('treegrid');
  const offer = page.getByRole('button', { name: 'Restaurer les dernières bonnes copies' });
  for (let turn = 0; turn < turns; turn += 1) {
    const free = fill(disk);
    await page.reload();
    const start = page
      .locator('.start-refused[role=alert] p, .recovery p, [role=treegrid]')
      .first();
    await start.waitFor();
    const words = (await grid.count()) > 0 ? 'opened as usual' : await start.innerText();
    messages.set(words, (messages.get(words) ?? 0) + 1);
    await free();
    await page.reload();
    await grid.or(offer).first().waitFor();
    const offered = (await offer.count()) > 0;
    if (offered) {
      await offer.click();
      await grid.waitFor();
    }
    const there = await grid
      .getByText(title, { exact: true })
      .first()
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      );
    const found = offered ? 'back' : 'whole';
    count[there ? found : 'lost'] += 1;
  }
  return [
    { what: 'starts on a full disk', value: turns },
    ...[...messages].map(([words, times]) => ({ what: `told, ${times} times`, value: words })),
    { what: 'then, with room: whole at once', value: count.whole },
    { what: 'told as lost and brought back whole', value: count.back },
    { what: 'the last edit LOST', value: count.lost },
  ];
}

/**
 * Edits, backups and the sentinel in the real app: profile and data folder are on the small disk.
 */
async function window(disk: string, quick: boolean): Promise<Figure[]> {
  const data = join(disk, 'data');
  const server = await serve({
    root: join(ROOT, 'dist/renderer'),
    port: 0,
    answers: webAnswers({ folder: data }),
  });
  const context = await launch(join(disk, 'profile'));
  try {
    const page = await context.newPage();
    await page.goto(server.openingUrl());
    await page.getByRole('treegrid').waitFor();
    const rename = async (from: string, to: string): Promise<void> => {
      await page.getByRole('treegrid').getByText(from, { exact: true }).first().dblclick();
      await page.locator('.cell-editor input').fill(to);
      await page.locator('.cell-editor input').press('Enter');
    };
    await rename('Portrea / supports', 'Avant');
    await page.getByText('✓ Enregistré').waitFor();
    const alarm = page.locator('.bar[data-kind=alarm]');
    let title = 'Avant';
    // The browser frees some of its own room as it runs, so fill the disk again before each edit,
    // until one fails.
    for (let turn = 1; turn <= EDITS && (await alarm.count()) === 0; turn += 1) {
      fill(disk);
      await rename(title, `Pendant ${turn}`);
      title = `Pendant ${turn}`;
      await alarm.or(page.getByText('✓ Enregistré')).first().waitFor();
    }
    const edit = await alarm.waitFor({ timeout: 15_000 }).then(
      () => alarm.innerText(),
      () => 'NOTHING',
    );
    const onScreen = await page.getByRole('treegrid').getByText(title, { exact: true }).count();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Copies de sauvegarde…' }).click();
    const free = fill(disk);
    await page.getByRole('button', { name: 'Faire une copie maintenant' }).click();
    const refusal = page.locator('[role=dialog] [role=alert]').first();
    const copy = await refusal.waitFor({ timeout: 15_000 }).then(
      () => refusal.innerText(),
      () => 'nothing: the copy was kept',
    );
    await free();
    await page.getByText('✓ Enregistré').waitFor({ timeout: 40_000 });
    await page.reload();
    await page.getByRole('treegrid').waitFor();
    const kept = await page.getByRole('treegrid').getByText(title, { exact: true }).count();
    const starts = await startsOnFull(page, disk, title, quick ? 2 : STARTS);
    return [
      ...starts,
      {
        what: 'an edit',
        value: `${onScreen > 0 ? 'on the screen' : 'LOST'} · ${edit.split('\n')[0]}`,
      },
      { what: 'a copy', value: copy.split('\n')[0]! },
      { what: 'once there is room again', value: kept > 0 ? 'saved, nothing lost' : 'LOST' },
    ];
  } finally {
    await context.close();
    await server.close();
  }
}

/** On a tmpfs of its own; skipped if that can't be mounted. */
export async function fullDisk({ quick }: Amount): Promise<Family> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-disk-'));
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mount = (size: string): void => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  };
  const unmount = (): void => {
    execFileSync('umount', ['-l', disk]);
  };
  try {
    mount('4m');
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    return {
      name: NAME,
      command: COMMAND,
      figures: [],
      skipped: `no tmpfs can be mounted here (${(thrown as Error).message.split('\n')[0]})`,
    };
  }
  try {
    const written = [...(await files(disk)), ...(await hostWrites(disk))];
    unmount();
    mount('96m');
    const figures = [...written, ...(await window(disk, quick))];
    return { name: NAME, command: COMMAND, skipped: null, figures };
  } finally {
    unmount();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
