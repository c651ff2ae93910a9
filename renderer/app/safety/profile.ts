/** Which browser profile this is, where the host does not say: a second browser has other plans, and that is no loss. */
import type { Host } from '../../../shared/desktop';

const KEY = 'phasage.profile';

/** Notes the profile's name again, where the browser's own notes were emptied. */
export function keepProfile(profile: string): void {
  try { localStorage.setItem(KEY, profile); } catch { /* as in `profileOf` */ }
}

/** The profile's name: the host's, else a random one kept in this browser. */
export async function profileOf(host: Pick<Host, 'hostInfo'>): Promise<string> {
  const info = await host.hostInfo({});
  if (info.ok && info.value.profile !== null) return info.value.profile;
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null && /^[A-Za-z0-9-]{1,64}$/.test(kept)) return kept;
    const made = crypto.randomUUID();
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    // Without local storage the profile can't be known again: no sentinel of another start is then taken for its own.
    return crypto.randomUUID();
  }
}
