/**
 * The desktop host's answers: those of every host with a disk, and its own dialogs, menu bar and
 * links.
 */
import { homedir } from 'node:os';
import { app, session, shell } from 'electron';
import type { Answer, Question } from '../../shared/desktop';
import type { Answers } from '../../shared/hosts/answers';
import { hostAnswers } from '../host/answers';
import { dataFolder } from '../host/folder';
import { printPdf } from '../print/engine';
import { linkToShow } from './address';
import { chooseToOpen, chooseToSave } from './dialogs';
import { hiddenWindow } from './printing';
import type { Running } from './running';

/** The browser profile whose plans the sentinel protects: Electron has only one. */
const PROFILE = 'electron';

/** The answers, for the app's only window. */
export function shellAnswers(
  running: Running,
  showMenu: (groups: Question<'setMenu'>['groups']) => void,
): Answers {
  const done = { ok: true, value: {} } as const;
  return {
    ...hostAnswers({
      info: { host: 'electron', version: app.getVersion(), profile: PROFILE, hasMenu: true },
      folder: dataFolder({ platform: process.platform, env: process.env, home: homedir() }),
      takeGiven: () => running.take(),
      dialogs: {
        chooseToOpen: async (extensions) =>
          running.window ? chooseToOpen(running.window, extensions) : null,
        chooseToSave: async (suggestedName) =>
          running.window ? chooseToSave(running.window, suggestedName) : null,
      },
    }),
    setMenu: async ({ groups }) => {
      showMenu(groups);
      return done;
    },
    setUnsaved: async ({ unsaved }) => {
      running.unsaved = unsaved;
      return done;
    },
    printPdf: ({ job }) => printPdf(hiddenWindow(running.window), job),
    openLink: ({ url }) => openLink(url),
    clearSite: async () => {
      await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
      return done;
    },
  };
}

async function openLink(url: string): Promise<Answer<'openLink'>> {
  const link = linkToShow(url);
  if (link === null) return { ok: false, code: 'desktop.noAnswer', params: {} };
  await shell.openExternal(link);
  return { ok: true, value: {} };
}
