/** Files that another program is using: an antivirus, an indexer, a backup. */
import { mkdirSync, readdirSync } from 'node:fs';
import type { open } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { textFolder } from '../../../../electron/host/folder';
import { makeSentinels } from '../../../../shared/hosts/sentinels';
import { freshFolder } from './harness';

const busy = vi.hoisted(() => ({ left: 0, code: 'EBUSY' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<{ open: typeof open }>();
  return {
    ...real,
    open: async (...given: Parameters<typeof open>) => {
      if (busy.left > 0) {
        busy.left -= 1;
        throw Object.assign(new Error('busy'), { code: busy.code });
      }
      return real.open(...given);
    },
  };
});

const folder = freshFolder();
beforeEach(() => {
  Object.assign(busy, { left: 0, code: 'EBUSY' });
});

const SENTINEL = {
  version: 1 as const,
  writtenAt: '2024-03-08T10:00:00Z',
  databaseVersion: 1,
  schemaVersion: 4,
  plans: [],
};

test.each(['EBUSY', 'EAGAIN', 'EMFILE'])(
  'a briefly busy sentinel (%s) is read and written anyway',
  async (code) => {
    const sentinels = makeSentinels(textFolder(join(folder(), 'sentinels')));
    await sentinels.writeSentinel({ profile: 'p', sentinel: SENTINEL });
    Object.assign(busy, { left: 3, code });
    expect(await sentinels.readSentinel({ profile: 'p' })).toEqual({
      ok: true,
      value: { sentinel: SENTINEL },
    });
    const later = { ...SENTINEL, writtenAt: '2024-03-08T11:00:00Z' };
    busy.left = 3;
    expect(await sentinels.writeSentinel({ profile: 'p', sentinel: later })).toMatchObject({
      ok: true,
    });
    expect(await sentinels.readSentinel({ profile: 'p' })).toMatchObject({
      value: { sentinel: later },
    });
  },
);

test('one that stays busy is a failure, never "none"', async () => {
  const sentinels = makeSentinels(textFolder(join(folder(), 'sentinels')));
  await sentinels.writeSentinel({ profile: 'p', sentinel: SENTINEL });
  busy.left = Infinity;
  expect(await sentinels.readSentinel({ profile: 'p' })).toMatchObject({
    ok: false,
    code: 'desktop.folderFailed',
    params: { reason: 'EBUSY' },
  });
});

test('a folder in its place is a read failure, and the next write moves it aside', async () => {
  const path = join(folder(), 'sentinels');
  const sentinels = makeSentinels(textFolder(path));
  mkdirSync(join(path, 'p.json'), { recursive: true });
  expect(await sentinels.readSentinel({ profile: 'p' })).toMatchObject({ ok: false });
  await sentinels.writeSentinel({ profile: 'p', sentinel: SENTINEL });
  expect(await sentinels.readSentinel({ profile: 'p' })).toMatchObject({
    value: { sentinel: SENTINEL },
  });
  expect(readdirSync(path)).toHaveLength(2);
});
