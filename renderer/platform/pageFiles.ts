/** Request handlers about the user's files, with the browser's own pickers if it has them. */
import type { Answer, Failure, Question } from '../../shared/desktop';
import { partName } from '../../shared/desktop/printing';
import type { Answers } from '../../shared/hosts/answers';
import type { HandleStore, KeptHandle } from '../storage/handles';
import { failed } from './failure';
import { handles, isAllowed, stampOf, type Handles } from './handles';
import { fromBase64, toBase64 } from './base64';
import { readBytes, readFile } from './readFile';
import { chooseByInput, download } from './withoutPickers';

/** Chromium's pickers, which TypeScript's library does not know. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

const pickers = (): Pickers => window as unknown as Pickers;
const isNamed = (thrown: unknown, name: string): boolean =>
  thrown instanceof DOMException && thrown.name === name;
const UNKNOWN = failed('desktop.unknownFile');

async function openHandle(
  known: Handles,
  handle: FileSystemFileHandle,
  most: number,
): Promise<Answer<'rereadFile'>> {
  if (!(await isAllowed(handle, 'read')))
    return failed('desktop.permissionRefused', { name: handle.name });
  let file: File;
  try {
    file = await handle.getFile();
  } catch (thrown) {
    return failed(isNamed(thrown, 'NotFoundError') ? 'files.gone' : 'files.unreadable', {
      name: handle.name,
    });
  }
  const bytes = await readBytes(file, most);
  if (!(bytes instanceof Uint8Array)) return bytes;
  return {
    ok: true,
    value: {
      token: await known.opened(handle),
      name: file.name,
      base64: toBase64(bytes),
      stamp: stampOf(file),
    },
  };
}

async function openFile(
  known: Handles,
  { extensions, most }: Question<'openFile'>,
): Promise<Answer<'openFile'>> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) {
    const file = await chooseByInput(extensions);
    return file ? readFile(file, most) : { ok: true, value: null };
  }
  try {
    const [handle] = await showOpenFilePicker.call(
      window,
      extensions.length > 0 ? { types: [{ accept: { 'application/x-phasage': extensions } }] } : {},
    );
    return handle ? await openHandle(known, handle, most) : { ok: true, value: null };
  } catch (thrown) {
    if (isNamed(thrown, 'AbortError')) return { ok: true, value: null };
    throw thrown;
  }
}

async function stampNow(handle: FileSystemFileHandle): Promise<string> {
  try {
    return stampOf(await handle.getFile());
  } catch {
    return '';
  }
}

/**
 * Chromium writes beside the file and replaces it at the end. If the file can't be read afterwards,
 * it has no stamp.
 */
async function write(
  known: Handles,
  handle: FileSystemFileHandle,
  text: string,
): Promise<{ token: string; stamp: string }> {
  const file = await handle.createWritable();
  await file.write(text);
  await file.close();
  // Take the stamp at once: it must not cover what another program writes while the handle is
  // stored.
  const stamp = await stampNow(handle);
  return { token: await known.opened(handle), stamp };
}

function writeFailure(thrown: unknown, name: string): Failure {
  return isNamed(thrown, 'QuotaExceededError')
    ? failed('desktop.diskFull', { folder: name })
    : failed('files.unwritable', { name });
}

async function saveTextFile(
  known: Handles,
  { suggestedName, text, mime }: Question<'saveTextFile'>,
): Promise<Answer<'saveTextFile'>> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) {
    download(suggestedName, text, mime);
    return { ok: true, value: { token: null, name: suggestedName, stamp: '' } };
  }
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName });
    return { ok: true, value: { ...(await write(known, handle, text)), name: handle.name } };
  } catch (thrown) {
    return isNamed(thrown, 'AbortError')
      ? { ok: true, value: null }
      : writeFailure(thrown, suggestedName);
  }
}

/** One file with the picker, several as downloads: a picker would ask for each. */
async function saveFiles({
  suggestedName,
  mime,
  parts,
}: Question<'saveFiles'>): Promise<Answer<'saveFiles'>> {
  const { showSaveFilePicker } = pickers();
  const downloaded = (): Answer<'saveFiles'> => {
    parts.forEach((part, at) =>
      download(partName(suggestedName, at, parts.length), fromBase64(part), mime),
    );
    return { ok: true, value: { name: partName(suggestedName, 0, parts.length) } };
  };
  if (!showSaveFilePicker || parts.length > 1) return downloaded();
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName });
    const file = await handle.createWritable();
    await file.write(fromBase64(parts[0]!));
    await file.close();
    return { ok: true, value: { name: handle.name } };
  } catch (thrown) {
    // If making the file took long, the browser no longer allows a picker after the click.
    if (isNamed(thrown, 'SecurityError')) return downloaded();
    return isNamed(thrown, 'AbortError')
      ? { ok: true, value: null }
      : writeFailure(thrown, suggestedName);
  }
}

async function stateOf(
  { handle }: KeptHandle,
  stamp: string,
): Promise<'same' | 'changed' | 'gone'> {
  try {
    return stampOf(await handle.getFile()) === stamp ? 'same' : 'changed';
  } catch (thrown) {
    if (isNamed(thrown, 'NotFoundError')) return 'gone';
    throw thrown;
  }
}

async function writeOver(
  known: Handles,
  entry: KeptHandle,
  { text, stamp }: Question<'writeTextFile'>,
): Promise<Answer<'writeTextFile'>> {
  const { handle } = entry;
  const { name } = handle;
  if (!(await isAllowed(handle, 'readwrite'))) return failed('desktop.permissionRefused', { name });
  try {
    const state = stamp === null ? 'same' : await stateOf(entry, stamp);
    if (state !== 'same')
      return failed(state === 'gone' ? 'files.gone' : 'files.changedOnDisk', { name });
    const written = await write(known, handle, text);
    return { ok: true, value: { name, stamp: written.stamp } };
  } catch (thrown) {
    return writeFailure(thrown, name);
  }
}

/** The handlers, given a place for the handles. */
export function pageFileAnswers(store: HandleStore): Answers {
  const known = handles(store, () => new Date().toISOString());
  return {
    openFile: (asked) => openFile(known, asked),
    saveTextFile: (asked) => saveTextFile(known, asked),
    saveFiles,
    writeTextFile: async (asked) => {
      const entry = await known.get(asked.token);
      return entry ? writeOver(known, entry, asked) : UNKNOWN;
    },
    rereadFile: async ({ token, most }) => {
      const entry = await known.get(token);
      return entry ? openHandle(known, entry.handle, most) : UNKNOWN;
    },
    fileState: async ({ token, stamp }) => {
      const entry = await known.get(token);
      if (!entry) return UNKNOWN;
      return stateOf(entry, stamp).then(
        (state) => ({ ok: true as const, value: { state } }),
        () => failed('desktop.permissionRefused', { name: entry.name }),
      );
    },
    recentFiles: async () => ({
      ok: true,
      value: {
        files: (await known.recent()).map(({ token, name, openedAt }) => ({
          token,
          name,
          openedAt,
        })),
      },
    }),
    forgetRecentFile: async ({ token }) => {
      await known.forget(token);
      return { ok: true, value: {} };
    },
  };
}
