/**
 * Request handlers about the user's files, for hosts with their own dialogs. A path comes from a
 * dialog, from the system or from a file that was dropped, never from the page itself.
 */
import { access, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Answer, Failure, Question } from '../../shared/desktop';
import { partName } from '../../shared/desktop/printing';
import type { Answers } from '../../shared/hosts/answers';
import { isProblem, type Problem } from '../../shared/model/problem';
import { readBytes } from './read';
import type { FileEntry, RecentFiles } from './recent';
import { isStampOf, stampOf } from './stamp';
import { atomicWrite, PartError, sweep, writeTogether } from './write';

export interface FileDialogs {
  /**
   * Lets the user choose a file to read: its path; null if they cancel. Extensions include their
   * dot.
   */
  chooseToOpen(extensions: readonly string[]): Promise<string | null>;
  /**
   * Lets the user choose where to write (the dialog asks before replacing a file): the path; null
   * if they cancel.
   */
  chooseToSave(suggestedName: string): Promise<string | null>;
}

const failed = (code: string, params: Failure['params'] = {}): Failure => ({
  ok: false,
  code,
  params,
});
const failedBy = ({ code, params }: Problem): Failure => failed(code, params);
const UNKNOWN = failed('desktop.unknownFile');
const codeOf = (thrown: unknown): string | undefined => (thrown as NodeJS.ErrnoException).code;

/** Opens a file by its path and remembers it. Fails like reading. */
export async function openPath(
  recent: RecentFiles,
  path: string,
  maxBytes: number,
): Promise<Answer<'rereadFile'>> {
  const bytes = await readBytes(path, maxBytes);
  if (isProblem(bytes)) return failedBy(bytes);
  const stamp = await stampOf(path, bytes);
  return {
    ok: true,
    value: {
      token: await recent.opened(path),
      name: basename(path),
      base64: Buffer.from(bytes).toString('base64'),
      stamp,
    },
  };
}

async function stateOf({ path }: FileEntry, stamp: string): Promise<'same' | 'changed' | 'gone'> {
  try {
    return (await isStampOf(path, stamp)) ? 'same' : 'changed';
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR') return 'gone';
    throw thrown;
  }
}

async function writePath(
  recent: RecentFiles,
  path: string,
  text: string,
): Promise<{ token: string; name: string; stamp: string } | Failure> {
  try {
    const place = await throughLink(path);
    await atomicWrite(place, text);
    // Removes temporary files of a program that died while writing.
    await sweep(dirname(place), Date.now());
    return {
      stamp: await stampOf(path, Buffer.from(text)),
      token: await recent.opened(path),
      name: basename(path),
    };
  } catch (thrown) {
    return unwritable(thrown, path);
  }
}

/** Writes through a link: replacing the link itself would leave its target unchanged. */
const throughLink = (path: string): Promise<string> => realpath(path).catch(() => path);

function unwritable(thrown: unknown, path: string): Failure {
  return codeOf(thrown) === 'ENOSPC' || codeOf(thrown) === 'EDQUOT'
    ? failed('desktop.diskFull', { folder: path })
    : failed('files.unwritable', { name: basename(path) });
}

/** Writes bytes at a path; several files side by side, all or none. */
async function writeParts(
  path: string,
  parts: readonly string[],
): Promise<{ name: string } | Failure> {
  const paths = parts.map((_, index) =>
    join(dirname(path), partName(basename(path), index, parts.length)),
  );
  if (parts.length > 1) {
    // The dialog asked only about the name without a number.
    for (const one of paths)
      if (
        await access(one).then(
          () => true,
          () => false,
        )
      )
        return failed('files.existsBeside', { name: basename(one) });
  }
  try {
    const places = await Promise.all(paths.map(throughLink));
    await writeTogether(
      places.map((place, index) => ({
        path: place,
        content: Buffer.from(parts[index]!, 'base64'),
      })),
    );
    for (const folder of new Set(places.map((place) => dirname(place))))
      await sweep(folder, Date.now());
  } catch (thrown) {
    if (thrown instanceof PartError) return unwritable(thrown.cause, thrown.path);
    throw thrown;
  }
  return { name: basename(paths[0]!) };
}

async function saveFiles(
  dialogs: FileDialogs,
  { suggestedName, parts }: Question<'saveFiles'>,
): Promise<Answer<'saveFiles'>> {
  const path = await dialogs.chooseToSave(suggestedName);
  if (path === null) return { ok: true, value: null };
  const written = await writeParts(path, parts);
  return isFailure(written) ? written : { ok: true, value: written };
}

const isFailure = (value: object): value is Failure => 'ok' in value;

function chosenFileAnswers(recent: RecentFiles, dialogs: FileDialogs): Answers {
  return {
    openFile: async ({ extensions, most }) => {
      const path = await dialogs.chooseToOpen(extensions);
      return path === null ? { ok: true, value: null } : openPath(recent, path, most);
    },
    saveTextFile: async ({ suggestedName, text }) => {
      const path = await dialogs.chooseToSave(suggestedName);
      if (path === null) return { ok: true, value: null };
      const written = await writePath(recent, path, text);
      return isFailure(written) ? written : { ok: true, value: written };
    },
    saveFiles: (asked) => saveFiles(dialogs, asked),
  };
}

/** The handlers; those with a dialog only on hosts that have dialogs. */
export function fileAnswers(recent: RecentFiles, dialogs?: FileDialogs): Answers {
  return {
    ...(dialogs && chosenFileAnswers(recent, dialogs)),
    writeTextFile: async ({ token, text, stamp }) => {
      const entry = await recent.get(token);
      if (!entry) return UNKNOWN;
      const state = stamp === null ? 'same' : await stateOf(entry, stamp).catch(() => 'changed');
      if (state !== 'same')
        return failed(state === 'gone' ? 'files.gone' : 'files.changedOnDisk', {
          name: basename(entry.path),
        });
      const written = await writePath(recent, entry.path, text);
      return isFailure(written)
        ? written
        : { ok: true, value: { name: written.name, stamp: written.stamp } };
    },
    rereadFile: async ({ token, most }) => {
      const entry = await recent.get(token);
      return entry ? openPath(recent, entry.path, most) : UNKNOWN;
    },
    fileState: async ({ token, stamp }) => {
      const entry = await recent.get(token);
      if (!entry) return UNKNOWN;
      return stateOf(entry, stamp).then(
        (state) => ({ ok: true as const, value: { state } }),
        () => failed('files.unreadable', { name: basename(entry.path) }),
      );
    },
    recentFiles: async () => ({
      ok: true,
      value: {
        files: (await recent.list()).map(({ token, path, openedAt }) => ({
          token,
          name: basename(path),
          openedAt,
        })),
      },
    }),
    forgetRecentFile: async ({ token }) => {
      await recent.forget(token);
      return { ok: true, value: {} };
    },
  };
}
