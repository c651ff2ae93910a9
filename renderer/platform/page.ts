/** The request handlers of a plain page: the browser's own pickers, downloads and private files. */
import { version } from '../../package.json';
import type { Answers } from '../../shared/hosts/answers';
import { handleStore } from '../storage/handles';
import { pageFileAnswers } from './pageFiles';
import { pageSafetyAnswers } from './pageSafety';

/** The abilities of the browser itself. It keeps backups inside the browser. */
export function pageAnswers(): Answers {
  return {
    hostInfo: async () => ({
      ok: true,
      value: { host: 'page', version, profile: null, hasMenu: false },
    }),
    ...pageFileAnswers(handleStore()),
    ...pageSafetyAnswers(),
    takeGivenFile: async () => ({ ok: true, value: null }),
  };
}
