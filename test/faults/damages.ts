/** Damage to the database's files and rows: the messages to the user, and what the app restores. */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { serveOn } from './appEdits';
import { launch } from './browser';
import { FILE_DAMAGES, type FileDamage } from './damageKinds';
import { provide, ROW_DAMAGES, type RowDamage } from './damageRows';
import { COPIED, EDITS, hurtable, pageOfOrigin } from './damageProfile';
import type { Amount, Family, Figure } from './report';

type Damage = FileDamage | RowDamage;

/**
 * The edits that are there when the app opens, and after restoring backups if the app offers that.
 */
interface Outcome {
  readonly message: string;
  readonly atOnce: number;
  readonly after: number;
  readonly refused: boolean;
}

/** For a plan known as lost, or (without the browser's data) for this machine's plans. */
const RESTORE = /Restaurer les dernières bonnes copies|Reprendre ces plans/;

/** The number of edits in the plan on screen: each is a title that replaces the previous one. */
async function editsIn(page: Page): Promise<number> {
  const titles = await page.getByRole('treegrid').innerText();
  return EDITS.findIndex((edit) => titles.includes(`Portrea ${edit}`)) + 1;
}

/** Opens the newest backup as another plan. */
async function fromCopies(page: Page, offer: Locator): Promise<number> {
  await offer.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ouvrir à côté/ })
    .first()
    .click();
  await page.locator('.plan-title h1', { hasText: 'Grand plan' }).waitFor();
  return editsIn(page);
}

async function lookAt(context: BrowserContext, url: string): Promise<Outcome> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.locator('.recovery, .start-refused[role=alert], [role=treegrid]').first().waitFor();
  if (await page.locator('.start-refused[role=alert]').count())
    return {
      message: await page.locator('.start-refused[role=alert] p').first().innerText(),
      atOnce: 0,
      after: 0,
      refused: true,
    };
  if (await page.locator('.recovery').count()) {
    const restore = page.locator('.recovery button:enabled', { hasText: RESTORE });
    await restore.waitFor();
    const message = (await page.locator('.recovery li').first().locator('small').allInnerTexts())
      .join(' ')
      .trim();
    await restore.click();
    const refusal = page.locator('.recovery .field-error');
    await page.getByRole('treegrid').or(refusal).first().waitFor();
    if (await refusal.count())
      return {
        message: `${message} ${await refusal.innerText()}`,
        atOnce: 0,
        after: 0,
        refused: true,
      };
    return { message, atOnce: 0, after: await editsIn(page), refused: false };
  }
  const bar = page.locator('.bar[data-kind]');
  const message = (await bar.count()) > 0 ? (await bar.first().innerText()).split('\n')[0]! : '';
  const atOnce = await editsIn(page);
  const copies = bar.getByRole('button', { name: 'Copies de sauvegarde…' });
  return {
    message,
    atOnce,
    after: (await copies.count()) > 0 ? await fromCopies(page, copies) : atOnce,
    refused: false,
  };
}

async function suffer(
  damage: Damage,
  template: { profile: string; data: string },
  port: number,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-damage-'));
  const [profile, data] = [join(folder, 'profile'), join(folder, 'data')];
  await cp(template.profile, profile, { recursive: true });
  await cp(template.data, data, { recursive: true });
  const server = await serveOn(data, port);
  try {
    if ('files' in damage) {
      const indexed = join(profile, 'Default', 'IndexedDB');
      const origin = (await readdir(indexed))
        .find((name) => name.endsWith('.leveldb'))!
        .replace(/leveldb$/, '');
      await damage.files({
        level: join(indexed, `${origin}leveldb`),
        blobs: join(indexed, `${origin}blob`),
        profile,
        data,
      });
    }
    const context = await launch(profile);
    try {
      if ('rows' in damage) {
        const page = await pageOfOrigin(context, server.url);
        await page.evaluate(provide);
        await page.evaluate(damage.rows);
        await page.close();
      }
      return await lookAt(context, server.openingUrl());
    } finally {
      await context.close();
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const ALL = EDITS.length;

function inWords(outcome: Outcome): string {
  const { message, atOnce } = outcome;
  const words = message || (atOnce === ALL ? 'opened as usual' : 'TOLD NOTHING');
  return `${editsLeft(outcome)} · ${words}`;
}

function editsLeft({ atOnce, after, refused }: Outcome): string {
  if (after > atOnce)
    return `${atOnce}/${ALL} edits, then ${after}/${ALL} brought back (the copy has ${COPIED})`;
  return refused ? 'refused, nothing touched' : `${atOnce}/${ALL} edits`;
}

/** Every kind of damage (one in four when quick), each on a fresh copy of the same profile. */
export async function damages({ quick, what }: Amount): Promise<Family> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-faults-'));
  const template = { profile: join(folder, 'profile'), data: join(folder, 'data') };
  const kinds: readonly Damage[] = [...FILE_DAMAGES, ...ROW_DAMAGES].filter(
    (damage, index) => damage.what.includes(what) && (!quick || index % 4 === 0),
  );
  const figures: Figure[] = [];
  const counts = { whole: 0, silent: 0, failed: 0 };
  try {
    const first = await serveOn(template.data, 0);
    await hurtable(template.profile, first);
    await first.close();
    for (const damage of kinds) {
      const outcome = await suffer(damage, template, first.port).catch(
        (thrown: unknown) => String(thrown).split('\n')[0]!,
      );
      if (typeof outcome === 'string') {
        counts.failed += 1;
        figures.push({ what: damage.what, value: `FAILED · ${outcome}` });
        continue;
      }
      if (outcome.after === ALL) counts.whole += 1;
      if (outcome.after < ALL && outcome.message === '') counts.silent += 1;
      figures.push({ what: damage.what, value: inWords(outcome) });
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    name: 'Damage to the database',
    command: 'npm run faults -- --only damage',
    skipped: null,
    figures: [
      { what: 'kinds of damage', value: kinds.length },
      { what: 'every edit there again', value: counts.whole },
      { what: 'losses in silence', value: counts.silent },
      { what: 'could not be tried', value: counts.failed },
      ...figures,
    ],
  };
}
