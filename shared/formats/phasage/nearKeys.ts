import { problem, type Problem } from '../../model/problem';

/** True if exactly one character differs. */
function isNear(a: string, b: string): boolean {
  return (
    a.length === b.length && [...a].filter((sign, index) => sign !== [...b][index]).length === 1
  );
}

/**
 * Renames each unknown key that is one character away from a missing name to this name, and lists
 * each in `lost`.
 */
export function withNearKeys(
  record: Readonly<Record<string, unknown>>,
  names: readonly string[],
  lost: Problem[],
): Readonly<Record<string, unknown>> {
  const missing = names.filter((name) => !Object.hasOwn(record, name));
  if (missing.length === 0) return record;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const index = names.includes(key) ? -1 : missing.findIndex((name) => isNear(name, key));
      if (index < 0) return [key, value];
      const [name] = missing.splice(index, 1) as [string];
      lost.push(problem('repair.key', { key: key.slice(0, 80), name }));
      return [name, value];
    }),
  );
}
