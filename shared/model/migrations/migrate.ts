/**
 * Brings a plan of an older version to the current one, step by step: from the database, a file, a
 * backup or the command line.
 */
import { planSchema, SCHEMA_VERSION, type Plan } from '../plan';
import { problem, type Problem } from '../problem';
import type { RawPlan } from './raw';
import { fromVersion1 } from './fromVersion1';
import { fromVersion2 } from './fromVersion2';
import { fromVersion3 } from './fromVersion3';
import { fromVersion4 } from './fromVersion4';
import { fromVersion5 } from './fromVersion5';
import { fromVersion6 } from './fromVersion6';
import { fromVersion7 } from './fromVersion7';

/**
 * The migration from each past version to the next. A migration never replaces existing data: a
 * plan with a damaged version number is then refused or complete, never silently emptied.
 */
export const MIGRATIONS: Readonly<Record<number, (plan: RawPlan) => RawPlan>> = {
  1: fromVersion1,
  2: fromVersion2,
  3: fromVersion3,
  4: fromVersion4,
  5: fromVersion5,
  6: fromVersion6,
  7: fromVersion7,
};

/**
 * The plan in the current shape, not validated yet, and its original version. Problems:
 * `files.notAPlan` (no version), `files.newer` (from a later Phasage), `files.damaged` (not in the
 * shape of its own version).
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
 * The plan in the current version, validated, and its original version. Problems: those of
 * `bringForward`; `files.damaged` names the first invalid place.
 */
export function migrate(raw: unknown): { plan: Plan; from: number } | Problem {
  const brought = bringForward(raw);
  if ('kind' in brought) return brought;
  const checked = planSchema.safeParse(brought.raw);
  if (!checked.success)
    return problem('files.damaged', { place: checked.error.issues[0]?.path.join(' › ') ?? '' });
  return { plan: checked.data, from: brought.from };
}
