/** A host made from the table of `shared/desktop.ts`: whatever carries the requests, what goes out and what comes back is checked the same way. */
import { REQUESTS, type Failure, type Host, type RequestName } from '../../shared/desktop';

/** Takes a request to whoever answers it: a page's own functions, Electron's preload, the local server. */
export type Carry = (name: RequestName, question: unknown) => Promise<unknown>;

const NO_ANSWER: Failure = { ok: false, code: 'desktop.noAnswer', params: {} };

async function ask(carry: Carry, name: RequestName, question: unknown): Promise<unknown> {
  const asked = REQUESTS[name].question.safeParse(question);
  if (!asked.success) return NO_ANSWER;
  try {
    const answered = REQUESTS[name].answer.safeParse(await carry(name, asked.data));
    return answered.success ? answered.data : NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

/** Makes a host. Its requests never reject: what throws, or answers something else than the contract, is the failure `desktop.noAnswer`. */
export function makeHost(carry: Carry): Host {
  const names = Object.keys(REQUESTS) as RequestName[];
  return Object.fromEntries(names.map((name) => [name, (question: unknown) => ask(carry, name, question)])) as unknown as Host;
}
