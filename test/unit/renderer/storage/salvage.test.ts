import { expect, it } from 'vitest';
import { replay } from '../../../../renderer/storage/replay';
import { salvageRows } from '../../../../renderer/storage/salvage';
import type { Plan } from '../../../../shared/model/plan';
import { TestJournal } from './journal';

it('tells what comes after the damage row by row, and takes in what still applies', () => {
  const journal = new TestJournal().rename(6);
  const rows = journal.rows.map((row) => (row.sequence === 3 ? { ...row, at: '1999-01-01T00:00:00Z' } : row));
  const before = replay({ raw: JSON.parse(JSON.stringify(journal.start)) as never, sequence: 0, hash: '' }, rows);
  expect([before.sequence, before.problem?.code]).toEqual([2, 'problems.journalBroken']);
  const { plan, rows: told } = salvageRows(before.raw as unknown as Plan, rows.slice(before.sequence));
  expect(told.map(({ sequence, state }) => [sequence, state])).toEqual([[3, 'damaged'], [4, 'applies'], [5, 'applies'], [6, 'applies']]);
  expect(plan.title).toBe('Titre 6');
});

it('passes over a row whose item is no longer there, and keeps the plan whole', () => {
  const journal = new TestJournal().rename(1);
  const [row] = journal.rows;
  const { plan, rows } = salvageRows(journal.start, [{ ...row!, patches: [{ op: 'replace', path: ['steps', 'nobody', 'title'], value: 'x' }] } as never, row!]);
  expect(rows.map(({ state }) => state)).toEqual(['damaged', 'applies']);
  expect(plan.title).toBe('Titre 1');
});
