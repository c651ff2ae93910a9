/** What a plain page answers: the browser's own pickers, downloads and private files. */
import { version } from '../../package.json';
import type { Answers } from '../../shared/hosts/answers';
import { handleStore } from '../storage/handles';
import { pageFileAnswers } from './pageFiles';
import { pageSafetyAnswers } from './pageSafety';

/** What the browser itself can do. Its copies are kept inside it. */
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
