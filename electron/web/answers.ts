/** The local server's request handlers; the page itself does the rest (file pickers, links). */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { Answers } from '../../shared/hosts/answers';
import manifest from '../../package.json';
import { hostAnswers } from '../host/answers';
import { dataFolder } from '../host/folder';
import { chromiumWindow } from '../print/chromium';
import { printPdf } from '../print/engine';
import { thisMachine } from './browsers';

export interface WebHost {
  /** The user data folder; by default this user's own. */
  readonly folder?: string;
  /**
   * The folder of the built page, which an installed browser prints; without it there is no
   * printing.
   */
  readonly root?: string;
  /** The path on the command line. */
  readonly given?: string | undefined;
}

/** This user's own data folder. */
export const userFolder = (): string =>
  dataFolder({ platform: process.platform, env: process.env, home: homedir() });

/** The request handlers of the local server. */
export function webAnswers({ folder = userFolder(), root, given }: WebHost): Answers {
  let waiting = given === undefined ? null : resolve(given);
  return {
    // The browser clears its data itself, because of a header of this answer.
    clearSite: async () => ({ ok: true, value: {} }),
    ...(root !== undefined && {
      printPdf: ({ job }) => printPdf(chromiumWindow({ root, machine: thisMachine() }), job),
    }),
    ...hostAnswers({
      info: { host: 'server', version: manifest.version, profile: null, hasMenu: false },
      folder,
      takeGiven: () => {
        const path = waiting;
        waiting = null;
        return path;
      },
    }),
  };
}
