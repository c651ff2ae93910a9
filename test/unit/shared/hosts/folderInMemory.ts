/** A folder in memory that a test can break, and whose writes it can count. */
import { beforeEach } from 'vitest';
import { HostError, type TextFolder } from '../../../../shared/hosts/folder';

type Act = 'read' | 'write' | 'remove';

export interface MemoryFolder {
  readonly folder: TextFolder;
  readonly files: Map<string, string>;
  /** True for acts that fail, as on a full disk. */
  broken: (act: Act, name: string) => boolean;
  writes: number;
}

/** The folder, empty and working before each test of a file. */
export function folderInMemory(): MemoryFolder {
  const files = new Map<string, string>();
  const guard = (act: Act, name: string): void => {
    if (disk.broken(act, name)) throw new HostError('desktop.diskFull', { folder: '/x' });
  };
  const folder: TextFolder = {
    names: async () => [...files.keys()],
    read: async (name) => {
      guard('read', name);
      return files.get(name) ?? null;
    },
    write: async (name, text) => {
      guard('write', name);
      disk.writes += 1;
      files.set(name, text);
    },
    remove: async (name) => {
      guard('remove', name);
      files.delete(name);
    },
  };
  const disk: MemoryFolder = { folder, files, broken: () => false, writes: 0 };
  beforeEach(() => {
    files.clear();
    disk.broken = () => false;
    disk.writes = 0;
  });
  return disk;
}
