/**
 * Makes a host from the table of `shared/desktop.ts`, and checks all requests and answers in the
 * same way, whatever the transport.
 */
import {
  EVENTS,
  REQUESTS,
  type EventName,
  type Failure,
  type Host,
  type RequestName,
} from '../../shared/desktop';

/** Sends a request to its handler: a page's own functions, Electron's preload, the local server. */
export type Carry = (name: RequestName, question: unknown) => Promise<unknown>;

/** Listens to a host's events; returns the function that stops it. */
export type Hear = (listener: (name: string, event: unknown) => void) => () => void;

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

/**
 * Makes a host. Its requests never reject: an exception, or an answer that breaks the contract,
 * becomes the failure `desktop.noAnswer`. Ignores events outside the contract.
 */
export function makeHost(carry: Carry, hear: Hear = () => () => undefined): Host {
  const names = Object.keys(REQUESTS) as RequestName[];
  const requests = Object.fromEntries(
    names.map((name) => [name, (question: unknown) => ask(carry, name, question)]),
  );
  const listen = (wanted: EventName, listener: (event: never) => void): (() => void) =>
    hear((name, event) => {
      const checked = name === wanted ? EVENTS[wanted].safeParse(event) : null;
      if (checked?.success) listener(checked.data as never);
    });
  return { ...requests, listen } as unknown as Host;
}
