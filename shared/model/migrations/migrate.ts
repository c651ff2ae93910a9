/**
 * Brings a plan of an older version here, one step at a time, wherever it comes from: database,
 * file, backup, command line.
 */
import { planSchema, SCHEMA_VERSION, type Plan } from '../plan';
import { problem, type Problem } from '../problem';
import type { RawPlan } from './raw';
import { fromVersion1 } from './fromVersion1';
import { fromVersion2 } from './fromVersion2';
import { fromVersion3 } from './fromVersion3';
import { fromVersion4 } from './fromVersion4';
import { fromVersion5 } from './fromVersion5';

/**
 * The step that leads from each past version to the next. What a step adds never replaces what is
 * there already: a plan whose version
 * number was damaged is then refused or whole, not emptied in silence.
 */
export const MIGRATIONS: Readonly<Record<number, (plan: RawPlan) => RawPlan>> = {
  1: fromVersion1,
  2: fromVersion2,
  3: fromVersion3,
  4: fromVersion4,
  5: fromVersion5,
};

/**
 * The plan in the shape of the present version, not checked yet, and the version it came in.
 * Problems: `files.notAPlan` (no
 * version), `files.newer` (made by a later Phasage), `files.damaged` (its own version's shape is
 * broken).
 */
export function bringForward(raw: unknown): { raw: RawPlan; from: number } | Problem {
  const from = (raw as { schemaVersion?: unknown } | null | undefined)?.schemaVersion;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1)
    return problem('files.notAPlan');
  if (from > SCHEMA_VERSION) return problem('files.newer', { version: from });
  let plan = raw as RawPlan;
  for (let version = from; version < SCHEMA_VERSION; version += 1) {
    try {
      plan = { ...MIGRATIONS[version]!(plan), schemaVersion: version + 1 };
    } catch {
      return problem('files.damaged', { place: `version ${version}` });
    }
  }
  return { raw: plan, from };
}

/**
 * The plan in the present version, checked, and the version it came in. Problems: those of
 * `bringForward`; `files.damaged` names the first wrong place.
 */
export function migrate(raw: unknown): { plan: Plan; from: number } | Problem {
  const brought = bringForward(raw);
  if ('kind' in brought) return brought;
  const checked = planSchema.safeParse(brought.raw);
  if (!checked.success)
    return problem('files.damaged', { place: checked.error.issues[0]?.path.join(' › ') ?? '' });
  return { plan: checked.data, from: brought.from };
}
