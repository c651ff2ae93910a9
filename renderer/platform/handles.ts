/**
 * The files of this window by token: those of this run, and those that the browser can keep between
 * starts.
 */
import type { HandleStore, KeptHandle } from '../storage/handles';

const MOST = 20;

/** Functions of Chromium's handles that TypeScript's library does not know. */
interface Asking {
  queryPermission?(wanted: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

/** True if a file may be read or written; asks the user if the browser requires it. */
export async function isAllowed(
  handle: FileSystemFileHandle,
  mode: 'read' | 'readwrite',
): Promise<boolean> {
  const asking = handle as Asking;
  if (!asking.queryPermission || (await asking.queryPermission({ mode })) === 'granted')
    return true;
  return (await asking.requestPermission?.({ mode }).catch(() => 'denied')) === 'granted';
}

/** The stamp of a file: all that a browser knows about it without reading it. */
export function stampOf({ lastModified, size }: Pick<File, 'lastModified' | 'size'>): string {
  return `${lastModified} ${size}`;
}

export interface Handles {
  get(token: string): Promise<KeptHandle | undefined>;
  /** The last opened first. */
  recent(): Promise<readonly KeptHandle[]>;
  /** Remembers a file as opened now and returns its token; the same file keeps its token. */
  opened(handle: FileSystemFileHandle): Promise<string>;
  forget(token: string): Promise<void>;
}

const isSame = (a: FileSystemFileHandle, b: FileSystemFileHandle): Promise<boolean> =>
  a.isSameEntry(b).catch(() => false);

/** The files, kept in a store; if the store fails, only this run knows them. */
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
