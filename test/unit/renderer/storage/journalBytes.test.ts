import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planOfSnapshot, replay } from '../../../../renderer/storage/replay';
import type { SnapshotRecord } from '../../../../renderer/storage/types';
import { snapshotOf } from '../../../../renderer/storage/write';
import { canonicalJson, type JournalRow } from '../../../../shared/history/journal';
import type { RawPlan } from '../../../../shared/model/migrations/raw';
import { arbitraryWish } from '../../arbitraries';
import { TestJournal, type Turn } from './journal';

const START = { sequence: 0, hash: '' };
const asRaw = (plan: object): RawPlan => JSON.parse(JSON.stringify(plan)) as RawPlan;

/** A journal, and every earlier state of its plan. */
const arbitraryPast = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: arbitraryWish as fc.Arbitrary<Turn> },
      fc.constantFrom<Turn>('undo', 'redo'),
    ),
    { minLength: 3, maxLength: 25 },
  )
  .map((turns) => {
    const journal = new TestJournal();
    const states = [canonicalJson(journal.plan)];
    for (const turn of turns) {
      const before = journal.rows.length;
      journal.turn(turn);
      if (journal.rows.length > before) states.push(canonicalJson(journal.plan));
    }
    return { journal, states };
  })
  .filter(({ journal }) => journal.rows.length > 0);

interface Harm {
  readonly kind: 'flip' | 'cut' | 'gone' | 'twice' | 'swap' | 'digit';
  readonly place: number;
  readonly mask: number;
}
const arbitraryHarm: fc.Arbitrary<Harm> = fc.record({
  kind: fc.constantFrom('flip', 'flip', 'digit', 'digit', 'cut', 'gone', 'twice', 'swap'),
  place: fc.nat(),
  mask: fc.integer({ min: 1, max: 255 }),
});

/**
 * The rows as lines of bytes after some damage; the database does not return a line that is no
 * longer a row.
 */
function harmed(rows: readonly JournalRow[], harms: readonly Harm[]): JournalRow[] {
  let bytes: Buffer = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
  for (const { kind, place, mask } of harms) bytes = harmBytes(bytes, kind, place, mask);
  return bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const row = JSON.parse(line) as unknown;
        return typeof row === 'object' && row !== null ? [row as JournalRow] : [];
      } catch {
        return [];
      }
    });
}

function harmBytes(bytes: Buffer, kind: Harm['kind'], place: number, mask: number): Buffer {
  if (bytes.length === 0) return bytes;
  const at = place % bytes.length;
  if (kind === 'cut') return bytes.subarray(0, at);
  if (kind === 'flip') {
    bytes[at]! ^= mask;
    return bytes;
  }
  if (kind === 'digit') {
    // A changed digit leaves valid JSON, which a mere syntax check would accept.
    const digits = [...bytes.entries()]
      .filter(([, byte]) => byte >= 0x30 && byte <= 0x39)
      .map(([index]) => index);
    const index = digits[place % Math.max(1, digits.length)];
    if (index !== undefined) bytes[index] = 0x30 + ((bytes[index]! - 0x30 + 1 + (mask % 9)) % 10);
    return bytes;
  }
  const lines = bytes.toString('utf8').split('\n');
  const index = place % lines.length;
  const other = (index + mask) % lines.length;
  if (kind === 'gone') lines.splice(index, 1);
  if (kind === 'twice') lines.splice(other, 0, lines[index]!);
  if (kind === 'swap') [lines[index], lines[other]] = [lines[other]!, lines[index]!];
  return Buffer.from(lines.join('\n'));
}

it('a journal with any bytes damaged opens as an earlier state of the plan, and says so', () => {
  let damaged = 0;
  fc.assert(
    fc.property(
      arbitraryPast,
      fc.array(arbitraryHarm, { minLength: 1, maxLength: 5 }),
      ({ journal, states }, harms) => {
        const { raw, sequence, hash, problem } = replay(
          { raw: asRaw(journal.start), ...START },
          harmed(journal.rows, harms),
        );
        expect(canonicalJson(raw)).toBe(states[sequence]);
        expect(hash).toBe(journal.rows[sequence - 1]?.hash ?? '');
        // As in `loadPlan`: the plan's record names the last row.
        const isSaidDamaged = problem !== null || hash !== journal.rows.at(-1)!.hash;
        if (!isSaidDamaged) expect(sequence).toBe(journal.rows.length);
        if (isSaidDamaged) damaged += 1;
      },
    ),
    { numRuns: 60 },
  );
  expect(damaged).toBeGreaterThan(30);
});

it('finds a row by its place, not by its number', () => {
  const { start, rows } = new TestJournal().rename(6);
  const read = replay(
    { raw: asRaw(start), ...START },
    rows.map((row) => (row.sequence === 5 ? { ...row, sequence: 1 } : row)),
  );
  expect(read).toMatchObject({
    sequence: 4,
    hash: rows[3]!.hash,
    raw: { title: 'Titre 4' },
    problem: { code: 'problems.journalBroken', params: { sequence: 5 } },
  });
});

it('a snapshot with any byte damaged gives the plan or nothing', () => {
  const { plan, rows } = new TestJournal().rename(2);
  const text = JSON.stringify(snapshotOf(plan, rows[1]!));
  fc.assert(
    fc.property(fc.array(arbitraryHarm, { minLength: 1, maxLength: 3 }), (harms) => {
      let bytes: Buffer = Buffer.from(text);
      for (const { kind, place, mask } of harms) bytes = harmBytes(bytes, kind, place, mask);
      let snapshot: SnapshotRecord;
      try {
        snapshot = JSON.parse(bytes.toString('utf8')) as SnapshotRecord;
      } catch {
        return;
      }
      const read = planOfSnapshot(snapshot);
      if (read !== null) expect(canonicalJson(read)).toBe(canonicalJson(plan));
    }),
    { numRuns: 100 },
  );
});
