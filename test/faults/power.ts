/**
 * Simulated power cuts: a profile on a disk image, copied during edits, as a cut would leave it,
 * and mounted again elsewhere.
 */
import { join } from 'node:path';
import { serveStorage } from '../e2e/storage/serve';
import { burst, kill, launch, openStorage, processesOf, signal } from './browser';
import { diskImage, type DiskImage } from './image';
import type { Amount, Family } from './report';

const NAME = 'Power cut during edits (simulated)';
const COMMAND = 'npm run faults -- --only power';

interface Cut {
  readonly saved: number;
  readonly lost: number;
  readonly broken: boolean;
}

/**
 * In the page: Chromium's default durability. As a text, since the output of tsx for a function
 * does not run in a page.
 */
const RELAX = `{
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode) { return transaction.call(this, stores, mode, { durability: 'relaxed' }); };
}`;

/** One cut during a burst with that profile, and the edits on the copy of the disk. */
async function cut(
  url: string,
  image: DiskImage,
  name: string,
  enough: number,
  before?: string,
): Promise<Cut> {
  const context = await launch(join(image.disk, name));
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  if (before !== undefined) await page.addInitScript({ content: before });
  const call = await openStorage(page, url);
  const first = (await call.list())[0]!.sequence;
  const edits = burst(page, call, first + enough);
  await edits.reached;
  // A control that was not active would lose nothing, and prove nothing.
  if (errors[0]) throw errors[0];
  const saved = edits.saved();
  // Stopped, not ended: nothing is flushed, and the image does not change during the copy.
  const ids = await processesOf(context);
  signal(ids, 'SIGSTOP');
  image.cut();
  signal(ids, 'SIGCONT');
  await kill(context);
  return image.afterCut(async (again) => {
    const after = await launch(join(again, name));
    try {
      // A profile that does not open again has lost everything.
      const found = await openStorage(await after.newPage(), url).catch(() => null);
      const sequence = found ? (await found.list())[0]!.sequence : 0;
      const isBroken = found === null || (await found.seen()).why !== null;
      return {
        saved: saved - first,
        lost: Math.max(0, saved - Math.max(first, sequence)),
        broken: isBroken,
      };
    } finally {
      await after.close();
    }
  });
}

/**
 * 10 cuts (2 when quick), and as many with browsers' default durability, to show that the test
 * detects losses.
 */
export async function powerCuts({ quick }: Amount): Promise<Family> {
  const cuts = quick ? 2 : 10;
  const image = await diskImage();
  if (typeof image === 'string')
    return { name: NAME, command: COMMAND, figures: [], skipped: image };
  const server = await serveStorage();
  const strict: Cut[] = [];
  const relaxed: Cut[] = [];
  try {
    for (let turn = 0; turn < cuts; turn += 1) {
      const enough = 30 + ((turn * 13) % 50);
      strict.push(await cut(server.url, image, 'profile', enough));
      relaxed.push(await cut(server.url, image, 'relaxed', enough, RELAX));
    }
  } finally {
    await server.close();
    await image.close();
  }
  const sum = (each: readonly Cut[], of: 'saved' | 'lost'): number =>
    each.reduce((total, one) => total + one[of], 0);
  return {
    name: NAME,
    command: COMMAND,
    skipped: null,
    figures: [
      { what: 'cuts', value: cuts },
      { what: 'edits said saved before a cut', value: sum(strict, 'saved') },
      { what: 'of them lost', value: sum(strict, 'lost') },
      { what: 'plans that opened damaged', value: strict.filter(({ broken }) => broken).length },
      {
        what: 'control: lost with relaxed durability',
        value: `${sum(relaxed, 'lost')} of ${sum(relaxed, 'saved')}`,
      },
    ],
  };
}
