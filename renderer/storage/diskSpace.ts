/**
 * Checks whether the disk is full. IndexedDB does not say so: a write without room throws one of
 * many errors (AbortError, UnknownError), an opening the error of a damaged database.
 */

const PROBE = 'phasage-room';
/** The bytes that opening the database may take. Writing them takes about 10 ms. */
const ENOUGH = 1 << 20;

/**
 * True if the browser has no room for a small private file, which is on the same disk as the
 * database; also false if it can't try. Call it at each start, while there is room: on a full disk
 * Chromium can't start its private files, and throws another error.
 * @param bytes the required room
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
