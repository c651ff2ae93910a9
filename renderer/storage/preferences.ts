/** Preferences outside any plan. An unreadable one counts as not set. */
import type { z } from 'zod';
import type { PhasageDatabase } from './database';

/** The validated preference; the default if there is none or it is unreadable. */
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
