/**
 * A short text kept in two places of the browser: one killed in its first seconds has not written
 * its local storage yet (found by `npm run faults`), and either may be damaged.
 */
import type { TextFolder } from '../../shared/hosts/folder';
import { localFolder, opfsFolder } from './opfs';

export interface KeptText {
  /** Null where neither place has one. */
  read(): Promise<string | null>;
  /** Where it can be. Never rejects. */
  keep(text: string): Promise<void>;
}

/** The text of a name; what does not look like one is passed over. */
export function keptTwice(name: string, shape: RegExp): KeptText {
  const places = (): readonly TextFolder[] => [
    localFolder('phasage.'),
    opfsFolder(`phasage-${name}`),
  ];
  const write = async (where: readonly TextFolder[], text: string): Promise<void> => {
    await Promise.allSettled(where.map((place) => place.write(name, text)));
  };
  return {
    async read() {
      const all = places();
      const kept = await Promise.all(
        all.map(async (place) => {
          const text = await place.read(name).catch(() => null);
          return text !== null && shape.test(text) ? text : null;
        }),
      );
      const found = kept.find((text) => text !== null) ?? null;
      if (found !== null)
        await write(
          all.filter((_, index) => kept[index] !== found),
          found,
        );
      return found;
    },
    keep: (text) => write(places(), text),
  };
}
