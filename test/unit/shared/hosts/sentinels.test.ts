import { describe, expect, test } from 'vitest';
import { makeSentinels } from '../../../../shared/hosts/sentinels';
import { folderInMemory } from './folderInMemory';

const disk = folderInMemory();
const { files, folder } = disk;

describe('the sentinel', () => {
  const sentinels = makeSentinels(folder);
  const sentinel = {
    version: 1 as const,
    writtenAt: '2024-03-08T10:00:00Z',
    databaseVersion: 1,
    schemaVersion: 4,
    plans: [],
  };

  test('each profile has its own, none at first', async () => {
    expect(await sentinels.readSentinel({ profile: 'a' })).toEqual({
      ok: true,
      value: { sentinel: null },
    });
    await sentinels.writeSentinel({ profile: 'a', sentinel });
    expect(await sentinels.readSentinel({ profile: 'a' })).toEqual({
      ok: true,
      value: { sentinel },
    });
    expect(await sentinels.readSentinel({ profile: 'b' })).toEqual({
      ok: true,
      value: { sentinel: null },
    });
  });

  test('a damaged one is not a first start', async () => {
    await sentinels.writeSentinel({ profile: 'a', sentinel });
    const whole = files.get('a.json')!;
    for (const text of [
      '',
      whole.slice(0, -1),
      whole.replace('"version":1', '"version":2'),
      '{}',
      'null',
    ]) {
      files.set('a.json', text);
      expect(await sentinels.readSentinel({ profile: 'a' })).toEqual({
        ok: false,
        code: 'desktop.sentinelDamaged',
        params: {},
      });
    }
  });

  test('the last request wins', async () => {
    const times = ['2024-03-08T10:00:00Z', '2024-03-08T10:00:01Z', '2024-03-08T10:00:02Z'];
    await Promise.all(
      times.map((writtenAt) =>
        sentinels.writeSentinel({ profile: 'a', sentinel: { ...sentinel, writtenAt } }),
      ),
    );
    expect(await sentinels.readSentinel({ profile: 'a' })).toMatchObject({
      value: { sentinel: { writtenAt: times[2] } },
    });
  });

  test('reports a full folder', async () => {
    disk.broken = () => true;
    expect(await sentinels.writeSentinel({ profile: 'a', sentinel })).toMatchObject({
      ok: false,
      code: 'desktop.diskFull',
    });
    expect(await sentinels.readSentinel({ profile: 'a' })).toMatchObject({
      ok: false,
      code: 'desktop.diskFull',
    });
  });
});
