/**
 * Which browser profile this is, where the host does not say: a second browser has other plans, and
 * that is no loss.
 */
import type { Host } from '../../../shared/desktop';
import type { TextFolder } from '../../../shared/hosts/folder';
import { localFolder, opfsFolder } from '../../platform/opfs';

const FILE = 'profile';
const NAME = /^[A-Za-z0-9-]{1,64}$/;

/**
 * Two places: a browser killed in its first seconds has not written its local storage yet (found by
 * `npm run faults`), and either may be damaged.
 */
const places = (): readonly TextFolder[] => [
  localFolder('phasage.'),
  opfsFolder('phasage-profile'),
];

const keep = (where: readonly TextFolder[], profile: string): Promise<unknown> =>
  Promise.allSettled(where.map((place) => place.write(FILE, profile)));

/** Notes the profile's name again, where the browser's own notes were emptied. */
export async function keepProfile(profile: string): Promise<void> {
  await keep(places(), profile);
}

/**
 * The profile's name: the host's, else a random one kept in this browser. Where it can't be kept,
 * no sentinel of another start is taken for its own.
 */
export async function profileOf(host: Pick<Host, 'hostInfo'>): Promise<string> {
  const info = await host.hostInfo({});
  if (info.ok && info.value.profile !== null) return info.value.profile;
  const all = places();
  const kept = await Promise.all(
    all.map(async (place) => {
      const name = await place.read(FILE).catch(() => null);
      return name !== null && NAME.test(name) ? name : null;
    }),
  );
  const profile = kept.find((name) => name !== null) ?? crypto.randomUUID();
  await keep(
    all.filter((_, index) => kept[index] !== profile),
    profile,
  );
  return profile;
}
