/**
 * What a damaged journal still holds after the damage. Pure: the rows come from wherever they are
 * kept.
 */
import { z } from 'zod';
import { hashRow, journalRowSchema, type JournalRow } from '../../shared/history/journal';
import { checkIntegrity } from '../../shared/model/integrity';
import { migrate } from '../../shared/model/migrations/migrate';
import type { RawPlan } from '../../shared/model/migrations/raw';
import { SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import { isProblem, type Problem } from '../../shared/model/problem';
import { applyRow, type Replayed } from './replay';

/**
 * What becomes of a row after the damage. `saved`: whole, and it still fits the plan. `misfit`:
 * whole, but it rests on what is lost.
 * `damaged`: not what was written. `missing`: not there. `newer`: of a later Phasage.
 */
export type Outcome = 'saved' | 'misfit' | 'damaged' | 'missing' | 'newer';

export interface AfterRow {
  readonly sequence: number;
  /** How many rows in a run, from `sequence` on: of missing ones; else 1. */
  readonly count: number;
  /** What can be read of it, even where it is damaged. */
  readonly label: JournalRow['label'] | null;
  readonly at: string | null;
  readonly outcome: Outcome;
}

export interface Salvage {
  /** The plan up to the damage, and every row after it that still fits. */
  readonly plan: Plan;
  /** The damage and what comes after it, in order. */
  readonly rows: readonly AfterRow[];
}

const readable = z.object({ label: journalRowSchema.shape.label, at: z.string() }).partial();

/**
 * Goes on after the damage. `before` is the plan up to it, `rows` all that is there after it,
 * `last` the number of the plan's last row.
 * Problems: those of bringing the plan forward.
 */
export function salvage(
  before: Pick<Replayed, 'raw' | 'sequence'>,
  rows: readonly JournalRow[],
  last: number,
): Salvage | Problem {
  let { raw } = before;
  let next = before.sequence + 1;
  const after: AfterRow[] = [];
  const skipTo = (sequence: number): void => {
    if (sequence > next)
      after.push({
        sequence: next,
        count: sequence - next,
        label: null,
        at: null,
        outcome: 'missing',
      });
  };
  for (const row of [...rows].sort((a, b) => a.sequence - b.sequence)) {
    // The number that a damaged row bears may be any.
    const sequence = Math.min(row.sequence, last);
    skipTo(sequence);
    const tried = tryRow(raw, row);
    ({ raw } = tried);
    const { label, at } = readable.safeParse(row).data ?? {};
    after.push({
      sequence: row.sequence,
      count: 1,
      label: label ?? null,
      at: at ?? null,
      outcome: tried.outcome,
    });
    next = Math.max(next, sequence + 1);
  }
  skipTo(last + 1);
  const read = migrate(raw);
  return isProblem(read) ? read : { plan: read.plan, rows: after };
}

function tryRow(raw: RawPlan, row: JournalRow): { raw: RawPlan; outcome: Outcome } {
  if (!journalRowSchema.safeParse(row).success || hashRow(row) !== row.hash)
    return { raw, outcome: 'damaged' };
  if (row.schemaVersion > SCHEMA_VERSION) return { raw, outcome: 'newer' };
  try {
    const applied = applyRow(raw, row);
    const read = migrate(applied);
    if (!isProblem(read) && checkIntegrity(read.plan).every(({ severity }) => severity !== 'error'))
      return { raw: applied, outcome: 'saved' };
  } catch {
    // Said below: it rests on what is lost.
  }
  return { raw, outcome: 'misfit' };
}
