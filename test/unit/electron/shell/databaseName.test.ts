/** Several machines' databases over one roaming folder, and the database of before. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { databaseName } from '../../../../electron/shell/databaseName';
import type { Answer } from '../../../../shared/desktop';
import { rowsOf } from '../../renderer/app/safety/rows';
import { builtFolder, start } from '../standIn/load';

const ROWS = rowsOf(3);

function freshFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'phasage-name-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Phasage on a machine whose local folder is `local`; the data folder is that of all machines. */
async function on(at: string, local: string) {
  const env = { LOCALAPPDATA: join(at, local) };
  const { ask } = await start({ userData: join(at, 'former') }, { platform: 'win32', env }, at);
  const info = (await ask('hostInfo', {})) as Extract<Answer<'hostInfo'>, { ok: true }>;
  const profile = info.value.profile!;
  const plan = { profile, planId: 'plan-1' };
  return {
    profile,
    notes: async (title: string) => {
      await ask('writeSentinel', { profile, sentinel: sentinel(title) });
      const { sequence, hash } = ROWS[0]!;
      const copied = { title, stepCount: 1, reason: 'changes', at: '2026-01-01T00:00:00Z' };
      await ask('keepBackup', { ...plan, ...copied, sequence, hash, text: title });
      expect(await ask('noteRows', { ...plan, rows: [ROWS[1]], contents: {} })).toEqual({
        ok: true,
        value: { noted: true },
      });
    },
    sentinel: () => ask('readSentinel', { profile }),
    rows: () => ask('notedRows', { ...plan, sequence: ROWS[0]!.sequence, hash: ROWS[0]!.hash }),
  };
}

const sentinel = (title: string) => ({
  version: 1,
  writtenAt: '2026-01-01T00:00:00Z',
  databaseVersion: 1,
  schemaVersion: 1,
  plans: [
    {
      id: 'plan-1',
      title,
      stepCount: 1,
      updatedAt: '2026-01-01T00:00:00Z',
      sequence: 2,
      hash: 'x',
      deleted: false,
    },
  ],
});
const held = (title: string) => ({ ok: true, value: { sentinel: sentinel(title) } });

test('two machines over one roaming folder keep each their sentinel and journal', async () => {
  const at = await builtFolder();
  const first = await on(at, 'one');
  await first.notes('on the first');
  const second = await on(at, 'two');
  // Another machine's plans are no loss here.
  expect(second.profile).not.toBe(first.profile);
  expect(await second.sentinel()).toEqual({ ok: true, value: { sentinel: null } });
  expect(await second.rows()).toEqual({ ok: true, value: { rows: [], contents: {} } });
  await second.notes('on the second');
  const again = await on(at, 'one');
  expect(again.profile).toBe(first.profile);
  expect(await again.sentinel()).toEqual(held('on the first'));
  expect(await again.rows()).toMatchObject({ value: { rows: [ROWS[1]] } });
  expect(await (await on(at, 'two')).sentinel()).toEqual(held('on the second'));
});

test('a deleted local folder finds its sentinel again', async () => {
  const at = await builtFolder();
  const first = await on(at, 'one');
  await first.notes('on the first');
  rmSync(join(at, 'one'), { recursive: true });
  expect(await (await on(at, 'one')).sentinel()).toEqual(held('on the first'));
});

test('the database of before, moved or not, keeps the name of its sentinel and journal', async () => {
  const at = await builtFolder();
  mkdirSync(join(at, 'former/IndexedDB'), { recursive: true });
  expect((await on(at, 'one')).profile).toBe('electron');
  expect((await on(at, 'one')).profile).toBe('electron');
  expect((await on(at, 'two')).profile).not.toBe('electron');
});

test('a machine that is renamed keeps its database’s name; a damaged name is made again', () => {
  const folder = freshFolder();
  const name = databaseName(folder, 'PC-12');
  mkdirSync(join(folder, 'IndexedDB'));
  expect(databaseName(folder, 'PC-13')).toBe(name);
  for (const damaged of ['', '{"name":', '{"name":"../x"}']) {
    writeFileSync(join(folder, 'database.json'), damaged);
    expect(databaseName(folder, 'PC-12')).toBe(name);
    expect(JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8'))).toEqual({ name });
  }
  expect(databaseName(freshFolder(), 'PC-12')).not.toBe(name);
});
