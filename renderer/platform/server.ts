/**
 * The host of a page served by `npm start`: the local server answers over HTTP, the page itself
 * what is the browser's.
 */
import type { RequestName } from '../../shared/desktop';
import { answerRequest, type Answers } from '../../shared/hosts/answers';
import { failed } from './failure';
import type { Carry } from './host';
import { browserKey, dropKey, exchangeKey, keyIn, tokenFor } from './serverKey';

/** What the server answers; the rest is the browser's. */
const SERVED: ReadonlySet<RequestName> = new Set([
  'hostInfo',
  'readSentinel',
  'writeSentinel',
  'keepBackup',
  'noteRows',
  'notedRows',
  'forgetRows',
  'listBackups',
  'readBackup',
  'takeGivenFile',
  'clearSite',
  'printPdf',
]);
/** About a file by its token: the page's own, else one that the server was given at its start. */
const EITHER: ReadonlySet<RequestName> = new Set(['writeTextFile', 'rereadFile', 'fileState']);
const SERVED_META = 'meta[name="phasage-server"]';

/** Whether the local server is behind a page: it says so in what it serves. */
export const isServed = (page: Document): boolean => page.querySelector(SERVED_META) !== null;

/** How the page comes in at the server. */
export interface Entry {
  /** This browser's key; null where it has none. Asked for once. */
  key(): Promise<string | null>;
  /** Keeps the key again, once the browser was emptied. */
  keepAgain(key: string): Promise<void>;
}

/** By the key of the address, else by the one this browser has from an earlier time. */
export function browserEntry(fetching: typeof fetch = (...given) => fetch(...given)): Entry {
  const kept = browserKey();
  return {
    async key() {
      const oneTime = keyIn(location.hash);
      if (oneTime !== null) {
        await exchangeKey(oneTime, kept, fetching);
        dropKey();
      }
      return kept.read();
    },
    keepAgain: (key) => kept.keep(key),
  };
}

interface Line {
  readonly entry: Entry;
  readonly fetch: typeof fetch;
  key: Promise<string | null> | null;
  token: Promise<string | null> | null;
}

/** The token of the server as it now runs: it makes a new one at each start. Null without a key. */
function tokenOf(line: Line): Promise<string | null> {
  const forget = <T>(thrown: T): never => {
    line.token = null;
    throw thrown;
  };
  line.key ??= line.entry.key().catch((thrown: unknown) => {
    line.key = null;
    throw thrown;
  });
  line.token ??= line.key.then((key) => tokenFor(key, line.fetch)).catch(forget);
  return line.token;
}

function post(line: Line, token: string, [name, question]: [RequestName, unknown]) {
  return line.fetch(`/api/${name}`, {
    method: 'POST',
    cache: 'no-store',
    headers: { 'Content-Type': 'application/json', 'X-Phasage-Token': token },
    body: JSON.stringify(question),
  });
}

async function askServer(line: Line, name: RequestName, question: unknown): Promise<unknown> {
  try {
    let token = await tokenOf(line);
    if (token === null) return failed('desktop.noKey');
    let response = await post(line, token, [name, question]);
    if (response.status === 403) {
      line.token = null;
      token = await tokenOf(line);
      if (token === null) return failed('desktop.noKey');
      response = await post(line, token, [name, question]);
    }
    if (response.status === 413) return failed('desktop.tooBig');
    if (!response.ok) return failed('desktop.noAnswer');
    const answer = (await response.json()) as unknown;
    // The key went with all else that the browser had of this address.
    const key = name === 'clearSite' ? await line.key : null;
    if (key !== null) await line.entry.keepAgain(key);
    return answer;
  } catch {
    return failed('desktop.serverGone');
  }
}

/** Carries requests to the server, and the browser's to the page. */
export function carryToServer(
  entry: Entry,
  page: Answers,
  fetching: typeof fetch = (...given) => fetch(...given),
): Carry {
  const line: Line = { entry, fetch: fetching, key: null, token: null };
  return async (name, question) => {
    if (SERVED.has(name)) return askServer(line, name, question);
    const answer = await answerRequest(page, name, question);
    return EITHER.has(name) && (answer as { code?: string }).code === 'desktop.unknownFile'
      ? askServer(line, name, question)
      : answer;
  };
}
