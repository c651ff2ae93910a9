import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Answer, Question } from '../../../../shared/desktop';
import { HostError, type LineFolder } from '../../../../shared/hosts/folder';
import { makeBackups } from '../../../../shared/hosts/backups';
import { makeNoted, parseNoted } from '../../../../shared/hosts/noted';
import { sealRow, type JournalRow } from '../../../../shared/history/journal';

const files = new Map<string, string>();
const copies = new Map<string, string>();
let cutAt: number | null;
beforeEach(() => {
  files.clear();
  copies.clear();
  cutAt = null;
});

const over = (texts: Map<string, string>): LineFolder => ({
  names: async () => [...texts.keys()],
  read: async (name) => texts.get(name) ?? null,
  write: async (name, text) => {
    texts.set(name, text);
  },
  remove: async (name) => {
    texts.delete(name);
  },
  stamp: async (name) => texts.get(name) ?? null,
  async append(name, text, stamp) {
    if (texts.get(name) !== stamp) return null;
    texts.set(name, stamp + text.slice(0, cutAt ?? text.length));
    if (cutAt !== null) throw new HostError('desktop.diskFull', { folder: '/x' });
    return texts.get(name)!;
  },
});
const start = () => makeNoted(over(files), over(copies), makeBackups(over(copies), null));

/** Rows 1 to `count` of a plan; another `mark` makes another history. */
function chain(count: number, mark = ''): JournalRow[] {
  const rows: JournalRow[] = [];
  for (let sequence = 1; sequence <= count; sequence += 1) {
    rows.push(
      sealRow({
        planId: 'plan-1',
        sequence,
        at: '2024-03-08T10:00:00Z',
        command: 'renamePlan',
        label: { code: 'x', params: { title: `${mark}${sequence}` } },
        patches: [{ op: 'replace', path: ['title'], value: `${mark}${sequence}` }],
        inverses: [],
        undoes: null,
        mergesWith: null,
        mergeKey: null,
        contents: sequence === 3 ? ['c3'] : [],
        previousHash: rows.at(-1)?.hash ?? '',
      }),
    );
  }
  return rows;
}
const ROWS = chain(9);
type Noting = ReturnType<typeof start>;
const value = <T>(
  answer: { ok: true; value: T } | Extract<Answer<'noteRows'>, { ok: false }>,
): T => {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const note = async (host: Noting, rows: JournalRow[], contents = {}): Promise<boolean> =>
  value(await host.noteRows({ profile: 'p', planId: 'plan-1', rows, contents })).noted;
const after = async (host: Noting, row: JournalRow): Promise<number[]> =>
  value(
    await host.notedRows({
      profile: 'p',
      planId: 'plan-1',
      sequence: row.sequence,
      hash: row.hash,
    }),
  ).rows.map(({ sequence }) => sequence);
const copyAt = async (
  host: Noting,
  { sequence, hash }: JournalRow,
  more: Partial<Question<'keepBackup'>> = {},
): Promise<void> => {
  value(
    await host.keepBackup({
      profile: 'p',
      planId: 'plan-1',
      title: 'Plan',
      stepCount: 3,
      sequence,
      hash,
      reason: 'changes',
      at: `2024-03-08T10:0${sequence}:00Z`,
      text: `text ${sequence}`,
      ...more,
    }),
  );
};

test('notes rows that follow a backup or earlier rows; the next start knows them', async () => {
  const host = start();
  expect(await note(host, [ROWS[0]!])).toBe(false);
  await copyAt(host, ROWS[0]!);
  expect(await note(host, [ROWS[1]!, ROWS[2]!], { c3: { any: 1 } })).toBe(true);
  expect(await note(host, [ROWS[4]!])).toBe(false);
  expect(await note(host, [ROWS[3]!])).toBe(true);
  // Sent again, as if there had been no answer.
  expect(await note(host, [ROWS[3]!])).toBe(true);
  const again = start();
  expect(await after(again, ROWS[0]!)).toEqual([2, 3, 4]);
  expect(await after(again, ROWS[2]!)).toEqual([4]);
  expect(await after(again, ROWS[3]!)).toEqual([]);
  expect(await after(again, chain(3, 'other')[2]!)).toEqual([]);
  expect(
    value(
      await again.notedRows({ profile: 'p', planId: 'plan-1', sequence: 1, hash: ROWS[0]!.hash }),
    ).contents,
  ).toEqual({ c3: { any: 1 } });
  expect(
    value(
      await again.notedRows({ profile: 'p', planId: 'plan-1', sequence: 3, hash: ROWS[2]!.hash }),
    ).contents,
  ).toEqual({});
  expect(await note(again, [ROWS[4]!])).toBe(true);
});

test('gives the rows after any of its rows, the first too, and no content that it has not', async () => {
  const host = start();
  await copyAt(host, ROWS[0]!);
  expect(await note(host, ROWS.slice(1, 4))).toBe(true);
  expect(await after(host, ROWS[1]!)).toEqual([3, 4]);
  expect(await after(host, ROWS[0]!)).toEqual([2, 3, 4]);
  const { contents } = value(
    await host.notedRows({ profile: 'p', planId: 'plan-1', sequence: 1, hash: ROWS[0]!.hash }),
  );
  expect(Object.keys(contents)).toEqual([]);
});

test('a copy of the same state, made anew, takes the place of one that was deleted', async () => {
  const host = start();
  await copyAt(host, ROWS[0]!);
  copies.clear();
  expect(await note(host, [ROWS[1]!])).toBe(false);
  await copyAt(host, ROWS[0]!, { at: '2024-03-09T10:00:00Z' });
  expect(await note(host, [ROWS[1]!])).toBe(true);
});

test('a line cut short by a full disk is cut off, and rows are noted again at once', async () => {
  const host = start();
  await copyAt(host, ROWS[0]!);
  cutAt = 20;
  await note(host, [ROWS[1]!]).catch(() => undefined);
  cutAt = null;
  expect(await note(start(), [ROWS[1]!])).toBe(true);
  expect(await after(start(), ROWS[0]!)).toEqual([2]);
});

test('the file is read once, however many rows follow, and again where another wrote in it', async () => {
  let reads = 0;
  const counted: LineFolder = {
    ...over(files),
    read: async (name) => {
      reads += 1;
      return files.get(name) ?? null;
    },
  };
  const host = makeNoted(counted, over(copies), makeBackups(over(copies), null));
  await copyAt(host, ROWS[0]!);
  await note(host, [ROWS[1]!]);
  reads = 0;
  for (const row of ROWS.slice(2, 6)) expect(await note(host, [row])).toBe(true);
  expect(reads).toBe(0);
  for (const [name, text] of files)
    files.set(name, text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1));
  expect(await note(host, [ROWS[5]!])).toBe(true);
  expect(reads).toBe(1);
});

test('a new backup drops rows before the previous one, or starts the file anew', async () => {
  const host = start();
  await copyAt(host, ROWS[0]!);
  await note(host, ROWS.slice(1, 3));
  await copyAt(host, ROWS[2]!);
  await note(host, ROWS.slice(3, 5));
  expect(await after(host, ROWS[0]!)).toEqual([2, 3, 4, 5]);
  await copyAt(host, ROWS[4]!);
  await note(host, ROWS.slice(5, 7));
  expect(await after(host, ROWS[0]!)).toEqual([]);
  expect(await after(host, ROWS[2]!)).toEqual([4, 5, 6, 7]);
  const other = chain(8, 'other');
  expect(await note(host, [other[7]!])).toBe(false);
  await copyAt(host, other[7]!);
  expect(await after(host, ROWS[2]!)).toEqual([]);
  expect(await note(host, [ROWS[7]!])).toBe(false);
});

test('does not note a row cut off by a full disk; the next ones wait for a backup', async () => {
  const host = start();
  await copyAt(host, ROWS[0]!);
  await note(host, [ROWS[1]!]);
  cutAt = 20;
  expect(
    await host.noteRows({ profile: 'p', planId: 'plan-1', rows: [ROWS[2]!], contents: {} }),
  ).toMatchObject({ ok: false, code: 'desktop.diskFull' });
  cutAt = null;
  expect(await note(host, [ROWS[3]!])).toBe(false);
  expect(await note(host, [ROWS[2]!])).toBe(true);
  expect(await after(host, ROWS[0]!)).toEqual([2, 3]);
  expect(parseNoted([...files.values()][0]!)?.torn).toBe(false);
});

test('requires a backup for rows beyond eight megabytes', async () => {
  const host = start();
  await copyAt(host, ROWS[0]!);
  expect(await note(host, [ROWS[1]!], { big: 'x'.repeat(9 << 20) })).toBe(false);
  await copyAt(host, ROWS[1]!);
  expect(await note(host, [ROWS[2]!])).toBe(true);
});

test('a file cut or changed at any byte gives a correct beginning of the rows', async () => {
  const host = start();
  await copyAt(host, ROWS[0]!);
  for (const row of ROWS.slice(1)) await note(host, [row]);
  const [text] = [...files.values()];
  const isBeginning = (damaged: string): void => {
    const rows = parseNoted(damaged)?.rows ?? [];
    expect(rows).toEqual(ROWS.slice(1, 1 + rows.length));
  };
  fc.assert(fc.property(fc.nat(text!.length), (cut) => isBeginning(text!.slice(0, cut))));
  fc.assert(
    fc.property(fc.nat(text!.length - 1), fc.integer({ min: 32, max: 126 }), (place, code) =>
      isBeginning(text!.slice(0, place) + String.fromCharCode(code) + text!.slice(place + 1)),
    ),
  );
});
