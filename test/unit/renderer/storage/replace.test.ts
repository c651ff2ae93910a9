import { expect, test } from 'vitest';
import { underId, type Stored } from '../../../../renderer/storage/replace';
import { hashSnapshot, snapshotOf } from '../../../../renderer/storage/write';
import { checkChain, sealRow, type JournalRow } from '../../../../shared/history/journal';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('former');
const START = { sequence: 0, hash: '' };

function rowsOf(count: number): JournalRow[] {
  const rows: JournalRow[] = [];
  for (let sequence = 1; sequence <= count; sequence += 1) {
    rows.push(
      sealRow({
        planId: PLAN.id,
        sequence,
        at: '2024-03-08T10:00:00Z',
        command: 'renamePlan',
        label: { code: 'commands.renamePlan', params: {} },
        patches: [{ op: 'replace', path: ['title'], value: `${sequence}` }],
        inverses: [],
        undoes: null,
        mergesWith: null,
        mergeKey: null,
        contents: [],
        previousHash: rows.at(-1)?.hash ?? '',
      }),
    );
  }
  return rows;
}

function stored(rows: readonly JournalRow[]): Stored {
  const last = rows.at(-1) ?? START;
  return {
    rows,
    snapshots: [snapshotOf(PLAN, START), snapshotOf(PLAN, last)],
    record: {
      id: PLAN.id,
      title: PLAN.title,
      createdAt: '',
      updatedAt: '',
      stepCount: 1,
      ...last,
      historyStart: 0,
      contents: ['c'],
      writer: 'me',
      deletedAt: null,
    },
  };
}

test('puts every row, snapshot and the record under the new id, still in sequence', () => {
  const moved = underId(stored(rowsOf(4)), 'bin');
  expect(checkChain(moved.rows, START)).toBeUndefined();
  expect(moved.rows.map(({ planId, sequence }) => [planId, sequence])).toEqual([
    ['bin', 1],
    ['bin', 2],
    ['bin', 3],
    ['bin', 4],
  ]);
  expect(moved.record).toMatchObject({
    id: 'bin',
    sequence: 4,
    hash: moved.rows[3]!.hash,
    writer: null,
    contents: ['c'],
  });
  expect(moved.snapshots.map(({ rowHash }) => rowHash)).toEqual(['', moved.rows[3]!.hash]);
  for (const snapshot of moved.snapshots) {
    expect(hashSnapshot(snapshot)).toBe(snapshot.hash);
    expect(JSON.parse(snapshot.text) as Plan).toEqual({ ...PLAN, id: 'bin' });
  }
});

test('does not make damaged rows look good', () => {
  const rows = rowsOf(4);
  const { snapshots, ...rest } = stored(
    rows.map((row, index) => (index === 2 ? { ...row, at: '1999-01-01T00:00:00Z' } : row)),
  );
  const moved = underId(
    {
      ...rest,
      snapshots: snapshots.map((snapshot) => ({ ...snapshot, text: `${snapshot.text} ` })),
    },
    'bin',
  );
  expect(checkChain(moved.rows, START)?.params.sequence).toBe(3);
  for (const snapshot of moved.snapshots) expect(hashSnapshot(snapshot)).not.toBe(snapshot.hash);
});
