/**
 * Simulated power cuts of the local server: its folder is on a disk image, copied while it writes,
 * as a cut would leave it, and read by another server.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalRow } from '../../shared/history/journal';
import {
  look,
  nothingReported,
  start,
  sumOf,
  write,
  type Found,
  type Reported,
} from './hostWrites';
import { diskImage, type DiskImage } from './image';
import type { Amount, Family } from './report';

const NAME = 'Power cut while the local server writes (simulated)';
const COMMAND = 'npm run faults -- --only hostPower';

/** Runs in the server before anything else: turns syncing to the disk off. */
const NO_SYNC = `data:text/javascript,${encodeURIComponent(`
  import { open } from 'node:fs/promises';
  const file = await open(process.execPath);
  const { constructor: { prototype } } = file;
  await file.close();
  prototype.sync = prototype.datasync = async () => {};
`)}`;

interface Cut {
  readonly reported: Reported;
  readonly found: Found;
}

/** One cut, `delay` milliseconds after the first backup, in a new folder. */
async function cut(
  image: DiskImage,
  name: string,
  delay: number,
  before: readonly string[],
): Promise<Cut> {
  mkdirSync(join(image.disk, name));
  const server = await start(join(image.disk, name), before);
  const rows: JournalRow[] = [];
  const reported = nothingReported();
  let onBegun = (): void => undefined;
  const begun = new Promise<void>((done) => {
    onBegun = done;
  });
  const writing = write(server, rows, reported, onBegun).catch(() => undefined);
  await begun;
  // Another moment each time. The clock is the fault itself; nothing waits for it.
  await new Promise((done) => setTimeout(done, delay));
  server.child.kill('SIGSTOP');
  // An answer from before the stop may still be on its way, so this is at most what the server
  // reported as kept.
  const reportedByThen = { ...reported };
  image.cut();
  server.child.kill('SIGCONT');
  server.child.kill('SIGKILL');
  await writing;
  const found = await image.afterCut(async (again) => {
    const other = await start(join(again, name));
    try {
      return await look(other, rows, reportedByThen);
    } finally {
      other.child.kill('SIGKILL');
    }
  });
  return { reported: reportedByThen, found };
}

/**
 * 20 cuts (3 when quick), and as many of a server that never syncs, to show that the test detects
 * losses.
 */
export async function hostPowerCuts({ quick }: Amount): Promise<Family> {
  const image = await diskImage();
  if (typeof image === 'string')
    return { name: NAME, command: COMMAND, figures: [], skipped: image };
  const strict: Cut[] = [];
  const lazy: Cut[] = [];
  try {
    for (let turn = 0; turn < (quick ? 3 : 20); turn += 1) {
      const delay = 200 + ((turn * 137) % 900);
      strict.push(await cut(image, `strict-${turn}`, delay, []));
      lazy.push(await cut(image, `lazy-${turn}`, delay, [NO_SYNC]));
    }
  } finally {
    await image.close();
  }
  const found = strict.map((one) => one.found);
  const noted = (cuts: readonly Cut[]): number =>
    cuts.reduce((total, { reported }) => total + reported.noted, 0);
  const withoutSync = lazy.map((one) => one.found);
  return {
    name: NAME,
    command: COMMAND,
    skipped: null,
    figures: [
      { what: 'cuts', value: strict.length },
      {
        what: 'rows, copies and sentinels said kept',
        value: strict.reduce((total, { reported }) => total + reported.writes, 0),
      },
      { what: 'of the last copies and sentinels lost', value: sumOf(found, 'lost') },
      { what: 'rows said noted', value: noted(strict) },
      { what: 'of them lost', value: sumOf(found, 'rowsLost') },
      { what: 'readings that were no true prefix', value: sumOf(found, 'untrue') },
      { what: 'copies read back', value: sumOf(found, 'copies') },
      { what: 'of them torn', value: sumOf(found, 'torn') },
      {
        what: 'control: lost without sync',
        value: `${sumOf(withoutSync, 'lost')} copies and sentinels, ${sumOf(withoutSync, 'rowsLost')} rows of ${noted(lazy)}`,
      },
    ],
  };
}
