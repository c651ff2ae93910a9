/**
 * The host of a page served by `npm start`: the local server handles some requests over HTTP, the
 * page itself those that need the browser.
 */
import type { RequestName } from '../../shared/desktop';
import { answerRequest, type Answers } from '../../shared/hosts/answers';
import { failed } from './failure';
import type { Carry } from './host';
import { browserKey, dropKey, exchangeKey, keyIn, tokenFor } from './serverKey';

/** The requests for the server; the browser handles the others. */
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
/** Requests with a file token: the page's own, else one that the server was given at its start. */
const EITHER: ReadonlySet<RequestName> = new Set(['writeTextFile', 'rereadFile', 'fileState']);
const SERVED_META = 'meta[name="phasage-server"]';

/** True if a local server is behind the page, which marks the pages it serves. */
export const isServed = (page: Document): boolean => page.querySelector(SERVED_META) !== null;

/** The page's access to the server. */
export interface Entry {
  /** This browser's key; null if it has none. Called once. */
  key(): Promise<string | null>;
  /** Keeps the key again after the browser's data was cleared. */
  keepAgain(key: string): Promise<void>;
}

/** Access with the key in the address, else with the one that this browser has kept. */
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

/** The token of the running server, which makes a new one at each start. Null without a key. */
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
    // The key is cleared with the browser's other data of this address.
    const key = name === 'clearSite' ? await line.key : null;
    if (key !== null) await line.entry.keepAgain(key);
    return answer;
  } catch {
    return failed('desktop.serverGone');
  }
}

/** Sends requests to the server, and the browser's own to the page. */
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
