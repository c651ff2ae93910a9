import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rotatedOut, type Copy } from '../../../../shared/hosts/rotation';

const day = (number: number): string =>
  new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
/** A backup made at the time of a correct clock. */
const copy = (
  token: string,
  at: string,
  stepCount = 20,
  reason: Copy['reason'] = 'changes',
): Copy => ({ token, order: Date.parse(at), sequence: 1, at, stepCount, reason });
const left = (copies: readonly Copy[], today: string): Copy[] => {
  const out = new Set(rotatedOut(copies, today));
  return copies.filter(({ token }) => !out.has(token));
};
const tokens = (copies: readonly Copy[]): string[] => copies.map(({ token }) => token);

const reason = fc.constantFrom<Copy['reason'][]>(
  'changes',
  'migration',
  'import',
  'restore',
  'asked',
);
const copies = fc
  .uniqueArray(fc.record({ minute: fc.nat(500 * 24 * 60), stepCount: fc.nat(200), reason }), {
    selector: ({ minute }) => minute,
    maxLength: 120,
  })
  .map((list) =>
    list.map(({ minute, stepCount, reason: why }) =>
      copy(`t${minute}`, new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString(), stepCount, why),
    ),
  );
const today = (list: readonly Copy[]): string =>
  list.reduce((last, { at }) => (at > last ? at : last), '');
const newestFirst = (list: readonly Copy[]): Copy[] => list.toSorted((a, b) => b.order - a.order);

describe('B1 to B3: the last ten, one a day for thirty days, one a month for a year', () => {
  test('for a plan edited every hour for two years', () => {
    // Eight hours a day, every day.
    const all = Array.from({ length: 730 * 8 }, (_, n) =>
      copy(`t${n}`, `${day(Math.floor(n / 8))}T${String(8 + (n % 8)).padStart(2, '0')}:00:00Z`),
    );
    let kept: Copy[] = [];
    let most = 0;
    for (const one of all) {
      kept = left([...kept, one], one.at);
      most = Math.max(most, kept.length);
    }
    expect(most).toBeLessThanOrEqual(10 + 30 + 12);
    expect(tokens(newestFirst(kept)).slice(0, 10)).toEqual(tokens(all.slice(-10).toReversed()));
    const days = new Set(kept.map(({ at }) => at.slice(0, 10)));
    for (let back = 0; back < 30; back += 1) expect(days).toContain(day(729 - back));
    expect(new Set(kept.map(({ at }) => at.slice(0, 7))).size).toBe(12);
  });

  test('B2, B3: the last of a day counts for the day, and of a month for the month', () => {
    const all = [
      ...['a', 'b', 'c'].map((name, n) => copy(name, `2024-01-0${n + 1}T10:00:00Z`)),
      ...Array.from({ length: 40 }, (_, n) => copy(`t${n}`, `${day(60 + n)}T10:00:00Z`)),
    ];
    expect(tokens(left(all, day(99)))).toContain('c');
    expect(tokens(left(all, day(99)))).not.toContain('a');
  });

  test('B2: a plan left alone for two years loses nothing by it', () => {
    const all = Array.from({ length: 20 }, (_, n) => copy(`t${n}`, `${day(n)}T10:00:00Z`));
    expect(rotatedOut([...all, copy('new', '2026-01-01T10:00:00Z')], '2026-01-01')).toEqual([]);
  });
});

test('B4: a backup made before an import stays the whole day, and counts for the others', () => {
  const import_ = copy('import', '2024-03-08T08:00:00Z', 20, 'import');
  const after = Array.from({ length: 30 }, (_, n) =>
    copy(`t${String(n).padStart(2, '0')}`, `2024-03-08T09:${String(n).padStart(2, '0')}:00Z`),
  );
  expect(tokens(left([import_, ...after], '2024-03-08T09:30:00Z'))).toEqual([
    'import',
    ...tokens(after.slice(20)),
  ]);
  expect(tokens(left([import_, ...after], '2024-03-09T09:30:00Z'))).toEqual(
    tokens(after.slice(20)),
  );
});

test('backups of a plan that has suddenly become nearly empty do not push out good ones', () => {
  const good = Array.from({ length: 10 }, (_, n) =>
    copy(`good${n}`, `2024-03-08T08:0${n}:00Z`, 40),
  );
  const empty = Array.from({ length: 60 }, (_, n) =>
    copy(`empty${n}`, `2024-03-08T09:${String(n).padStart(2, '0')}:00Z`, 19),
  );
  const kept = tokens(left([...good, ...empty], '2024-03-08'));
  expect(kept).toEqual(expect.arrayContaining(tokens(good)));
  expect(kept).toHaveLength(20);
  const half = empty.map((one) => ({ ...one, stepCount: 20 }));
  expect(tokens(left([...good, ...half], '2024-03-08'))).toEqual(tokens(half.slice(-10)));
});

describe('a wrong clock', () => {
  const made = (order: number, at: string): Copy => ({ ...copy(`t${order}`, at), order });

  test('backups made while it was a year ahead push out none made since', () => {
    const ahead = Array.from({ length: 60 }, (_, n) =>
      made(n, `2025-03-${String(1 + (n % 28)).padStart(2, '0')}T10:00:00Z`),
    );
    let kept = ahead;
    for (let order = 60; order < 80; order += 1)
      kept = left([...kept, made(order, `2024-03-08T10:${order - 20}:00Z`)], '2024-03-08');
    expect(tokens(newestFirst(kept)).slice(0, 10)).toEqual(
      Array.from({ length: 10 }, (_, n) => `t${79 - n}`),
    );
  });

  test('among backups without a number, the plan’s sequence shows which is newer', () => {
    const all = Array.from({ length: 40 }, (_, n) => ({
      ...copy(`t${n}`, `2024-03-08T10:${59 - n}:00Z`),
      order: 0,
      sequence: n,
    }));
    expect(tokens(left(all, '2024-03-09'))).toEqual(tokens(all.slice(-10)));
  });
});

test('twice the backups take at most about twice the steps', () => {
  let steps = 0;
  const counting = (count: number): number => {
    steps = 0;
    const all = Array.from({ length: count }, (_, n) => {
      const one = copy(`t${n}`, `${day(n % 700)}T10:00:00Z`, 20 + (n % 30));
      return {
        ...one,
        order: n,
        get stepCount() {
          steps += 1;
          return one.stepCount;
        },
      };
    });
    rotatedOut(all, day(700));
    return steps;
  };
  expect(counting(4000)).toBeLessThan(2.2 * counting(2000));
});

describe('for any backups', () => {
  const holds = (property: (list: Copy[]) => void): void => {
    fc.assert(fc.property(copies, property));
  };

  test('the ten newest stay', () =>
    holds((list) => {
      expect(tokens(left(list, today(list)))).toEqual(
        expect.arrayContaining(tokens(newestFirst(list).slice(0, 10))),
      );
    }));

  test('each of the last thirty days and twelve months with a backup still has one', () =>
    holds((list) => {
      for (const [length, most] of [
        [10, 30],
        [7, 12],
      ] as const) {
        const spans = [...new Set(newestFirst(list).map(({ at }) => at.slice(0, length)))].slice(
          0,
          most,
        );
        expect([...new Set(left(list, today(list)).map(({ at }) => at.slice(0, length)))]).toEqual(
          expect.arrayContaining(spans),
        );
      }
    }));

  test('the fullest deleted backup has a newer one that stays, with at least half of its steps', () =>
    holds((list) => {
      const kept = left(list, today(list));
      const fullest = Math.max(0, ...list.map(({ stepCount }) => stepCount));
      expect(Math.max(0, ...kept.map(({ stepCount }) => stepCount)) * 2).toBeGreaterThanOrEqual(
        fullest,
      );
    }));

  test('thinner backups made later change nothing for a fuller one', () => {
    fc.assert(
      fc.property(copies, fc.array(fc.nat(24 * 60 - 1), { maxLength: 40 }), (list, minutes) => {
        const full = list.map((one) => ({ ...one, stepCount: one.stepCount + 10 }));
        const last = today(full) || '2024-01-01T00:00:00Z';
        const thin = minutes.map((minute, n) =>
          copy(`thin${n}`, new Date(Date.parse(last) + (minute + 1) * 60_000).toISOString(), 4),
        );
        expect(
          tokens(left([...full, ...thin], last)).filter(
            (token) => token.startsWith('t') && !token.startsWith('thin'),
          ),
        ).toEqual(tokens(left(full, last)));
      }),
    );
  });

  test('deleting twice is the same as deleting once', () =>
    holds((list) => {
      expect(rotatedOut(left(list, today(list)), today(list))).toEqual([]);
    }));

  test('whatever the clock’s times, the last ten stay', () => {
    fc.assert(
      fc.property(copies, fc.array(fc.nat(800)), (list, shifts) => {
        const shifted = list.map((one, n) => ({ ...one, at: `${day(shifts[n] ?? n)}T10:00:00Z` }));
        expect(tokens(left(shifted, today(shifted)))).toEqual(
          expect.arrayContaining(tokens(newestFirst(shifted).slice(0, 10))),
        );
      }),
    );
  });

  test('their order in the folder does not matter', () =>
    holds((list) => {
      expect(new Set(rotatedOut(list.toReversed(), today(list)))).toEqual(
        new Set(rotatedOut(list, today(list))),
      );
    }));

  test('a naive count backup by backup gives the same', () =>
    holds((list) => {
      const sorted = newestFirst(list);
      const isKept = (one: Copy, newer: readonly Copy[]): boolean => {
        const better = newer.filter(({ stepCount }) => stepCount * 2 >= one.stepCount);
        const spans = (length: number): Set<string> =>
          new Set(better.map(({ at }) => at.slice(0, length)));
        return (
          better.length < 10 ||
          (!spans(10).has(one.at.slice(0, 10)) && spans(10).size < 30) ||
          (!spans(7).has(one.at.slice(0, 7)) && spans(7).size < 12) ||
          (['migration', 'import', 'restore'].includes(one.reason) &&
            one.at.slice(0, 10) === today(list).slice(0, 10))
        );
      };
      expect(new Set(tokens(left(list, today(list))))).toEqual(
        new Set(tokens(sorted.filter((one, n) => isKept(one, sorted.slice(0, n))))),
      );
    }));

  test('there are few: ten, thirty and twelve for each halving of the steps', () =>
    holds((list) => {
      const today_ = today(list);
      const changes = list.map((one) => ({ ...one, reason: 'changes' as const }));
      expect(left(changes, today_).length).toBeLessThanOrEqual((10 + 30 + 12) * 9);
    }));
});
