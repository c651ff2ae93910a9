/** The host of a plain page: the browser's own file pickers and downloads. */
import type { Answer, Failure, Host, Question } from '../../shared/desktop';

const failed = (code: string, params: Failure['params'] = {}): Failure => ({ ok: false, code, params });

/** The pickers that Chromium has and TypeScript's library does not know. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<{ getFile(): Promise<File> }[]>;
  showSaveFilePicker?(options: object): Promise<{ name: string; createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }>;
}

const pickers = (): Pickers => window as unknown as Pickers;
const gaveUp = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === 'AbortError';
const MEGABYTE = 1024 * 1024;

/** Reads a file of the user's, unless it is larger than `most` bytes. */
export async function readFile(file: File, most: number): Promise<Answer<'openTextFile'>> {
  if (file.size > most) return failed('files.tooBig', { size: Math.ceil(file.size / MEGABYTE), most: Math.floor(most / MEGABYTE) });
  try {
    return { ok: true, value: { token: crypto.randomUUID(), name: file.name, text: await file.text() } };
  } catch {
    return failed('files.unreadable', { name: file.name });
  }
}

function chooseByInput(extensions: readonly string[]): Promise<File | null> {
  return new Promise((chosen) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.join(',');
    input.addEventListener('change', () => chosen(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => chosen(null));
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
  URL.revokeObjectURL(url);
}

async function saveTextFile({ suggestedName, text, mime }: Question<'saveTextFile'>): Promise<Answer<'saveTextFile'>> {
  const { showSaveFilePicker } = pickers();
  // A page driven by a test, or a browser without the picker, downloads.
  if (!showSaveFilePicker || navigator.webdriver) {
    download(suggestedName, text, mime);
    return { ok: true, value: { name: suggestedName } };
  }
  try {
    const chosen = await showSaveFilePicker.call(window, { suggestedName });
    const file = await chosen.createWritable();
    await file.write(text);
    await file.close();
    return { ok: true, value: { name: chosen.name } };
  } catch (thrown) {
    return gaveUp(thrown) ? { ok: true, value: null } : failed('files.unwritable', { name: suggestedName });
  }
}

/** The host of a page served by anything: what the browser itself can do. */
export const pageHost: Host = {
  hostInfo: async () => ({ ok: true, value: { host: 'page', canOverwrite: false } }),
  openTextFile,
  saveTextFile,
};
