/** The host of a plain page: the browser's own file pickers and downloads. */
import { version } from '../../package.json';
import type { Answer, Question } from '../../shared/desktop';
import { tooBig } from '../../shared/formats/phasage';
import type { Answers } from '../../shared/hosts/answers';
import { failed } from './failure';

/** The pickers that Chromium has and TypeScript's library does not know. */
interface Pickers {
  showSaveFilePicker?(options: object): Promise<{ name: string; createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }>;
}

const pickers = (): Pickers => window as unknown as Pickers;
const gaveUp = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === 'AbortError';
/** How long a browser may take to fetch what it was given to download, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

/** What of a file is needed to read it. */
export type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Reads a text file of the user's. Larger than `most` bytes, it is not read at all; what is not UTF-8 is damaged, never mended in silence. */
export async function readFile(file: ReadableFile, most: number): Promise<Answer<'openTextFile'>> {
  const refused = tooBig(file.size, most);
  if (refused) return failed(refused.code, refused.params);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return failed('files.unreadable', { name: file.name });
  }
  try {
    return { ok: true, value: { token: crypto.randomUUID(), name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) } };
  } catch {
    return failed('files.notJson');
  }
}

function chooseByInput(extensions: readonly string[]): Promise<File | null> {
  return new Promise((chosen) => {
    const input = document.createElement('input');
    const end = (file: File | null): void => { input.remove(); chosen(file); };
    input.type = 'file';
    input.accept = extensions.join(',');
    input.hidden = true;
    input.addEventListener('change', () => end(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => end(null));
    // Kept in the page: out of it, it could be collected while the person chooses.
    document.body.append(input);
    input.click();
  });
}

async function openTextFile({ extensions, most }: Question<'openTextFile'>): Promise<Answer<'openTextFile'>> {
  const file = await chooseByInput(extensions);
  return file ? readFile(file, most) : { ok: true, value: null };
}

function download(name: string, text: string, mime: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked at once, some browsers would save an empty file.
  window.setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_TIME);
}

async function saveTextFile({ suggestedName, text, mime }: Question<'saveTextFile'>): Promise<Answer<'saveTextFile'>> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) {
    download(suggestedName, text, mime);
    return { ok: true, value: { token: null, name: suggestedName } };
  }
  try {
    const chosen = await showSaveFilePicker.call(window, { suggestedName });
    const file = await chosen.createWritable();
    await file.write(text);
    await file.close();
    return { ok: true, value: { token: null, name: chosen.name } };
  } catch (thrown) {
    return gaveUp(thrown) ? { ok: true, value: null } : failed('files.unwritable', { name: suggestedName });
  }
}

async function openLink({ url }: Question<'openLink'>): Promise<Answer<'openLink'>> {
  window.open(url, '_blank', 'noopener,noreferrer');
  return { ok: true, value: {} };
}

/** What the browser itself can do. */
export function pageAnswers(): Answers {
  return {
    hostInfo: async () => ({ ok: true, value: { host: 'page', version, profile: null, canOverwrite: false, keepsBackups: false, hasMenu: false } }),
    openTextFile,
    saveTextFile,
    openLink,
  };
}
