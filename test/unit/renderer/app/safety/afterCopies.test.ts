import { expect, it } from 'vitest';
import { afterCopies } from '../../../../../renderer/app/safety/afterCopies';
import type { Answer, Backup, Question } from '../../../../../shared/desktop';
import { COPY, ROWS } from './rows';

const host = {
  notedRows: async ({ sequence }: Question<'notedRows'>): Promise<Answer<'notedRows'>> => ({
    ok: true,
    value: { rows: ROWS.slice(sequence), contents: {} },
  }),
};
const open = {
  planId: 'plan-1',
  sequence: 5,
  hash: ROWS[4]!.hash,
  hashAt: async (sequence: number) => ROWS[sequence - 1]?.hash,
};
const after = (...backups: Backup[]) => afterCopies(host, open, backups);

it('counts the edits of the open plan after each backup, and marks those of another history', async () => {
  expect(
    await after(COPY(5), COPY(2), { ...COPY(3), hash: 'another' }, { ...COPY(6), token: 'later' }),
  ).toEqual({
    t5: { since: 0, noted: 0 },
    t2: { since: 3, noted: 0 },
    t3: { since: null, noted: 0 },
    later: { since: null, noted: 0 },
  });
});

it('counts the noted edits of a missing plan after its newest backup, and the older ones’ gaps', async () => {
  const other = (sequence: number, more: Partial<Backup> = {}): Backup => ({
    ...COPY(sequence),
    planId: 'plan-2',
    ...more,
  });
  expect(
    await after(
      other(2),
      other(4),
      other(3, { profile: 'q', token: 'theirs' }),
      other(6, { order: 1, sequence: 9, token: 'before it was put back' }),
    ),
  ).toEqual({
    t4: { since: 2, noted: 2 },
    t2: { since: 4, noted: 0 },
    theirs: { since: 3, noted: 3 },
    'before it was put back': { since: null, noted: 0 },
  });
});
