/** The browser's private files as a folder of texts. */
import { HostError, type TextFolder } from '../../shared/hosts/folder';

const isNamed = (thrown: unknown, name: string): boolean =>
  thrown instanceof DOMException && thrown.name === name;
const LEFT = '.tmp';

/** Functions of Chromium's and WebKit's handles that TypeScript's library does not know. */
interface Movable {
  move?(name: string): Promise<void>;
}

/** The browser's error in words. */
function browserError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  if (isNamed(thrown, 'QuotaExceededError')) return new HostError('desktop.browserFull');
  return new HostError('desktop.browserRefused', {
    reason: thrown instanceof Error ? thrown.name : String(thrown),
  });
}

async function attempt<T>(act: () => Promise<T>, absent?: T): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    if (absent !== undefined && isNamed(thrown, 'NotFoundError')) return absent;
    throw browserError(thrown);
  }
}

async function textOf(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  return (await (await folder.getFileHandle(name)).getFile()).text();
}

/**
 * Removes leftovers of a window closed or a browser killed while writing; only one window at a time
 * writes backups.
 */
async function sweep(folder: FileSystemDirectoryHandle, own: string): Promise<void> {
  const left: string[] = [];
  for await (const entry of folder.keys())
    if (entry.endsWith(LEFT) && entry !== own + LEFT) left.push(entry);
  for (const entry of left) await folder.removeEntry(entry).catch(() => undefined);
}

/**
 * Writes beside the file and renames if the browser can: otherwise, killed at a bad time, it would
 * leave an empty file under the right name.
 */
async function write(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const handle = await folder.getFileHandle(name + LEFT, { create: true });
  const isMovable = typeof (handle as Movable).move === 'function';
  const target = isMovable ? handle : await folder.getFileHandle(name, { create: true });
  const file = await target.createWritable();
  await file.write(text);
  await file.close();
  if ((await textOf(folder, target.name)) !== text)
    throw new HostError('desktop.browserRefused', { reason: 'read' });
  await (isMovable ? (handle as Movable).move!(name) : folder.removeEntry(name + LEFT));
}

/** A folder of the browser's private files; the first write creates it. */
export function opfsFolder(name: string): TextFolder {
  const open = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create });
  return {
    names: () =>
      attempt(async () => {
        const found: string[] = [];
        for await (const entry of (await open(false)).keys())
          if (!entry.endsWith(LEFT)) found.push(entry);
        return found;
      }, []),
    read: (file) => attempt<string | null>(async () => textOf(await open(false), file), null),
    write: (file, text) =>
      attempt(async () => {
        const folder = await open(true);
        await write(folder, file, text).catch(async (thrown: unknown) => {
          await folder.removeEntry(file + LEFT).catch(() => undefined);
          throw thrown;
        });
        await sweep(folder, file);
      }),
    remove: (file) => attempt(async () => (await open(false)).removeEntry(file), undefined),
  };
}

/** The page's own small store as a folder of texts, with a prefix before each name. */
export function localFolder(prefix: string): TextFolder {
  return {
    names: () =>
      attempt(async () =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith(prefix))
          .map((key) => key.slice(prefix.length)),
      ),
    read: (file) => attempt(async () => localStorage.getItem(prefix + file)),
    write: (file, text) => attempt(async () => localStorage.setItem(prefix + file, text)),
    remove: (file) => attempt(async () => localStorage.removeItem(prefix + file)),
  };
}
