import { expect, test } from 'vitest';
import {
  bestFirst,
  findRecovery,
  foundOf,
  keepFound,
  lossesByCopies,
  type Found,
} from '../../../../../renderer/app/safety/recover';
import type { Answer, Backup, Question } from '../../../../../shared/desktop';
import type { Loss } from '../../../../../shared/desktop/losses';
import { writePhasage } from '../../../../../shared/formats/phasage';
import { isProblem, problem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';

const copy = (sequence: number, more: Partial<Backup> = {}): Backup => ({
  token: `t${sequence}`,
  order: sequence,
  profile: 'mine',
  planId: 'p',
  title: 'Acte 3',
  stepCount: 20,
  sequence,
  hash: `h${sequence}`,
  reason: 'changes',
  at: `2024-03-08T10:${String(sequence).padStart(2, '0')}:00Z`,
  bytes: 1,
  ...more,
});
const WAS = {
  id: 'p',
  title: 'Acte 3',
  stepCount: 20,
  updatedAt: '2024-03-08T10:30:00Z',
  sequence: 30,
  hash: 'h30',
  deleted: false,
};
const loss = (kind: Loss['kind'], sequence: number | null): Loss => ({
  kind,
  was: WAS,
  now: sequence === null ? null : { ...WAS, sequence, broken: kind === 'broken' },
});

test('restores a plan from its newest backup, unless that has suddenly become nearly empty', () => {
  expect(
    bestFirst(loss('gone', null), [copy(10), copy(20), copy(15, { planId: 'other' })])[0]?.token,
  ).toBe('t20');
  expect(bestFirst(loss('gone', null), [copy(10), copy(20, { stepCount: 2 })])[0]?.token).toBe(
    't10',
  );
  expect(bestFirst(loss('gone', null), [copy(20, { stepCount: 2 })])[0]?.token).toBe('t20');
  expect(bestFirst(loss('gone', null), [])).toEqual([]);
});

test('a backup dated a year ahead restores nothing older than another backup', () => {
  const ahead = copy(10, { at: '2025-03-08T10:00:00Z' });
  expect(bestFirst(loss('gone', null), [ahead, copy(20)]).map(({ token }) => token)).toEqual([
    't20',
    't10',
  ]);
});

test('never puts a plan further back: what it finds must go beyond what is left', async () => {
  const text = writePhasage(
    acte3Plan('p'),
    {},
    { savedWith: 'test', savedAt: '2024-03-08T10:00:00Z' },
  );
  const host = {
    readBackup: async () => ({ ok: true as const, value: { text } }),
    notedRows: async () => ({ ok: false as const, code: 'desktop.notHere', params: {} }),
  };
  const reached = async (
    kind: Loss['kind'],
    left: number,
    ...sequences: number[]
  ): Promise<number | null> => {
    const found = await findRecovery(
      host,
      'mine',
      loss(kind, left),
      sequences.map((sequence) => copy(sequence)),
    );
    return found && !isProblem(found) ? found.sequence : null;
  };
  expect(await reached('older', 25, 20, 25)).toBeNull();
  expect(await reached('older', 25, 20, 28)).toBe(28);
  expect(await reached('broken', 25, 20)).toBe(20);
  expect(await reached('different', 25, 20)).toBe(20);
});

test('this profile’s backups show the plans of an empty database, each once, as last backed up', async () => {
  const backups = [
    copy(10),
    copy(20, { title: 'Acte 3 bis' }),
    copy(5, { planId: 'q' }),
    copy(9, { planId: 'r', profile: 'theirs' }),
  ];
  const held = (profile: string) =>
    lossesByCopies(
      { listBackups: async () => ({ ok: true, value: { backups, where: null } }) },
      profile,
    );
  const { losses, areOthers } = await held('mine');
  expect(areOthers).toBe(false);
  expect(losses.map(({ kind, was }) => [kind, was.id, was.title, was.sequence])).toEqual([
    ['gone', 'p', 'Acte 3 bis', 20],
    ['gone', 'q', 'Acte 3', 5],
  ]);
  // Its name is lost with the browser's data, so the backups of all profiles are offered.
  const others = await held('new here');
  expect(others.areOthers).toBe(true);
  expect(others.losses.map(({ was }) => was.id)).toEqual(['p', 'r', 'q']);
  expect(
    await lossesByCopies(
      { listBackups: async () => ({ ok: false, code: 'desktop.serverGone', params: {} }) },
      'mine',
    ),
  ).toEqual({ losses: [], areOthers: true });
});

const found = (sequence: number, edits: number): Found => ({
  backup: copy(sequence),
  text: `text ${sequence}`,
  file: { plan: acte3Plan('p') } as Found['file'],
  edits,
  places: [],
  sequence: sequence + edits,
  hash: `h${sequence + edits}`,
  at: '2024-03-08T10:30:00Z',
  whole: true,
});

test('restores the plans it found, even if the backup of another is unreadable', () => {
  const [one, other] = [found(1, 0), found(2, 3)];
  expect(foundOf([one, problem('desktop.backupDamaged'), null, other])).toEqual([one, other]);
});

test('a user who declines gets each plan’s noted edits as a backup, or the reason why not', async () => {
  const kept: number[] = [];
  let room = 2;
  const keepBackup = async ({
    sequence,
  }: Question<'keepBackup'>): Promise<Answer<'keepBackup'>> => {
    if (room === 0) return { ok: false, code: 'desktop.diskFull', params: { folder: '/data' } };
    room -= 1;
    kept.push(sequence);
    return { ok: true, value: { backup: copy(sequence) } };
  };
  // There is a backup without rows after it already.
  expect(await keepFound({ keepBackup }, [found(1, 2), found(5, 0), found(7, 1)])).toBeNull();
  expect(kept).toEqual([3, 8]);
  expect(await keepFound({ keepBackup }, [found(10, 1)])).toMatchObject({
    code: 'desktop.diskFull',
    params: { folder: '/data' },
  });
});
