/**
 * Whether the disk is full. IndexedDB does not say so: a write that finds no room throws one of
 * many errors (AbortError, UnknownError), an opening the error of a damaged database.
 */

const PROBE = 'phasage-room';
/** Bytes: what the database may take to be opened. Written in about 10 ms. */
const ENOUGH = 1 << 20;

/**
 * True where the browser has no room for a small file of its own, which lies beside the database;
 * false too where it can't try. Ask at each start, while there is room: on a disk that is full
 * already Chromium can't begin to keep files, and throws another error.
 * @param bytes what there must be room for
 */
export async function isDiskFull(bytes = ENOUGH): Promise<boolean> {
  const folder = await navigator.storage?.getDirectory?.().catch(() => null);
  if (!folder) return false;
  try {
    const file = await (await folder.getFileHandle(PROBE, { create: true })).createWritable();
    await file.write(new Uint8Array(bytes));
    await file.close();
    return false;
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'QuotaExceededError';
  } finally {
    await folder.removeEntry(PROBE).catch(() => undefined);
  }
}
