import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SNAPSHOT_EVERY, WriteQueue, writeProblem } from '../../../../renderer/storage/queue';
import { Overtaken, Vanished } from '../../../../renderer/storage/write';
import type { Place } from '../../../../renderer/storage/types';
import type { JournalRow } from '../../../../shared/history/journal';
import type { Plan } from '../../../../shared/model/plan';
import type { Problem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { TestJournal } from './journal';

const { rows: ROWS } = new TestJournal().rename(3 * SNAPSHOT_EVERY);
const PLAN = acte3Plan('plan-1');
const full = (): DOMException => new DOMException('', 'QuotaExceededError');
const settled = (): Promise<void> =>
  new Promise((done) => {
    setImmediate(done);
  });

/** A queue on a database of arrays, whose writes end when the test decides. */
function makeQueue() {
  const database: JournalRow[] = [];
  const batches: number[] = [];
  const contents: Record<string, unknown> = {};
  const snapshots: number[] = [];
  const said: [string, string | null][] = [];
  const written: number[] = [];
  const refused: Problem[] = [];
  let ends: ((thrown?: unknown) => void) | null = null;
  let timer: { ms: number; act: () => void } | null = null;
  let added = 0;
  const queue = new WriteQueue(
    {
      write: (batch, built: Place) =>
        new Promise((done, fail) => {
          expect(built.sequence).toBe(database.length);
          expect(built.hash).toBe(database.at(-1)?.hash ?? '');
          ends = (thrown) => {
            if (thrown !== undefined) {
              fail(thrown);
              return;
            }
            database.push(...batch.rows);
            batches.push(batch.rows.length);
            Object.assign(contents, batch.contents);
            done();
          };
        }),
      snapshot: async (_plan, { sequence }) => {
        snapshots.push(sequence);
      },
      later: (ms, act) => {
        timer = { ms, act };
        return () => {
          timer = null;
        };
      },
      idle: (act) => act(),
    },
    { sequence: 0, hash: '', plan: PLAN, snapshotSequence: 0 },
    {
      onSaving: (state, why) => {
        if (state === 'saved') expect(database).toHaveLength(added);
        said.push([state, why?.code ?? null]);
      },
      onWritten: (rows) => {
        written.push(...rows.map(({ sequence }) => sequence));
      },
      onRefused: (why) => {
        refused.push(why);
      },
    },
  );
  return {
    queue,
    database,
    batches,
    contents,
    snapshots,
    said,
    written,
    refused,
    get writing() {
      return ends !== null;
    },
    get timer() {
      return timer;
    },
    get added() {
      return added;
    },
    add(count = 1) {
      for (let turn = 0; turn < count; turn += 1) {
        added += 1;
        queue.add(ROWS[added - 1]!, { ...PLAN, title: `${added}` } satisfies Plan, {
          [`content-${added}`]: added,
        });
      }
    },
    async end(thrown?: unknown) {
      const end = ends;
      ends = null;
      end?.(thrown);
      await settled();
    },
    async wake() {
      const due = timer;
      timer = null;
      due?.act();
      await settled();
    },
  };
}

describe('the queue', () => {
  it('reports saved when the transaction is complete, not before', async () => {
    const given = makeQueue();
    given.add();
    await settled();
    expect(given.said).toEqual([['saving', null]]);
    await given.end();
    expect(given.said).toEqual([
      ['saving', null],
      ['saved', null],
    ]);
    expect(given.queue.failing || given.queue.unsaved).toBe(false);
  });

  it('collects edits during a transaction for the next one', async () => {
    const given = makeQueue();
    given.add(5);
    await given.end();
    expect(given.said.at(-1)).toEqual(['saving', null]);
    await given.end();
    expect(given.batches).toEqual([1, 4]);
    expect(given.said.at(-1)).toEqual(['saved', null]);
  });

  it('keeps all edits while writing fails, and retries with longer pauses', async () => {
    const given = makeQueue();
    given.add(2);
    const pauses: number[] = [];
    await given.end(full());
    for (let turn = 0; turn < 6; turn += 1) {
      pauses.push(given.timer!.ms);
      expect(given.said.at(-1)).toEqual(['failed', 'storage.full']);
      expect(given.queue.unsaved && given.queue.retrying && given.queue.failing).toBe(true);
      await given.wake();
      await given.end(full());
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
    given.add();
    expect(given.writing).toBe(false);
    await given.wake();
    await given.end();
    expect(given.database).toHaveLength(3);
    expect(given.said.at(-1)).toEqual(['saved', null]);
    // After trouble it writes the whole plan too.
    expect(given.snapshots).toEqual([3]);
    expect(given.contents).toEqual({ 'content-1': 1, 'content-2': 2, 'content-3': 3 });
  });

  it('retries at once when flushed, and the flush fails with the write', async () => {
    const given = makeQueue();
    given.add();
    await given.end(full());
    const flushing = given.queue.flush();
    expect(given.writing).toBe(true);
    expect(given.timer).toBeNull();
    await given.end(full());
    await flushing;
    expect(given.queue.unsaved).toBe(true);
    // Contents that a file of the plan needs and the database lacks.
    expect(given.queue.unsavedContents).toEqual({ 'content-1': 1 });
    await given.wake();
    await given.end();
    expect(given.queue.unsavedContents).toEqual({});
  });

  it.each([
    ['overtaken', new Overtaken()],
    ['vanished', new Vanished()],
  ])('writes nothing more once %s, and keeps its edits', async (what, thrown) => {
    const given = makeQueue();
    given.add();
    await given.end(thrown);
    given.add();
    await given.queue.flush();
    expect(given.writing).toBe(false);
    expect(given.timer).toBeNull();
    expect(given.database).toEqual([]);
    expect(given.refused.map(({ code }) => code)).toEqual([`storage.${what}`]);
    expect(given.said.at(-1)).toEqual(['failed', `storage.${what}`]);
    expect(given.queue.unsaved).toBe(true);
    expect(given.queue.retrying).toBe(false);
    expect(given.queue.failing).toBe(true);
  });

  it('writes a snapshot every so many rows, and one of the rest on request', async () => {
    const given = makeQueue();
    for (let count = 0; count < 2 * SNAPSHOT_EVERY + 10; count += 1) {
      given.add();
      await given.end();
    }
    expect(given.snapshots).toEqual([SNAPSHOT_EVERY, 2 * SNAPSHOT_EVERY]);
    await given.queue.snapshot();
    await given.queue.snapshot();
    expect(given.snapshots).toEqual([SNAPSHOT_EVERY, 2 * SNAPSHOT_EVERY, 2 * SNAPSHOT_EVERY + 10]);
  });

  it('reports nothing once stopped', async () => {
    const given = makeQueue();
    given.add();
    given.queue.stop();
    await given.end();
    expect(given.said).toEqual([['saving', null]]);
    expect(given.written).toEqual([]);
  });

  it('loses, doubles and reorders nothing in any mix of edits, failures and retries', async () => {
    const turn = fc.oneof(
      { weight: 4, arbitrary: fc.constant('add') },
      { weight: 3, arbitrary: fc.constant('end') },
      fc.constantFrom('fail', 'wake', 'flush'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 60 }), async (turns) => {
        const given = makeQueue();
        for (const each of turns) {
          if (each === 'add') given.add();
          else if (each === 'end') await given.end();
          else if (each === 'fail') await given.end(new Error('no'));
          else if (each === 'wake') await given.wake();
          else void given.queue.flush();
        }
        // Nothing waits for another edit before writing: a write is under way, or a retry is due.
        while (given.queue.unsaved) {
          expect(given.writing || given.timer !== null).toBe(true);
          await given.wake();
          await given.end();
        }
        expect(given.database.map(({ sequence }) => sequence)).toEqual(
          Array.from({ length: given.added }, (_, index) => index + 1),
        );
        expect(given.written).toEqual(given.database.map(({ sequence }) => sequence));
        expect(Object.keys(given.contents)).toHaveLength(given.added);
        if (given.added > 0) expect(given.said.at(-1)).toEqual(['saved', null]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the name of a failed write', () => {
  it.each([
    ['a full disk', full(), 'storage.full', 'QuotaExceededError'],
    [
      'a full disk within an aborted transaction',
      Object.assign(new Error(), { name: 'AbortError', inner: full() }),
      'storage.full',
      'QuotaExceededError',
    ],
    [
      'a full disk within a bulk',
      Object.assign(new Error(), { name: 'BulkError', failures: [full()] }),
      'storage.full',
      'QuotaExceededError',
    ],
    [
      'a closed database',
      Object.assign(new Error(), { name: 'DatabaseClosedError' }),
      'storage.writeFailed',
      'DatabaseClosedError',
    ],
    ['nothing', undefined, 'storage.writeFailed', ''],
  ])('%s', (_what, thrown, code, reason) => {
    expect(writeProblem(thrown)).toMatchObject({ code, params: { reason } });
  });
});
