/**
 * Kills the browser during edits, many times on one profile: every edit shown as saved must be
 * there.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkChain, type JournalRow } from '../../shared/history/journal';
import { serveStorage } from '../e2e/storage/serve';
import { appKills } from './appKills';
import { burst, kill, launch, openStorage } from './browser';
import type { Amount, Family, Figure } from './report';

/**
 * Chromium's data of the origin as the kill left it, before reopening: the evidence if edits are
 * missing.
 */
async function keepEvidence(profile: string, evidence: string): Promise<void> {
  await rm(evidence, { recursive: true, force: true });
  for (const part of ['IndexedDB', 'WebStorage', 'File System'])
    await cp(join(profile, 'Default', part), join(evidence, part), {
      recursive: true,
      force: true,
    }).catch(() => undefined);
}

/**
 * 100 kills (10 when quick), each in the middle of a burst at another place: half of them with
 * storage alone, half with the real app on its server.
 */
export async function browserKills({ quick }: Amount): Promise<Family> {
  const half = quick ? 5 : 50;
  return {
    name: 'Browser killed during edits',
    command: 'npm run faults -- --only kills',
    skipped: null,
    figures: [...(await appKills(half)), ...(await bareKills(half))],
  };
}

/** With storage alone, without a host: only the database keeps edits. */
async function bareKills(kills: number): Promise<Figure[]> {
  const [server, folder] = await Promise.all([
    serveStorage(),
    mkdtemp(join(tmpdir(), 'phasage-faults-')),
  ]);
  const evidence = `${folder}-before`;
  let confirmed = 0;
  let lost = 0;
  let broken = 0;
  try {
    for (let turn = 0; turn <= kills; turn += 1) {
      await keepEvidence(folder, evidence);
      const context = await launch(folder);
      const page = await context.newPage();
      const call = await openStorage(page, server.url);
      const [record] = await call.list();
      const missing = Math.max(0, confirmed - record!.sequence);
      if (missing > 0) {
        const kept = `${folder}-lost-${turn}`;
        await cp(evidence, kept, { recursive: true });
        console.error(
          `kill ${turn}: ${missing} edits are missing; what Chromium kept is in ${kept}`,
        );
      }
      lost += missing;
      if ((await call.seen()).why !== null) broken += 1;
      if (turn === kills) {
        const rows = (await call.rawAll('rows')) as JournalRow[];
        if (rows.length !== record!.sequence || checkChain(rows, { sequence: 0, hash: '' }))
          broken += 1;
        await context.close();
        break;
      }
      const edits = burst(page, call, record!.sequence + 10 + ((turn * 7) % 40));
      await edits.reached;
      await kill(context);
      confirmed = edits.saved();
    }
  } finally {
    await server.close();
    for (const left of [folder, evidence])
      await rm(left, { recursive: true, force: true, maxRetries: 5 });
  }
  return [
    { what: 'storage alone, no host: kills', value: kills },
    { what: '… edits said saved', value: confirmed },
    { what: '… of them lost', value: lost },
    { what: '… plans that opened damaged', value: broken },
  ];
}
