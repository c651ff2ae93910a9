/**
 * The desktop host's request handlers: those of every host with a disk, and its own dialogs, menu
 * bar and links.
 */
import { homedir } from 'node:os';
import { app, session } from 'electron';
import type { Question } from '../../shared/desktop';
import type { Answers } from '../../shared/hosts/answers';
import { hostAnswers } from '../host/answers';
import { dataFolder, textFolder } from '../host/folder';
import { recentFiles } from '../host/recent';
import { printPdf } from '../print/engine';
import { chooseToOpen, chooseToSave } from './dialogs';
import { isPlan } from './given';
import { hiddenWindow } from './printing';
import { portableFolder } from './profileFolder';
import type { Running } from './running';

/**
 * The folder for copies, sentinels and journals: beside the portable program if the user made one
 * there.
 */
function ownFolder(): string {
  const { env, platform } = process;
  const usual = dataFolder({ platform, env, home: homedir() });
  return env['PHASAGE_DATA'] ? usual : (portableFolder(env) ?? usual);
}

/** Only macOS and Windows keep a list of a program's documents. */
const LISTS_DOCUMENTS = process.platform === 'darwin' || process.platform === 'win32';

/** Adds a plan's file to the system's recent documents. */
function noted(path: string | null): string | null {
  if (LISTS_DOCUMENTS && path !== null && isPlan(path)) app.addRecentDocument(path);
  return path;
}

/** What the host does for the page. */
export interface ShellAnswers {
  readonly answers: Answers;
  /** The token of a file that the user dropped on the window; the page reads it by `rereadFile`. */
  dropped(path: string): Promise<string>;
}

/**
 * The handlers for the app's only window.
 * @param profile the name of this machine's database, whose plans the sentinel protects
 */
export function shellAnswers(
  running: Running,
  profile: string,
  showMenu: (groups: Question<'setMenu'>['groups']) => void,
): ShellAnswers {
  const done = { ok: true, value: {} } as const;
  const folder = ownFolder();
  const recent = recentFiles(textFolder(folder));
  const common = hostAnswers({
    info: { host: 'electron', version: app.getVersion(), profile, hasMenu: true },
    folder,
    recent,
    takeGiven: () => noted(running.take()),
    dialogs: {
      chooseToOpen: async (extensions) =>
        running.window ? noted(await chooseToOpen(running.window, extensions)) : null,
      chooseToSave: async (suggestedName) =>
        running.window ? noted(await chooseToSave(running.window, suggestedName)) : null,
    },
  });
  const answers: Answers = {
    ...common,
    forgetRecentFile: async (question) => {
      // The system's list can only be cleared as a whole.
      if (LISTS_DOCUMENTS) app.clearRecentDocuments();
      return common.forgetRecentFile!(question);
    },
    setMenu: async ({ groups }) => {
      showMenu(groups);
      return done;
    },
    setUnsaved: async ({ unsaved }) => {
      running.hasPlan = true;
      running.unsaved = unsaved;
      return done;
    },
    flushed: async ({ unsaved }) => {
      running.unsaved = unsaved;
      running.flushed();
      return done;
    },
    printPdf: ({ job }) => printPdf(hiddenWindow(running.window), job),
    clearSite: async () => {
      await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
      return done;
    },
  };
  return {
    answers,
    dropped: (path) => {
      noted(path);
      return recent.tokenOf(path);
    },
  };
}
