/** The host's files touched by other programs: a synchronised folder, a cleaner, an antivirus. */
import {
  copyFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { hold, release } from './busy';
import { HostApp } from './hostApp';
import type { Amount, Family, Figure } from './report';

interface Touch {
  readonly what: string;
  /** `early`: the data folder as it was a few edits before. */
  touch(data: string, early: string): Promise<void>;
}

const filesOf = async (data: string, folder: string): Promise<string[]> =>
  (await readdir(join(data, folder))).map((name) => join(data, folder, name));

/** Does the same to each file of a folder. */
const each =
  (folder: string, act: (path: string, early: string) => Promise<void>): Touch['touch'] =>
  async (data, early) => {
    for (const path of await filesOf(data, folder)) await act(path, path.replace(data, early));
  };

const TOUCHES: readonly Touch[] = [
  { what: 'journal deleted', touch: each('journal', (path) => rm(path)) },
  {
    what: 'journal put back to an earlier state',
    touch: each('journal', (path, early) => copyFile(early, path)),
  },
  {
    what: 'journal replaced by its earlier state',
    touch: each('journal', (path, early) => rename(early, path)),
  },
  {
    what: 'journal replaced by a folder',
    touch: each('journal', async (path) => {
      await rm(path);
      await mkdir(path);
    }),
  },
  {
    what: 'journal replaced by a link',
    touch: each('journal', async (path, early) => {
      await rm(path);
      await symlink(early, path);
    }),
  },
  {
    what: 'journal cut',
    touch: each('journal', async (path) => truncate(path, (await stat(path)).size - 30)),
  },
  { what: 'journal emptied', touch: each('journal', (path) => truncate(path, 0)) },
  {
    what: 'journal overwritten',
    touch: each('journal', async (path) => writeFile(path, ' '.repeat((await stat(path)).size))),
  },
  {
    what: 'journal’s folder deleted',
    touch: (data) => rm(join(data, 'journal'), { recursive: true }),
  },
  { what: 'copies deleted', touch: (data) => rm(join(data, 'backups'), { recursive: true }) },
  {
    what: 'descriptions of the copies deleted',
    touch: each('backups', async (path) => {
      if (path.endsWith('.json')) await rm(path);
    }),
  },
  {
    what: 'whole folder put back to an earlier state',
    async touch(data, early) {
      for (const folder of ['journal', 'backups', 'sentinels']) {
        await rm(join(data, folder), { recursive: true });
        await cp(join(early, folder), join(data, folder), { recursive: true });
      }
    },
  },
  {
    what: 'journal busy (EBUSY) during the edits',
    touch: async (data) => hold(join(data, 'journal')),
  },
  {
    what: 'all of them busy (EBUSY) during the edits',
    touch: async (data) => hold(data),
  },
  {
    what: 'sentinel replaced by a folder',
    touch: each('sentinels', async (path) => {
      await rm(path);
      await mkdir(path);
    }),
  },
];

/** Edits before and after; what of them is there once the browser was cleared. */
async function suffer({ touch }: Touch): Promise<{ made: number; lost: number; told: boolean }> {
  const app = await HostApp.begin();
  try {
    await app.edit(2);
    await app.noted();
    const early = `${app.data}-early`;
    await cp(app.data, early, { recursive: true });
    await app.edit(3);
    await app.noted();
    await touch(app.data, early);
    await app.edit(10);
    release();
    await app.noted();
    const { at } = app;
    await app.clearSiteData();
    await app.open();
    return { made: at, lost: at - app.at, told: app.told !== null };
  } finally {
    release();
    await app.end();
  }
}

/**
 * The sentinel is busy at a start that finds the database gone: whether the app reports the loss, and
 * leaves the sentinel as it was.
 */
async function busyAtStart(): Promise<{ told: boolean; kept: boolean }> {
  const app = await HostApp.begin();
  try {
    await app.edit(3);
    await app.noted();
    await app.loseDatabase();
    const [path] = await filesOf(app.data, 'sentinels');
    const before = await readFile(path!, 'utf8');
    hold(join(app.data, 'sentinels'));
    const told = await app.isLossTold();
    release();
    const kept = (await readFile(path!, 'utf8')) === before;
    return { told, kept };
  } finally {
    release();
    await app.end();
  }
}

/** Every touch (one in four when quick). */
export async function touchedFiles({ quick, what }: Amount): Promise<Family> {
  const touches = TOUCHES.filter(
    (one, index) => one.what.includes(what) && (!quick || index % 4 === 0),
  );
  const figures: Figure[] = [];
  let [made, lost, untold, failed] = [0, 0, 0, 0];
  for (const one of touches) {
    const outcome = await suffer(one).catch((thrown: unknown) => String(thrown).split('\n')[0]!);
    if (typeof outcome === 'string') {
      failed += 1;
      figures.push({ what: one.what, value: `FAILED · ${outcome}` });
      continue;
    }
    made += outcome.made;
    lost += outcome.lost;
    untold += outcome.told ? 0 : 1;
    figures.push({
      what: one.what,
      value: `${outcome.made - outcome.lost}/${outcome.made} edits back`,
    });
  }
  const start = await busyAtStart();
  return {
    name: 'Host’s files touched by other programs',
    command: 'npm run faults -- --only touched',
    skipped: null,
    figures: [
      { what: 'kinds of touch', value: touches.length },
      { what: 'edits said saved and noted', value: made },
      { what: 'of them lost once the browser was cleared', value: lost },
      { what: 'losses told as none', value: untold },
      { what: 'could not be tried', value: failed },
      ...figures,
      { what: 'sentinel busy at a start without its database: told', value: start.told ? 1 : 0 },
      { what: '… and left as it was', value: start.kept ? 1 : 0 },
    ],
  };
}
