/** The host's journal of noted rows when other programs delete, restore or replace it. */
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textFolder } from '../../../../electron/host/folder';
import type { Question } from '../../../../shared/desktop';
import type { JournalRow } from '../../../../shared/history/journal';
import { makeBackups } from '../../../../shared/hosts/backups';
import { makeNoted } from '../../../../shared/hosts/noted';
import { rowsOf } from '../../renderer/app/safety/rows';
import { freshFolder } from './harness';

const folder = freshFolder();

const ROWS = rowsOf(12);
const row = (sequence: number): JournalRow => ROWS[sequence - 1]!;

function hostHere() {
  const backups = textFolder(join(folder(), 'backups'));
  return makeNoted(textFolder(join(folder(), 'journal')), backups, makeBackups(backups, null));
}

/** A host on real files, and the path of its journal. */
function bench() {
  const journal = join(folder(), 'journal');
  const host = hostHere();
  const asked = (sequence: number): Question<'keepBackup'> => ({
    profile: 'p',
    planId: 'plan-1',
    title: 'Plan',
    stepCount: 3,
    sequence,
    hash: row(sequence).hash,
    reason: 'changes',
    at: `2024-03-08T10:${String(sequence).padStart(2, '0')}:00Z`,
    text: `text ${sequence}`,
  });
  return {
    path: () =>
      join(
        journal,
        readdirSync(journal).find((name) => name.endsWith('.jsonl'))!,
      ),
    async copy(sequence: number): Promise<void> {
      expect(await host.keepBackup(asked(sequence))).toMatchObject({ ok: true });
    },
    async note(sequence: number): Promise<boolean> {
      const answer = await host.noteRows({
        profile: 'p',
        planId: 'plan-1',
        rows: [row(sequence)],
        contents: {},
      });
      if (!answer.ok) throw new Error(answer.code);
      return answer.value.noted;
    },
    async after(sequence: number): Promise<number[]> {
      const { hash } = row(sequence);
      const answer = await host.notedRows({ profile: 'p', planId: 'plan-1', sequence, hash });
      return answer.ok ? answer.value.rows.map((one) => one.sequence) : [];
    },
  };
}

const TOUCHES: [string, (path: string, early: string) => void][] = [
  ['deleted', (path) => rmSync(path)],
  [
    'put back to an earlier state',
    (path, early) => {
      copyFileSync(early, path);
    },
  ],
  [
    'replaced by an earlier state of the same date',
    (path, early) => {
      const { atime, mtime } = statSync(path);
      renameSync(early, path);
      utimesSync(path, atime, mtime);
    },
  ],
  [
    'replaced by a folder',
    (path) => {
      rmSync(path);
      mkdirSync(path);
      writeFileSync(join(path, 'something'), '');
    },
  ],
  ['cut in the middle of its last line', (path) => truncateSync(path, statSync(path).size - 20)],
  ['emptied', (path) => truncateSync(path, 0)],
  [
    'replaced by rubbish of the same size',
    (path) => writeFileSync(path, ' '.repeat(statSync(path).size)),
  ],
];
if (process.platform !== 'win32')
  TOUCHES.push([
    'replaced by a link',
    (path, early) => {
      rmSync(path);
      symlinkSync(early, path);
    },
  ]);

test.each(TOUCHES)(
  'a journal that was %s never claims lost rows; after a backup it has rows again',
  async (_how, touch) => {
    const { path, copy, note, after } = bench();
    await copy(1);
    expect(await note(2)).toBe(true);
    const early = join(folder(), 'early');
    copyFileSync(path(), early);
    expect(await note(3)).toBe(true);
    expect(await note(4)).toBe(true);
    touch(path(), early);
    expect(await note(5)).toBe(false);
    await copy(5);
    expect(await note(6)).toBe(true);
    expect(await note(7)).toBe(true);
    expect(await after(5)).toEqual([6, 7]);
  },
);

test('another program’s text after the last line is cut off, and the rows continue', async () => {
  const { path, copy, note, after } = bench();
  await copy(1);
  expect(await note(2)).toBe(true);
  appendFileSync(path(), '{"conflict": true}\n');
  expect(await note(3)).toBe(true);
  expect(await note(4)).toBe(true);
  expect(await after(1)).toEqual([2, 3, 4]);
});

test('a journal with a new time, or moved and put back, continues', async () => {
  const { path, copy, note, after } = bench();
  await copy(1);
  expect(await note(2)).toBe(true);
  utimesSync(path(), 1000, 1000);
  expect(await note(3)).toBe(true);
  copyFileSync(path(), join(folder(), 'moved'));
  renameSync(join(folder(), 'moved'), path());
  expect(await note(4)).toBe(true);
  expect(await after(1)).toEqual([2, 3, 4]);
});

test('rows sent again together with new ones are noted once', async () => {
  const host = hostHere();
  const { copy, note, after } = bench();
  await copy(1);
  expect(await note(2)).toBe(true);
  expect(
    await host.noteRows({
      profile: 'p',
      planId: 'plan-1',
      rows: [row(2), row(3), row(4)],
      contents: {},
    }),
  ).toEqual({ ok: true, value: { noted: true } });
  expect(await after(1)).toEqual([2, 3, 4]);
});

test.each([
  ['the backup', (name: string) => name.endsWith('.phasage')],
  ['the backup’s header', (name: string) => name.endsWith('.json')],
  ['all backups', () => true],
])(
  'rows are not said to be noted after %s was deleted, before there is another',
  async (_what, isGone) => {
    const { copy, note, after } = bench();
    await copy(1);
    expect(await note(2)).toBe(true);
    const backups = join(folder(), 'backups');
    for (const name of readdirSync(backups).filter(isGone)) rmSync(join(backups, name));
    expect(await note(3)).toBe(false);
    // Also for a row that is there already, which a window sends as it opens.
    expect(await note(2)).toBe(false);
    await copy(2);
    expect(await note(3)).toBe(true);
    await copy(3);
    expect(await note(4)).toBe(true);
    expect(await after(3)).toEqual([4]);
  },
);
