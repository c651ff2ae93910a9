/**
 * Records the version that last wrote the user's data: an older version does not open what a newer
 * one wrote.
 */
import { z } from 'zod';
import { problem, type Problem } from '../../shared/model/problem';

const profileSchema = z.object({
  /** Version of the folder's layout. */
  profile: z.int(),
  /** Version of Phasage, to show to the user. */
  app: z.string().max(40),
  /** Major version of Electron: Chromium does not promise to read what a later one wrote. */
  electron: z.int(),
});
export type Profile = z.infer<typeof profileSchema>;

export const PROFILE_VERSION = 1;

/**
 * The reason why this version must not open the data; null if it may. Ignores a record that it
 * can't read.
 */
export function newerThan(kept: unknown, own: Profile): Problem | null {
  const parsed = profileSchema.safeParse(kept);
  if (!parsed.success) return null;
  if (parsed.data.profile > own.profile)
    return problem('shell.newerPhasage', { app: parsed.data.app });
  if (parsed.data.electron > own.electron)
    return problem('shell.newerElectron', { theirs: parsed.data.electron, ours: own.electron });
  return null;
}
