/** Request handlers common to all hosts with a disk, over HTTP or from Electron's main process. */
import { join } from 'node:path';
import type { Answer } from '../../shared/desktop';
import type { Answers } from '../../shared/hosts/answers';
import { makeBackups } from '../../shared/hosts/backups';
import { makeNoted } from '../../shared/hosts/noted';
import { makeSentinels } from '../../shared/hosts/sentinels';
import { fileAnswers, openPath, type FileDialogs } from './files';
import { textFolder } from './folder';
import { recentFiles, type RecentFiles } from './recent';

type Info = Extract<Answer<'hostInfo'>, { ok: true }>['value'];

export interface HostGiven {
  readonly info: Info;
  /** The user data folder (`dataFolder`). */
  readonly folder: string;
  /** Returns the path that the system asked to open, once; null if there is none. */
  takeGiven(): string | null;
  /** A host without dialogs knows only the files that the system asked to open. */
  readonly dialogs?: FileDialogs;
  /** The user's files; by default those of the folder. */
  readonly recent?: RecentFiles;
}

/** The handlers, for `answerRequest`; a host adds its own (menu, links…). */
export function hostAnswers({
  info,
  folder,
  takeGiven,
  dialogs,
  recent = recentFiles(textFolder(folder)),
}: HostGiven): Answers {
  const where = join(folder, 'backups');
  const backups = textFolder(where);
  return {
    hostInfo: async () => ({ ok: true, value: info }),
    ...makeSentinels(textFolder(join(folder, 'sentinels'))),
    ...makeNoted(textFolder(join(folder, 'journal')), backups, makeBackups(backups, where)),
    takeGivenFile: async ({ most }) => {
      const path = takeGiven();
      return path === null ? { ok: true, value: null } : openPath(recent, path, most);
    },
    ...fileAnswers(recent, dialogs),
  };
}
