import { expect, it, vi } from 'vitest';
import { Notes } from '../../../../../renderer/app/safety/notes';
import type { Answer, Backup, Question } from '../../../../../shared/desktop';
import type { JournalRow } from '../../../../../shared/history/journal';
import { problem, type Problem } from '../../../../../shared/model/problem';
import { COPY, PLAN, ROWS } from './rows';

type Answering = (asked: Question<'noteRows'>) => Promise<Answer<'noteRows'>>;

/** A host that answers as the test wants, and a manual clock. */
function bench(answer: Answering, copy: (sequence: number) => Backup | Problem = COPY) {
  const copied: number[] = [];
  const reports: (string | null)[] = [];
  const time = { now: 0, due: [] as { at: number; act: () => void }[] };
  const mark = { why: null as string | null };
  const notes = new Notes({
    host: { noteRows: answer },
    profile: 'p',
    copy: async ({ sequence }) => {
      copied.push(sequence);
      return copy(sequence);
    },
    tell: (why) => reports.push(why?.code ?? null),
    mark: (why) => {
      mark.why = why?.code ?? null;
    },
    clock: () => time.now,
    later: (ms, act) => {
      const one = { at: time.now + ms, act };
      time.due.push(one);
      return () => {
        time.due = time.due.filter((other) => other !== one);
      };
    },
  });
  return {
    copied,
    reports,
    time,
    mark,
    notes,
    written: (...rows: JournalRow[]) => notes.written({ rows, plan: PLAN, contents: {} }),
    /** Advances the clock, and runs due timers. */
    pass: async (ms: number): Promise<void> => {
      time.now += ms;
      const due = time.due.filter(({ at }) => at <= time.now);
      time.due = time.due.filter(({ at }) => at > time.now);
      for (const { act } of due) act();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    },
  };
}

/** A host that may be away, and its noted rows. */
function goingHost() {
  const noted: number[] = [];
  const state = { away: false };
  const answer: Answering = async ({ rows }) => {
    if (state.away) return { ok: false, code: 'desktop.serverGone', params: {} };
    noted.push(...rows.map(({ sequence }) => sequence));
    return { ok: true, value: { noted: true } };
  };
  return { noted, state, answer };
}

it('notes waiting rows when the host returns, without another edit; until then marks them', async () => {
  const { noted, state, answer } = goingHost();
  const { written, pass, mark, reports } = bench(answer, () => problem('desktop.serverGone'));
  await written(ROWS[0]!);
  state.away = true;
  await written(ROWS[1]!);
  await written(ROWS[2]!);
  expect([noted, mark.why]).toEqual([[1], 'desktop.serverGone']);
  await pass(60_000);
  expect(mark.why).toBe('desktop.serverGone');
  state.away = false;
  await pass(15_000);
  expect([noted, mark.why, reports.at(-1)]).toEqual([[1, 2, 3], null, null]);
});

it('makes a backup if rows can’t be noted', async () => {
  const { written, pass, mark, copied } = bench(async () => ({
    ok: false,
    code: 'desktop.tooBig',
    params: {},
  }));
  await written(ROWS[0]!);
  for (let turn = 0; turn < 3; turn += 1) await pass(15_000);
  expect([copied, mark.why]).toEqual([[1], null]);
});

it('drops rows that a backup made meanwhile contains', async () => {
  const { noted, state, answer } = goingHost();
  const { written, pass, mark, notes } = bench(answer);
  state.away = true;
  await written(ROWS[0]!, ROWS[1]!);
  await written(ROWS[2]!);
  notes.copied({ sequence: 2, hash: ROWS[1]!.hash });
  expect(mark.why).toBe('desktop.serverGone');
  state.away = false;
  await pass(15_000);
  expect([noted, mark.why]).toEqual([[3], null]);
  state.away = true;
  await written(ROWS[3]!);
  notes.copied({ sequence: 4, hash: ROWS[3]!.hash });
  expect(mark.why).toBeNull();
  state.away = false;
  await pass(60_000);
  expect(noted).toEqual([3]);
});

it('makes a backup at once after noted rows: the host has lost its journal', async () => {
  let isLost = false;
  const { written, copied, mark } = bench(async () => ({ ok: true, value: { noted: !isLost } }));
  isLost = true;
  await written(ROWS[0]!);
  isLost = false;
  await written(ROWS[1]!);
  isLost = true;
  await written(ROWS[2]!);
  expect([copied, mark.why]).toEqual([[1, 3], null]);
});

it('sends at most a thousand waiting rows: a backup costs less', async () => {
  const { state, noted, answer } = goingHost();
  const { written, pass, copied, mark } = bench(answer);
  state.away = true;
  await written(...Array.from({ length: 1001 }, () => ROWS[5]!));
  state.away = false;
  await pass(15_000);
  expect([noted, copied, mark.why]).toEqual([[], [6], null]);
});

it('marks rows if the host takes longer than two seconds', async () => {
  let answerNow = (): void => undefined;
  const { written, pass, mark } = bench(
    () =>
      new Promise((done) => {
        answerNow = () => done({ ok: true, value: { noted: true } });
      }),
  );
  const waits = written(ROWS[0]!);
  await pass(2000);
  await waits;
  expect(mark.why).toBe('safety.noteWaits');
  answerNow();
  await pass(0);
  expect(mark.why).toBeNull();
});

it('makes a backup if rows follow none, at most once a minute', async () => {
  const { copied, mark, pass, written } = bench(async () => ({
    ok: true,
    value: { noted: false },
  }));
  await written(ROWS[0]!);
  await written(ROWS[1]!);
  expect([copied, mark.why]).toEqual([[1], 'safety.copyWaits']);
  // Without another edit it is kept all the same.
  await pass(60_000);
  expect([copied, mark.why]).toEqual([[1, 2], null]);
});

it('waits at most two seconds for the host; later rows go together when it answers', async () => {
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
  for (const { act } of time.due) act();
  await Promise.all(waits);
  expect(asked).toEqual([[1]]);
  answerFirst();
  await written(ROWS[3]!);
  expect(asked.flat()).toEqual([1, 2, 3, 4]);
});

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
  'leaves no row that comes %i steps after the answer waiting for the next edit',
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
    for (const { act } of time.due) act();
    await first;
    answer();
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    const second = written(ROWS[1]!);
    for (const { act } of time.due) act();
    await second;
    await vi.waitFor(() => expect(asked).toEqual([1, 2]));
  },
);

it('reports why nothing can be noted, and stops asking a page without a host', async () => {
  let code = 'desktop.diskFull';
  let asked = 0;
  const { reports, mark, written } = bench(async () => {
    asked += 1;
    return { ok: false, code, params: {} };
  });
  await written(ROWS[0]!);
  expect(reports).toEqual(['desktop.diskFull']);
  code = 'desktop.notHere';
  await written(ROWS[1]!);
  await written(ROWS[2]!);
  expect([asked, reports.length, mark.why]).toEqual([2, 1, 'desktop.notHere']);
});
