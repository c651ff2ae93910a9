/** The sentinels of a host: one text per browser profile. */
import type { Requests } from '../desktop';
import { failureOf, HostError, inTurn, type TextFolder } from './folder';
import { sentinelSchema, type Sentinel } from '../desktop/safety';

const fileName = (profile: string): string => `${profile}.json`;

/**
 * Reads a sentinel. Throws `HostError` `desktop.sentinelDamaged` if the text is not one: a damaged
 * sentinel must not look like a first start.
 */
export function parseSentinel(text: string): Sentinel {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HostError('desktop.sentinelDamaged');
  }
  const checked = sentinelSchema.safeParse(value);
  if (!checked.success) throw new HostError('desktop.sentinelDamaged');
  return checked.data;
}

/**
 * Handles the requests about sentinels, kept in a folder. A damaged one is a failure, never "none".
 */
export function makeSentinels(
  folder: TextFolder,
): Pick<Requests, 'readSentinel' | 'writeSentinel'> {
  const turn = inTurn();
  return {
    readSentinel: ({ profile }) =>
      turn(async () => {
        const text = await folder.read(fileName(profile));
        return {
          ok: true as const,
          value: { sentinel: text === null ? null : parseSentinel(text) },
        };
      }).catch(failureOf),
    writeSentinel: ({ profile, sentinel }) =>
      turn(async () => {
        await folder.write(fileName(profile), JSON.stringify(sentinel));
        return { ok: true as const, value: {} };
      }).catch(failureOf),
  };
}
