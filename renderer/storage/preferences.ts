/** Preferences: what is not part of any plan. An unreadable one is as if it had not been set. */
import type { z } from 'zod';
import type { PhasageDatabase } from './database';

/** The preference, checked; the default where there is none or it can't be read. */
export async function readPreference<T>(
  database: PhasageDatabase,
  key: string,
  schema: z.ZodType<T>,
  otherwise: T,
): Promise<T> {
  const record = await database.preferences.get(key);
  const checked = schema.safeParse(record?.value);
  return checked.success ? checked.data : otherwise;
}

/** Sets a preference. */
export async function writePreference(
  database: PhasageDatabase,
  key: string,
  value: unknown,
): Promise<void> {
  await database.preferences.put({ key, value });
}
