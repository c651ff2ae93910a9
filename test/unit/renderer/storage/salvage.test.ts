import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../../../renderer/storage/replay';
import { salvage, type Salvage } from '../../../../renderer/storage/salvage';
import { hashRow, type JournalRow } from '../../../../shared/history/journal';
import { checkIntegrity } from '../../../../shared/model/integrity';
import type { RawPlan } from '../../../../shared/model/migrations/raw';
import { isProblem } from '../../../../shared/model/problem';
import { arbitraryWish } from '../../arbitraries';
import { TestJournal, type Turn } from './journal';

const START = { sequence: 0, hash: '' };
const asRaw = (plan: object): RawPlan => JSON.parse(JSON.stringify(plan)) as RawPlan;

/** The result of salvaging this journal. */
function saved(
  { start, rows: written }: TestJournal,
  rows: readonly JournalRow[],
): Salvage & { before: number } {
  const before = replay({ raw: asRaw(start), ...START }, rows);
  const found = salvage(
    before,
    rows.filter(({ sequence }) => sequence > before.sequence),
    written.length,
  );
  if (isProblem(found)) throw new Error(found.code);
  return { ...found, before: before.sequence };
}

const resealed = (row: JournalRow): JournalRow => ({ ...row, hash: hashRow(row) });

describe('the rows after the damage', () => {
  it('are saved if they still fit; damaged and missing ones are listed by number', () => {
    const journal = new TestJournal().rename(8);
    const rows = journal.rows
      .filter(({ sequence }) => sequence !== 5 && sequence !== 6)
      .map((row) => (row.sequence === 3 ? { ...row, at: '1999-01-01T00:00:00Z' } : row));
    const found = saved(journal, rows);
    expect(found.rows.map(({ sequence, count, outcome }) => [sequence, count, outcome])).toEqual([
      [3, 1, 'damaged'],
      [4, 1, 'saved'],
      [5, 2, 'missing'],
      [7, 1, 'saved'],
      [8, 1, 'saved'],
    ]);
    expect(found.rows[0]!.label).toEqual(journal.rows[2]!.label);
    expect(found.plan.title).toBe('Titre 8');
  });

  it('include missing rows at the end', () => {
    const journal = new TestJournal().rename(6);
    const found = saved(journal, journal.rows.slice(0, 4));
    expect(found.rows).toEqual([
      { sequence: 5, count: 2, label: null, at: null, outcome: 'missing' },
    ]);
    expect(found.plan.title).toBe('Titre 4');
  });

  it('are counted despite the wrong number of a damaged row', () => {
    const journal = new TestJournal().rename(4);
    const found = saved(journal, [
      ...journal.rows.slice(0, 2),
      { ...journal.rows[3]!, sequence: 5000 },
    ]);
    expect(found.rows.map(({ sequence, count, outcome }) => [sequence, count, outcome])).toEqual([
      [3, 1, 'missing'],
      [5000, 1, 'damaged'],
    ]);
  });

  it('leave out what depends on a lost edit, and what would break the plan', () => {
    const journal = new TestJournal().rename(5);
    const [first, second, third, fourth, fifth] = journal.rows as [
      JournalRow,
      JournalRow,
      JournalRow,
      JournalRow,
      JournalRow,
    ];
    const rows = [
      first,
      { ...second, command: 'otherwise' },
      resealed({
        ...third,
        patches: [{ op: 'replace', path: ['steps', 'lost', 'title'], value: 'x' }],
      }),
      resealed({
        ...fourth,
        patches: [{ op: 'replace', path: ['baseScenarioId'], value: 'nowhere' }],
      }),
      { ...fifth, patches: 'torn' as never },
    ];
    const found = saved(journal, rows);
    expect(found.rows.map(({ outcome }) => outcome)).toEqual([
      'damaged',
      'misfit',
      'misfit',
      'damaged',
    ]);
    expect(found.plan.title).toBe('Titre 1');
  });

  it('of any damaged journal give a plan without errors, and every row has its result', () => {
    const arbitraryTurns = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: arbitraryWish as fc.Arbitrary<Turn> },
        fc.constantFrom<Turn>('undo', 'redo'),
      ),
      { minLength: 2, maxLength: 25, size: 'max' },
    );
    fc.assert(
      fc.property(arbitraryTurns, fc.nat(), fc.boolean(), (turns, pick, gone) => {
        const journal = new TestJournal();
        for (const turn of turns) journal.turn(turn);
        if (journal.rows.length === 0) return;
        const hit = (pick % journal.rows.length) + 1;
        const rows = gone
          ? journal.rows.filter(({ sequence }) => sequence !== hit)
          : journal.rows.map((row) =>
              row.sequence === hit ? { ...row, command: `${row.command}!` } : row,
            );
        const found = saved(journal, rows);
        expect(found.before).toBe(hit - 1);
        expect(found.rows.reduce((sum, { count }) => sum + count, 0)).toBe(
          journal.rows.length - found.before,
        );
        expect(found.rows[0]).toMatchObject({
          sequence: hit,
          outcome: gone ? 'missing' : 'damaged',
        });
        expect(checkIntegrity(found.plan).filter(({ severity }) => severity === 'error')).toEqual(
          [],
        );
      }),
      { numRuns: 40 },
    );
  });
});
