/**
 * The files of this window by token: those of this run, and those kept between starts where the
 * browser can keep them.
 */
import type { HandleStore, KeptHandle } from '../storage/handles';

const MOST = 20;

/** What Chromium adds to a handle, unknown to TypeScript's library. */
interface Asking {
  queryPermission?(wanted: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

/** Whether a file may be read or written, asking the person where the browser wants that. */
export async function isAllowed(
  handle: FileSystemFileHandle,
  mode: 'read' | 'readwrite',
): Promise<boolean> {
  const asking = handle as Asking;
  if (!asking.queryPermission || (await asking.queryPermission({ mode })) === 'granted')
    return true;
  return (await asking.requestPermission?.({ mode }).catch(() => 'denied')) === 'granted';
}

/** How a file is: all that a browser knows of it without reading it. */
export function stampOf({ lastModified, size }: Pick<File, 'lastModified' | 'size'>): string {
  return `${lastModified} ${size}`;
}

export interface Handles {
  get(token: string): Promise<KeptHandle | undefined>;
  /** The last opened first. */
  recent(): Promise<readonly KeptHandle[]>;
  /** Remembers a file as opened now; the same file keeps its token. Gives the token. */
  opened(handle: FileSystemFileHandle): Promise<string>;
  forget(token: string): Promise<void>;
}

const isSame = (a: FileSystemFileHandle, b: FileSystemFileHandle): Promise<boolean> =>
  a.isSameEntry(b).catch(() => false);

/** The files, kept in a store; where it fails, this run alone knows them. */
export function handles(store: HandleStore, now: () => string): Handles {
  const known = new Map<string, KeptHandle>();
  const recent = async (): Promise<readonly KeptHandle[]> => {
    const kept = await store.all().catch(() => []);
    for (const entry of kept) if (!known.has(entry.token)) known.set(entry.token, entry);
    return kept.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
  };
  return {
    recent,
    async get(token) {
      if (!known.has(token)) await recent();
      return known.get(token);
    },
    async opened(handle) {
      await recent();
      let token: string = crypto.randomUUID();
      for (const entry of known.values())
        if (typeof handle.isSameEntry === 'function' && (await isSame(entry.handle, handle)))
          token = entry.token;
      const entry: KeptHandle = { token, name: handle.name, openedAt: now(), handle };
      known.set(token, entry);
      await store.put(entry).catch(() => undefined);
      for (const old of (await recent()).slice(MOST))
        await store.remove(old.token).catch(() => undefined);
      return token;
    },
    async forget(token) {
      await store.remove(token);
    },
  };
}
