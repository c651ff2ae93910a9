/**
 * Which browser profile this is, where the host does not say: a second browser has other plans, and
 * that is no loss.
 */
import type { Host } from '../../../shared/desktop';
import { keptTwice } from '../../platform/keptTwice';

const kept = keptTwice('profile', /^[A-Za-z0-9-]{1,64}$/);

/** Notes the profile's name again, where the browser's own notes were emptied. */
export const keepProfile = (profile: string): Promise<void> => kept.keep(profile);

/**
 * The profile's name: the host's, else a random one kept in this browser. Where it can't be kept,
 * no sentinel of another start is taken for its own.
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
