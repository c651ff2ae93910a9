/** What a journal holds after the place where it is damaged: kept apart, shown, and taken into a copy as far as it still applies. */
import { applyPatches, hashRow, type JournalRow } from '../../shared/history/journal';
import { checkIntegrity } from '../../shared/model/integrity';
import { planSchema, SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import { isProblem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import { loadPlan } from './load';

/** A row after the damage: whole or not, and whether what it did still applies to the plan. */
export interface Salvaged { readonly sequence: number; readonly at: string; readonly label: JournalRow['label']; readonly state: 'applies' | 'conflicts' | 'damaged' }

export interface Salvage { readonly plan: Plan; readonly rows: readonly Salvaged[] }

/** Applies rows one by one to a plan, passing over those that are damaged or no longer fit. */
export function salvageRows(plan: Plan, rows: readonly JournalRow[]): Salvage {
  let last = plan;
  const told = rows.map((row): Salvaged => {
    const { sequence, at, label } = row;
    const next = hashRow(row) === row.hash && row.schemaVersion === SCHEMA_VERSION ? applied(last, row) : null;
    if (next) last = next;
    return { sequence, at, label, state: next ? 'applies' : hashRow(row) === row.hash ? 'conflicts' : 'damaged' };
  });
  return { plan: last, rows: told };
}

function applied(plan: Plan, row: JournalRow): Plan | null {
  try {
    const checked = planSchema.safeParse(applyPatches(plan, row.patches));
    return checked.success && !checkIntegrity(checked.data).some(({ severity }) => severity === 'error') ? checked.data : null;
  } catch {
    return null;
  }
}

/** The plan up to the damage with what could be saved of the rest. Problems: those of reading the plan. */
export async function salvage(database: PhasageDatabase, planId: Id): Promise<Salvage | Problem> {
  const loaded = await loadPlan(database, planId);
  if (isProblem(loaded)) return loaded;
  const rows = await database.rows.where('[planId+sequence]').between([planId, loaded.sequence + 1], [planId, Infinity], true, true).toArray();
  return salvageRows(loaded.plan, rows);
}
