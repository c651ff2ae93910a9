/**
 * The handles of the user's files from the browser's pickers, in a database of their own: losing it
 * loses a list, but no plan.
 */
import Dexie, { type EntityTable } from 'dexie';

export interface KeptHandle {
  readonly token: string;
  readonly name: string;
  readonly openedAt: string;
  readonly handle: FileSystemFileHandle;
}

/** A store for handles. Each function rejects if the browser has no such place. */
export interface HandleStore {
  all(): Promise<readonly KeptHandle[]>;
  put(entry: KeptHandle): Promise<void>;
  remove(token: string): Promise<void>;
}

class HandleDatabase extends Dexie {
  declare files: EntityTable<KeptHandle, 'token'>;

  constructor() {
    super('phasage-files');
    this.version(1).stores({ files: 'token' });
  }
}

/** The store, opened when first used. */
export function handleStore(): HandleStore {
  let database: HandleDatabase | null = null;
  const files = (): HandleDatabase['files'] => (database ??= new HandleDatabase()).files;
  return {
    all: async () => files().toArray(),
    put: async (entry) => {
      await files().put(entry);
    },
    remove: async (token) => {
      await files().delete(token);
    },
  };
}
