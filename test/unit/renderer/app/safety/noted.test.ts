import { expect, test } from 'vitest';
import { withNoted } from '../../../../../renderer/app/safety/noted';
import type { Answer, Sentinel } from '../../../../../shared/desktop';
import type { WatchedPlan } from '../../../../../shared/desktop/safety';
import { sealRow, type JournalRow } from '../../../../../shared/history/journal';

/** Rows 1 to 4, one a minute from 10:01. */
const ROWS: JournalRow[] = [];
for (let sequence = 1; sequence <= 4; sequence += 1) {
  ROWS.push(
    sealRow({
      planId: 'p',
      sequence,
      at: `2024-03-08T10:0${sequence}:00Z`,
      command: 'renamePlan',
      label: { code: 'x', params: {} },
      patches: [],
      inverses: [],
      undoes: null,
      mergesWith: null,
      mergeKey: null,
      contents: [],
      previousHash: ROWS.at(-1)?.hash ?? '',
    }),
  );
}
const hashOf = (sequence: number): string => ROWS[sequence - 1]?.hash ?? '';
const plan = (sequence: number, fields: Partial<WatchedPlan> = {}): WatchedPlan => ({
  id: 'p',
  title: 'Acte 3',
  stepCount: 3,
  updatedAt: '',
  sequence,
  hash: hashOf(sequence),
  deleted: false,
  ...fields,
});

/**
 * The plan as the sentinel describes it: written at `writtenAt` on row 2, while the database ends
 * at `held` and the host has noted every row.
 */
async function told(
  writtenAt: string,
  {
    held = 2,
    was = plan(2),
    answer,
  }: { held?: number | null; was?: WatchedPlan; answer?: Answer<'notedRows'> } = {},
): Promise<WatchedPlan> {
  const sentinel: Sentinel = {
    version: 1,
    writtenAt,
    databaseVersion: 1,
    schemaVersion: 4,
    plans: [was],
  };
  const database = {
    plans: {
      toArray: async () => (held === null ? [] : [{ id: 'p', sequence: held, hash: hashOf(held) }]),
    },
  };
  const host = {
    notedRows: async ({ sequence }: { sequence: number }): Promise<Answer<'notedRows'>> =>
      answer ?? { ok: true, value: { rows: ROWS.slice(sequence), contents: {} } },
  };
  return (await withNoted(database, host, 'profile', sentinel))!.plans[0]!;
}

test('rows that the host noted and the database lacks are told of, though the sentinel was written before them', async () => {
  expect(await told('2024-03-08T10:02:01Z')).toEqual({
    ...plan(4),
    updatedAt: '2024-03-08T10:04:00Z',
  });
});

test('so is a row that was made before the sentinel was written, and was in the database only after', async () => {
  expect(await told('2024-03-08T10:04:01Z')).toMatchObject({ sequence: 4, hash: hashOf(4) });
});

test('what a sentinel written well after them saw is accepted: nothing is told again', async () => {
  expect(await told('2024-03-08T10:05:00Z')).toEqual(plan(2));
});

test('nothing is told where the database has every row, or no row or plan to compare with, or where the host can’t tell', async () => {
  const before = '2024-03-08T10:02:01Z';
  expect(await told(before, { held: 4 })).toEqual(plan(2));
  expect(await told(before, { held: 0 })).toEqual(plan(2));
  expect(await told(before, { held: null })).toEqual(plan(2));
  expect(await told(before, { was: plan(2, { deleted: true }) })).toEqual(
    plan(2, { deleted: true }),
  );
  expect(
    await told(before, { answer: { ok: false, code: 'desktop.serverGone', params: {} } }),
  ).toEqual(plan(2));
  expect(
    await withNoted(
      { plans: { toArray: async () => [] } },
      { notedRows: async () => ({ ok: false, code: 'desktop.notHere', params: {} }) },
      'profile',
      null,
    ),
  ).toBeNull();
});
