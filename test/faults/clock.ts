/** A clock that jumps during edits: which state does a loss restore? */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textFolder } from '../../electron/host/folder';
import { makeBackups } from '../../shared/hosts/backups';
import { HostApp } from './hostApp';
import type { Amount, Family } from './report';

const [BEHIND, RIGHT, AHEAD] = [
  '2023-03-08T10:00:00Z',
  '2024-03-08T10:00:00Z',
  '2025-03-08T10:00:00Z',
];

/** The clock's times while backups are made one after the other. */
const WAYS: readonly (readonly string[])[] = [
  [AHEAD, RIGHT],
  [BEHIND, RIGHT],
  [AHEAD, RIGHT, AHEAD, RIGHT],
  [RIGHT, AHEAD, BEHIND],
  [AHEAD, AHEAD, BEHIND, RIGHT],
];

/** Backups of a host with any clock: how many of the last ten are deleted? */
async function rotation(copies: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-faults-'));
  try {
    const host = makeBackups(textFolder(folder), null);
    for (let sequence = 1; sequence <= copies; sequence += 1)
      await host.keepBackup({
        profile: 'faults',
        planId: 'plan-1',
        title: 'Plan',
        stepCount: 20,
        sequence,
        hash: `h${sequence}`,
        reason: 'changes',
        at: new Date(Date.UTC(2020 + ((sequence * 7) % 9), (sequence * 5) % 12, 1)).toISOString(),
        text: `${sequence}`,
      });
    const listed = await host.listBackups({});
    const kept = new Set(listed.ok ? listed.value.backups.map(({ sequence }) => sequence) : []);
    return Array.from({ length: 10 }, (_, n) => copies - n).filter((n) => !kept.has(n)).length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each behaviour of a clock (only the first when quick), in the real app. */
export async function clockJumps({ quick }: Amount): Promise<Family> {
  const ways = quick ? WAYS.slice(0, 1) : WAYS;
  const copies = quick ? 40 : 200;
  let [made, lost, jumps, told] = [0, 0, 0, 0];
  for (const way of ways) {
    const app = await HostApp.begin();
    try {
      for (const [index, now] of way.entries()) {
        await app.page.clock.setFixedTime(now);
        await app.edit(1);
        if (index > 0 && now !== way[index - 1]) {
          jumps += 1;
          const words = app.page.getByText(/horloge de ce poste/).first();
          told += await words.waitFor({ timeout: 5000 }).then(
            () => 1,
            () => 0,
          );
        }
        await app.edit(3);
        await app.keepCopy();
      }
      await app.edit(6);
      const { at } = app;
      await app.clearSiteData();
      await app.open(way.at(-1));
      made += at;
      lost += at - app.at;
    } finally {
      await app.end();
    }
  }
  return {
    name: 'A clock that jumps',
    command: 'npm run faults -- --only clock',
    skipped: null,
    figures: [
      { what: 'plans edited under a clock that jumps', value: ways.length },
      { what: 'edits said saved', value: made },
      { what: 'of them missing from what is brought back', value: lost },
      { what: 'jumps', value: jumps },
      { what: 'of them told', value: told },
      { what: 'copies kept under a clock that says anything', value: copies },
      { what: 'of the ten last let go', value: await rotation(copies) },
    ],
  };
}
