/**
 * Kills the browser during edits in the real app, on its server: every edit shown as saved must be
 * there, or come back from the host's notes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { burstIn, openEdits, serveOn } from './appEdits';
import { kill, launch } from './browser';
import type { Figure } from './report';

/**
 * After every fifth kill, deletes Chromium's database, as Chromium itself did when it found it
 * damaged.
 */
const EMPTIED_EVERY = 5;

/** `kills` kills, each in the middle of a burst. */
export async function appKills(kills: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-faults-'));
  const [profile, data] = [join(folder, 'profile'), join(folder, 'data')];
  const server = await serveOn(data, 0);
  let [confirmed, lost, emptied, told, unasked] = [0, 0, 0, 0, 0];
  try {
    for (let turn = 0; turn <= kills; turn += 1) {
      const isEmptied = turn > 0 && turn % EMPTIED_EVERY === 0;
      if (isEmptied) await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true });
      const context = await launch(profile);
      const begun = await openEdits(await context.newPage(), server.openingUrl());
      if (begun.at < confirmed) {
        lost += confirmed - begun.at;
        console.error(
          `app, kill ${turn}: ${confirmed - begun.at} edits are missing; told: ${begun.told ?? 'nothing'}`,
        );
      }
      if (isEmptied) {
        emptied += 1;
        told += begun.told === null ? 0 : 1;
      } else if (begun.told !== null) {
        unasked += 1;
        console.error(`app, kill ${turn}: ${begun.told}`);
      }
      if (turn === kills) {
        await context.close();
        break;
      }
      const edits = burstIn(begun, 10 + ((turn * 7) % 30));
      await edits.reached;
      await kill(context);
      confirmed = edits.saved();
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return [
    { what: 'real app with its host: kills', value: kills },
    { what: '… edits said saved', value: confirmed },
    { what: '… of them lost', value: lost },
    { what: '… databases taken away after a kill', value: emptied },
    { what: '… told at the start and brought back', value: told },
    { what: '… losses told after a kill alone', value: unasked },
  ];
}
