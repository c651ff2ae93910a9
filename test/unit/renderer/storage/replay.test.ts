import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf, planOfSnapshot, replay, soundTail } from '../../../../renderer/storage/replay';
import { snapshotOf } from '../../../../renderer/storage/write';
import { HISTORY_LIMIT } from '../../../../shared/history/history';
import { hashRow, type JournalRow } from '../../../../shared/history/journal';
import type { RawPlan } from '../../../../shared/model/migrations/raw';
import { SCHEMA_VERSION } from '../../../../shared/model/plan';
import v1 from '../../../fixtures/plans/v1.json';
import { arbitraryWish } from '../../arbitraries';
import { TestJournal, type Turn } from './journal';

const START = { sequence: 0, hash: '' };
const asRaw = (plan: object): RawPlan => JSON.parse(JSON.stringify(plan)) as RawPlan;

const arbitraryJournal = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: arbitraryWish as fc.Arbitrary<Turn> },
      fc.constantFrom<Turn>('undo', 'undo', 'redo'),
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((turns) => {
    const journal = new TestJournal();
    for (const turn of turns) journal.turn(turn);
    return journal;
  });

/** The row after a change by someone else, with its former hash. */
const damaged = (row: JournalRow): JournalRow => ({ ...row, at: '1999-01-01T00:00:00Z' });

describe('replay', () => {
  it('gives the plan that was on screen, from any snapshot', () => {
    fc.assert(
      fc.property(arbitraryJournal, fc.nat(), (journal, pick) => {
        const { rows } = journal;
        const cut = rows.length === 0 ? 0 : pick % rows.length;
        const before = replay({ raw: asRaw(journal.start), ...START }, rows.slice(0, cut));
        const { raw, problem, sequence } = replay(before, rows.slice(cut));
        expect(problem).toBeNull();
        expect(sequence).toBe(rows.length);
        expect(raw).toEqual(asRaw(journal.plan));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [
      'changed',
      (rows: JournalRow[]) => rows.map((row) => (row.sequence === 6 ? damaged(row) : row)),
    ],
    ['missing', (rows: JournalRow[]) => rows.filter((row) => row.sequence !== 6)],
    [
      'sealed anew, but not what the next one follows',
      (rows: JournalRow[]) =>
        rows.map((row) =>
          row.sequence === 5 ? { ...damaged(row), hash: hashRow(damaged(row)) } : row,
        ),
    ],
  ])('stops before the first row that does not follow: one is %s', (_what, damage) => {
    const read = replay(
      { raw: asRaw(new TestJournal().start), ...START },
      damage(new TestJournal().rename(10).rows),
    );
    expect(read.problem).toMatchObject({ code: 'problems.journalBroken', params: { sequence: 6 } });
    expect(read.sequence).toBe(5);
    expect(read.raw['title']).toBe('Titre 5');
  });

  it('stops before a row whose patches do not fit the plan', () => {
    const { start, rows } = new TestJournal().rename(2);
    const foreign = {
      ...rows[1]!,
      patches: [{ op: 'replace' as const, path: ['steps', 'nowhere', 'title'], value: 'x' }],
    };
    const read = replay({ raw: asRaw(start), ...START }, [
      rows[0]!,
      { ...foreign, hash: hashRow(foreign) },
    ]);
    expect(read.problem?.params).toEqual({ sequence: 2 });
    expect(read.raw['title']).toBe('Titre 1');
  });

  it('replays each row in its own version, and refuses those of a newer one', () => {
    const row = new TestJournal().rename(1).rows[0]!;
    const ofVersion = (
      schemaVersion: number,
      previous: JournalRow | null,
      patches: JournalRow['patches'],
    ): JournalRow => {
      const own = {
        ...row,
        sequence: (previous?.sequence ?? 0) + 1,
        schemaVersion,
        patches,
        previousHash: previous?.hash ?? '',
      };
      return { ...own, hash: hashRow(own) };
    };
    const stepId = Object.keys(v1.steps)[0]!;
    const first = ofVersion(1, null, [
      { op: 'replace', path: ['steps', stepId, 'progress'], value: 40 },
    ]);
    const second = ofVersion(2, first, [{ op: 'replace', path: ['title'], value: 'En version 2' }]);
    const read = replay({ raw: asRaw(v1), ...START }, [first, second]);
    expect(read.problem).toBeNull();
    expect(read.raw).toMatchObject({
      schemaVersion: 2,
      title: 'En version 2',
      steps: { [stepId]: { progress: 400_000 } },
      objectives: {},
    });

    const later = replay({ raw: asRaw(v1), ...START }, [
      first,
      ofVersion(SCHEMA_VERSION + 1, first, []),
    ]);
    expect(later).toMatchObject({ problem: { code: 'storage.newerDatabase' }, sequence: 1 });
  });
});

describe('a snapshot', () => {
  it('reads back, and is refused after any change', () => {
    const { plan } = new TestJournal().rename(1);
    const snapshot = snapshotOf(plan, { sequence: 1, hash: 'abc' });
    expect(planOfSnapshot(snapshot)).toEqual(asRaw(plan));
    for (const change of [
      { text: snapshot.text.replace('Titre 1', 'Titre 2') },
      { rowHash: 'abd' },
      { sequence: 2 },
      { planId: 'plan-2' },
    ]) {
      expect(planOfSnapshot({ ...snapshot, ...change })).toBeNull();
    }
  });
});

describe('the history of a journal', () => {
  it('of the whole journal is the one that the window had', () => {
    fc.assert(
      fc.property(arbitraryJournal, ({ rows, history }) => {
        expect(historyOf(rows, 0)).toEqual(JSON.parse(JSON.stringify(history)));
      }),
      { numRuns: 60 },
    );
  });

  it('of its last rows is the end of the one that the window had, never anything else', () => {
    fc.assert(
      fc.property(arbitraryJournal, fc.nat(), ({ rows, history }, pick) => {
        const { past, future } = historyOf(rows.slice(pick % (rows.length + 1)), 0);
        expect(past.map(({ sequence }) => sequence)).toEqual(
          history.past.map(({ sequence }) => sequence).slice(history.past.length - past.length),
        );
        expect(past).toEqual(
          JSON.parse(JSON.stringify(history.past.slice(history.past.length - past.length))),
        );
        expect(future).toEqual(
          JSON.parse(JSON.stringify(history.future.slice(history.future.length - future.length))),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('stops at its first row, and has no more entries than the limit', () => {
    const { rows } = new TestJournal().rename(HISTORY_LIMIT + 50);
    expect(historyOf(rows, 200).past.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 50 }, (_, index) => 201 + index),
    );
    expect(historyOf(rows, 0).past).toHaveLength(HISTORY_LIMIT);
  });
});

describe('the valid end of a journal', () => {
  it('starts after the last damaged or missing row', () => {
    const { rows } = new TestJournal().rename(10);
    const first = (given: readonly JournalRow[]): number | undefined =>
      soundTail(given)[0]?.sequence;
    expect(first(rows)).toBe(1);
    expect(first(rows.map((row) => (row.sequence === 4 ? damaged(row) : row)))).toBe(5);
    expect(first(rows.filter((row) => row.sequence !== 7))).toBe(8);
    expect(first(rows.map((row) => (row.sequence === 10 ? damaged(row) : row)))).toBeUndefined();
  });
});
