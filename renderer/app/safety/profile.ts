/**
 * Identifies the browser profile if the host does not: a second browser has other plans, which is
 * not a loss.
 */
import type { Host } from '../../../shared/desktop';
import { keptTwice } from '../../platform/keptTwice';

const kept = keptTwice('profile', /^[A-Za-z0-9-]{1,64}$/);

/** Writes the profile's name again if the browser's storage was cleared. */
export const keepProfile = (profile: string): Promise<void> => kept.keep(profile);

/**
 * The profile's name: the host's, else a random one kept in this browser. If the browser can't keep
 * it, this start trusts no earlier sentinel.
 */
export async function profileOf(host: Pick<Host, 'hostInfo'>): Promise<string> {
  const info = await host.hostInfo({});
  if (info.ok && info.value.profile !== null) return info.value.profile;
  const known = await kept.read();
  if (known !== null) return known;
  const profile = crypto.randomUUID();
  await kept.keep(profile);
  return profile;
}
