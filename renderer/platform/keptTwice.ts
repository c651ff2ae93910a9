/**
 * Keeps a short text in two places of the browser: a browser killed in its first seconds has not
 * written its local storage yet (found by `npm run faults`), and either may be damaged.
 */
import type { TextFolder } from '../../shared/hosts/folder';
import { localFolder, opfsFolder } from './opfs';

export interface KeptText {
  /** Null if neither place has one. */
  read(): Promise<string | null>;
  /** Keeps it where possible. Never rejects. */
  keep(text: string): Promise<void>;
}

/** The text with this name; ignores one that does not match `shape`. */
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
