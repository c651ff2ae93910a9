/** A disk in a file: a copy made during writes is what a power cut would leave. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
};

export interface DiskImage {
  /** Its mount point. */
  readonly disk: string;
  /** Copies the disk as it is now. Stop its writers first, as copying takes a moment. */
  cut(): void;
  /** Runs `read` on the copy, mounted at the given path. */
  afterCut<T>(read: (again: string) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A mounted disk of 256 MB (ext4); a text with the reason if none can be mounted here. */
export async function diskImage(): Promise<DiskImage | string> {
  const folder = await mkdtemp(join(tmpdir(), 'phasage-power-'));
  const [image, copy, disk, again] = ['disk.img', 'cut.img', 'disk', 'again'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  for (const path of [disk, again]) mkdirSync(path);
  try {
    run('truncate', '-s', '256M', image);
    run('mkfs.ext4', '-q', '-F', image);
    run('mount', '-o', 'loop', image, disk);
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    return `no loop mount here (${(thrown as Error).message.split('\n')[0]})`;
  }
  return {
    disk,
    cut: () => run('cp', '--sparse=always', image, copy),
    async afterCut(read) {
      run('mount', '-o', 'loop', copy, again);
      // The last processes that read it may still hold a file for a moment.
      try {
        return await read(again);
      } finally {
        run('umount', '-l', again);
      }
    },
    async close() {
      run('umount', '-l', disk);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
