import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replay } from '../../../../renderer/storage/replay';
import { canonicalJson, type JournalRow } from '../../../../shared/history/journal';
import type { RawPlan } from '../../../../shared/model/migrations/raw';
import { arbitraryWish } from '../../arbitraries';
import { TestJournal, type Turn } from './journal';

const START = { sequence: 0, hash: '' };
const asRaw = (plan: object): RawPlan => JSON.parse(JSON.stringify(plan)) as RawPlan;

/** A journal, and every state its plan once had. */
const arbitraryPast = fc.array(fc.oneof({ weight: 3, arbitrary: arbitraryWish as fc.Arbitrary<Turn> }, fc.constantFrom<Turn>('undo', 'redo')), { minLength: 3, maxLength: 25 }).map((turns) => {
  const journal = new TestJournal();
  const states = [canonicalJson(journal.plan)];
  for (const turn of turns) {
    const before = journal.rows.length;
    journal.turn(turn);
    if (journal.rows.length > before) states.push(canonicalJson(journal.plan));
  }
  return { journal, states };
});

function rowsIn(text: string): JournalRow[] | null {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null) ? rows as JournalRow[] : null;
  } catch {
    return null;
  }
}

it('a journal cut or flipped at any byte opens to a state that the plan once had, and says where it is damaged', () => {
  fc.assert(fc.property(arbitraryPast, fc.nat(), fc.constantFrom('flip', 'cut', 'twice', 'gone'), fc.integer({ min: 1, max: 255 }), ({ journal, states }, place, kind, mask) => {
    const text = JSON.stringify(journal.rows);
    const at = place % Math.max(1, text.length);
    const index = place % Math.max(1, journal.rows.length);
    const changed = kind === 'flip' ? text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ mask) + text.slice(at + 1)
      : kind === 'cut' ? JSON.stringify(journal.rows.slice(0, index))
        : kind === 'twice' ? JSON.stringify([...journal.rows.slice(0, index + 1), ...journal.rows.slice(index)]) : JSON.stringify(journal.rows.filter((_, each) => each !== index));
    const rows = rowsIn(changed);
    // Bytes that are no rows any more are refused by the database before anything is replayed.
    if (rows === null) return;
    const { raw, sequence, problem } = replay({ raw: asRaw(journal.start), ...START }, rows);
    expect(states[sequence]).toBe(canonicalJson(raw));
    if (sequence < rows.length) expect(problem).not.toBeNull();
  }), { numRuns: 400 });
});
