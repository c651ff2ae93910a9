/**
 * The host of a page served by `npm start`: the local server answers over HTTP, the page itself
 * what is the browser's.
 */
import type { RequestName } from '../../shared/desktop';
import { answerRequest, type Answers } from '../../shared/hosts/answers';
import { failed } from './failure';
import type { Carry } from './host';

/** What the server answers; the rest is the browser's. */
const SERVED: ReadonlySet<RequestName> = new Set([
  'hostInfo',
  'readSentinel',
  'writeSentinel',
  'keepBackup',
  'noteRows',
  'notedRows',
  'listBackups',
  'readBackup',
  'takeGivenFile',
  'clearSite',
  'printPdf',
]);
/** About a file by its token: the page's own, else one that the server was given at its start. */
const EITHER: ReadonlySet<RequestName> = new Set(['writeTextFile', 'rereadFile', 'fileState']);
const TOKEN_META = 'meta[name="phasage-token"]';

/** The token that the server put into a page; null in a page that it did not serve. */
export function tokenIn(page: Document): string | null {
  return page.querySelector<HTMLMetaElement>(TOKEN_META)?.content || null;
}

interface Line {
  token: string;
  readonly fetch: typeof fetch;
}

/** The token of the server as it now runs: it makes a new one at each start. */
async function freshToken(line: Line): Promise<string | null> {
  const page = await line.fetch('/', { cache: 'no-store' });
  return page.ok ? tokenIn(new DOMParser().parseFromString(await page.text(), 'text/html')) : null;
}

async function post(line: Line, name: RequestName, question: unknown): Promise<Response> {
  return line.fetch(`/api/${name}`, {
    method: 'POST',
    cache: 'no-store',
    headers: { 'Content-Type': 'application/json', 'X-Phasage-Token': line.token },
    body: JSON.stringify(question),
  });
}

async function askServer(line: Line, name: RequestName, question: unknown): Promise<unknown> {
  try {
    let response = await post(line, name, question);
    if (response.status === 403) {
      const token = await freshToken(line);
      if (token === null) return failed('desktop.serverGone');
      line.token = token;
      response = await post(line, name, question);
    }
    if (response.status === 413) return failed('desktop.tooBig');
    return response.ok ? ((await response.json()) as unknown) : failed('desktop.noAnswer');
  } catch {
    return failed('desktop.serverGone');
  }
}

/**
 * Carries requests to the server, and the browser's to the page.
 * @param token the one that the page was served with
 */
export function carryToServer(
  token: string,
  page: Answers,
  fetching: typeof fetch = (...given) => fetch(...given),
): Carry {
  const line: Line = { token, fetch: fetching };
  return async (name, question) => {
    if (SERVED.has(name)) return askServer(line, name, question);
    const answer = await answerRequest(page, name, question);
    return EITHER.has(name) && (answer as { code?: string }).code === 'desktop.unknownFile'
      ? askServer(line, name, question)
      : answer;
  };
}
