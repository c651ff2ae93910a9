/** Saves the rest of a damaged journal. Pure: the rows may come from anywhere. */
import { z } from 'zod';
import { hashRow, journalRowSchema, type JournalRow } from '../../shared/history/journal';
import { checkIntegrity } from '../../shared/model/integrity';
import { migrate } from '../../shared/model/migrations/migrate';
import type { RawPlan } from '../../shared/model/migrations/raw';
import { SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import { isProblem, type Problem } from '../../shared/model/problem';
import { applyRow, type Replayed } from './replay';

/**
 * The fate of a row after the damage. `saved`: valid, and it still fits the plan. `misfit`: valid,
 * but it depends on a lost one. `damaged`: changed since it was written. `missing`. `newer`: from a
 * newer Phasage.
 */
export type Outcome = 'saved' | 'misfit' | 'damaged' | 'missing' | 'newer';

export interface AfterRow {
  readonly sequence: number;
  /** The number of consecutive missing rows from `sequence` on; else 1. */
  readonly count: number;
  /** Its label, if readable, even if it is damaged. */
  readonly label: JournalRow['label'] | null;
  readonly at: string | null;
  readonly outcome: Outcome;
}

export interface Salvage {
  /** The plan up to the damage, and every later row that still fits. */
  readonly plan: Plan;
  /** The damage and the rows after it, in order. */
  readonly rows: readonly AfterRow[];
}

const readable = z.object({ label: journalRowSchema.shape.label, at: z.string() }).partial();

/**
 * Continues after the damage. `before` is the plan up to it, `rows` all rows after it, `last` the
 * number of the plan's last row. Problems: those of migrating the plan.
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
    // A damaged row may have any number.
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
    // Reported below as a misfit.
  }
  return { raw, outcome: 'misfit' };
}
