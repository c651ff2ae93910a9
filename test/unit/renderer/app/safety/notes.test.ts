import { expect, it, vi } from 'vitest';
import { Notes } from '../../../../../renderer/app/safety/notes';
import { findRecovery } from '../../../../../renderer/app/safety/recover';
import type { Answer, Backup, Question } from '../../../../../shared/desktop';
import { writePhasage } from '../../../../../shared/formats/phasage';
import { sealRow, type JournalRow } from '../../../../../shared/history/journal';
import { isProblem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';

const PLAN = acte3Plan('plan-1');
const ROWS: JournalRow[] = [];
for (let sequence = 1; sequence <= 6; sequence += 1) {
  ROWS.push(
    sealRow({
      planId: 'plan-1',
      sequence,
      at: `2024-03-08T10:00:0${sequence}Z`,
      command: 'renamePlan',
      label: { code: 'x', params: {} },
      patches: [{ op: 'replace', path: ['title'], value: `Titre ${sequence}` }],
      inverses: [],
      undoes: null,
      mergesWith: null,
      mergeKey: null,
      contents: [],
      previousHash: ROWS.at(-1)?.hash ?? '',
    }),
  );
}

/** A host that answers as the test says, and a clock set by hand. */
function bench(answer: (asked: Question<'noteRows'>) => Promise<Answer<'noteRows'>>) {
  const copied: number[] = [];
  const told: (string | null)[] = [];
  const time = { now: 0, due: [] as (() => void)[] };
  const notes = new Notes({
    host: { noteRows: answer },
    profile: 'p',
    copy: async ({ sequence }) => {
      copied.push(sequence);
    },
    tell: (why) => told.push(why?.code ?? null),
    clock: () => time.now,
    later: (_ms, act) => {
      time.due.push(act);
      return () => {
        time.due = time.due.filter((one) => one !== act);
      };
    },
  });
  return {
    copied,
    told,
    time,
    written: (...rows: JournalRow[]) => notes.written({ rows, plan: PLAN, contents: {} }),
  };
}

it('keeps a copy where rows follow none, one a minute at most', async () => {
  const { copied, time, written } = bench(async () => ({ ok: true, value: { noted: false } }));
  await written(ROWS[0]!);
  await written(ROWS[1]!);
  expect(copied).toEqual([1]);
  time.now = 60_000;
  await written(ROWS[2]!);
  expect(copied).toEqual([1, 3]);
});

it('waits no longer than two seconds for a host that does not answer; what came meanwhile goes together when it does', async () => {
  const asked: number[][] = [];
  let answerFirst = (): void => undefined;
  const { time, written } = bench(({ rows }) => {
    asked.push(rows.map(({ sequence }) => sequence));
    return new Promise((done) => {
      const noted = (): void => done({ ok: true, value: { noted: true } });
      if (asked.length === 1) answerFirst = noted;
      else noted();
    });
  });
  const waits = [ROWS[0]!, ROWS[1]!, ROWS[2]!].map((row) => written(row));
  for (const act of time.due) act();
  await Promise.all(waits);
  expect(asked).toEqual([[1]]);
  answerFirst();
  await written(ROWS[3]!);
  expect(asked.flat()).toEqual([1, 2, 3, 4]);
});

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
  'lets no row wait for the next edit, come %i steps after the host has answered',
  async (steps) => {
    const asked: number[] = [];
    let answer = (): void => undefined;
    const { time, written } = bench(({ rows }) => {
      asked.push(...rows.map(({ sequence }) => sequence));
      return asked.length > 1
        ? Promise.resolve({ ok: true, value: { noted: true } })
        : new Promise((done) => {
            answer = () => done({ ok: true, value: { noted: true } });
          });
    });
    const first = written(ROWS[0]!);
    for (const act of time.due) act();
    await first;
    answer();
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    const second = written(ROWS[1]!);
    for (const act of time.due) act();
    await second;
    await vi.waitFor(() => expect(asked).toEqual([1, 2]));
  },
);

it('says why nothing can be noted, and asks no more of a page that has no host', async () => {
  let code = 'desktop.diskFull';
  let asked = 0;
  const { told, written } = bench(async () => {
    asked += 1;
    return { ok: false, code, params: {} };
  });
  await written(ROWS[0]!);
  expect(told).toEqual(['desktop.diskFull']);
  code = 'desktop.notHere';
  await written(ROWS[1]!);
  await written(ROWS[2]!);
  expect([asked, told.length]).toEqual([2, 1]);
});

const backup = (sequence: number, stepCount = 21): Backup => ({
  token: `t${sequence}`,
  profile: 'p',
  planId: 'plan-1',
  title: 'x',
  stepCount,
  sequence,
  hash: ROWS[sequence - 1]!.hash,
  reason: 'changes',
  at: ROWS[sequence - 1]!.at,
  bytes: 1,
});
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
/** Its profile has copies and rows; another's copies have no row after them. */
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

it('follows no rows from an older copy that is better than the newest, nearly empty one', async () => {
  const found = await findRecovery(host([], 5), 'p', was(6), [backup(2), backup(4, 1)]);
  expect(found && !isProblem(found) && [found.backup.sequence, found.edits]).toEqual([2, 0]);
  expect(await findRecovery(host([]), 'p', was(6), [])).toBeNull();
});

it('tries the copies of the profile that lost the plan before another’s, however new; those where none of its own can be read', async () => {
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

it('reads on to a copy older than those that have their rows, where both of these are damaged', async () => {
  const found = await findRecovery(host(['t4', 't5'], 5), 'p', was(6), [
    backup(2),
    backup(4),
    backup(5),
  ]);
  expect(found && !isProblem(found) && found.backup.sequence).toBe(2);
});
