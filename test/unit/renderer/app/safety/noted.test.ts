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
 * A plan whose sentinel saw row 2, whose database ends at `held`, and whose rows the host has all
 * noted.
 */
async function found({
  held = plan(2),
  was = plan(2),
  answer,
}: {
  held?: WatchedPlan | null;
  was?: WatchedPlan | null;
  answer?: Answer<'notedRows'>;
} = {}): Promise<readonly WatchedPlan[]> {
  const sentinel: Sentinel | null = was && {
    version: 1,
    writtenAt: '2099-01-01T00:00:00Z',
    databaseVersion: 1,
    schemaVersion: 4,
    plans: [was],
  };
  const host = {
    notedRows: async ({ sequence }: { sequence: number }): Promise<Answer<'notedRows'>> =>
      answer ?? { ok: true, value: { rows: ROWS.slice(sequence), contents: {} } },
  };
  return withNoted(held ? [held] : [], host, 'profile', sentinel);
}

test('reports rows that only the host has, whatever the time of the sentinel', async () => {
  expect(await found()).toEqual([{ ...plan(4), updatedAt: '2024-03-08T10:04:00Z' }]);
  expect(await found({ held: plan(3) })).toMatchObject([{ sequence: 4, hash: hashOf(4) }]);
});

test('also without a sentinel', async () => {
  expect(await found({ was: null })).toMatchObject([{ sequence: 4, hash: hashOf(4) }]);
});

test('reports nothing if the database has every row, or nothing can be compared', async () => {
  expect(await found({ held: plan(4) })).toEqual([plan(2)]);
  expect(await found({ held: plan(0) })).toEqual([plan(2)]);
  expect(await found({ held: null })).toEqual([plan(2)]);
  expect(await found({ was: plan(2, { deleted: true }) })).toEqual([plan(2, { deleted: true })]);
  expect(await found({ held: plan(2, { deleted: true }), was: null })).toEqual([]);
  expect(await found({ answer: { ok: false, code: 'desktop.serverGone', params: {} } })).toEqual([
    plan(2),
  ]);
  expect(await found({ held: null, was: null })).toEqual([]);
});
