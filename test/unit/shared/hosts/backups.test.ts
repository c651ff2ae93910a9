import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../shared/desktop';
import { makeBackups } from '../../../../shared/hosts/backups';
import { MAX_BYTES, writePhasage } from '../../../../shared/formats/phasage';
import { canonicalJson, hashText } from '../../../../shared/history/journal';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { folderInMemory } from './folderInMemory';

const disk = folderInMemory();
const { files, folder } = disk;
const host = makeBackups(folder, '/data/backups');

type Asked = Question<'keepBackup'>;
const asked = (sequence: number, more: Partial<Asked> = {}): Asked => ({
  profile: 'p1',
  planId: 'plan-1',
  title: 'Acte 3, été',
  stepCount: 20,
  sequence,
  hash: `hash-${sequence}`,
  reason: 'changes',
  at: new Date(Date.UTC(2024, 2, 8, 8, sequence)).toISOString(),
  text: `{"text":${sequence}}`,
  ...more,
});
const keep = async (question: Asked): Promise<{ token: string; reason: string }> => {
  const answer = await host.keepBackup(question);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.backup;
};
const list = async (): Promise<{ token: string; sequence: number; title: string }[]> => {
  const answer = await host.listBackups({});
  if (!answer.ok) throw new Error(answer.code);
  expect(answer.value.where).toBe('/data/backups');
  return answer.value.backups;
};

test('lists a backup with its data, and reads it back exactly', async () => {
  const backup = await keep(asked(3, { text: 'été €' }));
  expect(await list()).toEqual([backup]);
  expect(backup).toEqual({
    token: expect.stringMatching(/^acte-3-ete-20240308080300-[0-9a-f]{12}$/),
    order: 1,
    profile: 'p1',
    planId: 'plan-1',
    title: 'Acte 3, été',
    stepCount: 20,
    sequence: 3,
    hash: 'hash-3',
    reason: 'changes',
    at: '2024-03-08T08:03:00.000Z',
    bytes: 9,
  });
  expect(await host.readBackup({ token: backup.token })).toEqual({
    ok: true,
    value: { text: 'été €' },
  });
});

test('writes the same state of a plan once per profile', async () => {
  const first = await keep(asked(1));
  const before = disk.writes;
  expect(await keep(asked(1, { text: '{"savedAt":"later"}', at: '2024-03-09T08:00:00Z' }))).toEqual(
    first,
  );
  expect(disk.writes).toBe(before);
  await keep(asked(1, { profile: 'p2', at: '2024-03-09T09:00:00Z' }));
  await keep(asked(1, { hash: 'another', at: '2024-03-09T10:00:00Z' }));
  expect(await list()).toHaveLength(3);
});

test('an existing backup becomes one made before an import, so that it stays the whole day', async () => {
  const first = await keep(asked(1));
  expect(await keep(asked(1, { reason: 'import' }))).toEqual({ ...first, reason: 'import' });
  expect(await keep(asked(1, { reason: 'changes' }))).toEqual({ ...first, reason: 'import' });
  for (let sequence = 2; sequence < 20; sequence += 1) await keep(asked(sequence));
  expect((await list()).map(({ sequence }) => sequence)).toEqual([
    19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 1,
  ]);
});

test('identifies a plan without a journal by its text', async () => {
  await keep(asked(0, { hash: '' }));
  await keep(asked(0, { hash: '' }));
  await keep(asked(0, { hash: '', text: 'replaced' }));
  expect(await list()).toHaveLength(2);
});

test('deletes old backups, but none of other plans and profiles', async () => {
  await keep(asked(0, { planId: 'plan-2' }));
  await keep(asked(0, { profile: 'p2' }));
  for (let sequence = 1; sequence < 15; sequence += 1) await keep(asked(sequence));
  expect(await list()).toHaveLength(12);
  expect(files.size).toBe(24);
});

test('after a clock was put back, later backups are the newest, and stay', async () => {
  const ahead = (sequence: number): Asked =>
    asked(sequence, { at: new Date(Date.UTC(2025, 2, 8, 8, sequence)).toISOString() });
  for (let sequence = 1; sequence < 15; sequence += 1) await keep(ahead(sequence));
  for (let sequence = 15; sequence < 30; sequence += 1) await keep(asked(sequence));
  expect((await list()).map(({ sequence }) => sequence).slice(0, 10)).toEqual([
    29, 28, 27, 26, 25, 24, 23, 22, 21, 20,
  ]);
});

test('each backup has the number after the highest in the folder, whoever’s it is', async () => {
  const orders = [];
  for (const question of [
    asked(1),
    asked(2, { at: '2020-01-01T00:00:00Z' }),
    asked(1, { planId: 'plan-2', profile: 'p2' }),
    asked(3),
  ]) {
    const answer = await host.keepBackup(question);
    orders.push(answer.ok && answer.value.backup.order);
  }
  expect(orders).toEqual([1, 2, 3, 4]);
});

test('a backup from before they had numbers is older than one with a number', async () => {
  const { token } = await keep(asked(9));
  const {
    order: _order,
    seal: _seal,
    ...header
  } = JSON.parse(files.get(`${token}.json`)!) as {
    order: number;
    seal: string;
  };
  files.set(`${token}.json`, JSON.stringify({ ...header, seal: hashText(canonicalJson(header)) }));
  await keep(asked(3, { at: '2020-01-01T00:00:00Z' }));
  expect((await list()).map(({ sequence }) => sequence)).toEqual([3, 9]);
});

test('a new backup reads only its own plan’s files, and reading one reads only one', async () => {
  for (let plan = 0; plan < 40; plan += 1) await keep(asked(1, { planId: `plan-${plan}` }));
  files.set('par-la-main.phasage', '{}');
  const reads: string[] = [];
  disk.broken = (act, name) => {
    if (act === 'read') reads.push(name);
    return false;
  };
  const { token } = await keep(asked(2));
  expect(reads.filter((name) => name.endsWith('.phasage'))).toEqual([]);
  expect(reads).toHaveLength(41);
  reads.length = 0;
  await host.readBackup({ token });
  expect(reads).toEqual([`${token}.json`, `${token}.phasage`]);
});

describe('whatever the folder contains', () => {
  test('skips foreign and damaged files, and leaves them alone', async () => {
    const { token } = await keep(asked(1));
    const strange = [
      'notes.txt',
      'notes.json',
      'damaged.phasage',
      'Sans titre (1).phasage',
      '.phasage',
      '..phasage',
      'x'.repeat(200) + '.phasage',
      'other.phasage',
    ];
    for (const name of strange)
      files.set(name, name === 'other.phasage' ? '{"format":"other"}' : 'not JSON');
    files.set('header-only.json', files.get(`${token}.json`)!);
    expect((await list()).map((backup) => backup.token)).toEqual([token]);
    for (let sequence = 2; sequence < 20; sequence += 1) await keep(asked(sequence));
    expect([...files.keys()]).toEqual(expect.arrayContaining(strange));
  });

  test('a plan’s file put there by hand can be restored, and is never deleted', async () => {
    const text = writePhasage(
      acte3Plan('plan-1'),
      {},
      { savedWith: 'Phasage 0.1.0', savedAt: '2020-01-01T00:00:00Z' },
    );
    files.set('par-la-main.phasage', text);
    for (let sequence = 1; sequence < 20; sequence += 1) await keep(asked(sequence));
    const found = (await list()).at(-1)!;
    expect(found).toMatchObject({
      token: 'par-la-main',
      planId: 'plan-1',
      title: 'Acte 3, 2024-2026',
      at: '2020-01-01T00:00:00Z',
    });
    expect(await host.readBackup({ token: 'par-la-main' })).toEqual({ ok: true, value: { text } });
  });

  test('a damaged backup is reported, not returned; the same state is then written again', async () => {
    const { token } = await keep(asked(1));
    files.set(`${token}.phasage`, '{"text":2}');
    expect(await host.readBackup({ token })).toEqual({
      ok: false,
      code: 'desktop.backupDamaged',
      params: {},
    });
    const again = await keep(asked(1));
    expect(await host.readBackup({ token: again.token })).toMatchObject({ ok: true });
  });

  test('a damaged header decides nothing: the file gives the backup’s data, and it stays', async () => {
    const text = writePhasage(
      acte3Plan('plan-1'),
      {},
      { savedWith: 'Phasage 0.1.0', savedAt: '2024-03-08T08:01:00Z' },
    );
    const { token } = await keep(asked(1, { text }));
    files.set(
      `${token}.json`,
      files.get(`${token}.json`)!.replace('"stepCount":20', '"stepCount":90'),
    );
    for (let sequence = 2; sequence < 20; sequence += 1) await keep(asked(sequence));
    expect((await list()).find((backup) => backup.token === token)).toMatchObject({
      planId: 'plan-1',
      title: 'Acte 3, 2024-2026',
      stepCount: Object.keys(acte3Plan('plan-1').steps).length,
    });
    expect(await host.readBackup({ token })).toEqual({ ok: true, value: { text } });
  });

  test('one file cut or changed anywhere: it reads exactly, is reported or not listed; others are whole', async () => {
    const plans = [acte3Plan('plan-1'), acte3Plan('plan-2')].map((plan) =>
      writePhasage(plan, {}, { savedWith: 'Phasage 0.1.0', savedAt: '2024-03-08T08:01:00Z' }),
    );
    for (const [index, text] of plans.entries())
      await keep(asked(1, { planId: `plan-${index + 1}`, text }));
    const whole = new Map(files);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', 'x', '"', '0', '9', '\0', '}', '\ufffd'),
        fc.boolean(),
        async (which, place, put, isCut) => {
          files.clear();
          for (const [name, text] of whole) files.set(name, text);
          const name = [...whole.keys()][which]!;
          const text = whole.get(name)!;
          const at = Math.floor(place * text.length);
          files.set(
            name,
            isCut ? text.slice(0, at) + put : text.slice(0, at) + put + text.slice(at + 1),
          );
          const found = await list();
          for (const { token } of found) {
            const read = await host.readBackup({ token });
            if (read.ok) expect(read.value.text).toBe(whole.get(`${token}.phasage`));
            else expect([read.code, `${token}.phasage`]).toEqual(['desktop.backupDamaged', name]);
          }
          // All are there, except for the changed name.
          const others = [...whole.keys()].filter(
            (each) => each.endsWith('.phasage') && each.split('.')[0] !== name.split('.')[0],
          );
          expect(found.map(({ token }) => `${token}.phasage`)).toEqual(
            expect.arrayContaining(others),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('looks a token up, and never uses it as a name', async () => {
    files.set('../outside.phasage', 'secret');
    for (const token of ['../outside', 'gone', '', '__proto__'])
      expect(await host.readBackup({ token })).toEqual({
        ok: false,
        code: 'desktop.backupGone',
        params: {},
      });
  });

  test('an unreadable one hides no other', async () => {
    const { token } = await keep(asked(1));
    await keep(asked(2));
    disk.broken = (act, name) => act === 'read' && name.startsWith(token);
    expect((await list()).map(({ sequence }) => sequence)).toEqual([2]);
  });
});

test('does not keep a plan too large to open again, and reports that', async () => {
  expect(await host.keepBackup(asked(1, { text: 'x'.repeat(MAX_BYTES + 1) }))).toEqual({
    ok: false,
    code: 'desktop.tooBig',
    params: {},
  });
  expect(files.size).toBe(0);
});

describe('if the folder fails', () => {
  test('at either file, reports the failure and leaves nothing of the new backup', async () => {
    await keep(asked(1));
    const before = new Map(files);
    for (const end of ['.json', '.phasage']) {
      disk.broken = (act, name) => act === 'write' && name.endsWith(end);
      expect(await host.keepBackup(asked(2))).toEqual({
        ok: false,
        code: 'desktop.diskFull',
        params: { folder: '/x' },
      });
      expect(files).toEqual(before);
    }
  });

  test('an old backup that can’t be deleted does no harm to the new one', async () => {
    for (let sequence = 1; sequence < 11; sequence += 1) await keep(asked(sequence));
    disk.broken = (act) => act === 'remove';
    await keep(asked(11));
    expect(await list()).toHaveLength(11);
    disk.broken = () => false;
    await keep(asked(12));
    expect(await list()).toHaveLength(10);
  });

  test('keeps backups requested at the same time one after the other', async () => {
    await Promise.all([asked(1), asked(1), asked(2), asked(1)].map(keep));
    expect(await list()).toHaveLength(2);
  });
});
