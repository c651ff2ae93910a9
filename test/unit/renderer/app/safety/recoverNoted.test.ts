import { expect, it } from 'vitest';
import { findRecovery } from '../../../../../renderer/app/safety/recover';
import type { Answer, Backup, Question } from '../../../../../shared/desktop';
import { writePhasage } from '../../../../../shared/formats/phasage';
import { isProblem } from '../../../../../shared/model/problem';
import { COPY, PLAN, ROWS } from './rows';

const backup = (sequence: number, stepCount = 21): Backup => ({ ...COPY(sequence), stepCount });
const was = (sequence: number) => ({
  kind: 'gone' as const,
  now: null,
  was: {
    id: 'plan-1',
    title: 'x',
    stepCount: 21,
    updatedAt: '',
    sequence,
    hash: ROWS[sequence - 1]!.hash,
    deleted: false,
  },
});
/** Its own profile has backups and rows; another's backups have no rows after them. */
const host = (damaged: readonly string[], last = 6) => ({
  readBackup: async ({ token }: Question<'readBackup'>): Promise<Answer<'readBackup'>> =>
    damaged.includes(token)
      ? { ok: false, code: 'desktop.backupDamaged', params: {} }
      : {
          ok: true,
          value: {
            text: writePhasage(
              { ...PLAN, title: `Titre ${token.slice(1)}` },
              {},
              { savedWith: 'Phasage', savedAt: '2024-03-08T10:00:00Z' },
            ),
          },
        },
  notedRows: async ({
    profile,
    sequence,
  }: Question<'notedRows'>): Promise<Answer<'notedRows'>> => ({
    ok: true,
    value: { rows: profile === 'p' ? ROWS.slice(sequence, last) : [], contents: {} },
  }),
});

it.each([
  ['the newest copy and the rows after it', [], 6, [4, 2, 'Titre 6', true]],
  [
    'the copy before, where the newest is damaged: its rows lead to the end too',
    ['t4'],
    6,
    [2, 4, 'Titre 6', true],
  ],
  [
    'the copy before and its rows, where the newest is damaged, though they end before what was saved',
    ['t4'],
    5,
    [2, 3, 'Titre 5', false],
  ],
  ['what there is, where the rows end before what was saved', [], 5, [4, 1, 'Titre 5', false]],
] as const)('brings back %s', async (_what, damaged, last, expected) => {
  const found = await findRecovery(host(damaged, last), 'p', was(6), [backup(2), backup(4)]);
  if (!found || isProblem(found)) throw new Error('nothing was found');
  expect([found.backup.sequence, found.edits, found.file.plan.title, found.whole]).toEqual(
    expected,
  );
});

it('follows no rows from an older backup preferred to the newest, nearly empty one', async () => {
  const found = await findRecovery(host([], 5), 'p', was(6), [backup(2), backup(4, 1)]);
  expect(found && !isProblem(found) && [found.backup.sequence, found.edits]).toEqual([2, 0]);
  expect(await findRecovery(host([]), 'p', was(6), [])).toBeNull();
});

it('tries the backups of the profile that lost the plan before newer ones of others', async () => {
  const theirs = [4, 5].map((sequence): Backup => ({
    ...backup(sequence),
    token: `t${sequence}`,
    profile: 'q',
    at: `2024-03-09T10:00:0${sequence}Z`,
  }));
  const lead = async (
    damaged: readonly string[],
    own: readonly Backup[],
    last = 6,
  ): Promise<unknown> => {
    const found = await findRecovery(host(damaged, last), 'p', was(6), [...own, ...theirs]);
    return (
      found &&
      (isProblem(found)
        ? found.code
        : [found.backup.profile, found.backup.sequence, found.edits, found.whole])
    );
  };
  expect(await lead([], [backup(1)])).toEqual(['p', 1, 5, true]);
  expect(await lead([], [backup(1)], 4)).toEqual(['p', 1, 3, false]);
  expect(await lead([], [])).toEqual(['q', 5, 0, false]);
  expect(await lead(['t1'], [backup(1)])).toEqual(['q', 5, 0, false]);
  expect(await lead(['t1', 't4', 't5'], [backup(1)])).toBe('desktop.backupDamaged');
});

it('goes on to an older backup if both backups with rows are damaged', async () => {
  const found = await findRecovery(host(['t4', 't5'], 5), 'p', was(6), [
    backup(2),
    backup(4),
    backup(5),
  ]);
  expect(found && !isProblem(found) && found.backup.sequence).toBe(2);
});
